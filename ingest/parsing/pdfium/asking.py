"""Asking pdfium one thing of many: the answers come as tuples of numbers."""

from __future__ import annotations

import ctypes
import struct
from collections import deque
from collections.abc import Sequence
from typing import Any

from ingest.parsing.pdfium import calls

ROWS = 1024  # that are asked at one go
NAME_LENGTH = calls.UnsignedLong(128)  # bytes of a font's name


class Questions:
    """A function that fills floats, and the room for its answers, made once for a whole file.

    `row` is the answer's layout in the terms of `struct`; `fills` are the places in the row, in
    bytes, that the function's last arguments point at.
    """

    def __init__(self, function: Any, row: str, *fills: int) -> None:
        self._function, self._row = function, struct.Struct(row)
        room = (ctypes.c_char * (self._row.size * ROWS))()
        self._room, self._blank = memoryview(room).cast("B"), bytes(len(room))
        rows = range(0, len(self._room), self._row.size)
        self._pointers = [[ctypes.byref(room, start + fill) for start in rows] for fill in fills]

    def ask(self, *arguments: Sequence[Any]) -> list[tuple[float, ...]]:
        """What the function answers to the first of all arguments, to the second of all, and so
        on; zeros where it does not answer."""
        answers: list[tuple[float, ...]] = []
        for begin in range(0, len(arguments[0]), ROWS):
            some = [argument[begin : begin + ROWS] for argument in arguments]
            self._room[:] = self._blank
            deque(map(self._function, *some, *self._pointers), maxlen=0)
            filled = self._room[: self._row.size * len(some[0])]
            answers.extend(self._row.iter_unpack(filled))
        return answers


class Asked:
    """What is asked of characters and drawings, on every page of a file."""

    def __init__(self) -> None:
        self.loose_boxes = Questions(calls.loose_box, "4f", 0)
        self.matrices = Questions(calls.text_matrix, "6f", 0)
        self.origins = Questions(calls.origin, "2d", 0, 8)
        self.bounds = Questions(calls.get_bounds, "4f", 0, 4, 8, 12)
        self.points = Questions(calls.get_point, "2f", 0, 4)
        self.name, self.flags = ctypes.create_string_buffer(NAME_LENGTH.value), ctypes.c_int()
        self.to_name, self.to_flags = ctypes.byref(self.name), ctypes.byref(self.flags)
