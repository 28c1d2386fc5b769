"""An item's text, and the columns that stand beside it: pages, ward, presenter, time.

4.  24/00123/FUL: Land at Mill Lane,    Mill End and    9 -
    erection of 12 dwellings            Riverside       40

A cell's words may wrap, so that a column is read whole before it is asked for its pages.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import reduce

from ingest.parsing.geometry import Line
from ingest.parsing.kinds.front_sheet.ranges import is_cell
from ingest.parsing.lines import join_pieces

SAME_ROW = 3.0  # points between baselines
SAME_COLUMN = 6.0  # points between the places where the lines of a column begin
GUTTER = 8.0  # points between the text and a column beside it
BESIDE = 0.55  # of the page's width: a column further to the left is text of the item

_OPEN_END = re.compile(r"(?:[-\u2013\u2014(]|\bto|\bpages?)$", re.IGNORECASE)  # "23 -"


def split_cells(lines: Sequence[Line], width: float) -> tuple[list[Line], list[Line]]:
    """The lines of an item's text, and its cells: each column beside the text as one line."""
    columns = _columns_beside(lines, width)
    beside = {id(line) for column in columns for line in column}
    rest = [line for line in lines if id(line) not in beside]
    text = [line for line in rest if not is_cell(line, width)]
    cells = [line for line in rest if is_cell(line, width)]
    return text, [*cells, *(reduce(join_pieces, column) for column in columns)]


def _columns_beside(lines: Sequence[Line], width: float) -> list[list[Line]]:
    """The lines to the right of others on their row, with those above and below them; a line
    that is a cell by itself ("Para 3" under "23 - 30") is in none."""
    columns: list[list[Line]] = []
    for line in lines:
        known = any(line is each for column in columns for each in column)
        if not known and _stands_beside(line, lines, width) and not is_cell(line, width):
            columns.append(_column(line, lines, width))
    return columns


def _column(first: Line, lines: Sequence[Line], width: float) -> list[Line]:
    column: list[Line] = []
    for line in lines:
        runs_on = bool(column) and _OPEN_END.search(column[-1].text) is not None
        if _aligned(line, first) and (runs_on or not is_cell(line, width)):
            column.append(line)
    return column


def _stands_beside(line: Line, lines: Sequence[Line], width: float) -> bool:
    return line.box.x0 >= BESIDE * width and any(
        other.page == line.page
        and abs(other.baseline - line.baseline) <= SAME_ROW
        and other.box.x1 + GUTTER <= line.box.x0
        for other in lines
    )


def _aligned(line: Line, first: Line) -> bool:
    return line.page == first.page and abs(line.box.x0 - first.box.x0) <= SAME_COLUMN


def text_above(lines: Sequence[Line], width: float) -> Line:
    """The last of the lines that is no cell of the pages' column."""
    return next((line for line in reversed(lines) if not is_cell(line, width)), lines[0])
