"""What is drawn on a page: the rules that may form tables, the pictures, and whatever is drawn
with curves and slanted lines, as charts are and tables are not."""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, repeat, starmap
from typing import Any, NamedTuple

from ingest.parsing.frame import Frame
from ingest.parsing.geometry import Box, Rule
from ingest.parsing.pdfium import calls
from ingest.parsing.pdfium.asking import Asked
from ingest.parsing.ruling import (
    SHORT,
    THIN,
    box_to_rules,
    lies_behind_text,
    segment_to_rules,
    spanned,
)

MAX_OBJECTS = 60_000  # of a page: beyond, it is a drawing, and its rules are not looked for
MAX_PATH_SEGMENTS = 2_000
FORM_DEPTH = 3
CELLS_OF_A_ROW = 16  # at most: so far back a cell's colour is looked for
RECTANGLE_SEGMENTS = 5  # a path of no more has its sides along its own bounds
LEVEL = 0.2  # points by which a level line may slope
SLANT = 0.05  # of a path's width and height: a side of a rectangle slopes less


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
    """`rules`, `pictures` and `strokes` of one page. Strokes that follow one upon the other come
    as one box; a rounded box has but its corners among them."""

    def __init__(self, page: object, frame: Frame, asked: Asked) -> None:
        self.rules: list[Rule] = []
        self.pictures: list[Box] = []
        self.strokes: list[Box] = []
        self._frame, self._asked = frame, asked
        self._stand, self._matrix = ON_PAGE, calls.Matrix()
        self._point = (ctypes.c_float * 2)()
        self._to_matrix = ctypes.byref(self._matrix)
        self._drawn_mode = (ctypes.c_int * 2)()
        self._to_drawn_mode = [ctypes.byref(self._drawn_mode, 4 * place) for place in range(2)]
        self._coloured: deque[Box] = deque(maxlen=CELLS_OF_A_ROW)
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
        if count > MAX_PATH_SEGMENTS:
            self._keep_stroke(box)
            return ()
        if count > RECTANGLE_SEGMENTS:
            return self._segment_rules(drawn, count)
        x0, top, x1, bottom = box
        if x1 - x0 <= THIN or bottom - top <= THIN:
            return box_to_rules(box)
        if _slants(self._asked.points.ask(list(_segments(drawn, count)))):
            self._keep_stroke(box)
            return ()
        hidden = self._frame.is_filled_by(box) or self._is_behind_text(drawn, box)
        return () if hidden else box_to_rules(box)

    def _is_behind_text(self, drawn: Any, box: Box) -> bool:
        """Whether a box colours a line of a cell, whose own colour was laid just before."""
        calls.get_draw_mode(drawn, *self._to_drawn_mode)
        filled, stroked = self._drawn_mode
        if not filled or stroked:
            return False
        if any(lies_behind_text(box, cell) for cell in self._coloured):
            return True
        self._coloured.append(box)
        return False

    def _segment_rules(self, drawn: Any, count: int) -> Iterator[Rule]:
        """The straight sides of a path that draws many, such as a whole grid at one go; what is
        neither level nor upright in it is kept as strokes."""
        calls.get_matrix(drawn, self._to_matrix)
        last: tuple[float, float] | None = None
        stroke: Box | None = None
        for segment in _segments(drawn, count):
            calls.get_point(segment, *self._to_point)
            point = self._placed(*self._point)
            kind = calls.get_segment_type(segment)
            rules = segment_to_rules(last, point) if last and kind == calls.LINE_TO else ()
            if rules or kind == calls.MOVE_TO or last is None:
                self._keep_stroke(stroke)
                stroke = None
                yield from rules
            else:
                part = spanned(last, point)
                if kind == calls.CURVE_TO or min(part.width, part.height) > LEVEL:
                    stroke = stroke.union(part) if stroke else part
            last = point
        self._keep_stroke(stroke)

    def _keep_stroke(self, box: Box | None) -> None:
        """Dots are none: a dotted line is drawn with them."""
        if box is None or max(box.width, box.height) < SHORT:
            return
        if self.strokes and self.strokes[-1].is_near(box):
            self.strokes[-1] = self.strokes[-1].union(box)
        else:
            self.strokes.append(box)

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        m = self._matrix
        return self._frame.point(
            *self._stand.place(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f)
        )


def _segments(drawn: Any, count: int) -> Iterator[Any]:
    return map(calls.as_argument, map(calls.get_segment, repeat(drawn, count), range(count)))


def _slants(points: Sequence[tuple[float, ...]]) -> bool:
    """Whether a path through these points is other than a rectangle's sides; curves are."""
    xs, ys = zip(*points, strict=True)
    wide, high = SLANT * (max(xs) - min(xs)), SLANT * (max(ys) - min(ys))
    return any(
        abs(x - before) > wide and abs(y - above) > high
        for (before, above), (x, y) in pairwise(points)
    )
