"""What is drawn on a page: the rules that may form tables, and the pictures."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from itertools import repeat, starmap
from typing import Any, NamedTuple

from ingest.parsing.frame import Frame
from ingest.parsing.geometry import Box, Rule
from ingest.parsing.pdfium import calls
from ingest.parsing.pdfium.asking import Asked
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

    def place_edges(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        return (*self.place(left, bottom), *self.place(right, top))

    def inside(self, across: float, up: float, right: float, above: float) -> Stand:
        """How a form within this one stands."""
        return Stand(self.across * across, self.up * up, *self.place(right, above))


ON_PAGE = Stand()  # as what is drawn on the page itself stands


class Drawings:
    """`rules` and `pictures` of one page."""

    def __init__(self, page: object, frame: Frame, asked: Asked) -> None:
        self.rules: list[Rule] = []
        self.pictures: list[Box] = []
        self._frame, self._asked = frame, asked
        self._stand, self._matrix = ON_PAGE, calls.Matrix()
        self._point = (ctypes.c_float * 2)()
        self._to_matrix = ctypes.byref(self._matrix)
        self._to_point = [ctypes.byref(self._point, 4 * place) for place in range(2)]
        count = min(calls.count_objects(page), MAX_OBJECTS)
        self._take_all(map(calls.get_object, repeat(page, count), range(count)))

    @property
    def picture_area(self) -> float:
        """Square points; what lies under two pictures counts twice."""
        return sum(box.width * box.height for box in self.pictures)

    def _take_all(self, objects: Iterable[int], depth: int = 0) -> None:
        """Some files draw each letter as an object of its own: those are passed over in one go."""
        handles = list(map(calls.as_argument, objects))
        kinds = map(calls.get_type, handles)
        drawn = [pair for pair in zip(handles, kinds, strict=True) if pair[1] != calls.TEXT]
        others = [handle for handle, _ in drawn]
        edges: Iterable[tuple[float, ...]] = self._asked.bounds.ask(others)
        if self._stand != ON_PAGE:
            edges = starmap(self._stand.place_edges, edges)
        boxes = self._frame.boxes(edges)
        segments = map(calls.count_segments, others)
        for (handle, kind), box, count in zip(drawn, boxes, segments, strict=True):
            if kind == calls.PATH:
                self.rules.extend(self._path_rules(handle, box, count))
            elif kind == calls.IMAGE:
                self.pictures.append(box)
            elif kind == calls.FORM and depth < FORM_DEPTH:
                self._take_form(handle, depth)

    def _take_form(self, form: Any, depth: int) -> None:
        """What a form draws, moved to where the form stands."""
        outer, m = self._stand, self._matrix
        calls.get_matrix(form, self._to_matrix)
        if m.b == m.c == 0.0:  # a turned form is a stamp, and has no rules
            self._stand = outer.inside(m.a, m.d, m.e, m.f)
            count = min(calls.count_form_objects(form), MAX_OBJECTS)
            places = map(calls.UnsignedLong, range(count))
            self._take_all(map(calls.get_form_object, repeat(form, count), places), depth + 1)
        self._stand = outer

    def _path_rules(self, drawn: Any, box: Box, count: int) -> Iterable[Rule]:
        if count > RECTANGLE_SEGMENTS:
            return self._segment_rules(drawn, count) if count <= MAX_PATH_SEGMENTS else ()
        x0, top, x1, bottom = box
        thin = x1 - x0 <= THIN or bottom - top <= THIN
        if thin or (_is_straight(drawn, count) and not self._frame.is_filled_by(box)):
            return box_to_rules(box)
        return ()

    def _segment_rules(self, drawn: Any, count: int) -> Iterator[Rule]:
        """The straight sides of a path that draws many, such as a whole grid at one go."""
        calls.get_matrix(drawn, self._to_matrix)
        last: tuple[float, float] | None = None
        for segment in _segments(drawn, count):
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


def _segments(drawn: Any, count: int) -> Iterator[Any]:
    return map(calls.as_argument, map(calls.get_segment, repeat(drawn, count), range(count)))


def _is_straight(drawn: Any, count: int) -> bool:
    return calls.CURVE_TO not in map(calls.get_segment_type, _segments(drawn, count))
