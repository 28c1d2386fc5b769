"""The kind "minutes": how its papers are known, and the records that they yield."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Line, Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.minutes import closing, details
from ingest.parsing.kinds.minutes.attendance import Attendance, read_attendance
from ingest.parsing.kinds.minutes.decisions import Marking, marking_of, read_decisions
from ingest.parsing.kinds.minutes.head import Head, read_head
from ingest.parsing.kinds.minutes.items import Item, divide
from ingest.parsing.kinds.minutes.labels import heads_attendance, read_label
from ingest.parsing.kinds.minutes.movers import read_movers
from ingest.parsing.kinds.minutes.passages import joined
from ingest.parsing.kinds.minutes.votes import read_votes
from ingest.parsing.kinds.public_questions.narrated import narrated_questions
from ingest.parsing.records import MeetingRecord, MinuteRecord, MinutesRecord, Note, Source
from ingest.parsing.stubs import is_blank

NAME = "minutes"
HEAD_LINES = 30  # of a first page: the heading and the attendance
OPENING_ITEMS = 4  # in which a chairman may be elected

_MINUTES = re.compile(r"\bminutes\b|\brecord of (?:the )?(?:meeting|proceedings)\b", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+'&-]+@[\w-]+(?:\.[\w-]+)+")
_AGENDA = re.compile(
    r"\b(?:agenda|summons|notice is hereby given|you are (?:hereby )?summoned)\b", re.IGNORECASE
)


def opens(page: Page) -> bool:
    """Two signs on one page: an attendance list, and "minutes" or a date in the head above it."""
    return _certainty(page) >= 0.5


def recognise(part: Part) -> float:
    """How surely the part's first live page opens minutes."""
    first = next((page for page in part.pages if not is_blank(page)), None)
    return _certainty(first) if first else 0.0


def _certainty(page: Page) -> float:
    lines = page.lines[:HEAD_LINES]
    at = next((index for index, line in enumerate(lines) if _heads_attendance(line)), None)
    if at is None:
        return 0.0
    head = [
        line.text for line in lines[:at] if not re.match(r"\d", line.text) or parse_date(line.text)
    ]
    if any(_AGENDA.search(text) for text in head):
        return 0.0
    named = any(_MINUTES.search(text) for text in head)
    dated = parse_date(" ".join(head), 2000) is not None
    return 0.95 if named and dated else 0.8 if named else 0.6 if dated and at <= 12 else 0.0


def _heads_attendance(line: Line) -> bool:
    label = read_label(line.text)
    return label is not None and heads_attendance(label)


def parse(part: Part, context: Context) -> Reading:
    """The minutes of one meeting; `meeting` says which, for papers that are minutes alone."""
    pages = [page for page in part.pages if not is_blank(page)]
    body = divide(pages)
    attendance = read_attendance(body.opening)
    head = read_head(_head_lines(body.opening, attendance), _text(pages))
    closing_texts = _take_closing(body.items)
    record = _minutes(head, attendance, body.items, closing_texts, pages)
    meeting = MeetingRecord(
        committee=record.committee,
        date=record.date,
        start_time=record.start_time,
        venue=head.venue,
        chairman=attendance.chairman or _chairman(body.items),
        vice_chairman=attendance.vice_chairman,
        contact_email=_email(pages),
        sources=record.sources,
    )
    return Reading(
        meeting=meeting,
        minutes=(record,),
        public_questions=narrated_questions(body.opening),
        notes=_notes(record, pages),
    )


def _email(pages: Sequence[Page]) -> str | None:
    """An address in the running head or foot, or above the first list."""
    lines = [line for page in pages for line in page.furniture]
    first = pages[0].lines if pages else ()
    at = next((i for i, line in enumerate(first) if _heads_attendance(line)), 0)
    for line in [*lines, *first[:at]]:
        found = _EMAIL.search(line.text)
        if found:
            return found.group().rstrip(".")
    return None


