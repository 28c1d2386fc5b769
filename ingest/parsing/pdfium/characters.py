"""What pdfium tells of a page's characters, by their place in its text."""

from __future__ import annotations

import ctypes
import math
import struct
from functools import lru_cache

from ingest.parsing.frame import Frame
from ingest.parsing.geometry import Box
from ingest.parsing.pdfium import calls
from ingest.parsing.runs import Face

NAME_LENGTH = calls.Length(128)  # bytes of a font's name

_BOLD_NAMES = ("bold", "black", "heavy", "demi")
_ITALIC_NAMES = ("italic", "oblique")
_FORCED_BOLD = 1 << 18  # of a font descriptor's flags

_four_numbers = struct.Struct("4f").unpack_from
_six_numbers = struct.Struct("6f").unpack_from


class Characters:
    """The Glyphs of runs.py; its buffers are made once and filled by every call."""

    def __init__(self, text_page: int, frame: Frame) -> None:
        self._page, self._frame = calls.Handle(text_page), frame
        self._rect, self._matrix = (ctypes.c_float * 4)(), calls.Matrix()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name, self._flags = ctypes.create_string_buffer(NAME_LENGTH.value), ctypes.c_int()
        self._to_rect, self._to_matrix = ctypes.byref(self._rect), ctypes.byref(self._matrix)
        self._to_x, self._to_y = ctypes.byref(self._x), ctypes.byref(self._y)
        self._to_name, self._to_flags = ctypes.byref(self._name), ctypes.byref(self._flags)
        self._turned, self._left, self._top = bool(frame.rotation), frame.left, frame.top
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
        last = end - 1
        if self._shifted:
            start, last = self._index(start), self._index(last)
        calls.loose_box(self._page, start, self._to_rect)
        left, top, right, bottom = _four_numbers(self._rect)
        if last != start:
            calls.loose_box(self._page, last, self._to_rect)
            other_left, other_top, other_right, other_bottom = _four_numbers(self._rect)
            left = other_left if other_left < left else left
            right = other_right if other_right > right else right
            top = other_top if other_top > top else top
            bottom = other_bottom if other_bottom < bottom else bottom
        if self._turned:
            return self._frame.box(left, bottom, right, top)
        x, y = self._left, self._top
        return Box(left - x, y - top, right - x, y - bottom)

    def baseline(self, place: int) -> float:
        calls.origin(self._page, self._index(place), self._to_x, self._to_y)
        return self._frame.point(self._x.value, self._y.value)[1]

    def face(self, place: int) -> Face:
        """Size as seen: pdfium's own leaves the matrix out."""
        page, index = self._page, self._index(place)
        calls.text_matrix(page, index, self._to_matrix)
        a, b, c, d, _, _ = _six_numbers(self._matrix)
        size = calls.font_size(page, index) * math.hypot(c, d)
        calls.font_name(page, index, self._to_name, NAME_LENGTH, self._to_flags)
        bold, italic = _weight(self._name.value)
        bold = bold or bool(self._flags.value & _FORCED_BOLD)
        return Face(size, bold, italic, self._frame.is_upright(a, b))

    def text_objects(self, start: int, end: int) -> int:
        if self._shifted:
            start, end = self._index(start), self._index(end - 1) + 1
        count: int = calls.count_rectangles(self._page, start, end - start)
        return count

    def is_on_page(self, box: Box) -> bool:
        return self._frame.holds(box)


@lru_cache(maxsize=1024)
def _weight(font: bytes) -> tuple[bool, bool]:
    """Bold and italic, by the font's name: the weight that pdfium gives is of no use."""
    name = font.decode("utf-8", "replace").casefold()
    return any(sign in name for sign in _BOLD_NAMES), any(sign in name for sign in _ITALIC_NAMES)
