"""What happened in a matter, in order of time: planned, listed, reported, decided, due.

Only what a paper states becomes an event. A meeting that a paper announces and of which no paper
is held here is shown as missing, not left out.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from committees.models import Committee
from documents.matters.models import Step
from documents.matters.surroundings import Surroundings, announced, folded
from documents.models import Pack
from documents.templatetags.papers import day

PLANNED, LISTED, REPORT, BACK, AGENDA, DECIDED, DISCUSSED, DUE = (
    "Planned",
    "Listed",
    "Report",
    "Reported back",
    "On the agenda",
    "Decided",
    "Discussed",
    "Due",
)
ORDER = (PLANNED, LISTED, REPORT, BACK, AGENDA, DECIDED, DISCUSSED, DUE)
LONGEST_DECISION = 220


@dataclass(frozen=True, slots=True)
class Mark:
    """A page to open: of a pack, by the PDF's number and the printed one."""

    pack: Pack | None
    page: int | None
    label: int | None


@dataclass(slots=True)
class Event:
    """One point of the line. `also` are the days on which later papers said the same again."""

    kind: str
    date: datetime.date | None
    words: str
    address: str = ""
    marks: list[Mark] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    title: str = ""
    detail: str = ""
    also: list[datetime.date] = field(default_factory=list)
    missing: bool = False
    to_come: bool = False

    @property
    def names(self) -> frozenset[int]:
        return frozenset(step.pk for step in self.steps)


def events_of(steps: Sequence[Step], around: Surroundings) -> list[Event]:
    """The line of one matter from its published steps, oldest first; the undated stand last."""
    meetings = _meetings(steps, around.asked_for)
    events = [*_announcements(steps), *meetings, *_missing(steps, around)]
    last = datetime.date.max
    return sorted(events, key=lambda event: (event.date or last, ORDER.index(event.kind)))


def _announcements(steps: Sequence[Step]) -> Iterator[Event]:
    """Plans and work programmes; those that only repeat what the last one said are one event."""
    latest: dict[object, Event] = {}
    said: dict[object, object] = {}
    for step in sorted(steps, key=lambda s: (s.date or datetime.date.max, s.pk)):
        if step.kind not in ("plan_entry", "programme_entry"):
            continue
        series, statement = _series(step)
        if series in latest and said[series] == statement:
            event = latest[series]
            event.steps.append(step)
            if step.date and step.date != event.date and step.date not in event.also:
                event.also.append(step.date)
            continue
        event = _planned(step, said.get(series)) if step.plan_entry else _listed(step)
        latest[series], said[series] = event, statement
        yield event


def _series(step: Step) -> tuple[object, Any]:
    """Whose plan or programme this is, and what it says of the date."""
    if step.plan_entry:
        series = ("plan", step.plan_entry.plan.body, folded(step.title))
        return series, step.plan_entry.decision_date
    programme = step.programme_entry.work_programme
    date = step.programme_entry.meeting_date
    return ("programme", programme.committee_name, folded(step.title)), date


def _planned(step: Step, before: Any) -> Event:
    entry = step.plan_entry
    maker = entry.decision_maker or "a decision maker not stated"
    due = f"{maker} to decide"
    due += f" on {day(entry.decision_date)}" if entry.decision_date else ", no date stated"
    if before and entry.decision_date:
        due += f" (moved from {day(before)})"
    return Event(
        PLANNED,
        step.date,
        due,
        entry.get_absolute_url(),
        [_mark(entry)],
        [step],
        title=step.title,
        detail=str(entry.plan),
    )


def _listed(step: Step) -> Event:
    entry = step.programme_entry
    programme = entry.work_programme
    body = str(programme.committee or programme.committee_name or "a committee not named")
    when = f" for {day(entry.meeting_date)}" if entry.meeting_date else ", no date stated"
    address = f"{programme.committee.get_absolute_url()}#programme" if programme.committee else ""
    words = f"Work programme of {body}{when}"
    return Event(LISTED, step.date, words, address, [_mark(entry)], [step], title=step.title)


