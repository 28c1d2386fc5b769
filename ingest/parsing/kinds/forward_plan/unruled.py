"""Plans set in columns by spaces alone, as the ruled table that they would be.

Decision              Decision maker    Date due         Contact
Leisure strategy      Cabinet           12 March 2024    Jo Field,
2024-2030                                                Head of Leisure
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from ingest.parsing.geometry import Box, Cell, Line, Row, Table
from ingest.parsing.kinds.forward_plan.columns import Columns, read_header
from ingest.parsing.lines import line_to_rows
from ingest.parsing.tables import cell_text

HEADER_ROWS = 3  # printed rows that a header may take
TOLERANCE = 8.0  # points by which a cell's text may stand to the left of its column's title
LAST_COLUMN = 200.0  # points that the last column may reach beyond its title
NEW_ROW = 1.55  # of the font's size: a title further below the one before is another entry's
BESIDE = 2  # columns beside the title that begin on an entry's first row, at least

Rows = list[list[Line]]  # what stands on one baseline each


def unruled_table(lines: Iterable[Line]) -> tuple[Table, Columns] | None:
    """The plan's entries as a table; None where no row of the lines heads a plan's columns."""
    rows = [
        row for _, page in groupby(lines, key=lambda line: line.page) for row in line_to_rows(page)
    ]
    for at in range(len(rows)):
        for count in range(1, HEADER_ROWS + 1):
            header = _header(rows[at : at + count])
            columns = read_header(header) if header else None
            if header and columns and len(columns.places) == len(header.cells):
                body = list(_body(rows[at + count :], header, columns))
                every = [header, *body]
                return Table(tuple(every), _around(every), header.page), columns
    return None


def _header(rows: Rows) -> Row | None:
    """The printed rows as one row of column titles, each of a line or more."""
    if not rows or len({line.page for row in rows for line in row}) != 1:
        return None
    columns: list[list[Line]] = []
    for line in sorted((line for row in rows for line in row), key=lambda each: each.box.x0):
        if columns and line.box.x0 < max(each.box.x1 for each in columns[-1]):
            columns[-1].append(line)
        else:
            columns.append([line])
    if len(columns) < 1 + BESIDE:
        return None
    starts = [min(line.box.x0 for line in column) - TOLERANCE for column in columns]
    ends = [*starts[1:], max(line.box.x1 for line in columns[-1]) + LAST_COLUMN]
    ordered = [sorted(column, key=lambda line: line.baseline) for column in columns]
    return _row(ordered, starts, ends, rows[0][0].page)


def _row(
    columns: Sequence[Sequence[Line]], starts: Sequence[float], ends: Sequence[float], page: int
) -> Row:
    lines = [line for column in columns for line in column]
    top, bottom = min(line.box.top for line in lines), max(line.box.bottom for line in lines)
    cells = tuple(
        Cell(Box(start, top, end, bottom), tuple(column))
        for column, start, end in zip(columns, starts, ends, strict=True)
    )
    return Row(cells, page)


def _body(rows: Rows, header: Row, columns: Columns) -> Iterator[Row]:
    """The entries: each begins where its title does, with other columns on the same row."""
    starts = [cell.box.x0 for cell in header.cells]
    ends = [cell.box.x1 for cell in header.cells]
    title = next(at for at, start in enumerate(starts) if start == columns.places["title"][0])
    parted = [_by_column(row, starts) for row in rows if not _repeats(row, header)]
    opens = [at for at in range(len(parted)) if _opens_entry(parted, at, title)]
    for begin, end in pairwise([*opens, len(parted)]):
        cells = [
            [line for row in parted[begin:end] for line in row[at]] for at in range(len(starts))
        ]
        yield _row(cells, starts, ends, cells[title][0].page)


def _repeats(row: Sequence[Line], header: Row) -> bool:
    """Whether a row overleaf prints the column titles again."""
    titles = {line.text for cell in header.cells for line in cell.lines}
    titles |= {cell_text(cell) for cell in header.cells}
    return all(line.text in titles for line in row)


def _by_column(row: Sequence[Line], starts: Sequence[float]) -> list[list[Line]]:
    found: list[list[Line]] = [[] for _ in starts]
    for line in row:
        at = sum(start <= line.box.x0 for start in starts) - 1
        found[max(at, 0)].append(line)
    return found


def _opens_entry(rows: Sequence[list[list[Line]]], at: int, title: int) -> bool:
    if not rows[at][title] or sum(bool(column) for column in rows[at]) < 1 + BESIDE:
        return False
    line = rows[at][title][0]
    above = next((row[title][-1] for row in reversed(rows[:at]) if row[title]), None)
    if above is None or above.page != line.page:
        return True
    return line.baseline - above.baseline > NEW_ROW * line.size


def _around(rows: Sequence[Row]) -> Box:
    boxes = [cell.box for row in rows for cell in row.cells]
    first = boxes[0]
    for box in boxes[1:]:
        first = first.union(box)
    return first
