"""Work programmes: a committee's own list of its coming reports.

People and Health Overview Committee Work Programme
Meeting Date: 17 October 2023
Report Title | Aims and Objectives | Lead Officers / Members | Other Information
Unscheduled Committee Items                Informal Work of the Committee:
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.cells import folded
from ingest.parsing.geometry import Line, Page, Part, Table
from ingest.parsing.kinds import forward_plan
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.forward_plan.heading import find_heading
from ingest.parsing.kinds.work_programme.columns import Columns, read_header
from ingest.parsing.kinds.work_programme.entries import Place, read_rows, read_section
from ingest.parsing.parts import live_pages, printed_number
from ingest.parsing.provenance import note_at, printed_page_sources, source_of, sources_of
from ingest.parsing.records import Note, WorkProgrammeEntryRecord, WorkProgrammeRecord
from ingest.parsing.tables import find_tables, flow, same_columns

NAME = "work programme"

_PROGRAMME = re.compile(
    r"\b(?:work(?:ing)?\s+(?:programme|program|plan)|forward\s+(?:work\s+)?(?:plan|programme)"
    r"|programme\s+of\s+work|future\s+work\s+programme)\b",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:committee|board|panel|commission|forum|sub-?committee)\b", re.IGNORECASE)
_YEARS = re.compile(r"[\s:–-]*(?:for\s+)?(?:19|20)\d\d.*$")
ABOVE = 3  # lines above the heading that may name the committee


def opens(page: Page) -> bool:
    """A programme's heading, and a table of coming reports on the page."""
    return (
        find_heading(page.lines, _PROGRAMME) is not None
        and not forward_plan.opens(page)
        and _has_columns(page)
    )


def recognise(part: Part) -> float:
    """Sure of heading and columns, unless the columns are those of decisions to come."""
    pages = live_pages(part)
    if pages and opens(pages[0]):
        return 0.92
    return 0.0


def _has_columns(page: Page) -> bool:
    return any(
        read_header(row) is not None for table in find_tables(page) for row in table.rows[:3]
    )


def parse(part: Part, context: Context) -> Reading:
    """The programme in the part: its committee and entries, section by section."""
    pages = live_pages(part)
    heading = find_heading(pages[0].lines, _PROGRAMME) or 0
    place = Place()
    known: tuple[Table, Columns] | None = None
    entries: list[WorkProgrammeEntryRecord] = []
    for piece in flow(pages):
        if isinstance(piece, Line):
            place = read_section(piece.text, place, [piece])
            continue
        columns = _columns_of(piece, known)
        if columns is not None:
            known = (piece, columns)
            found, place = read_rows(piece, columns, place)
            entries += found
    return _reading(pages, heading, context, entries)


def _columns_of(table: Table, known: tuple[Table, Columns] | None) -> Columns | None:
    for row in table.rows[:3]:
        columns = read_header(row)
        if columns is not None:
            return columns
    return known[1] if known and same_columns(known[0], table) else None


def _reading(
    pages: Sequence[Page], heading: int, context: Context, entries: list[WorkProgrammeEntryRecord]
) -> Reading:
    lines = _committee_lines(pages[0].lines, heading)
    committee = committee_of(folded(lines) or "") or context.committee
    heading_lines = [pages[0].lines[heading]]
    places = {"record": heading_lines, "committee": (lines or heading_lines) if committee else []}
    programme = WorkProgrammeRecord(
        committee=committee,
        page_from=printed_number(pages[0]),
        page_to=printed_number(pages[-1]),
        entries=tuple(entries),
        sources=sources_of(
            {name: ("work programme: heading", each) for name, each in places.items()}
        )
        | printed_page_sources(pages, "work programme"),
    )
    notes = () if entries else (_no_entries(heading_lines),)
    return Reading(work_programmes=(programme,), notes=notes)


def _committee_lines(lines: Sequence[Line], heading: int) -> list[Line]:
    """The heading, else the line just above or below it that names a body."""
    if committee_of(lines[heading].text):
        return [lines[heading]]
    beside = [
        *reversed(lines[max(0, heading - ABOVE) : heading]),
        *lines[heading + 1 : heading + 2],
    ]
    return next(([line] for line in beside if _BODY.search(line.text)), [])


def committee_of(heading: str) -> str | None:
    """The body that a heading names.

    >>> committee_of("Scrutiny Committee - Work Programme 2024/25")
    'Scrutiny Committee'
    """
    text = _YEARS.sub("", _PROGRAMME.sub(" ", heading))
    words = " ".join(text.split()).strip(" -–:,")
    words = re.sub(r"^(?:the|draft|for)\s+(?:the\s+)?", "", words, flags=re.IGNORECASE)
    return words if _BODY.search(words) else None


def _no_entries(heading: Sequence[Line]) -> Note:
    return note_at(
        source_of(heading, "work programme"),
        "programme-without-entries",
        "No entry could be read from this work programme. It may list none, or its table may be "
        "of a form not known yet: check it against the page.",
        severity="unread",
    )