def _meetings(steps: Sequence[Step], asked_for: frozenset[int]) -> Iterator[Event]:
    by_meeting: dict[int, list[Step]] = {}
    for step in steps:
        if step.kind in ("agenda_item", "report", "minute"):
            by_meeting.setdefault(step.row.meeting_id, []).append(step)
    for at_one in by_meeting.values():
        papers = [step for step in at_one if step.kind != "minute"]
        if papers:
            yield _brought(papers, asked_for)
        for step in at_one:
            if step.minute:
                yield _minuted(step)


def _brought(papers: list[Step], asked_for: frozenset[int]) -> Event:
    """The item and its report, as one event at the meeting."""
    item = next((step.agenda_item for step in papers if step.agenda_item), None)
    report = next((step.report for step in papers if step.report), None)
    row: Any = item or report
    words = str(row.meeting.committee)
    if item and item.number:
        words += f", item {item.number}"
    if report and report.page_from and report.page_to:
        pages = report.page_to - report.page_from + 1
        words += f", {pages} page{'' if pages == 1 else 's'}"
    marks = [_mark(report or item)]
    kind = BACK if asked_for & {step.pk for step in papers} else REPORT
    return Event(
        kind if report else AGENDA,
        row.meeting.date,
        words,
        row.get_absolute_url(),
        marks,
        papers,
        title=papers[0].title,
    )


def _minuted(step: Step) -> Event:
    minute = step.minute
    words = f"{minute.meeting.committee}, minute {minute.number or minute.slug}"
    detail = " ".join(minute.decisions[0].split()) if minute.decisions else "No decision recorded"
    if len(minute.decisions) > 1:
        detail = f"{_short(detail)} (and {len(minute.decisions) - 1} more)"
    kind = DECIDED if minute.decisions else DISCUSSED
    date, address = minute.meeting.date, minute.get_absolute_url()
    return Event(
        kind, date, words, address, [_mark(minute, "decisions")], [step], step.title, _short(detail)
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_DECISION else f"{text[: LONGEST_DECISION - 1].rstrip()}…"


def _mark(row: Any, name: str = "") -> Mark:
    page = ((row.sources or {}).get(name) or {}).get("page") if name else None
    if page in (None, row.page):
        return Mark(row.pack, row.page, row.printed_page or row.page)
    return Mark(row.pack, page, page)


def _missing(steps: Sequence[Step], around: Surroundings) -> Iterator[Event]:
    """Meetings announced by the latest plan or programme of each body, without a paper here."""
    held = {
        (step.row.meeting.committee_id, step.row.meeting.date)
        for step in steps
        if step.kind in ("agenda_item", "report", "minute")
    }
    seen: set[object] = set()
    for step in _latest_announcements(steps):
        for name, date in announced(step):
            committee = around.committee(name)
            place = (committee.pk if committee else folded(name), date)
            if not name or date is None or place in held or place in seen:
                continue
            seen.add(place)
            yield _due(step, name, date, committee, around)


def _latest_announcements(steps: Sequence[Step]) -> Iterable[Step]:
    """Of each plan and each line of a programme, what its last edition says."""
    latest: dict[object, Step] = {}
    for step in sorted(steps, key=lambda s: (s.date or datetime.date.min, s.pk)):
        if step.kind in ("plan_entry", "programme_entry"):
            latest[_series(step)[0]] = step
    return latest.values()


def _due(
    step: Step, name: str, date: datetime.date, committee: Committee | None, around: Surroundings
) -> Event:
    meeting = around.meetings.get((committee.pk, date)) if committee else None
    to_come = date >= around.today
    said = "still to come" if to_come else "no paper on this is held here"
    return Event(
        DUE,
        date,
        f"{committee or name}: {said}",
        meeting.get_absolute_url() if meeting else "",
        [_mark(step.row)],
        [step],
        missing=not to_come,
        to_come=to_come,
    )
