"""Rows of a work programme as its entries: under which meeting, and in which section."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from ingest.parsing.cells import cell_lines, cell_paragraphs, folded, text_of
from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Line, Row, Table
from ingest.parsing.kinds.work_programme.columns import Columns, read_header
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import Source, WorkProgrammeEntryRecord
from ingest.parsing.tables import cell_under

Section = Literal["scheduled", "unscheduled", "informal"]

_UNSCHEDULED = re.compile(
    r"\b(?:unscheduled|un-?programmed|potential\s+(?:agenda\s+)?(?:items?|topics?)|to\s+be\s+scheduled"
    r"|not\s+yet\s+scheduled|dates?\s+to\s+be\s+(?:confirmed|agreed|arranged)|unallocated)\b",
    re.IGNORECASE,
)
_INFORMAL = re.compile(r"\binformal\b", re.IGNORECASE)
_MEETING = re.compile(
    r"^(?:(?:date\s+of\s+)?(?:the\s+)?(?:next\s+)?(?:committee\s+)?meeting\b|\w+day\b|\d)",
    re.IGNORECASE,
)
_NEW_LEAD = re.compile(
    r"^(?:(?:cllr|councillor)s?\s+)?[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]+){1,3}\s+[–-]\s"
)
LONGEST_HEADING = 90  # letters


@dataclass(frozen=True, slots=True)
class Place:
    """Under which meeting and in which section the next rows stand."""

    section: Section = "scheduled"
    date: str | None = None
    lines: Sequence[Line] = field(default=(), compare=False)  # of the heading that says so


def read_section(text: str, place: Place, lines: Sequence[Line] = ()) -> Place:
    """The place after a line of text: a heading of a meeting or a section changes it.

    Args:
        lines: those that print the text.
    """
    if len(text) > LONGEST_HEADING:
        return place
    if _UNSCHEDULED.search(text):
        return Place("unscheduled", lines=lines)
    if _INFORMAL.search(text):
        return Place("informal", lines=lines)
    date = parse_date(text)
    if date and _MEETING.match(text.strip()):
        return Place("scheduled", date, lines)
    return place


def read_rows(
    table: Table, columns: Columns, place: Place
) -> tuple[list[WorkProgrammeEntryRecord], Place]:
    """The entries of a table, and the place after it."""
    entries = []
    for row in table.rows:
        if read_header(row) is not None:
            continue
        if _is_heading(row):
            lines = cell_lines(row.cells)
            place = read_section(folded(lines) or "", place, lines)
            continue
        cells = {role: _lines(row, column) for role, column in columns.places.items()}
        entry, place = _read_entry(cells, place, dated="date" in columns)
        if entry is not None:
            entries.append(entry)
    return entries, place


def _is_heading(row: Row) -> bool:
    """A meeting's date, or a section, over the width of the table."""
    filled = [cell for cell in row.cells if cell.lines]
    return len(row.cells) == 1 or (
        len(filled) == 1 and parse_date(folded(filled[0].lines) or "") is not None
    )


def _lines(row: Row, column: tuple[float, float]) -> Sequence[Line]:
    cell = cell_under(row, column)
    return cell.lines if cell else ()


def _read_entry(
    cells: Mapping[str, Sequence[Line]], place: Place, *, dated: bool
) -> tuple[WorkProgrammeEntryRecord | None, Place]:
    """The entry of a row, and the place: a date in its own column counts for the rows below,
    whose date cells are one with it."""
    if dated and cells["date"]:
        date = parse_date(folded(cells["date"]) or "")
        place = replace(place, date=date, lines=cells["date"])
    title = text_of(cells["title"])
    if not title:
        return None, place
    entry = WorkProgrammeEntryRecord(
        section=place.section,
        title=" ".join(title.split()),
        meeting_date=None if place.section == "unscheduled" else place.date,
        aims=text_of(cells.get("aims", ())),
        leads=(*read_leads(cells.get("leads", ())), *read_leads(cells.get("portfolio_holder", ()))),
        other_information=text_of(cells.get("other_information", ())),
    )
    return replace(entry, sources=_sources(entry, cells, place)), place


def read_leads(lines: Sequence[Line]) -> tuple[str, ...]:
    """Those who lead on the item, a paragraph or person each.

    A line that opens with a name and a dash begins another person, also without a gap before it.
    """
    leads: list[str] = []
    for paragraph in cell_paragraphs(lines):
        group: list[Line] = []
        for line in paragraph.lines:
            if group and _NEW_LEAD.match(line.text):
                leads.append(folded(group) or "")
                group = []
            group.append(line)
        leads.append(folded(group) or "")
    return tuple(without for lead in leads if (without := lead.strip(" •")))


def _sources(
    entry: WorkProgrammeEntryRecord, cells: Mapping[str, Sequence[Line]], place: Place
) -> dict[str, Source]:
    """Of each field that has a value; section and date stand in the heading above the row."""
    row = [line for lines in cells.values() for line in lines]
    places: dict[str, Sequence[Line]] = {
        "title": cells["title"],
        "aims": cells.get("aims", ()),
        "leads": [*cells.get("leads", ()), *cells.get("portfolio_holder", ())],
        "other_information": cells.get("other_information", ()),
    }
    found = {
        name: ("work programme: column", lines)
        for name, lines in places.items()
        if getattr(entry, name)
    }
    heading = ("work programme: heading above", place.lines or row)
    found |= {"record": ("work programme: row", row), "section": heading}
    return sources_of(found | ({"meeting_date": heading} if entry.meeting_date else {}))
