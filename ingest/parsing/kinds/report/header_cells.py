"""Which cells of a report's table are set as headings: of the columns, and of the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.geometry import Cell, Row
from ingest.parsing.tables import SAME_COLUMN

MOST_HEADER_ROWS = 3

_UNIT = re.compile(r"\(?[£$€%](?:k|m|bn|['\u2019]?000(?:['\u2019]?s)?)?\)?")
_FIGURE = re.compile(r"[\s£$€+\-\u2013(]*\d[\d,.]*\s*(?:%|k|m|bn)?[)*]*")


def header_rows(rows: Sequence[Row]) -> int:
    """How many rows from the top head the columns.

    In bold where the rest is not; where type does not tell, a full row of words above figures.
    Then those that go on with the names, or say what the columns are counted in.
    """
    most = min(len(rows) - 1, MOST_HEADER_ROWS)
    above = _rows_of_names(rows, most)
    while 0 < above < most and (_is_of_units(rows[above]) or _goes_on(rows[above], rows)):
        above += 1
    return above


def _rows_of_names(rows: Sequence[Row], most: int) -> int:
    above = 0
    while above < most and _is_bold(rows[above]):
        above += 1
    if above and not all(map(_is_bold, rows[above:])):
        return above
    return int(most > 0 and _names_columns(rows[0], rows[1:]))


def has_header_column(rows: Sequence[Row]) -> bool:
    """Whether each row opens with words in bold beside plain ones."""
    opened = [row for row in rows if row.cells and row.cells[0].lines]
    beside = [cell for row in opened for cell in row.cells[1:] if cell.lines]
    bold = all(_cell_is_bold(row.cells[0]) for row in opened)
    return bool(opened) and bold and bool(beside) and not all(map(_cell_is_bold, beside))


def _is_bold(row: Row) -> bool:
    filled = [cell for cell in row.cells if cell.lines]
    return bool(filled) and all(map(_cell_is_bold, filled))


def _cell_is_bold(cell: Cell) -> bool:
    return all(line.bold and line.bold_end for line in cell.lines)


def _names_columns(first: Row, others: Sequence[Row]) -> bool:
    """A row of words, in all columns but perhaps the first, above figures."""
    named = [cell for cell in first.cells[1:] if cell.lines]
    full = len(named) == len(first.cells) - 1 >= 1
    below = [cell for row in others for cell in row.cells]
    figures = not any(map(_is_figure, first.cells)) and any(map(_is_figure, below))
    return full and figures and not _is_one_of(first, others)


def _is_one_of(first: Row, others: Sequence[Row]) -> bool:
    """Whether the row says with other figures what one below says: "57 Families", "61 Families"."""
    told = {place: _without_figures(cell) for place, cell in enumerate(first.cells)}
    return any(
        re.search(r"\d", _text(cell)) and told.get(place) == _without_figures(cell)
        for row in others
        for place, cell in enumerate(row.cells)
    )


def _is_of_units(row: Row) -> bool:
    """ "£'000", "%": what the figures are counted in, and nothing else."""
    return all(_UNIT.fullmatch(_text(cell)) for cell in row.cells if cell.lines)


def _goes_on(row: Row, rows: Sequence[Row]) -> bool:
    """Whether the row names columns and no row: words alone, and none in the first column."""
    filled = [cell for cell in row.cells if cell.lines]
    first_ends = min(each.cells[0].box.x1 for each in rows)
    return not any(map(_is_figure, filled)) and all(
        cell.box.x0 > first_ends - SAME_COLUMN for cell in filled
    )


def _without_figures(cell: Cell) -> str:
    return re.sub(r"\d+", "0", _text(cell))


def _is_figure(cell: Cell) -> bool:
    return _FIGURE.fullmatch(_text(cell)) is not None


def _text(cell: Cell) -> str:
    return " ".join(line.text for line in cell.lines).strip()