def _head_lines(opening: Sequence[Line], attendance: Attendance) -> Sequence[Line]:
    """The lines before the lists, but for a label or two that names who takes the chair."""
    return opening[: min(attendance.lists)] if attendance.lists else opening


def _text(pages: Sequence[Page]) -> str:
    return "\n".join(line.text for page in pages for line in page.lines)


def _take_closing(items: Sequence[Item]) -> list[str]:
    """The closing lines, taken off the last item."""
    if not items:
        return []
    last = items[-1]
    texts = [passage.text for passage in last.passages]
    end = closing.end_of_minutes(texts)
    del last.passages[end:]
    return texts[end:]


def _minutes(
    head: Head,
    attendance: Attendance,
    items: Sequence[Item],
    closing_texts: Sequence[str],
    pages: Sequence[Page],
) -> MinutesRecord:
    start = head.start_time or closing.opening_time([*closing_texts, *_first_texts(items)])
    marking = marking_of([item.passages for item in items], head.committee)
    return MinutesRecord(
        committee=head.committee,
        date=head.date,
        present=tuple(attendance.present),
        apologies=tuple(attendance.apologies) or _apologies(items),
        also_present=tuple(attendance.also_present),
        present_remotely=tuple(attendance.present_remotely),
        officers=tuple(attendance.officers),
        start_time=start,
        end_time=closing.closing_time(closing_texts, start) or head.end_time,
        page_from=_printed(pages[0]) if pages else None,
        page_to=_printed(pages[-1]) if pages else None,
        items=tuple(_minute(item, marking, head.committee) for item in items),
        sources=_sources(head, attendance),
    )


def _first_texts(items: Sequence[Item]) -> list[str]:
    return [passage.text for item in items[:1] for passage in item.passages]


def _apologies(items: Sequence[Item]) -> tuple[str, ...]:
    for item in items[:8]:
        if details.is_apologies(item.title):
            return details.read_apologies(item.passages)
    return ()


def _chairman(items: Sequence[Item]) -> str | None:
    opening = [passage for item in items[:OPENING_ITEMS] for passage in item.passages]
    return details.read_chairman(opening)


def _printed(page: Page) -> int:
    return page.number if page.printed_number is None else page.printed_number


def _minute(item: Item, marking: Marking, committee: str | None) -> MinuteRecord:
    texts = [passage.body for passage in item.passages if not passage.row]
    movers = read_movers("\n".join(texts))
    return MinuteRecord(
        number=item.number,
        title=item.title,
        text=joined(item.passages),
        decisions=read_decisions(item.passages, marking, committee),
        reason=details.read_reason(item.passages),
        proposer=movers.proposer,
        seconder=movers.seconder,
        votes=read_votes(texts),
        actions=details.read_actions(item.passages),
        declarations=details.read_declarations(item.title, item.passages),
        sources={"record": _item_source(item)},
    )


def _item_source(item: Item) -> Source:
    return Source(page=item.heading.page, box=tuple(item.heading.box), rule="minutes: item heading")


def _sources(head: Head, attendance: Attendance) -> dict[str, Source]:
    sources = dict(attendance.sources)
    if head.source:
        stated = {"committee": head.committee, "date": head.date, "start_time": head.start_time}
        sources |= {name: head.source for name, value in stated.items() if value}
        sources["record"] = head.source
    return sources


def _notes(record: MinutesRecord, pages: Sequence[Page]) -> tuple[Note, ...]:
    page = pages[0].number if pages else None
    missing = (
        (record.date, "minutes-without-date", "The date of these minutes was not read."),
        (
            record.items,
            "minutes-without-items",
            "No numbered or headed items were found in these minutes.",
        ),
        (
            record.present or record.present_remotely,
            "minutes-without-attendance",
            "Nobody was read as present.",
        ),
    )
    return tuple(
        Note(
            code=code,
            message=f"{said} Check the first page, and enter what is missing.",
            page=page,
            severity="missing",
        )
        for value, code, said in missing
        if not value
    )
