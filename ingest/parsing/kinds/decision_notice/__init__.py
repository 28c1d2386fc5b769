"""Decision notices: what a meeting decided, published within days of it, ahead of the minutes.

Decision Recording Form / Decision determined at Transport Policy Committee meeting on ...
(a) Subject: Workplace Parking Levy (agenda item 10)   (d) Decision taken   (h) Reason ...
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.parsing.cells import folded, source_of
from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Line, Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.decision_notice.items import divide, read_item
from ingest.parsing.kinds.decision_notice.labels import read_label
from ingest.parsing.kinds.forward_plan.heading import find_heading
from ingest.parsing.kinds.minutes.attendance import Attendance, read_attendance
from ingest.parsing.kinds.minutes.head import read_head
from ingest.parsing.paragraphs import lines_to_paragraphs
from ingest.parsing.parts import live_pages, printed_number
from ingest.parsing.records import MeetingRecord, MinutesRecord, Note, Source

NAME = "decision notice"

_HEADING = re.compile(
    r"\b(?:decision\s+(?:recording\s+form|notice|record|sheet|list|statement|summary)"
    r"|(?:record|notice|summary|statement|schedule)\s+of\s+(?:(?:executive|cabinet|key|the|officer)\s+)*"
    r"decisions?(?:\s+(?:taken|made))?)\b(?!.*\bto\s+be\s+(?:taken|made)\b)",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\b(?:determined|taken|made)\s+(?:at|by)\s+(?:(?:a|the)\s+)?(?:meeting\s+of\s+)?(?:the\s+)?"
    r"(?P<body>[^,:;]{3,90}?)\s+(?:at\s+its\s+)?(?:meeting\s+)?(?:held\s+)?on\b",
    re.IGNORECASE,
)
HEAD_LINES = 5  # from the heading on, that may give the date of the meeting

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def opens(page: Page) -> bool:
    """A notice's heading, and with it a label of its blocks or the date of the meeting."""
    heading = find_heading(page.lines, _HEADING)
    if heading is None:
        return False
    roles = _roles(page) & {"subject", "decision", "reason"}
    beside = folded(page.lines[heading : heading + HEAD_LINES]) or ""
    return len(roles) > 1 or (bool(roles) and parse_date(beside) is not None)


def recognise(part: Part) -> float:
    """Certain of a heading with labels; a part without them is none."""
    pages = live_pages(part)
    return 0.97 if pages and opens(pages[0]) else 0.0


def _roles(page: Page) -> set[str]:
    labels = (read_label(paragraph) for paragraph in lines_to_paragraphs(page.lines))
    return {label.role for label in labels if label}


def parse(part: Part, context: Context) -> Reading:
    """The notice: its meeting, who was there, and an item for each block."""
    pages = live_pages(part)
    opening, blocks = divide(pages)
    attendance = read_attendance(opening)
    meeting = _meeting(pages, opening, attendance)
    minutes = MinutesRecord(
        committee=meeting.committee,
        date=meeting.date,
        present=tuple(attendance.present),
        apologies=tuple(attendance.apologies),
        also_present=tuple(attendance.also_present),
        present_remotely=tuple(attendance.present_remotely),
        officers=tuple(attendance.officers),
        page_from=printed_number(pages[0]),
        page_to=printed_number(pages[-1]),
        items=tuple(read_item(block) for block in blocks),
        sources={**meeting.sources, **attendance.sources},
    )
    notes = () if blocks else (_no_blocks(pages[0]),)
    return Reading(meeting=meeting, minutes=(minutes,), notes=notes)


def _meeting(
    pages: Sequence[Page], opening: Sequence[Line], attendance: Attendance
) -> MeetingRecord:
    above = list(takewhile(lambda line: not line.text.endswith(":"), opening))
    text = folded(above) or ""
    head = read_head(above)
    determined = _DETERMINED.search(text)
    source = source_of(above, "head")
    return MeetingRecord(
        committee=determined["body"].strip() if determined else head.committee,
        date=(parse_date(text[determined.end() :]) if determined else None) or head.date,
        chairman=attendance.chairman,
        vice_chairman=attendance.vice_chairman,
        contact_email=_email(pages),
        sources=_sources(source),
    )


def _sources(source: Source | None) -> dict[str, Source]:
    return {"committee": source, "date": source} if source else {}


def _email(pages: Sequence[Page]) -> str | None:
    """The first address in a running head or foot, else on the first page."""
    lines = [line for page in pages for line in page.furniture]
    found = (_EMAIL.search(line.text) for line in (*lines, *pages[0].lines))
    return next((match.group() for match in found if match), None)


def _no_blocks(page: Page) -> Note:
    return Note(
        code="notice-without-decisions",
        message="No decision could be told apart in this notice. Add its decisions by hand.",
        page=page.number,
        severity="unread",
    )
