"""The kind "minutes": how its papers are known, and the reading that they yield."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Line, Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.minutes import closing
from ingest.parsing.kinds.minutes.attendance import Attendance, read_attendance
from ingest.parsing.kinds.minutes.head import read_head
from ingest.parsing.kinds.minutes.items import Item, divide
from ingest.parsing.kinds.minutes.labels import heads_attendance, read_label
from ingest.parsing.kinds.minutes.openings import read_chairman
from ingest.parsing.kinds.minutes.record import make_record
from ingest.parsing.kinds.public_questions.narrated import narrated_questions
from ingest.parsing.records import MeetingRecord, MinutesRecord, Note
from ingest.parsing.stubs import is_blank

NAME = "minutes"
HEAD_LINES = 30  # of a first page: the heading and the attendance
CLOSE_BELOW_DATE = 12  # lines in which the attendance follows a date without the word "minutes"
OPENING_ITEMS = 4  # in which a chairman may be elected
NAMED_AND_DATED, NAMED, DATED = 0.95, 0.8, 0.6  # how sure each pair of signs makes

_MINUTES = re.compile(r"\bminutes\b|\brecord of (?:the )?(?:meeting|proceedings)\b", re.IGNORECASE)
_OF_ATTENDANCE = ("present", "attend", "apolog")
_ATTENDANCE = re.compile("|".join(_OF_ATTENDANCE), re.IGNORECASE)
_AGENDA = re.compile(
    r"\b(?:agenda|summons|notice is hereby given|you are (?:hereby )?summoned)\b", re.IGNORECASE
)
_EMAIL = re.compile(r"[\w.+'&-]+@[\w-]+(?:\.[\w-]+)+")


def opens(page: Page) -> bool:
    """Two signs on one page: an attendance list, and "minutes" or a date in the head above it."""
    return _certainty(page) > 0.0


def recognise(part: Part) -> float:
    """How surely the part's first live page opens minutes."""
    first = next((page for page in part.pages if not is_blank(page)), None)
    return _certainty(first) if first else 0.0


def _certainty(page: Page) -> float:
    head = _above_attendance(page)
    if head is None or any(_AGENDA.search(text) for text in head):
        return 0.0
    named = any(_MINUTES.search(text) for text in head)
    dated = parse_date(" ".join(head), 2000) is not None
    if named:
        return NAMED_AND_DATED if dated else NAMED
    return DATED if dated and len(head) <= CLOSE_BELOW_DATE else 0.0


def _above_attendance(page: Page) -> list[str] | None:
    """The head above the first attendance list, numbered items left out; None without a list."""
    lines = page.lines[:HEAD_LINES]
    opening = "\n".join(line.text for line in lines).casefold()
    if not any(word in opening for word in _OF_ATTENDANCE):
        return None
    at = next((index for index, line in enumerate(lines) if _lists_people(line)), None)
    if at is None:
        return None
    texts = [line.text for line in lines[:at]]
    return [text for text in texts if not text[0].isdigit() or parse_date(text)]


def _lists_people(line: Line) -> bool:
    label = read_label(line.text) if _ATTENDANCE.search(line.text) else None
    return label is not None and heads_attendance(label)


def parse(part: Part, context: Context) -> Reading:
    """The minutes of one meeting; `meeting` says which, for papers that are minutes alone."""
    pages = [page for page in part.pages if not is_blank(page)]
    body = divide(pages)
    attendance = read_attendance(body.opening)
    everything = "\n".join(line.text for page in pages for line in page.lines)
    head = read_head(_head_lines(body.opening, attendance), everything)
    ending = _take_closing(body.items)
    record = make_record(head, attendance, body.items, ending, pages)
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


def _head_lines(opening: Sequence[Line], attendance: Attendance) -> Sequence[Line]:
    """The lines before the lists, but for a label or two that names who takes the chair."""
    return opening[: min(attendance.lists)] if attendance.lists else opening


def _take_closing(items: Sequence[Item]) -> list[str]:
    """The closing lines, taken off the last item."""
    if not items:
        return []
    last = items[-1]
    texts = [passage.text for passage in last.passages]
    end = closing.end_of_minutes(texts)
    del last.passages[end:]
    return texts[end:] or [each for text in texts[-1:] for each in closing.closing_sentence(text)]


def _chairman(items: Sequence[Item]) -> str | None:
    opening = [passage for item in items[:OPENING_ITEMS] for passage in item.passages]
    return read_chairman(opening)


def _email(pages: Sequence[Page]) -> str | None:
    """An address in the running head or foot, or above the first list."""
    margins = [line.text for page in pages for line in page.furniture]
    head = (_above_attendance(pages[0]) if pages else None) or []
    for text in [*margins, *head]:
        found = _EMAIL.search(text)
        if found:
            return found.group().rstrip(".")
    return None


def _notes(record: MinutesRecord, pages: Sequence[Page]) -> tuple[Note, ...]:
    page = pages[0].number if pages else None
    attended = record.present or record.present_remotely
    missing = (
        (record.date, "minutes-without-date", "The date of these minutes was not read."),
        (record.items, "minutes-without-items", "No items were found in these minutes."),
        (attended, "minutes-without-attendance", "Nobody was read as present."),
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
