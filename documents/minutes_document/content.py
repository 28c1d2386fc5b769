"""What the minutes of a meeting say, in the order in which a council prints them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from documents.models import Attendance, Meeting, Minute
from documents.wording.movers import names_others
from documents.wording.titles import readable

HEADINGS = {
    Attendance.Capacity.PRESENT: "Present",
    Attendance.Capacity.ATTENDED: "Attended",
    Attendance.Capacity.APOLOGIES: "Apologies",
    Attendance.Capacity.ALSO_PRESENT: "Also present",
    Attendance.Capacity.OFFICER: "Officers present",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One minute; `decisions` are set apart from the text, as are mover and seconder."""

    heading: str
    text: tuple[str, ...]
    decisions: tuple[str, ...]
    moved: str
    reason: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MinutesDocument:
    council: str
    committee: str
    held: str  # "Tuesday 6 February 2024, 10:00 to 12:15, County Hall"
    status: str  # "Draft", "Confirmed on 20 March 2024"
    attendance: tuple[tuple[str, str], ...]
    entries: tuple[Entry, ...]
    corrections: tuple[str, ...]

    @property
    def title(self) -> str:
        return f"Minutes of the {self.committee}"


def minutes_document(meeting: Meeting, *, council: str) -> MinutesDocument:
    """All that is kept of a meeting's minutes, drafts included; what is missing is left out."""
    minutes = list(meeting.minutes.filter(withdrawn_at__isnull=True).order_by("position"))
    return MinutesDocument(
        council=meeting.committee.council or council,
        committee=meeting.committee.name,
        held=_held(meeting),
        status=_status(minutes),
        attendance=tuple(_attendance(meeting)),
        entries=tuple(_entry(minute) for minute in minutes),
        corrections=tuple(str(correction) for correction in meeting.corrections.all()),
    )


def _held(meeting: Meeting) -> str:
    times = [f"{time:%H:%M}" for time in (meeting.start_time, meeting.end_time) if time]
    day = f"{meeting.date:%A} {meeting.date.day} {meeting.date:%B %Y}"
    return ", ".join(part for part in (day, " to ".join(times), meeting.venue) if part)


def _status(minutes: list[Minute]) -> str:
    if not all(minute.status == Minute.Status.CONFIRMED for minute in minutes):
        return "Draft"
    days = {minute.confirmed_by.date for minute in minutes if minute.confirmed_by}
    [day] = days if len(days) == 1 else [None]
    return f"Confirmed on {day.day} {day:%B %Y}" if day else "Confirmed"


def _attendance(meeting: Meeting) -> Iterator[tuple[str, str]]:
    """Each list under its heading; a remote member is said to be one."""
    rows = meeting.attendances.filter(withdrawn_at__isnull=True, capacity__in=HEADINGS)
    order = list(HEADINGS)
    listed = sorted(rows, key=lambda row: (order.index(row.capacity), row.position))
    for capacity, people in groupby(listed, key=lambda row: row.capacity):
        yield HEADINGS[capacity], ", ".join(map(_person, people))


def _person(row: Attendance) -> str:
    details = [detail for detail in (row.role, "remotely" if row.remotely else "") if detail]
    return f"{row.name} ({', '.join(details)})" if details else row.name


def _entry(minute: Minute) -> Entry:
    pair = () if names_others(minute) else (minute.proposer, minute.seconder)
    movers = zip(("Moved", "seconded"), pair, strict=False)
    return Entry(
        heading=f"{minute.number}. {readable(minute.title)}" if minute.number else minute.title,
        text=_paragraphs(minute.text),
        decisions=tuple(minute.decisions),
        moved=", ".join(f"{verb} by {name}" for verb, name in movers if name),
        reason=_paragraphs(minute.reason),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
