"""Which cells of a report's table are set as headings: of the columns, and of the rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.geometry import Cell, Row

MOST_HEADER_ROWS = 3

_FIGURE = re.compile(r"[\s£$€+\-\u2013(]*\d[\d,.]*\s*(?:%|k|m|bn)?[)*]*")


def header_rows(rows: Sequence[Row]) -> int:
    """How many rows from the top head the columns.

    In bold where the rest is not; where type does not tell, a full row of words above figures.
    """
    above = 0
    while above < min(len(rows) - 1, MOST_HEADER_ROWS) and _is_bold(rows[above]):
        above += 1
    if above and not all(map(_is_bold, rows[above:])):
        return above
    return int(len(rows) > 1 and _names_columns(rows[0], rows[1:]))


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
    return full and not any(map(_is_figure, first.cells)) and any(map(_is_figure, below))


def _is_figure(cell: Cell) -> bool:
    return _FIGURE.fullmatch(_text(cell)) is not None


def _text(cell: Cell) -> str:
    return " ".join(line.text for line in cell.lines).strip()
