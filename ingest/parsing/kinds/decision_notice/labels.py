"""The labels of a decision notice, lettered or not, in whatever order.

(a) Subject:                (d) Decision taken              (h) Reason for decision:
Title of report             Decision                        Reasons for the decision
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ingest.parsing.paragraphs import Paragraph

Role = Literal["subject", "decision", "reason", "other"]

_FORMS: tuple[tuple[Role, str], ...] = (
    ("reason", r"reasons?(?:\(s\))?\s+for\s+(?:the\s+|making\s+the\s+)?(?:key\s+)?decisions?"),
    ("other", r"(?:alternative|other)\s+options?\s+(?:considered|rejected)[^:.]{0,40}"),
    ("other", r"options\s+considered[^:.]{0,40}"),
    ("other", r"wards?(?:\(?s\)?)?(?:\s+affected)?|declarations?\s+of\s+interests?"),
    ("other", r"conflicts?\s+of\s+interests?[^:.]{0,60}|dispensations?[^:.]{0,60}"),
    ("other", r"exempt\s+information|(?:was\s+the\s+)?decision\s+made\s+in\s+[^:.]{0,30}session"),
    ("other", r"additional\s+information[^:.]{0,70}|documents?\s+considered[^:.]{0,40}"),
    ("other", r"(?:is\s+(?:it|this)\s+a\s+)?key\s+decision|decision\s+(?:maker|taker|by|date)"),
    ("other", r"date\s+of\s+(?:the\s+)?(?:decision|publication|meeting)|call[- ]?in[^:.]{0,40}"),
    ("other", r"(?:portfolio\s+holder|cabinet\s+member)[^:.]{0,30}"),
    ("other", r"(?:lead|contact|responsible)\s+officer[^:.]{0,30}|decision\s+no\.?"),
    ("subject", r"subject|(?:report\s+|decision\s+)?title|title\s+of\s+(?:the\s+)?report"),
    ("subject", r"title\s+of\s+(?:the\s+)?decision|name\s+of\s+decision"),
    ("subject", r"(?:agenda\s+)?item|matter(?:\s+for\s+decision)?"),
    ("decision", r"(?:details?\s+of\s+(?:the\s+)?)?decisions?(?:\s+(?:taken|made))?"),
    ("decision", r"the\s+decisions?(?:\s+(?:taken|made))?|resolved|resolutions?"),
)
_PATTERNS = tuple(
    (role, re.compile(rf"(?P<label>{form})\s*(?:[:?](?P<colon>)|$)\s*(?P<value>.*)", re.I | re.S))
    for role, form in _FORMS
)
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

    @property
    def below(self) -> Sequence[Paragraph]:
        """The paragraphs under the label, without that of the label itself."""
        return self.paragraphs[1:] if self.role else self.paragraphs


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


def sections(paragraphs: Sequence[Paragraph]) -> Iterator[Section]:
    """The paragraphs divided at the labels."""
    section = Section(None)
    for paragraph in paragraphs:
        label = read_label(paragraph)
        if label is not None:
            yield section
            section = Section(label.role, label.value)
        section.paragraphs.append(paragraph)
    yield section
