"""What gives a report away: the labels of its head block, and the sections that follow it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.parsing.geometry import Line, Page
from ingest.parsing.kinds.report.announced import announced_head
from ingest.parsing.kinds.report.labels import (
    inline_section,
    is_running_text,
    read_label,
    section_of,
)
from ingest.parsing.kinds.report.loose import is_date

HEAD_FIELDS = frozenset(
    {
        "title",
        "committee and date",
        "committee",
        "date",
        "from",
        "by",
        "portfolio holder",
        "local councillors",
        "executive director",
        "officer",
        "author",
        "job title",
        "status",
        "purpose",
    }
)
OPENING_SECTIONS = frozenset({"summary", "purpose of report", "recommendation", "reason"})
TABLE_HEADERS = frozenset({"title", "date"})  # the columns of many tables
HEAD_LINES = 14  # of a page: a head block that has no labels is no longer
MEMO = frozenset({"title", "committee and date"})  # beside "From" or "By"
COVERING = (
    frozenset({"purpose of report", "recommendation"}),
    frozenset({"summary", "recommendation"}),
)

_ASKED = re.compile(r"\b(?:is|are) (?:asked|invited|recommended|requested) to\b")
_FIRST_SECTION = re.compile(r"1(?:\.0?)?[.)]?")


@dataclass(slots=True)
class Signs:
    """The different labels and sections that a page bears."""

    fields: set[str] = field(default_factory=set)
    sections: set[str] = field(default_factory=set)
    bold_sections: set[str] = field(default_factory=set)  # no columns of a table
    asks: bool = False  # "Cabinet is asked to", before a bold section 1
    announced: bool = False  # by a title such as "Clerk's Report", with its body and date
    reported: bool = False  # "Report of the Clerk" in the head

    @property
    def of_report(self) -> bool:
        """Whether two kinds of sign agree, or the labels alone leave no doubt."""
        if len(self.fields) >= 2 and self.fields - TABLE_HEADERS and self.sections:
            return True
        if len(self.fields) >= 2 and len(self.bold_sections) >= 1 and len(self.sections) >= 2:
            return True
        if self.reported and any(self.bold_sections >= each for each in COVERING):
            return True
        memo = self.fields >= MEMO and bool(self.fields & {"from", "by"})
        return memo or self.asks or self.announced

    @property
    def count(self) -> int:
        return len(self.fields) + len(self.sections) + 2 * (self.asks + self.announced)


def read_signs(page: Page) -> Signs:
    """The labels and sections that open the page's lines."""
    signs = Signs()
    if page.width > page.height:
        return signs  # a table's page: its headers are no labels
    signs.announced = bool(announced_head(page.lines))
    asked = False
    if any(" " in line.text and is_date(line.text) for line in page.lines[:HEAD_LINES]):
        signs.fields.add("date")
    for number, line in enumerate(page.lines):
        if line.turned or (line.marker and not line.marker[0].isdigit()):
            continue
        _add_line(signs, line, in_head=number < HEAD_LINES)
        asked = asked or ("ed to" in line.text and _ASKED.search(line.text) is not None)
        signs.asks = signs.asks or (asked and _opens_first_section(line))
    return signs


def _add_line(signs: Signs, line: Line, *, in_head: bool) -> None:
    if is_running_text(line):
        return
    section = section_of(line.text) or (inline_section(line.text) or ("",))[0]
    if section in OPENING_SECTIONS:
        signs.sections.add(section)
        if line.bold and line.bold_end:
            signs.bold_sections.add(section)
        return
    labelled = read_label(line) if line.marker is None else None
    if labelled is None or (labelled.field == "officer" and not in_head):
        return
    signs.reported = signs.reported or labelled.field == "officer"
    if labelled.field in HEAD_FIELDS:
        signs.fields.add(labelled.field)


def _opens_first_section(line: Line) -> bool:
    """A bold "1 Introduction"."""
    numbered = line.marker is not None and _FIRST_SECTION.fullmatch(line.marker) is not None
    return numbered and line.bold_end and len(line.body) < 60
