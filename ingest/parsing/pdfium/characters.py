"""What pdfium tells of a page's characters, by their place in its text."""

from __future__ import annotations

import ctypes
import math
import struct
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from itertools import repeat

from ingest.parsing.frame import Frame
from ingest.parsing.geometry import Box
from ingest.parsing.glyphs import Face, Span
from ingest.parsing.pdfium import calls
from ingest.parsing.pdfium.asking import NAME_LENGTH, Asked

_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_NAMES = ("italic", "oblique")
_to_face: Callable[[tuple[float, bool, bool, bool]], Face] = partial(tuple.__new__, Face)
_FORCED_BOLD = 1 << 18  # of a font descriptor's flags


class Characters:
    """The Glyphs of one page."""

    def __init__(self, text_page: object, frame: Frame, asked: Asked) -> None:
        self._page, self._frame, self._asked = text_page, frame, asked
        self._shifted = False  # whether places in the text and in the page's characters differ

    def text(self) -> str:
        """The page's text, one code point for each of pdfium's 16-bit units."""
        count = calls.count_characters(self._page)
        if count <= 0:
            return ""
        units = bytearray(2 * (count + 1))
        room = ctypes.byref(ctypes.c_char.from_buffer(units))  # an array's type costs more to make
        written = calls.get_text(self._page, 0, count, room) - 1
        self._shifted = written != count
        decoded = units[: 2 * written].decode("utf-16-le", "replace")
        if len(decoded) == written:
            return decoded
        each = struct.unpack_from(f"<{written}H", units)
        return "".join(map(chr, each))  # a character beyond 16 bits has two places

    def _indices(self, places: Sequence[int]) -> Sequence[int]:
        if not self._shifted:  # as on most pages
            return places
        return [max(calls.character_index(self._page, place), 0) for place in places]

    def boxes(self, spans: Sequence[Span]) -> list[Box]:
        """Around two characters' advances, as high as their font."""
        pages = [self._page] * len(spans)
        ask = self._asked.loose_boxes.ask
        firsts = ask(pages, self._indices([start for start, _ in spans]))
        lasts = ask(pages, self._indices([end - 1 for _, end in spans]))
        return self._frame.boxes_around(firsts, lasts)

    def text_objects(self, spans: Sequence[Span]) -> list[int]:
        starts = self._indices([start for start, _ in spans])
        lasts = self._indices([end - 1 for _, end in spans])
        lengths = [last + 1 - start for start, last in zip(starts, lasts, strict=True)]
        return list(map(calls.count_rectangles, repeat(self._page), starts, lengths))

    def faces(self, places: Sequence[int]) -> list[Face]:
        """Sizes as seen: pdfium's own leave the matrix out."""
        places = self._indices(places)
        matrices = self._asked.matrices.ask([self._page] * len(places), places)
        sizes = map(calls.font_size, repeat(self._page), places)
        weights = map(self._weight, places)
        upright, hypot = self._frame.is_upright, math.hypot
        return [
            _to_face((size * hypot(c, d), bold, italic, upright(a, b)))
            for (a, b, c, d, _, _), size, (bold, italic) in zip(
                matrices, sizes, weights, strict=True
            )
        ]

    def bolds(self, places: Sequence[int]) -> list[bool]:
        return [bold for bold, _ in map(self._weight, self._indices(places))]

    def _weight(self, index: int) -> tuple[bool, bool]:
        asked = self._asked
        calls.font_name(self._page, index, asked.to_name, NAME_LENGTH, asked.to_flags)
        return _weight(asked.name.value, asked.flags.value & _FORCED_BOLD)

    def baselines(self, places: Sequence[int]) -> list[float]:
        origins = self._asked.origins.ask([self._page] * len(places), self._indices(places))
        return [self._frame.point(x, y)[1] for x, y in origins]

    def are_on_page(self, boxes: Sequence[Box]) -> list[bool]:
        return self._frame.holds(boxes)


@lru_cache(maxsize=1024)
def _weight(font: bytes, forced_bold: int) -> tuple[bool, bool]:
    """Bold and italic, by the font's name: the weight that pdfium gives is of no use."""
    name = font.decode("utf-8", "replace").casefold()
    bold = bool(forced_bold) or any(sign in name for sign in _BOLD_NAMES)
    return bold, any(sign in name for sign in _ITALIC_NAMES)
