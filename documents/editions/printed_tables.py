"""Tables in the text of a minute, which keeps a row as a line with bars between its cells."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from documents.editions.tables import TableText, table_text

BETWEEN_CELLS = " | "
DIGIT = re.compile(r"\d")


def with_tables(lines: Sequence[str]) -> Iterator[str | TableText]:
    """The lines, with each run of rows of one width as the table that it was printed as.

    A row alone stays a line: one bar in a sentence makes no table.
    """
    for cells, group in groupby(lines, key=lambda line: line.count(BETWEEN_CELLS)):
        run = list(group)
        if not cells or len(run) == 1:
            yield from run
            continue
        rows = [[cell.strip() for cell in line.split(BETWEEN_CELLS)] for line in run]
        yield table_text({"rows": rows, "header_rows": int(_has_header(rows))})


def _has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names a column that has a number in every row below it."""
    first, *below = rows
    return any(
        not DIGIT.search(name) and all(DIGIT.search(row[place]) for row in below)
        for place, name in enumerate(first)
    )
