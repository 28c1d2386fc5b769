"""A report's table made ready to read: which cells are headings, and of what."""

import re
from dataclasses import dataclass
from typing import Any

MOST_REFLOWED_COLUMNS = 6
"""A wider table stays a table on a phone, and scrolls in its own frame."""

FIGURE = re.compile(r"[\s£$€+\-–(]*\d[\d,.]*\s*(?:%|k|m|bn|p|pp)?[)*]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell below the header: `heading` is what its column is called."""

    text: str
    heading: str
    names_row: bool = False
    """Whether the cell is the heading of its row."""


@dataclass(frozen=True, slots=True)
class TableText:
    header: list[list[str]]
    rows: list[list[Cell]]

    @property
    def columns(self) -> int:
        return max([*map(len, self.header), *map(len, self.rows)], default=0)

    @property
    def reflows(self) -> bool:
        return self.columns <= MOST_REFLOWED_COLUMNS and len(self.header) == 1


def table_text(block: dict[str, Any]) -> TableText:
    """Reads a block of the kind "table".

    The parser says how many rows are set as headings; a block of an earlier reading, which does
    not say, has its first row taken for one.
    """
    rows = block.get("rows") or []
    above = int(block.get("header_rows", 1))
    header, body = rows[:above], rows[above:]
    names = [" ".join(filter(None, column)) for column in zip(*header, strict=False)]
    named = bool(block.get("header_column")) or _first_column_names(body)
    return TableText(header, [_row(row, names, named) for row in body])


def _row(row: list[str], names: list[str], named: bool) -> list[Cell]:
    headings = [*names, *[""] * (len(row) - len(names))]
    return [
        Cell(text, heading, names_row=named and place == 0 and bool(text))
        for place, (text, heading) in enumerate(zip(row, headings, strict=False))
    ]


def _first_column_names(body: list[list[str]]) -> bool:
    """Whether the first column says in words, each once, what the figures beside it are of."""
    first = [row[0] for row in body if row and row[0]]
    beside = [cell for row in body for cell in row[1:] if cell]
    figures = sum(FIGURE.fullmatch(cell) is not None for cell in beside)
    words = not any(FIGURE.fullmatch(cell) for cell in first)
    return bool(first) and words and len(set(first)) == len(first) and 2 * figures > len(beside)
