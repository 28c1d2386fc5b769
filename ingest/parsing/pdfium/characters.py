"""What pdfium tells of a page's characters, by their place in its text."""

from __future__ import annotations

import ctypes
import math

from ingest.parsing.frame import Frame
from ingest.parsing.geometry import Box
from ingest.parsing.pdfium import calls
from ingest.parsing.runs import Face

NAME_LENGTH = 128  # bytes of a font's name

_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_NAMES = ("italic", "oblique")
_FORCED_BOLD = 1 << 18  # of a font descriptor's flags


class Characters:
    """The Glyphs of runs.py; its buffers are made once and filled by every call."""

    def __init__(self, text_page: int, frame: Frame) -> None:
        self._page, self._frame = text_page, frame
        self._rect, self._matrix = calls.Rectangle(), calls.Matrix()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name, self._flags = ctypes.create_string_buffer(NAME_LENGTH), ctypes.c_int()
        self._weights: dict[bytes, tuple[bool, bool]] = {}
        self._shifted = False  # whether places in the text and in the page's characters differ

    def text(self) -> str:
        """The page's text, one code point for each of pdfium's 16-bit units."""
        count = calls.count_characters(self._page)
        if count <= 0:
            return ""
        units = (ctypes.c_ushort * (count + 1))()
        written = calls.get_text(self._page, 0, count, units) - 1
        self._shifted = written != count
        decoded = bytes(units)[: 2 * written].decode("utf-16-le", "replace")
        if len(decoded) == written:
            return decoded
        return "".join(map(chr, units[:written]))  # a character beyond 16 bits has two places

    def _index(self, place: int) -> int:
        if not self._shifted:
            return place
        return max(int(calls.character_index(self._page, place)), 0)

    def box(self, start: int, end: int) -> Box:
        """Around two characters' advances, as high as their font; called more than all else."""
        rect = self._rect
        calls.loose_box(self._page, self._index(start), rect)
        left, right, top, bottom = rect.left, rect.right, rect.top, rect.bottom
        if end > start + 1:
            calls.loose_box(self._page, self._index(end - 1), rect)
            left, right = min(left, rect.left), max(right, rect.right)
            top, bottom = max(top, rect.top), min(bottom, rect.bottom)
        return self._frame.box(left, bottom, right, top)

    def baseline(self, place: int) -> float:
        calls.origin(self._page, self._index(place), self._x, self._y)
        return self._frame.point(self._x.value, self._y.value)[1]

    def face(self, place: int) -> Face:
        """Size as seen: pdfium's own leaves the matrix out."""
        index, matrix = self._index(place), self._matrix
        calls.text_matrix(self._page, index, matrix)
        size = calls.font_size(self._page, index) * math.hypot(matrix.c, matrix.d)
        calls.font_name(self._page, index, self._name, NAME_LENGTH, self._flags)
        bold, italic = self._weight(self._name.value)
        bold = bold or bool(self._flags.value & _FORCED_BOLD)
        return Face(size, bold, italic, self._frame.is_upright(matrix.a, matrix.b))

    def _weight(self, font: bytes) -> tuple[bool, bool]:
        """Bold and italic, by the font's name: the weight that pdfium gives is of no use."""
        if font not in self._weights:
            name = font.decode("utf-8", "replace").casefold()
            self._weights[font] = (
                any(sign in name for sign in _BOLD_NAMES),
                any(sign in name for sign in _ITALIC_NAMES),
            )
        return self._weights[font]

    def text_objects(self, start: int, end: int) -> int:
        first, last = self._index(start), self._index(end - 1)
        return int(calls.count_rectangles(self._page, first, last - first + 1))

    def is_on_page(self, box: Box) -> bool:
        return self._frame.holds(box)
