"""The labels of a decision notice, lettered or not, in whatever order.

(a) Subject:                (d) Decision taken              (h) Reason for decision:
Title of report             Decision                        Reasons for the decision
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ingest.parsing.geometry import Line
from ingest.parsing.paragraphs import Paragraph
from ingest.parsing.styles.notice_labels import NOTICE_LABELS, Role

_PATTERNS = tuple(
    (role, re.compile(rf"(?P<label>{form})\s*(?:[:?](?P<colon>)|$)\s*(?P<value>.*)", re.I | re.S))
    for role, form in NOTICE_LABELS
)
SAME_ROW = 3.0  # points between baselines
_LETTER = re.compile(r"\(?[a-z]\)|\(?[a-z]\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Label:
    """A label that opens a paragraph, and what stands behind it on its line."""

    role: Role
    value: str


@dataclass
class Section:
    """A label's paragraph and those that follow it up to the next label."""

    role: Role | None  # None: what stands before the first label
    value: str = ""
    paragraphs: list[Paragraph] = field(default_factory=list)
    number: str = ""  # of the agenda item, where a table's column gives it
    named: bool = False  # the subject stands as a heading, without a label
    in_row: bool = False  # a cell of a table, whose column is the label

    @property
    def below(self) -> Sequence[Paragraph]:
        """The paragraphs under the label, without that of the label itself."""
        return self.paragraphs[1:] if self.role and not self.in_row else self.paragraphs


def role_alone(text: str) -> Role | None:
    """The role that a cell of this text names; None where it is no label."""
    for role, pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        if match and not match["value"]:
            return role
    return None


def read_label(paragraph: Paragraph) -> Label | None:
    """The label that the paragraph is, or opens with; None for running text.

    A label is lettered, or in bold, or ends in a colon.
    """
    lettered = _LETTER.fullmatch(paragraph.marker or "") is not None
    text = paragraph.body if lettered else paragraph.text
    for role, pattern in _PATTERNS:
        match = pattern.fullmatch(text)
        if match and (lettered or paragraph.lines[0].bold or match["colon"] is not None):
            return Label(role, match["value"].strip())
    return None


def sections(paragraphs: Iterable[Paragraph]) -> Iterator[Section]:
    """The paragraphs divided at the labels."""
    parted = list(_divided(paragraphs))
    plain = any(_is_plain_label(paragraph, "reason") for paragraph in parted)
    labels = [
        read_label(paragraph) or (plain and _plain(paragraph)) or None for paragraph in parted
    ]
    headed = not any(label and label.role == "subject" for label in labels)
    section = Section(None)
    for at, (paragraph, label) in enumerate(zip(parted, labels, strict=True)):
        if label is not None:
            yield section
            section = Section(label.role, label.value)
        elif headed and paragraph.bold and any(labels[at + 1 : at + 2]):
            yield section
            section = Section("subject", paragraph.body, number=_number(paragraph), named=True)
        section.paragraphs.append(paragraph)
    yield section


def _plain(paragraph: Paragraph) -> Label | None:
    """A label without colon or bold, in a paper that prints its labels so."""
    role = role_alone(paragraph.text) if len(paragraph.lines) == 1 else None
    return Label(role, "") if role else None


def _is_plain_label(paragraph: Paragraph, role: Role) -> bool:
    label = _plain(paragraph)
    return label is not None and label.role == role


def _number(paragraph: Paragraph) -> str:
    """The figures before a heading that names a decision's subject: "5. Leisure strategy"."""
    mark = (paragraph.marker or "").strip(".():")
    return mark if mark[:1].isdigit() else ""


def _divided(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, parted where a label in bold was joined to the text before it."""
    for paragraph in paragraphs:
        lines = paragraph.lines
        opens = [at for at in range(1, len(lines)) if _opens_label(lines[at], lines[at - 1])]
        for start, end in pairwise([0, *opens, len(lines)]):
            yield Paragraph(lines[start:end])


def _opens_label(line: Line, before: Line) -> bool:
    below = line.page != before.page or line.baseline - before.baseline > SAME_ROW
    return below and line.bold and not before.bold and read_label(Paragraph((line,))) is not None
