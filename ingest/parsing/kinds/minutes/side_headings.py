"""Minutes set in two columns: the heading to the left, what was said of it to the right.

    Apologies          Apologies were accepted from Cllr Hale.
    Public             A resident spoke of speeding on Mill Road, and asked
    participation      for a count of traffic.

Lines come row by row, which would mix both columns. Here each heading is made one line, and put
before the text that begins on its row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import groupby

from ingest.parsing.geometry import Line
from ingest.parsing.lines import join_marker, join_pieces

NARROWEST = 70.0  # points: a narrower left column holds numbers, not headings
NARROWEST_NUMBERS = 30.0  # points: numbers too far from their text to be joined with it before
FEWEST = 3  # headings
SAME_ROW = 3.0  # points between baselines
SAME_MARGIN = 6.0  # points
HEADING_LEADING = 1.7  # of the font's size: lines of one heading are no further apart
TEXT_SHARE = 0.4  # of the lines begin where the right column does, at least
NEARLY_ALL = 0.9  # of the headings begin beside a line of text
FEW_ACROSS = 0.34  # of the left column's lines may run across both: a closing line, a note
RAISED = 0.5  # of the font's size: a heading is lifted above its text, to be no part of its row
_NUMBER = re.compile(
    r"(?:(?:minute|agenda|item|min|no|number)\.? ?)*[A-Z]{0,4}[ ./-]?\d{1,5}"
    r"(?:[ ./-]{1,2}\d{1,5})*[a-z]?[.):]?",
    re.IGNORECASE,
)
_STOPS = (".", ":", ";", "?", "!")


def part_side_headings(lines: Sequence[Line], begin: int) -> list[Line]:
    """The lines in the order in which they are read; as they come where no such column is.

    Args:
        lines: of the whole paper, row by row.
        begin: index of the first line after the attendance.
    """
    text = [line for line in lines[begin:] if not line.turned]
    column = _text_column(text)
    if column is None:
        return list(lines)
    pages = [list(page) for _, page in groupby(text, key=lambda line: line.page)]
    parted = [line for page in pages for line in _part(page, column)]
    return [*lines[:begin], *parted]


def _text_column(lines: Sequence[Line]) -> float | None:
    """Where the right column begins; None where the lines stand in one column."""
    starts = Counter(round(line.box.x0) for line in lines)
    for x0, _ in starts.most_common(3):
        right = [line for line in lines if line.box.x0 >= x0 - SAME_MARGIN]
        left = [line for line in lines if _is_left(line, x0)]
        across = len(lines) - len(right) - len(left)
        enough = len(right) >= TEXT_SHARE * len(lines) and across <= FEW_ACROSS * len(left)
        if enough and _are_headings(left, right, x0):
            return float(x0)
    return None


def _is_left(line: Line, x0: float) -> bool:
    return line.box.x0 < x0 - SAME_MARGIN and line.box.x1 < x0


def _are_headings(left: Sequence[Line], right: Sequence[Line], x0: float) -> bool:
    blocks = list(_blocks(left, right))
    narrowest = NARROWEST_NUMBERS if all(map(_number, blocks)) else NARROWEST
    if len(blocks) < FEWEST or min(line.box.x0 for line in left) > x0 - narrowest:
        return False
    beside = sum(_beside(block[0], right) is not None for block in blocks)
    return beside >= NEARLY_ALL * len(blocks)


def _beside(line: Line, right: Sequence[Line]) -> int | None:
    """The place of the line of text that stands on the row."""
    return next(
        (
            at
            for at, other in enumerate(right)
            if other.page == line.page and abs(other.baseline - line.baseline) <= SAME_ROW
        ),
        None,
    )


def _blocks(left: Sequence[Line], right: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each heading."""
    block: list[Line] = []
    for line in left:
        if block and not _goes_on(block[-1], line, right):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _goes_on(before: Line, line: Line, right: Sequence[Line]) -> bool:
    """Whether a line is the heading's next: near, and no new text begins beside it."""
    near = 0 <= line.baseline - before.baseline <= HEADING_LEADING * line.size
    if not near or before.page != line.page or line.marker is not None:
        return False
    beside = _beside(line, right)
    begins = beside and right[beside - 1].text.endswith(_STOPS)
    return line.text[0].islower() or not begins


def _part(page: Sequence[Line], x0: float) -> Iterator[Line]:
    left = [line for line in page if _is_left(line, x0)]
    right = [line for line in page if not _is_left(line, x0)]
    for block in list(_blocks(left, right)):
        first = block[0]
        while right and right[0].baseline < first.baseline - SAME_ROW:
            yield right.pop(0)
        number = _number(block) if right else None
        if number is not None:
            yield join_marker(number, right.pop(0))
        else:
            yield _heading(block)
    yield from right


def _number(block: Sequence[Line]) -> Line | None:
    """The block as one line where it is an item's number, "PC/23/114" or "Minute / 12"."""
    whole = reduce(join_pieces, block)
    return whole if _NUMBER.fullmatch(whole.text) else None


def _heading(block: Sequence[Line]) -> Line:
    """The heading as one line, in bold: its column sets it off as bold does elsewhere."""
    whole = reduce(join_pieces, block)
    lift = RAISED * whole.size
    box = whole.box._replace(top=whole.box.top - lift)
    return replace(whole, box=box, baseline=whole.baseline - lift, bold=True, bold_end=True)
