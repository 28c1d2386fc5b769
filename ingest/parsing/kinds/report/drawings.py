"""Charts, diagrams and maps that a page draws, instead of showing the file of a picture.

What is drawn with curves and slanted lines is one: a line chart, a pie, a map. Tables, frames and
underlines have none of these. Bars are known by themselves (`bars.py`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.parsing.geometry import Box, Line, Page, around
from ingest.parsing.kinds.report.bars import bars_on
from ingest.parsing.kinds.report.elements import lines_outside, ruled_tables
from ingest.parsing.kinds.report.pictures import joined, matters, pictures_on

LEAST_LENGTH, LEAST_HEIGHT = 60.0, 6.0  # points, of strokes: a slanted underline is flatter
MOST_STROKES = 300  # of a page: beyond, all of them are one drawing
ON_AXIS = 2.0  # points between a drawing, its axes and the lines of its grid
LABEL_GAP = 12.0  # points between a drawing and its labels
LONGEST_LABEL = 8  # words
SMALL = 0.95  # of the report's type: labels beside a drawing are set smaller

_CAPTION = re.compile(r"(?:figure|fig|chart|graph|diagram|map|plan)\b\.?\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drawing:
    """One chart, diagram or map, with the words that stand in it and close about it."""

    page: int
    box: Box
    labels: tuple[Line, ...] = ()


def find_drawings(pages: Sequence[Page]) -> list[Drawing]:
    """Whatever is drawn on the pages and is no part of a picture. What several pages have in one
    place is a watermark."""
    usual = _usual_size(pages)
    seen = Counter(place for page in pages for place in {_place(box) for box in page.strokes})
    found: list[Drawing] = []
    for page in pages:
        own = [box for box in page.strokes if seen[_place(box)] == 1]
        for box in _drawn(page, own):
            if not any(box.is_near(picture, 0.0) for picture in pictures_on(page)):
                found.append(_labelled(page, box, usual))
    return found


def without_labels(pages: Sequence[Page], drawings: Sequence[Drawing]) -> list[Page]:
    """The pages without the words of their drawings, which belong to no sentence."""
    taken = {label for drawing in drawings for label in drawing.labels}
    drawn_on = {drawing.page for drawing in drawings}
    return [
        replace(page, lines=tuple(line for line in page.lines if line not in taken))
        if page.number in drawn_on
        else page
        for page in pages
    ]


def _place(box: Box) -> tuple[int, ...]:
    return tuple(map(round, box))


def _usual_size(pages: Sequence[Page]) -> float:
    """The size of most of the letters."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            letters[line.size] += len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0)


def _drawn(page: Page, strokes: Sequence[Box]) -> Iterator[Box]:
    """The drawings, each with its axes."""
    if len(strokes) > MOST_STROKES:
        strokes = [around(strokes)]
    for box in joined([*strokes, *bars_on(page)]):
        long = max(box.width, box.height) >= LEAST_LENGTH
        if long and min(box.width, box.height) >= LEAST_HEIGHT and not _is_ground(page, box):
            whole = _with_axes(page, box)
            if matters(page, whole):
                yield whole


def _is_ground(page: Page, box: Box) -> bool:
    """Whether sentences run over it."""
    inside = (line for line in page.lines if line.box.stands_in(box))
    return sum(len(line.text.split()) > LONGEST_LABEL for line in inside) > 1


def _with_axes(page: Page, box: Box) -> Box:
    """With its axes and grid; what is drawn in a table has none."""
    if any(box.is_near(table.box, 0.0) for table in ruled_tables(page)):
        return box
    rules = [rule.box for rule in page.rules]
    while True:
        whole = around([box, *(rule for rule in rules if rule.is_near(box, ON_AXIS))])
        if whole == box:
            return box
        box = whole


def _labelled(page: Page, box: Box, usual: float) -> Drawing:
    """With the words in it, and those around it: of its axes, and its key."""
    labels: set[Line] = set()
    left = {line for line in lines_outside(page.lines, ruled_tables(page)) if _may_be_label(line)}
    while further := {line for line in left - labels if _is_label(line, box, usual)}:
        labels |= further
        box = around([box, *(line.box for line in further)])
    return Drawing(page.number, box, tuple(line for line in page.lines if line in labels))


def _may_be_label(line: Line) -> bool:
    return len(line.text.split()) <= LONGEST_LABEL and not _CAPTION.match(line.text)


def _is_label(line: Line, box: Box, usual: float) -> bool:
    if line.size <= SMALL * usual:
        return line.box.is_near(box, LABEL_GAP)
    return line.marker is None and line.box.stands_in(box)
