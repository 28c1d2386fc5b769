"""The front sheet: the meeting and its agenda, or the letter that announces a supplement."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ingest.parsing.fields.dates import WEEKDAY
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
    with_bare_numbers,
)
from ingest.parsing.kinds.front_sheet.occasion import read_occasion
from ingest.parsing.printed import PrintedText, lines_where
from ingest.parsing.provenance import note_at, source_of, sources_of
from ingest.parsing.records import MeetingRecord, Note, Source
from ingest.parsing.stubs import is_blank

NAME = "front sheet"

_AGENDA = re.compile(
    r"^(?!\W*agenda item\b\W*(?:no\b\W*)?\w{1,5}\W*$)"  # of a report
    r"\W*(?:item\s+(?:no\.?\s+)?)?(?:(?:public|draft|supplementary|the)\s+)?(?:a\s?g\s?e\s?n\s?d\s?a|summons"
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
_ONLY_DEAR = re.compile(r"\bdear (?:member|councillor|colleague)s?\b", re.IGNORECASE)
_MINUTES = re.compile(
    r"^(?:draft |public )?(?:minutes|notes|record of decisions?)\b"
    r"|^(?:members )?present\s*(?::|-|$)|^in attendance\b|^apologies:|\bmeeting was held\b"
    r"|\bheld on\b.*\bpresent\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"\b{WEEKDAY}.*\b\d{{1,2}}(?:[.:]\d{{2}})?\s*(?:[ap]\.?m\b|noon)",
    re.IGNORECASE,
)
_ROUTINE = re.compile(
    r"(?P<apologies>\bapolog|\bsubstitut)|(?P<interests>\bdeclar\w+|\binterests\b)"
    r"|(?P<minutes>\bminutes\b)|(?P<public>\bpublic (?:questions?|participation|speaking|forum)\b)",
    re.IGNORECASE,
)
SHORTEST_UNHEADED = 4  # items of an agenda without a heading
SUPPLEMENT_WORDS = 400
HEADING_LINES = 60  # the agenda's heading stands among the first


def opens(page: Page) -> bool:
    """An agenda's heading, and two labels or a sentence that calls the meeting."""
    texts = [line.text for line in page.lines]
    if not any(_AGENDA.match(text) and not text[:1].islower() for text in texts):
        return False
    labels = sum(_LABELS.match(text) is not None for text in texts)
    return labels >= 2 or any(_CALLS.search(text) for text in texts)


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
    openings = item_lines(lines)
    items = len(openings)
    if agenda and items >= 2 and (labels or calls):
        return 1.0
    if agenda and items >= SHORTEST_CHAIN and _DAY.search(" ".join(texts[:12])):
        return 0.8
    if items >= SHORTEST_UNHEADED and _are_routine(openings) and _DAY.search(" ".join(texts[:15])):
        return 0.7
    return 0.6 if agenda and labels >= 2 else 0.0


def _are_routine(openings: Sequence[Line]) -> bool:
    """Whether the items are those that open every agenda: apologies, interests, minutes."""
    found = {each.lastgroup for line in openings if (each := _ROUTINE.search(line.body))}
    return len(found) >= 2


def announces_supplement(part: Part) -> bool:
    """Whether the sheet sends papers after an agenda that went out before."""
    lines = _lines(part)
    words = sum(len(line.text.split()) for line in lines)
    first = " ".join(line.text for line in lines[:12])
    named = _SUPPLEMENT.search(first) is not None
    if named and _ONLY_DEAR.search(first) and any(_AGENDA.match(line.text) for line in lines):
        named = _SUPPLEMENT.search(_ONLY_DEAR.sub("", first)) is not None
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
    lines = [
        line
        for page in part.pages
        if not is_blank(page)
        for line in join_numbers([each for each in page.lines if not each.turned], page.width)
    ]
    return with_bare_numbers(lines)


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
    meeting = MeetingRecord(
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
    )
    places = {
        "committee": committee[1] if committee else (),
        "date": occasion.date_lines,
        "start_time": occasion.time_lines,
        "venue": occasion.venue_lines or PrintedText(head).saying(meeting.venue or ""),
        "members": members.lines,
        "attending_members": others.lines,
        "chairman": _office_lines(members.lines, lines, meeting.chairman),
        "vice_chairman": _office_lines(members.lines, head, meeting.vice_chairman),
        "quorum": lines_where(head, lambda text: read_quorum(text) is not None),
        "contact_phone": [phone[1]] if phone else (),
        "contact_email": email[1] if email else (),
    }
    return replace(meeting, sources=_sources(meeting, head, places))


_RULES = {
    "committee": "title line",
    "members": "list of members",
    "attending_members": "list below the members",
    "contact_phone": "contact",
    "contact_email": "contact",
}


def _sources(
    meeting: MeetingRecord, head: Sequence[Line], places: Mapping[str, Sequence[Line]]
) -> dict[str, Source]:
    """Of the fields that have a value; the whole head where one is not told apart."""
    stated = {name: each or head for name, each in places.items() if getattr(meeting, name)}
    return sources_of(
        {
            name: (f"front sheet: {_RULES.get(name, name.replace('_', ' '))}", each)
            for name, each in {"record": head, **stated}.items()
        }
    )


def _office_lines(
    members: Sequence[Line], lines: Sequence[Line], name: str | None
) -> Sequence[Line]:
    """Where the chairman is named: in the list of members, else beside a label of his office."""
    if name is None:
        return ()
    return PrintedText(members).saying(name) or PrintedText(lines).saying(name)


def _notes(meeting: MeetingRecord, pages: Sequence[Page]) -> tuple[Note, ...]:
    place = meeting.sources.get("record") or source_of(pages[0].lines if pages else (), NAME)
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
        note_at(place, code, message, severity="unread")
        for value, code, message in missing
        if value is None
    )
