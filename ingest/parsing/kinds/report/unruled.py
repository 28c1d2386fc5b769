"""A form without rules: labels in one column, values in a second, held apart by white space.

Report of:           Ann Name, Director of Parks
Purpose of report:   To consider what came of the review
                     of last year.
Officer              (1) To note the review.
recommendation(s):   (2) To agree the targets.

Only a form that holds sections is taken so: a head of labels alone is read line by line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ingest.parsing.geometry import Box, Cell, Line, Row, Table
from ingest.parsing.kinds.report.labels import label_alone, section_of
from ingest.parsing.lines import line_to_rows

SECTIONS = frozenset(
    {"summary", "purpose of report", "recommendation", "reason", "appendices", "background papers"}
)
FEWEST_ROWS = 4
SLACK = 3.0  # points by which lines of one column may begin apart
LEAST_GAP = 6.0  # points of white between the columns
MOST_LINES_OF_LABEL = 3
FAR_BELOW = 3.5  # of the font's size, between baselines: what stands so far below is no more of it

Side = tuple[tuple[Line, ...], tuple[Line, ...]]  # what stands left and right on one row


def unruled_form(lines: Iterable[Line]) -> Table | None:
    """The form among one page's lines, as a table of two columns; None where there is none."""
    rows = line_to_rows(line for line in lines if not line.turned)
    edge = _value_edge(rows)
    if edge is None:
        return None
    start = next(at for at, row in enumerate(rows) if _opens(row, edge))
    parted = _parted(rows[start:], edge, rows[start][0].box.x0)
    found = [_row(group) for group in _groups(parted)]
    names = [form_label(row.cells[0].lines) for row in found]
    known = [name for name in names if name]
    sections = {name for name in names if name in SECTIONS}
    if len(known) < FEWEST_ROWS or 2 * len(known) < len(names) or not sections:
        return None
    return Table(tuple(found), _around(found), found[0].page)


def form_label(lines: Iterable[Line]) -> str | None:
    """The field or section that a form's first cell names."""
    text = " ".join(line.text for line in lines)
    section = section_of(text)
    return section if section in SECTIONS else label_alone(text)


def _value_edge(rows: Sequence[Sequence[Line]]) -> float | None:
    """Where most of the values begin that stand beside a label."""
    edges = Counter(round(row[1].box.x0) for row in rows if len(row) > 1 and form_label(row[:1]))
    edge, count = max(edges.items(), key=lambda each: each[1], default=(0, 0))
    return float(edge) if count >= FEWEST_ROWS - 1 else None


def _opens(row: Sequence[Line], edge: float) -> bool:
    beside = len(row) > 1 and abs(row[1].box.x0 - edge) <= SLACK
    return beside and form_label(row[:1]) is not None


def _parted(rows: Iterable[Sequence[Line]], edge: float, left: float) -> list[Side]:
    """The rows in two columns, down to the first that keeps to neither."""
    found: list[Side] = []
    last: Line | None = None
    for row in rows:
        labels = tuple(line for line in row if line.box.x0 < edge - SLACK)
        values = tuple(line for line in row if line.box.x0 >= edge - SLACK)
        far = last is not None and row[0].baseline - last.baseline > FAR_BELOW * row[0].size
        if far or not all(_is_label_line(line, left, edge) for line in labels):
            break
        found.append((labels, values))
        last = row[0]
    return found


def _is_label_line(line: Line, left: float, edge: float) -> bool:
    return abs(line.box.x0 - left) <= SLACK and line.box.x1 <= edge - LEAST_GAP


def _groups(parted: Sequence[Side]) -> list[list[Side]]:
    """The rows of print that make up each row of the form; a label alone ends the form."""
    groups: list[list[Side]] = []
    at = 0
    while at < len(parted):
        labels, values = parted[at]
        taken = _rows_of_label(parted[at:]) if labels else 1
        if labels and not values and taken == 1:
            break
        if labels:
            groups.append([])
        groups[-1].extend(parted[at : at + taken])
        at += taken
    return groups


def _rows_of_label(parted: Sequence[Side]) -> int:
    """Over how many rows the first label runs: only together they name something.

    "Officer" names something also alone, but not where "recommendations:" stands below it.
    """
    alone = form_label(parted[0][0])
    for count in range(2, MOST_LINES_OF_LABEL + 1):
        sides = parted[:count]
        whole = [line for labels, _ in sides for line in labels]
        if len(sides) < count or not all(labels for labels, _ in sides):
            break
        name = form_label(whole)
        if name in SECTIONS or (name and not alone):
            return count
    return 1


def _row(group: Sequence[Side]) -> Row:
    cells = []
    for column in (0, 1):
        lines = tuple(line for sides in group for line in sides[column])
        cells.append(Cell(_joined([line.box for line in lines or group[0][0]]), lines))
    return Row(tuple(cells), group[0][0][0].page)


def _around(rows: Iterable[Row]) -> Box:
    return _joined([cell.box for row in rows for cell in row.cells])


def _joined(boxes: Sequence[Box]) -> Box:
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    return whole
