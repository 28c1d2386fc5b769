"""The front sheet: the meeting and its agenda, or the letter that announces a supplement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.people import chairman, vice_chairman
from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line, Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.front_sheet.committee import read_committee
from ingest.parsing.kinds.front_sheet.contact import read_email, read_phone
from ingest.parsing.kinds.front_sheet.items import Sheet, lines_before_items, read_items
from ingest.parsing.kinds.front_sheet.membership import (
    read_members,
    read_officeholder,
    read_quorum,
)
from ingest.parsing.kinds.front_sheet.numbering import (
    SHORTEST_CHAIN,
    item_lines,
    join_numbers,
)
from ingest.parsing.kinds.front_sheet.occasion import read_occasion
from ingest.parsing.provenance import source_of
from ingest.parsing.records import MeetingRecord, Note, Source
from ingest.parsing.stubs import is_blank

NAME = "front sheet"

_AGENDA = re.compile(
    r"^\W*(?:(?:public|draft|supplementary|the)\s+)?(?:a\s?g\s?e\s?n\s?d\s?a|summons"
    r"|notice of (?:a\s+|the\s+)?meeting|order of business)\b(?:\W*\w+){0,9}\W*$",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"^(?:date|time|venue|place|location|ask for|telephone|tel|contact|members(?:hip)?|quorum"
    r"|direct dial\S*|e-?mail)\b.{0,12}?(?::|$)",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"\b(?:will be held|to be held|is to be held|hereby (?:summoned|given)|summoned to attend"
    r"|next meeting|requested to attend)\b",
    re.IGNORECASE,
)
_SUPPLEMENT = re.compile(
    r"\bsupplement(?:ary)?\b|\bdear (?:member|councillor|colleague)|\bfurther to the agenda"
    r"|\b(?:additional|late|further) (?:papers?|reports?|items?|documents?)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"^(?:draft |public )?(?:minutes|notes|record of decisions?)\b"
    r"|^(?:members )?present\s*(?::|-|$)|^in attendance\b|^apologies:|\bmeeting was held\b"
    r"|\bheld on\b.*\bpresent\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*\b\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\b|noon)",
    re.IGNORECASE,
)
SUPPLEMENT_WORDS = 400
HEADING_LINES = 60  # the agenda's heading stands among the first


def opens(page: Page) -> bool:
    """An agenda's heading, and two labels or a sentence that calls the meeting."""
    texts = [line.text for line in page.lines]
    agenda = any(_AGENDA.match(text) and not text[:1].islower() for text in texts)
    labels = sum(_LABELS.match(text) is not None for text in texts)
    return agenda and (labels >= 2 or any(_CALLS.search(text) for text in texts))


def recognise(part: Part) -> float:
    """Sure of an agenda's heading with items below; of a short letter that sends further papers."""
    lines = _lines(part)
    texts = [line.text for line in lines]
    if not texts or any(_MINUTES.search(text) for text in texts[:12]):
        return 0.0
    if announces_supplement(part):
        return 0.9
    agenda = any(_AGENDA.match(text) for text in texts[:HEADING_LINES])
    labels = sum(_LABELS.match(text) is not None for text in texts)
    calls = any(_CALLS.search(text) for text in texts)
    items = len(item_lines(lines))
    if agenda and items >= 2 and (labels or calls):
        return 1.0
    if agenda and items >= SHORTEST_CHAIN and any(_DAY.search(text) for text in texts[:12]):
        return 0.8
    return 0.6 if agenda and labels >= 2 else 0.0


def announces_supplement(part: Part) -> bool:
    """Whether the sheet sends papers after an agenda that went out before."""
    lines = _lines(part)
    words = sum(len(line.text.split()) for line in lines)
    first = " ".join(line.text for line in lines[:12])
    named = _SUPPLEMENT.search(first) is not None
    return named and words <= SUPPLEMENT_WORDS and len(item_lines(lines)) < 6


def parse(part: Part, context: Context) -> Reading:
    """The meeting and its agenda items."""
    pages = [page for page in part.pages if not is_blank(page)]
    lines = _lines(part)
    sheet = Sheet(lines, {page.number: page.width for page in pages})
    items = read_items(sheet)
    meeting = _read_meeting(lines_before_items(sheet), lines, _furniture(pages))
    return Reading(meeting=meeting, agenda_items=items, notes=_notes(meeting, pages))


def _lines(part: Part) -> tuple[Line, ...]:
    return tuple(
        line
        for page in part.pages
        if not is_blank(page)
        for line in join_numbers([each for each in page.lines if not each.turned], page.width)
    )


def _furniture(pages: Sequence[Page]) -> list[Line]:
    return [line for page in pages for line in page.furniture]


def _read_meeting(
    head: Sequence[Line], lines: Sequence[Line], margins: Sequence[Line]
) -> MeetingRecord:
    head = head or lines
    text = fold(line.text for line in head)
    committee = read_committee(head, text)
    occasion = read_occasion(head, text)
    members, others = read_members(head)
    below = [line for line in lines if line not in head]
    phone = read_phone(head, [*below, *margins])
    email = read_email(head, [*below, *margins])
    people = list(members.people)
    found = {
        "record": source_of(head, "front sheet"),
        "committee": source_of(committee[1] if committee else [], "title line"),
        "date": source_of(occasion.date_lines, "meeting date"),
        "start_time": source_of(occasion.time_lines, "meeting time"),
        "venue": source_of(occasion.venue_lines, "venue"),
        "members": source_of(members.lines, "list of members"),
        "attending_members": source_of(others.lines, "list below the members"),
        "contact_phone": source_of([phone[1]] if phone else [], "contact"),
        "contact_email": source_of([email[1]] if email else [], "contact"),
    }
    sources: dict[str, Source] = {name: source for name, source in found.items() if source}
    return MeetingRecord(
        committee=committee[0] if committee else None,
        date=occasion.date,
        start_time=occasion.start_time,
        venue=occasion.venue,
        members=tuple(person.name for person in people),
        attending_members=tuple(person.name for person in others.people),
        chairman=chairman(people) or read_officeholder(lines, "chairman"),
        vice_chairman=vice_chairman(people) or read_officeholder(head, "vice-chairman"),
        quorum=read_quorum(text),
        contact_phone=phone[0] if phone else None,
        contact_email=email[0] if email else None,
        sources=sources,
    )


def _notes(meeting: MeetingRecord, pages: Sequence[Page]) -> tuple[Note, ...]:
    page = pages[0].number if pages else None
    missing = [
        (
            meeting.committee,
            "committee-not-read",
            "The front sheet names no committee that could be read. Enter the committee.",
        ),
        (
            meeting.date,
            "meeting-date-not-read",
            "The front sheet gives no date of the meeting that could be read. Enter the date.",
        ),
    ]
    return tuple(
        Note(code, message, page=page, severity="unread")
        for value, code, message in missing
        if value is None
    )
