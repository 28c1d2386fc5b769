"""Bars of a bar chart among the rectangles of a page.

A table's cells are rectangles too, and so is the ground behind a word. Bars start from one line,
are as wide as one another and not as long, and no words stand in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.parsing.geometry import Box, Page, around
from ingest.parsing.ruling import rules_to_boxes

FEWEST_BARS = 3  # and as many lengths
OVERLAP = 1.0  # points by which boxes that only touch may overlap


def bars_on(page: Page) -> Iterator[Box]:
    """Bars that start from one line, as one box."""
    alike: defaultdict[tuple[str, int, int], list[Box]] = defaultdict(list)
    for box in rules_to_boxes(page.rules):
        alike["upright", round(box.bottom), round(box.width)].append(box)
        alike["level", round(box.x0), round(box.height)].append(box)
    for (way, *_), boxes in alike.items():
        lengths = {round(box.height if way == "upright" else box.width) for box in boxes}
        if len(lengths) >= FEWEST_BARS and _stand_apart(boxes) and not _hold_words(page, boxes):
            yield around(boxes)


def _stand_apart(boxes: Sequence[Box]) -> bool:
    return not any(_overlap(one, other) for one, other in pairwise(sorted(boxes)))


def _hold_words(page: Page, boxes: Sequence[Box]) -> bool:
    worded = [line.box for line in page.lines if any(map(str.isalpha, line.text))]
    return any(_overlap(line, box) for line in worded for box in boxes)


def _overlap(one: Box, other: Box) -> bool:
    return one.is_near(other, -OVERLAP)
