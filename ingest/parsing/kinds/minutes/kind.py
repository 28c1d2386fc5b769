"""The kind "minutes": how its papers are known, and the reading that they yield."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parsing.fields.bilingual import english
from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Line, Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.minutes import closing
from ingest.parsing.kinds.minutes.attendance import Attendance, read_attendance
from ingest.parsing.kinds.minutes.head import Head, read_head
from ingest.parsing.kinds.minutes.items import Item, divide
from ingest.parsing.kinds.minutes.labels import heads_attendance, read_label
from ingest.parsing.kinds.minutes.openings import read_chairman
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.kinds.minutes.present_item import with_items_attendance
from ingest.parsing.kinds.minutes.record import make_record
from ingest.parsing.kinds.minutes.sittings import sittings
from ingest.parsing.kinds.minutes.sources import lines_of, meeting_sources
from ingest.parsing.kinds.public_questions.narrated import narrated_questions
from ingest.parsing.printed import PrintedText
from ingest.parsing.provenance import note_at, source_of, sources_of
from ingest.parsing.records import MeetingRecord, MinutesRecord, Note
from ingest.parsing.stubs import is_blank

NAME = "minutes"
TEXT_EDGE = 0.95  # share of the lines that end before
HEAD_LINES = 30  # of a first page: the heading and the attendance
CLOSE_BELOW_DATE = 12  # lines in which the attendance follows a date without the word "minutes"
OPENING_ITEMS = 4  # in which a chairman may be elected
NAMED_AND_DATED, NAMED, DATED = 0.95, 0.8, 0.6  # how sure each pair of signs makes

_MINUTES = re.compile(r"\bminutes\b|\brecord of (?:the )?(?:meeting|proceedings)\b", re.IGNORECASE)
_MINUTES_HEAD = re.compile(r"\bminutes(?: of\b|$)", re.IGNORECASE)
_OF_ATTENDANCE = ("present", "attend", "apolog")
_ATTENDANCE = re.compile("|".join(_OF_ATTENDANCE), re.IGNORECASE)
_OPENED = re.compile(
    r"(?:the )?(?:meeting|chair\w*|mayor)\b.{0,60}\b(?:open|start|commenc|began)\w*", re.IGNORECASE
)
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
    opening = "\n".join([line.text for line in page.lines[:HEAD_LINES]]).casefold()
    lines = _above_attendance(page) if any(word in opening for word in _OF_ATTENDANCE) else None
    if not lines and "minutes" in opening:
        lines = _above_members(page)
    head = [line.text for line in lines or ()]
    if lines is None or any(_AGENDA.search(text) for text in head):
        return 0.0
    named = any(_MINUTES.search(text) for text in head)
    dated = parse_date(" ".join(head), 2000) is not None
    if named or (dated and _lists_absent(page)):
        return NAMED_AND_DATED if dated else NAMED
    return DATED if dated and len(head) <= CLOSE_BELOW_DATE else 0.0


def _lists_absent(page: Page) -> bool:
    """Whether the opening lists both who was there and who sent apologies, as only minutes do."""
    labels = (read_label(line.text) for line in page.lines[:HEAD_LINES] if ":" in line.text)
    groups = {label.group for label in labels if label is not None and label.rest}
    return {"present", "apologies"} <= groups


def _above_attendance(page: Page) -> list[Line] | None:
    """The head above the first attendance list, numbered items left out; None without a list."""
    lines = page.lines[:HEAD_LINES]
    at = next((index for index, line in enumerate(lines) if _lists_people(line)), None)
    if at is None:
        return None
    return [line for line in lines[:at] if not line.text[0].isdigit() or parse_date(line.text)]


def _above_members(page: Page) -> list[Line] | None:
    """The head above a list that is only headed "Members:", where it says "minutes" and a date."""
    lines = page.lines[:HEAD_LINES]
    at = next((index for index, line in enumerate(lines) if _names_members(line)), 0)
    head = list(lines[:at])
    said = any(_MINUTES_HEAD.search(line.text) for line in head)
    return head if said and parse_date(" ".join(line.text for line in head), 2000) else None


def _names_members(line: Line) -> bool:
    label = read_label(line.text) if ":" in line.text else None
    return label is not None and label.group == "present" and bool(label.rest)


def _lists_people(line: Line) -> bool:
    label = read_label(english(line.text)) if _ATTENDANCE.search(line.text) else None
    return label is not None and heads_attendance(label)


def parse(part: Part, context: Context) -> Reading:
    """The minutes of a meeting, or of two that met one after the other; `meeting` says which, for
    papers that are minutes alone."""
    pages = [page for page in part.pages if not is_blank(page)]
    return sum((_read_sitting(each) for each in sittings(pages)), Reading())


def _read_sitting(pages: Sequence[Page]) -> Reading:
    body = divide(pages)
    edge = _text_edge(pages)
    attendance = with_items_attendance(read_attendance(body.opening, edge), body.items, edge)
    everything = "\n".join(line.text for page in pages for line in page.lines)
    head = read_head(_head_lines(body.opening, attendance), everything)
    head = _with_opening(head, body.opening)
    ending = _take_closing(body.items)
    record = make_record(head, attendance, body.items, ending, pages)
    chairman, chosen = (None, ()) if attendance.chairman else _chairman(body.items)
    email = _email(pages)
    meeting = MeetingRecord(
        committee=record.committee,
        date=record.date,
        start_time=record.start_time,
        venue=head.venue,
        chairman=attendance.chairman or chairman,
        vice_chairman=attendance.vice_chairman,
        contact_email=email[0] if email else None,
        sources=meeting_sources(head, attendance, record)
        | sources_of(
            {
                "chairman": ("minutes: election of chairman", chosen),
                "contact_email": ("minutes: head or margin", [email[1]] if email else []),
            }
        ),
    )
    return Reading(
        meeting=meeting,
        minutes=(record,),
        public_questions=narrated_questions(body.opening),
        notes=_notes(record, pages),
    )


def _text_edge(pages: Sequence[Page]) -> float:
    """How far to the right the lines of text go; notes in the margin and numbers aside."""
    ends = sorted(line.box.x1 for page in pages for line in page.lines)
    return ends[int(len(ends) * TEXT_EDGE)] if ends else 0.0


def _head_lines(opening: Sequence[Line], attendance: Attendance) -> Sequence[Line]:
    """The lines before the lists, but for a label or two that names who takes the chair."""
    return opening[: min(attendance.lists)] if attendance.lists else opening


def _with_opening(head: Head, opening: Sequence[Line]) -> Head:
    """The head with the starting time that a sentence below the lists tells."""
    if head.start_time:
        return head
    for line in opening:
        time = closing.opening_time([line.text]) if _OPENED.match(line.text) else None
        if time:
            told = sources_of({"start_time": ("minutes: opening", [line])})
            return replace(head, start_time=time, sources={**head.sources, **told})
    return head


def _take_closing(items: Sequence[Item]) -> list[Passage]:
    """The closing lines, taken off the last item."""
    if not items:
        return []
    last = items[-1]
    texts = [passage.text for passage in last.passages]
    end = closing.end_of_minutes(texts)
    ending = last.passages[end:]
    del last.passages[end:]
    return ending or [
        replace(passage, text=sentence, marker=None)
        for passage in last.passages[-1:]
        for sentence in closing.closing_sentence(passage.text)
    ]


def _chairman(items: Sequence[Item]) -> tuple[str | None, Sequence[Line]]:
    """Who was elected to the chair, and the lines that name him."""
    opening = [passage for item in items[:OPENING_ITEMS] for passage in item.passages]
    name, lines = read_chairman(opening), lines_of(opening)
    return name, (PrintedText(lines).saying(name) or lines) if name else ()


def _email(pages: Sequence[Page]) -> tuple[str, Line] | None:
    """An address in the running head or foot, or above the first list."""
    margins = [line for page in pages for line in page.furniture]
    above = (_above_attendance(pages[0]) if pages else None) or []
    for line in [*margins, *above]:
        found = _EMAIL.search(line.text)
        if found:
            return found.group().rstrip("."), line
    return None


def _notes(record: MinutesRecord, pages: Sequence[Page]) -> tuple[Note, ...]:
    first = source_of(pages[0].lines, "minutes") if pages else None
    place = record.sources.get("record") or first
    attended = record.present or record.present_remotely
    missing = (
        (record.date, "minutes-without-date", "The date of these minutes was not read."),
        (record.items, "minutes-without-items", "No items were found in these minutes."),
        (attended, "minutes-without-attendance", "Nobody was read as present."),
    )
    return tuple(
        note_at(
            place,
            code,
            f"{said} Check the first page, and enter what is missing.",
            severity="missing",
        )
        for value, code, said in missing
        if not value
    )
