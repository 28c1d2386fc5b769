"""What is drawn on a page: the rules that may form tables, and the area under pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import repeat
from typing import NamedTuple

from ingest.parsing.frame import Frame
from ingest.parsing.geometry import Box, Rule
from ingest.parsing.pdfium import calls
from ingest.parsing.ruling import THIN, box_to_rules, segment_to_rules

MAX_OBJECTS = 60_000  # of a page: beyond, it is a drawing, and its rules are not looked for
MAX_PATH_SEGMENTS = 2_000
FORM_DEPTH = 3
RECTANGLE_SEGMENTS = 5  # a path of no more has its sides along its own bounds


class Stand(NamedTuple):
    """How a form stands on the page: stretched, and moved, in points."""

    across: float = 1.0
    up: float = 1.0
    right: float = 0.0
    above: float = 0.0

    def place(self, x: float, y: float) -> tuple[float, float]:
        return self.across * x + self.right, self.up * y + self.above

    def inside(self, across: float, up: float, right: float, above: float) -> Stand:
        """How a form within this one stands."""
        return Stand(self.across * across, self.up * up, *self.place(right, above))


class Drawings:
    """`rules` and `picture_area` (square points) of one page."""

    def __init__(self, page: int, frame: Frame) -> None:
        self.rules: list[Rule] = []
        self.picture_area = 0.0
        self._frame, self._stand, self._matrix = frame, Stand(), calls.Matrix()
        self._edges, self._point = (ctypes.c_float * 4)(), (ctypes.c_float * 2)()
        self._to_matrix = ctypes.byref(self._matrix)
        self._to_edges = [ctypes.byref(self._edges, 4 * place) for place in range(4)]
        self._to_point = [ctypes.byref(self._point, 4 * place) for place in range(2)]
        handle = calls.Handle(page)
        count = min(calls.count_objects(handle), MAX_OBJECTS)
        self._take_all(list(map(calls.get_object, repeat(handle, count), range(count))))

    def _take_all(self, objects: list[int], depth: int = 0) -> None:
        """Some files draw each letter as an object of its own: those are passed over in one go."""
        for drawn, kind in zip(objects, map(calls.get_type, objects), strict=True):
            if kind != calls.TEXT:
                self._take(drawn, kind, depth)

    def _take(self, drawn: int, kind: int, depth: int) -> None:
        if kind == calls.PATH:
            self.rules.extend(self._path_rules(drawn))
        elif kind == calls.IMAGE:
            box = self._bounds(drawn)
            self.picture_area += box.width * box.height
        elif kind == calls.FORM and depth < FORM_DEPTH:
            self._take_form(drawn, depth)

    def _take_form(self, form: int, depth: int) -> None:
        """What a form draws, moved to where the form stands."""
        outer, m = self._stand, self._matrix
        calls.get_matrix(form, self._to_matrix)
        if m.b == m.c == 0.0:  # a turned form is a stamp, and has no rules
            self._stand = outer.inside(m.a, m.d, m.e, m.f)
            count = min(calls.count_form_objects(form), MAX_OBJECTS)
            inner = list(map(calls.get_form_object, repeat(form, count), range(count)))
            self._take_all(inner, depth + 1)
        self._stand = outer

    def _bounds(self, drawn: int) -> Box:
        calls.get_bounds(drawn, *self._to_edges)
        left, bottom, right, top = self._edges
        x0, y0 = self._stand.place(left, bottom)
        x1, y1 = self._stand.place(right, top)
        return self._frame.box(x0, y0, x1, y1)

    def _path_rules(self, drawn: int) -> Iterator[Rule]:
        count = calls.count_segments(drawn)
        if count <= RECTANGLE_SEGMENTS:
            box = self._bounds(drawn)
            thin = min(box.width, box.height) <= THIN
            if thin or (_is_straight(drawn, count) and not self._frame.is_filled_by(box)):
                yield from box_to_rules(box)
        elif count <= MAX_PATH_SEGMENTS:
            yield from self._segment_rules(drawn, count)

    def _segment_rules(self, drawn: int, count: int) -> Iterator[Rule]:
        """The straight sides of a path that draws many, such as a whole grid at one go."""
        calls.get_matrix(drawn, self._to_matrix)
        last: tuple[float, float] | None = None
        for place in range(count):
            segment = calls.get_segment(drawn, place)
            calls.get_point(segment, *self._to_point)
            point = self._placed(*self._point)
            if last is not None and calls.get_segment_type(segment) == calls.LINE_TO:
                yield from segment_to_rules(last, point)
            last = point

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        m = self._matrix
        return self._frame.point(
            *self._stand.place(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f)
        )


def _is_straight(drawn: int, count: int) -> bool:
    return all(
        calls.get_segment_type(calls.get_segment(drawn, place)) != calls.CURVE_TO
        for place in range(count)
    )
