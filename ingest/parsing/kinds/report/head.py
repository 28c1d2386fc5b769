"""The head block of a report: labels with their values, and the lines that stand without a label.

Printed as lines ("Portfolio Holder: Cllr A Name"), as two columns, as a ruled table with labels
beside or above their values, or as centred lines: committee, date, title, purpose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ingest.parsing.geometry import Line, Table
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.labels import label_alone, read_label, split_labels
from ingest.parsing.lines import line_to_rows
from ingest.parsing.paragraphs import Paragraph

SAME_COLUMN = 8.0  # points
FAR_BELOW = 2.6  # of the font's size: what stands further below a value does not go on with it

Piece = tuple[Line, ...]  # the lines of a cell, or one line


@dataclass(slots=True)
class HeadField:
    """A label and its value as printed, line by line."""

    name: str
    texts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def value(self) -> str:
        return " ".join(self.texts).strip()


@dataclass(slots=True)
class Head:
    """The labelled fields in order, and the lines before and between them without a label."""

    fields: list[HeadField] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)

    def first(self, *names: str) -> HeadField | None:
        """The first field of one of these names that holds a value, the first name's first."""
        for name in names:
            for each in self.fields:
                if each.name == name and each.value:
                    return each
        return None


def read_head(elements: Iterable[Element]) -> Head:
    """The head block out of the elements that stand before the first section."""
    reader = _HeadReader()
    for row in _rows(elements):
        reader.take(row)
    return reader.head


def _rows(elements: Iterable[Element]) -> Iterator[list[Piece]]:
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
    if label_alone(_text(pieces[0])) or len({round(piece[0].box.x0 / 3) for piece in pieces}) > 1:
        return None
    whole = tuple(line for piece in pieces for line in piece)
    return whole if label_alone(_text(whole)) else None


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
    return len(row) > 1 and all(label_alone(_text(piece)) for piece in row)


def _text(piece: Piece) -> str:
    return " ".join(line.text for line in piece)


class _HeadReader:
    """Takes the rows of a head block one by one."""

    def __init__(self) -> None:
        self.head = Head()
        self._row_fields: list[HeadField] = []  # opened on the last row with labels

    def take(self, row: Sequence[Piece]) -> None:
        opened: list[HeadField] = []
        for number, piece in enumerate(row):
            alone = bool(opened) and not opened[-1].texts  # a label that wants its value
            beside = number == 0 and len(row) > 1
            labelled = self._open_known(piece) if alone else self._open(piece, beside=beside)
            if labelled is not None:
                opened.append(labelled)
            elif opened:
                self._add(opened[-1], piece)
            elif not self._continue(piece):
                self.head.loose.extend(piece)
        if opened:
            self._row_fields = opened

    def _open_known(self, piece: Piece) -> HeadField | None:
        """A new field where the piece is a label and nothing else, beside another label."""
        whole = label_alone(_text(piece)) if _text(piece).endswith(":") else None
        return self._new(whole, piece) if whole is not None else None

    def _open(self, piece: Piece, *, beside: bool) -> HeadField | None:
        """A new field where the piece opens with a label; further labels in it open their own.

        `beside`: another piece stands to its right, for which it may be the label.
        """
        whole = label_alone(_text(piece)) if beside or len(piece) > 1 else None
        if whole is not None:
            return self._new(whole, piece)
        labelled = read_label(piece[0])
        if labelled is None or (labelled.field == "other" and self._is_title(piece)):
            return None
        new = self._new(labelled.field, piece)
        for name, text in split_labels(labelled.value):
            if name is not None:
                new = self._new(name, piece)
            if text:
                new.texts.append(text)
        new.texts.extend(line.text for line in piece[1:])
        return new

    def _is_title(self, piece: Piece) -> bool:
        """Before any label, a bold line with a colon in it is the title ("Parks: a review")."""
        return not self.head.fields and all(line.bold_end for line in piece)

    def _new(self, name: str, piece: Piece) -> HeadField:
        if name == "title or job title":
            name = "job title" if self._has_author() else "title"
        new = HeadField(name, lines=list(piece))
        self.head.fields.append(new)
        return new

    def _has_author(self) -> bool:
        return any(
            each.name in ("author", "officer", "author contact") for each in self.head.fields
        )

    def _add(self, to: HeadField, piece: Piece) -> None:
        for line in piece:
            for name, text in split_labels(line.text):
                to = self._new(name, piece) if name is not None else to
                if text:
                    to.texts.append(text)
        to.lines.extend(piece)

    def _continue(self, piece: Piece) -> bool:
        """Whether the piece goes on with a value of the rows above; if so it is added."""
        first = piece[0]
        for candidate in reversed(self._row_fields):
            last = candidate.lines[-1]
            if last.page != first.page:
                continue
            if first.box.top - last.box.bottom > FAR_BELOW * first.size and candidate.texts:
                continue
            if self._goes_on(candidate, first):
                self._add(candidate, piece)
                return True
        return False

    @staticmethod
    def _goes_on(candidate: HeadField, line: Line) -> bool:
        label, last = candidate.lines[0], candidate.lines[-1]
        hangs = last is label and line.box.x0 > label.box.x0 + SAME_COLUMN
        if abs(last.box.x0 - line.box.x0) > SAME_COLUMN and candidate.texts and not hangs:
            return False
        plain_value = candidate.texts and not last.bold_end
        return not (plain_value and line.bold and line.bold_end)
