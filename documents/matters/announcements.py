"""Plans and work programmes in the line of a matter: what they announce, moved or said again."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from committees.models import Committee
from documents.matters.event import DROPPED, DUE, LISTED, MOVED, PLANNED, Event, mark_of
from documents.matters.models import Step
from documents.matters.surroundings import Surroundings, announced, folded
from documents.models import ForwardPlan
from documents.plans.issues import issue_of
from documents.templatetags.papers import day

NOT_HELD = "no paper on this is held here"
CANCELLED = "this meeting was cancelled"
NOT_JOINED = "papers of this meeting are held here, but none is known to be about this"


def announcements(steps: Sequence[Step]) -> Iterator[Event]:
    """Plans and work programmes; those that only repeat what the last one said are one event."""
    latest: dict[object, Event] = {}
    said: dict[object, tuple[Any, int]] = {}
    for step in sorted(steps, key=lambda s: (s.date or datetime.date.max, s.pk)):
        if step.kind not in ("plan_entry", "programme_entry"):
            continue
        series, paper, statement = _series(step)
        before, former = said.get(series, (None, paper))
        if series in latest and before == statement:
            _say_again(latest[series], step)
            continue
        moved = before if former != paper else None  # one paper may name two days for a title
        event = _planned(step, moved) if step.plan_entry else _listed(step, moved)
        latest[series], said[series] = event, (statement, paper)
        yield event


def _say_again(event: Event, step: Step) -> None:
    event.steps.append(step)
    if step.date and step.date != event.date and step.date not in event.also:
        event.also.append(step.date)


def _series(step: Step) -> tuple[object, int, datetime.date | None]:
    """Whose plan or programme this is, the paper's own number, and what it says of the date."""
    if entry := step.plan_entry:
        return ("plan", entry.plan.body, folded(step.title)), entry.plan_id, entry.decision_date
    line = step.programme_entry
    programme = line.work_programme
    series = ("programme", programme.committee_name, folded(step.title))
    return series, programme.pk, line.meeting_date


def _day_or_none(date: datetime.date | None, before: datetime.date | None, when: str) -> str:
    """ " on 5 March 2024 (moved from 6 February 2024)", or that no date is stated."""
    if date:
        return f" {when} {day(date)}" + (f" (moved from {day(before)})" if before else "")
    return ", no date stated" + (f" (before: {day(before)})" if before else "")


def _planned(step: Step, before: datetime.date | None) -> Event:
    entry = step.plan_entry
    maker = entry.decision_maker or "a decision maker not stated"
    return Event(
        MOVED if before else PLANNED,
        step.date,
        f"{maker} to decide{_day_or_none(entry.decision_date, before, 'on')}",
        entry.get_absolute_url(),
        [mark_of(entry)],
        [step],
        title=step.title,
        detail=str(entry.plan),
    )


def _listed(step: Step, before: datetime.date | None) -> Event:
    entry = step.programme_entry
    programme = entry.work_programme
    body = str(programme.committee or programme.committee_name or "a committee not named")
    address = f"{programme.committee.get_absolute_url()}#programme" if programme.committee else ""
    words = f"Work programme of {body}{_day_or_none(entry.meeting_date, before, 'for')}"
    kind = MOVED if before else LISTED
    return Event(kind, step.date, words, address, [mark_of(entry)], [step], title=step.title)


def missing(steps: Sequence[Step], around: Surroundings) -> Iterator[Event]:
    """Meetings announced by the latest plan or programme of each body, without a paper here."""
    held = {
        (step.row.meeting.committee_id, step.row.meeting.date)
        for step in steps
        if step.kind in ("agenda_item", "report", "minute")
    }
    seen: set[object] = set()
    issues = {issue_of(step.plan_entry.plan) for step in steps if step.plan_entry}
    for step in _latest_announcements(steps):
        plan = around.left_out.get(step.pk)
        if plan and issue_of(plan) not in issues:
            yield _dropped(step, plan)
            continue
        for name, date in announced(step):
            committee = around.committee(name)
            place = (committee.pk if committee else folded(name), date)
            if not name or date is None or place in held or place in seen:
                continue
            seen.add(place)
            yield _due(step, name, date, committee, around)


def _dropped(step: Step, plan: ForwardPlan) -> Event:
    """That the next plan leaves out what the one before announced for a day still to come."""
    words = f"{plan} does not list it"
    return Event(DROPPED, plan.published, words, plan.get_absolute_url(), [mark_of(plan)], [step])


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
    cancelled = meeting is not None and meeting.cancelled
    to_come = date >= around.today and not cancelled
    past = NOT_JOINED if meeting else NOT_HELD
    said = CANCELLED if cancelled else "still to come" if to_come else past
    return Event(
        DUE,
        date,
        f"{committee or name}: {said}",
        meeting.get_absolute_url() if meeting else "",
        [mark_of(step.row)],
        [step],
        missing=not to_come and not cancelled,
        to_come=to_come,
    )
