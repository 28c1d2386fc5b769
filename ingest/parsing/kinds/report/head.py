"""The head block of a report: labels with their values, and the lines that stand without a label.

Printed as lines ("Portfolio Holder: Cllr A Name"), as two columns, as a ruled table with labels
beside or above their values, or as centred lines: committee, date, title, purpose.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.parsing.fields.dates import find_dates
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.head_rows import Piece, head_rows, piece_text
from ingest.parsing.kinds.report.labels import label_alone, read_label, split_labels

PEOPLE = frozenset({"officer", "author", "from", "by", "executive director", "portfolio holder"})
BESIDE_DATE = 12  # characters
SAME_COLUMN = 8.0  # points
FAR_BELOW = 2.6  # of the font's size: what stands further below a value does not go on with it


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
    for row in head_rows(elements):
        reader.take(row)
    return reader.head


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
        whole = label_alone(piece_text(piece)) if piece_text(piece).endswith(":") else None
        return self._new(whole, piece) if whole is not None else None

    def _open(self, piece: Piece, *, beside: bool) -> HeadField | None:
        """A new field where the piece opens with a label; further labels in it open their own.

        `beside`: another piece stands to its right, for which it may be the label.
        """
        whole = label_alone(piece_text(piece)) if beside or len(piece) > 1 else None
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
        """Before any label but "Report of", a bold line with a colon in it is the title ("Parks: a
        review"); below that label in capitals."""
        if not all(line.bold_end for line in piece) or piece_text(piece).endswith(":"):
            return False
        return not self.head.fields or (
            all(each.name == "officer" for each in self.head.fields)
            and piece_text(piece).isupper()
            and not self.head.first("title")
        )

    def _new(self, name: str, piece: Piece) -> HeadField:
        if name == "title or job title":
            name = "job title" if self._has_author() and not self._wants_title() else "title"
        new = HeadField(name, lines=list(piece))
        self.head.fields.append(new)
        return new

    def _wants_title(self) -> bool:
        """Whether the author's own field gave his job, and the report is still without a title."""
        if any(each.name == "title" for each in self.head.fields):
            return False
        return any("," in each.value for each in self.head.fields if each.name == "author")

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
        if candidate.name in PEOPLE and candidate.texts and _is_date(line.text):
            return False
        hangs = last is label and line.box.x0 > label.box.x0 + SAME_COLUMN
        if abs(last.box.x0 - line.box.x0) > SAME_COLUMN and candidate.texts and not hangs:
            return False
        if candidate.texts and _turns_to_capitals(candidate.texts[-1], line.text):
            return False
        plain_value = candidate.texts and not last.bold_end
        return not (plain_value and line.bold and line.bold_end)


def _is_date(text: str) -> bool:
    """Whether a line is a date, with no more beside it than its weekday."""
    return any(len(text) - (each.end - each.start) <= BESIDE_DATE for each in find_dates(text))


def _turns_to_capitals(value: str, text: str) -> bool:
    """Whether a line in capitals follows a value that is none: the title."""
    return text.isupper() and len(text.split()) >= 3 and not value.isupper()
