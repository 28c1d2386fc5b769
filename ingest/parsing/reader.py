"""The pages of a PDF, in one pass of pdfium: the only importer of pypdfium2, the only I/O.

pdfium is not thread-safe: one process a pack. Every call to it from Python costs about a
microsecond, so nothing is asked per character.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parsing import unreadable
from ingest.parsing.frame import Frame
from ingest.parsing.geometry import Box, Page, Rule
from ingest.parsing.lines import in_reading_order
from ingest.parsing.ruling import (
    box_to_rules,
    may_form_table,
    segment_to_rules,
    upright_boxes,
)
from ingest.parsing.runs import Face, text_to_lines
from ingest.parsing.unreadable import UnreadablePaper

MAX_PAGES = 5_000
MAX_OBJECTS = 60_000  # of a page: beyond, it is a drawing, and its rules are not looked for
MAX_PATH_SEGMENTS = 2_000
RECTANGLE_SEGMENTS = 5  # a path of no more has sides along its own bounds

_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_NAMES = ("italic", "oblique")
_Drawn: TypeAlias = Any  # pdfium's handle of a page object: an opaque ctypes pointer
_FORCED_BOLD = 1 << 18  # of a font descriptor's flags

_loose_box = pdfium.FPDFText_GetLooseCharBox


def read_pages(
    path: Path | str, on_page: Callable[[int, int], None] = lambda done, total: None
) -> Iterator[Page]:
    """Each page of the file in order. Raises UnreadablePaper for what is no readable PDF.

    `on_page` is told how many pages are read, and of how many.
    """
    document = _open(Path(path))
    try:
        count = _count_pages(document)
        for index in range(count):
            yield _read_page(document, index)
            on_page(index + 1, count)
    finally:
        document.close()


def _open(path: Path) -> pypdfium2.PdfDocument:
    try:
        with path.open("rb") as file:
            start = file.read(1024)
    except OSError as error:
        raise unreadable.damaged(error.strerror or str(error)) from error
    if b"%PDF" not in start:
        raise unreadable.not_a_pdf()
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error


def _refusal(error: pypdfium2.PdfiumError) -> UnreadablePaper:
    if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
        return unreadable.encrypted()
    return unreadable.damaged()


def _count_pages(document: pypdfium2.PdfDocument) -> int:
    count = len(document)
    if count < 1:
        raise unreadable.no_pages()
    if count > MAX_PAGES:
        raise unreadable.too_many_pages(count, MAX_PAGES)
    return count


def _read_page(document: pypdfium2.PdfDocument, index: int) -> Page:
    """One page; a page that pdfium cannot load stays in its place, marked as unreadable."""
    page = text_page = None
    try:
        page = document[index]
        text_page = page.get_textpage()
        return _PageReader(page, text_page).read(index + 1)
    except pypdfium2.PdfiumError:
        return Page(number=index + 1, width=0.0, height=0.0, has_text=False, unreadable=True)
    finally:
        for opened in (text_page, page):
            if opened is not None:
                opened.close()


class _PageReader:
    """Asks one loaded page; its buffers are made once and filled by every call."""

    def __init__(self, page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> None:
        self._page, self._text = page.raw, text_page.raw
        left, bottom, right, top = page.get_bbox()
        self._frame = Frame(left, bottom, right, top, page.get_rotation())
        self._rect, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._segment_x, self._segment_y = ctypes.c_float(), ctypes.c_float()
        self._name, self._flags = ctypes.create_string_buffer(128), ctypes.c_int()
        self._faces: dict[bytes, tuple[bool, bool]] = {}
        self._shifted = False

    def read(self, number: int) -> Page:
        rules, pictures = self._drawings()
        uprights = upright_boxes(rules) if may_form_table(rules) else []
        lines, words = text_to_lines(self._characters(), self, number, uprights)
        area = max(self._frame.width * self._frame.height, 1.0)
        return Page(
            number=number,
            width=self._frame.width,
            height=self._frame.height,
            lines=in_reading_order(lines),
            words=tuple(words),
            rules=tuple(rules),
            image_area=min(pictures / area, 1.0),
            has_text=bool(lines),
        )

    # What runs.py asks of the characters

    def _characters(self) -> str:
        """The page's text, one code point for each of pdfium's text units."""
        count = pdfium.FPDFText_CountChars(self._text)
        if count <= 0:
            return ""
        units = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._text, 0, count, units) - 1
        self._shifted = written != count
        decoded = bytes(units)[: 2 * written].decode("utf-16-le", "replace")
        if len(decoded) == written:
            return decoded
        return "".join(map(chr, units[:written]))  # characters beyond 16 bits: two units each

    def _index(self, position: int) -> int:
        if not self._shifted:
            return position
        index: int = pdfium.FPDFText_GetCharIndexFromTextIndex(self._text, position)
        return max(index, 0)

    def box(self, index: int) -> Box:
        """The character's advance and its font's height; called more often than all else."""
        rect, frame = self._rect, self._frame
        _loose_box(self._text, self._index(index) if self._shifted else index, rect)
        if frame.rotation:
            return frame.box(rect.left, rect.bottom, rect.right, rect.top)
        return Box(
            rect.left - frame.left,
            frame.top - rect.top,
            rect.right - frame.left,
            frame.top - rect.bottom,
        )

    def baseline(self, index: int) -> float:
        pdfium.FPDFText_GetCharOrigin(self._text, self._index(index), self._x, self._y)
        return self._frame.point(self._x.value, self._y.value)[1]

    def face(self, index: int) -> Face:
        at = self._index(index)
        pdfium.FPDFText_GetMatrix(self._text, at, self._matrix)
        matrix = self._matrix
        size = pdfium.FPDFText_GetFontSize(self._text, at) * math.hypot(matrix.c, matrix.d)
        self._name.raw = b"\0" * 128
        pdfium.FPDFText_GetFontInfo(self._text, at, self._name, 128, self._flags)
        name = self._name.value
        if name not in self._faces:
            self._faces[name] = _weigh(name.decode("utf-8", "replace").casefold())
        bold, italic = self._faces[name]
        bold = bold or bool(self._flags.value & _FORCED_BOLD)
        return Face(size, bold, italic, self._frame.is_upright(matrix.a, matrix.b))

    def text_objects(self, start: int, end: int) -> int:
        first, last = self._index(start), self._index(end - 1)
        return int(pdfium.FPDFText_CountRects(self._text, first, last - first + 1))

    def is_on_page(self, box: Box) -> bool:
        return self._frame.holds(box)

    # What is drawn: rules and pictures

    def _drawings(self) -> tuple[list[Rule], float]:
        """The rules of the page, and the area under pictures in square points."""
        count = pdfium.FPDFPage_CountObjects(self._page)
        rules: list[Rule] = []
        pictures = 0.0
        for index in range(min(count, MAX_OBJECTS)):
            drawn = pdfium.FPDFPage_GetObject(self._page, index)
            kind = pdfium.FPDFPageObj_GetType(drawn)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                rules.extend(self._path_rules(drawn))
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                box = self._bounds(drawn)
                pictures += box.width * box.height
        return rules, pictures

    def _bounds(self, drawn: _Drawn) -> Box:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        pdfium.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
        return self._frame.box(left.value, bottom.value, right.value, top.value)

    def _path_rules(self, drawn: _Drawn) -> Iterator[Rule]:
        count = pdfium.FPDFPath_CountSegments(drawn)
        if count <= RECTANGLE_SEGMENTS:
            box = self._bounds(drawn)
            if _is_straight(drawn, count) and not self._frame.is_filled_by(box):
                yield from box_to_rules(box)
        elif count <= MAX_PATH_SEGMENTS:
            yield from self._segment_rules(drawn, count)

    def _segment_rules(self, drawn: _Drawn, count: int) -> Iterator[Rule]:
        """The straight sides of a path that draws many, such as a whole grid at one go."""
        pdfium.FPDFPageObj_GetMatrix(drawn, self._matrix)
        last: tuple[float, float] | None = None
        for index in range(count):
            segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
            pdfium.FPDFPathSegment_GetPoint(segment, self._segment_x, self._segment_y)
            point = self._placed(self._segment_x.value, self._segment_y.value)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            if kind == pdfium.FPDF_SEGMENT_LINETO and last is not None:
                yield from segment_to_rules(last, point)
            last = point

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        m = self._matrix
        return self._frame.point(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f)


def _is_straight(drawn: _Drawn, count: int) -> bool:
    return all(
        pdfium.FPDFPathSegment_GetType(pdfium.FPDFPath_GetPathSegment(drawn, index))
        != pdfium.FPDF_SEGMENT_BEZIERTO
        for index in range(count)
    )


def _weigh(name: str) -> tuple[bool, bool]:
    """Bold and italic, by the font's name: the weight that pdfium gives is of no use."""
    return any(sign in name for sign in _BOLD_NAMES), any(sign in name for sign in _ITALIC_NAMES)
