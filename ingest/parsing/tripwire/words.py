"""A page's words with their places, those outside the page and too small to see among them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parsing.tripwire.drawn_things import UNSEEN_MODES, render_mode

MOST_CHARACTERS = 40_000  # of a page: beyond, it is a drawing of letters
TINY = 1.8  # points: letters smaller than that are not for reading
NOTHING = 0.4  # points
Box = tuple[float, float, float, float]


class PlacedWord(NamedTuple):
    """`box`: left, top, right, bottom in points from the shown page's top left corner."""

    text: str
    box: Box
    letters: int  # letters and figures; marks hide nothing
    on_page: bool
    inked: bool = True  # no: drawn without ink, as the text recognised on a scan is
    level: int | None = None  # of grey, 0 to 255, where its place on the picture is plain

    @property
    def is_small(self) -> bool:
        """Whether no eye could read it; an "I" or "1" is narrow by itself."""
        across, down = self.box[2] - self.box[0], self.box[3] - self.box[1]
        return min(across, down) < (TINY if self.letters > 2 else NOTHING)

    def on_picture(self, scale: float, size: tuple[int, int]) -> tuple[int, int, int, int] | None:
        """The word's place in pixels; None where it lies outside."""
        if not self.on_page:
            return None
        left, top, right, bottom = (int(edge * scale) for edge in self.box)
        right, bottom = min(right + 1, size[0]), min(bottom + 1, size[1])
        left, top = max(left, 0), max(top, 0)
        return (left, top, right, bottom) if left < right and top < bottom else None


def words_on(page: pypdfium2.PdfPage) -> Iterator[PlacedWord]:
    """Words as the text layer has them: letters between spaces."""
    text_page = page.get_textpage()
    try:
        handle = text_page.raw
        count = min(pdfium.FPDFText_CountChars(handle), MOST_CHARACTERS)
        letters: list[tuple[int, str, Box]] = []
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(handle, index)
            if chr(code).isspace() or code in (0, 0xFFFE, 0xFFFF):
                yield from _word(letters, page, handle)
                letters = []
            elif chr(code).isalnum() and (box := _character(handle, index)):
                letters.append((index, chr(code), box))
        yield from _word(letters, page, handle)
    finally:
        text_page.close()


def _character(handle: object, index: int) -> Box | None:
    edges = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = edges
    if pdfium.FPDFText_IsGenerated(handle, index):
        return None
    if not pdfium.FPDFText_GetCharBox(handle, index, left, right, bottom, top):
        return None
    return left.value, bottom.value, right.value, top.value


def _word(
    letters: list[tuple[int, str, Box]], page: pypdfium2.PdfPage, handle: object
) -> Iterator[PlacedWord]:
    if not letters:
        return
    indexes, signs, boxes = zip(*letters, strict=True)
    width, height = page.get_size()
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    one = _to_shown(page, width, height, min(lefts), max(tops))
    other = _to_shown(page, width, height, max(rights), min(bottoms))
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    outside = right < 1 or bottom < 1 or left > width - 1 or top > height - 1
    box = (left, top, right, bottom)
    yield PlacedWord("".join(signs), box, len(letters), not outside, _inked(handle, indexes[0]))


def _inked(handle: object, index: int) -> bool:
    text = pdfium.FPDFText_GetTextObject(handle, index)
    return not text or render_mode(text) not in UNSEEN_MODES


def _to_shown(
    page: pypdfium2.PdfPage, width: float, height: float, x: float, y: float
) -> tuple[float, float]:
    """A point of the page as it is shown, turned and cropped; to a hundredth of a point."""
    across, down = ctypes.c_int(), ctypes.c_int()
    size = (round(width * 100), round(height * 100))
    pdfium.FPDF_PageToDevice(page.raw, 0, 0, *size, 0, x, y, across, down)
    return across.value / 100, down.value / 100
