"""Decision notices: what a meeting decided, published within days of it, ahead of the minutes.

Decision Recording Form / Decision determined at Transport Policy Committee meeting on ...
(a) Subject: Bus lanes (agenda item 10)   (d) Decision taken   (h) Reason ...
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.parsing.cells import folded
from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Line, Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.decision_notice.items import NoticeBlock, divide, read_item
from ingest.parsing.kinds.decision_notice.labels import read_label
from ingest.parsing.kinds.decision_notice.tables import table_sections
from ingest.parsing.kinds.forward_plan.heading import find_heading
from ingest.parsing.kinds.minutes.attendance import Attendance, read_attendance
from ingest.parsing.kinds.minutes.head import read_head
from ingest.parsing.kinds.minutes.untitled import never_titled
from ingest.parsing.paragraphs import lines_to_paragraphs
from ingest.parsing.parts import live_pages, printed_number
from ingest.parsing.printed import PrintedText, lines_where
from ingest.parsing.provenance import printed_page_sources, sources_of
from ingest.parsing.records import MeetingRecord, MinutesRecord, Note
from ingest.parsing.styles.notice_labels import Role
from ingest.parsing.tables import find_tables

NAME = "decision notice"

_HEADING = re.compile(
    r"^(?!.*\b(?:forthcoming|forward|future)\b).*\b(?:decision\s+(?:recording\s+form|notice|record|sheet|list|statement|summary)"
    r"|(?:record|notice|summary|statement|schedule)\s+of\s+(?:(?:an?|the|executive|cabinet|key"
    r"|individual|delegated|urgent|member|officer|portfolio|holder|mayoral)(?:['’]s)?\s+)*"
    r"decisions?(?:\s+(?:taken|made))?)\b(?!.*\bto\s+be\s+(?:taken|made)\b)"
    r"|^decisions(?:\s+(?:list|taken|made))?$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\b(?:determined|taken|made)\s+(?:at|by)\s+(?:(?:a|the)\s+)?(?:meeting\s+of\s+)?(?:the\s+)?"
    r"(?P<body>[^,:;]{3,90}?)\s+(?:at\s+its\s+)?(?:meeting\s+)?(?:held\s+)?on\b",
    re.IGNORECASE,
)
OF_NOTICE = ("record", "committee", "date")
LISTS = Attendance.LISTS
CHAIRS = ("chairman", "vice_chairman")
_MAKER = re.compile(r"(?:name\s+of\s+)?decision[\s-]+(?:maker|taker)\s*:?", re.IGNORECASE)
_DECIDED_ON = re.compile(
    r"(?:date\s+(?:of\s+(?:the\s+)?)?decision(?:\s+(?:taken|made))?|decision\s+date)\s*:?",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:the )?(?:[\w&',()-]+ ){0,9}(?:committee|cabinet|council|executive|board|panel)",
    re.IGNORECASE,
)
Value = tuple[str | None, Sequence[Line]]
"""What is stated, and the lines that state it."""

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


def _roles(page: Page) -> set[Role]:
    labels = (read_label(paragraph) for paragraph in lines_to_paragraphs(page.lines))
    held = (section for table in find_tables(page) for section in table_sections(table) or ())
    return {label.role for label in labels if label} | {each.role for each in held if each.role}


def parse(part: Part, context: Context) -> Reading:
    """The notice: its meeting, who was there, and an item for each block."""
    pages = live_pages(part)
    opening, blocks = divide(pages)
    attendance = read_attendance(opening)
    meeting = _meeting(pages, opening, attendance, blocks)
    minutes = MinutesRecord(
        committee=meeting.committee,
        date=meeting.date,
        present=tuple(attendance.present),
        apologies=tuple(attendance.apologies),
        also_present=tuple(attendance.also_present),
        present_remotely=tuple(attendance.present_remotely),
        present_untitled=never_titled(attendance.present_untitled, pages),
        officers=tuple(attendance.officers),
        page_from=printed_number(pages[0]),
        page_to=printed_number(pages[-1]),
        items=tuple(read_item(block) for block in blocks),
        sources={
            **{name: meeting.sources[name] for name in OF_NOTICE if name in meeting.sources},
            **{name: attendance.sources[name] for name in LISTS if name in attendance.sources},
            **printed_page_sources(pages, "decision notice"),
        },
    )
    notes = () if blocks else (_no_blocks(pages[0]),)
    return Reading(meeting=meeting, minutes=(minutes,), notes=notes)


def _meeting(
    pages: Sequence[Page],
    opening: Sequence[Line],
    attendance: Attendance,
    blocks: Sequence[NoticeBlock],
) -> MeetingRecord:
    above = list(takewhile(lambda line: not line.text.endswith(":"), opening))
    text = folded(above) or ""
    head = read_head(above)
    determined = _DETERMINED.search(text)
    email = _email(pages)
    body: Value = (determined["body"].strip() if determined else head.committee, above)
    if body[0] is None or _HEADING.search(body[0]):
        body = next(_values(blocks, _MAKER, _body), (None, above))
    day: Value = (determined and parse_date(text[determined.end() :])) or head.date, above
    if day[0] is None:
        day = next(_values(blocks, _DECIDED_ON, parse_date), (None, above))
    meeting = MeetingRecord(
        committee=body[0],
        date=day[0],
        chairman=attendance.chairman,
        vice_chairman=attendance.vice_chairman,
        contact_email=email[0] if email else None,
    )
    year = int(meeting.date[:4]) if meeting.date else None
    places: dict[str, Sequence[Line]] = {
        "committee": PrintedText(body[1]).saying(meeting.committee or "") or body[1],
        "date": lines_where(day[1], lambda text: parse_date(text, year) == meeting.date) or day[1],
        "contact_email": [email[1]] if email else [],
    }
    stated = {name: each for name, each in places.items() if getattr(meeting, name)}
    own = sources_of(
        {
            name: ("decision notice: head", each)
            for name, each in ({"record": above} | stated).items()
        }
    )
    chairs = {name: attendance.sources[name] for name in CHAIRS if name in attendance.sources}
    return replace(meeting, sources=own | chairs)


def _values(
    blocks: Sequence[NoticeBlock], label: re.Pattern[str], read: Callable[[str], str | None]
) -> Iterator[Value]:
    """What can be read beside or below a label of the first block, and the lines that print it."""
    for section in blocks[0].sections if blocks else ():
        text = " ".join(paragraph.text for paragraph in section.paragraphs)
        found = label.match(text)
        if found and (value := read(text[found.end() :].strip())):
            yield value, [line for paragraph in section.paragraphs for line in paragraph.lines]


def _body(text: str) -> str | None:
    """A body that decides; a councillor who decides alone is none."""
    return text if _BODY.fullmatch(text) else None


def _email(pages: Sequence[Page]) -> tuple[str, Line] | None:
    """The first address in a running head or foot, else on the first page; and its line."""
    lines = [line for page in pages for line in page.furniture]
    found = ((_EMAIL.search(line.text), line) for line in (*lines, *pages[0].lines))
    return next(((match.group(), line) for match, line in found if match), None)


def _no_blocks(page: Page) -> Note:
    return Note(
        code="notice-without-decisions",
        message="No decision could be told apart in this notice. Add its decisions by hand.",
        page=page.number,
        severity="unread",
    )
