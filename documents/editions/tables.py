"""A report's table made ready to read: which cells are headings, and of what."""

import re
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Any

MOST_REFLOWED_COLUMNS = 6
"""A wider table stays a table on a phone, and scrolls in its own frame."""
MOST_COLUMNS_THAT_FIT = 2

BULLET = re.compile(r"\s+(?=[•▪◦] )")
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
    figures: frozenset[int] = frozenset()
    """The columns, from 0, that hold nothing but figures below their headings; the first, which
    says what its row is about, is none of them."""
    turns: tuple[int | None, ...] = ()
    """The PDF page that begins with each row below the header, where one does."""

    @property
    def rows_and_turns(self) -> list[tuple[list[Cell], int | None]]:
        return list(zip_longest(self.rows, self.turns[: len(self.rows)]))

    @property
    def columns(self) -> int:
        return max([*map(len, self.header), *map(len, self.rows)], default=0)

    @property
    def reflows(self) -> bool:
        return self.columns <= MOST_REFLOWED_COLUMNS and bool(self.header) and self.names_each

    @property
    def scrolls(self) -> bool:
        """Whether it stands in a frame of its own on a phone: two columns have room."""
        return not self.reflows and self.columns > MOST_COLUMNS_THAT_FIT

    @property
    def names_each(self) -> bool:
        """Whether the header has a name for each column, and none that stands over several."""
        first, *others = self.header
        once = all(sum(map(bool, column)) <= 1 for column in zip(*self.header, strict=False))
        return not others or once or all(first[1:])


def table_text(block: dict[str, Any]) -> TableText:
    """Reads a block of the kind "table".

    The parser says how many rows are set as headings; a block of an earlier reading, which does
    not say, has its first row taken for one.
    """
    rows = block.get("rows") or []
    above = int(block.get("header_rows", 1))
    header, body = rows[:above], rows[above:]
    names = [" ".join(filter(None, column)) for column in zip(*header, strict=False)]
    named = bool(block.get("header_column")) or _first_column_names(header, body)
    read = [_row(row, names, named) for row in body]
    return TableText(header, read, _of_figures(body), _turns(block, above))


def _turns(block: dict[str, Any], above: int) -> tuple[int | None, ...]:
    """Where a table that runs over several pages comes to the next: an earlier reading does not
    say."""
    pages = block.get("row_pages") or []
    turns = [page if page != before else None for before, page in pairwise(pages)]
    return tuple([None, *turns][above:])


def _of_figures(body: list[list[str]]) -> frozenset[int]:
    filled = [list(filter(None, column)) for column in zip(*body, strict=False)]
    return frozenset(
        place
        for place, texts in enumerate(filled)
        if place and texts and all(map(FIGURE.fullmatch, texts))
    )


def _row(row: list[str], names: list[str], named: bool) -> list[Cell]:
    headings = [*names, *[""] * (len(row) - len(names))]
    return [
        Cell(BULLET.sub("\n", text), heading, names_row=named and place == 0 and bool(text))
        for place, (text, heading) in enumerate(zip(row, headings, strict=False))
    ]


def _first_column_names(header: list[list[str]], body: list[list[str]]) -> bool:
    """Whether the first column says in words, each once, what the cells beside it are of.

    Beside figures it does; under no header, where it has words in every row, nothing else could.
    """
    first = [row[0] for row in body if row and row[0]]
    beside = [cell for row in body for cell in row[1:] if cell]
    figures = sum(FIGURE.fullmatch(cell) is not None for cell in beside)
    words = not any(FIGURE.fullmatch(cell) for cell in first)
    alone = not header and len(first) == len(body)
    each_once = bool(first) and words and len(set(first)) == len(first)
    return each_once and (alone or 2 * figures > len(beside))
