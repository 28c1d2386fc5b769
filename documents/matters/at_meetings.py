"""What meetings had before them and did, in the line of a matter."""

from collections.abc import Iterator, Sequence
from typing import Any

from documents.matters.event import AGENDA, BACK, OF_OUTCOME, REPORT, Event, mark_of
from documents.matters.models import Step
from documents.matters.surroundings import Surroundings

LONGEST_DECISION = 220
NO_DECISION = "No decision recorded"


def at_meetings(steps: Sequence[Step], around: Surroundings) -> Iterator[Event]:
    """Each item with its report as one event, each minute as another."""
    by_item: dict[object, list[Step]] = {}
    for step in steps:
        if step.kind in ("agenda_item", "report"):
            by_item.setdefault(_item_of(step), []).append(step)
        elif step.minute:
            yield _minuted(step, around)
    for papers in by_item.values():
        yield _brought(papers, around)


def _item_of(step: Step) -> object:
    item = step.agenda_item_id or step.report.agenda_item_id
    return item or ("report", step.report_id)


def _brought(papers: list[Step], around: Surroundings) -> Event:
    """The item and its report, as one event at the meeting."""
    item = next((step.agenda_item for step in papers if step.agenda_item), None)
    report = next((step.report for step in papers if step.report), None)
    row: Any = item or report
    words = str(row.meeting.committee)
    if row.meeting.cancelled:
        words += " (cancelled)"
    if item and item.number:
        words += f", item {item.number}"
    if report and report.page_from and report.page_to:
        pages = report.page_to - report.page_from + 1
        words += f", {pages} page{'' if pages == 1 else 's'}"
    marks = [mark_of(report or item)]
    kind = BACK if around.asked_for & {step.pk for step in papers} else REPORT
    return Event(
        kind if report else AGENDA,
        row.meeting.date,
        words,
        row.get_absolute_url(),
        marks,
        papers,
        title=papers[0].title,
        to_come=row.meeting.date >= around.today and not row.meeting.cancelled,
    )


def _minuted(step: Step, around: Surroundings) -> Event:
    minute = step.minute
    words = f"{minute.meeting.committee}, minute {minute.number or minute.slug}"
    detail = " ".join(minute.decisions[0].split()) if minute.decisions else NO_DECISION
    if len(minute.decisions) > 1:
        detail = f"{_short(detail)} (and {len(minute.decisions) - 1} more)"
    kind = OF_OUTCOME[minute.outcome]
    date, address = minute.meeting.date, minute.get_absolute_url()
    return Event(
        kind,
        date,
        words,
        address,
        [mark_of(minute, "decisions", around.printed)],
        [step],
        step.title,
        _short(detail),
    )


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_DECISION else f"{text[: LONGEST_DECISION - 1].rstrip()}…"
