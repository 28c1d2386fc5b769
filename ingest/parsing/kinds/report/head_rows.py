"""The rows of a head block: pieces side by side, out of printed lines or a ruled table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ingest.parsing.geometry import Line, Table
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.labels import label_alone
from ingest.parsing.lines import line_to_rows
from ingest.parsing.paragraphs import Paragraph

Piece = tuple[Line, ...]  # the lines of a cell, or one line


def head_rows(elements: Iterable[Element]) -> Iterator[list[Piece]]:
    lines: list[Line] = []
    for element in elements:
        if isinstance(element, Paragraph):
            lines.extend(element.lines)
            continue
        yield from _line_rows(lines)
        lines = []
        yield from _table_rows(element)
    yield from _line_rows(lines)


def _line_rows(lines: Sequence[Line]) -> Iterator[list[Piece]]:
    for page in sorted({line.page for line in lines}):
        rows = line_to_rows(line for line in lines if line.page == page)
        yield from _with_whole_labels([[(line,) for line in row] for row in rows])


def _with_whole_labels(rows: Sequence[list[Piece]]) -> Iterator[list[Piece]]:
    """The rows, a label that runs over two or three lines in one piece beside its value."""
    at = 0
    while at < len(rows):
        row, taken = rows[at], 1
        for count in (3, 2):
            label = _wrapped_label(rows[at : at + count]) if len(row) > 1 else None
            if label is not None:
                below = [piece for later in rows[at + 1 : at + count] for piece in later[1:]]
                row, taken = [label, *row[1:], *below], count
                break
        yield row
        at += taken


def _wrapped_label(rows: Sequence[list[Piece]]) -> Piece | None:
    """The first pieces of the rows as one label, if only together they are one."""
    pieces = [row[0] for row in rows]
    if (
        label_alone(piece_text(pieces[0]))
        or len({round(piece[0].box.x0 / 3) for piece in pieces}) > 1
    ):
        return None
    whole = tuple(line for piece in pieces for line in piece)
    return whole if label_alone(piece_text(whole)) else None


def _table_rows(table: Table) -> Iterator[list[Piece]]:
    """The rows; a row of labels above a row of values gives a row for each column."""
    rows = [[cell.lines for cell in row.cells if cell.lines] for row in table.rows]
    at = 0
    while at < len(rows):
        following = rows[at + 1] if at + 1 < len(rows) else []
        if _is_label_row(rows[at]) and len(following) == len(rows[at]):
            yield from ([label, value] for label, value in zip(rows[at], following, strict=True))
            at += 1
        elif rows[at]:
            yield rows[at]
        at += 1


def _is_label_row(row: Sequence[Piece]) -> bool:
    return len(row) > 1 and all(label_alone(piece_text(piece)) for piece in row)


def piece_text(piece: Piece) -> str:
    return " ".join(line.text for line in piece)
