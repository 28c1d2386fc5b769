"""Published rows read into candidates: one query a table and its lists."""

import datetime
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import Any

from documents.models import AgendaItem, ForwardPlanEntry, Minute, Report, WorkProgrammeEntry
from documents.outcomes import Outcome
from documents.routine import is_routine
from ingest.matters.candidates import Candidate, Mention, Place
from ingest.matters.mentions import Bodies, find_mentions
from ingest.matters.people import councillor_key, councillor_keys, officer_keys
from ingest.matters.standing import is_standing
from ingest.matters.words import read_title, words_of

PLAN, PROGRAMME, REPORT, ITEM, MINUTE = range(5)
"""Whose title names the matter: a plan's is written for readers, an agenda's for a meeting."""


def read_candidates() -> list[Candidate]:
    """Every published row that may be a step; routine and standing items are none."""
    bodies = Bodies()
    rows = [
        *_items(bodies),
        *_reports(bodies),
        *_minutes(bodies),
        *_plan_entries(bodies),
        *_programme_entries(bodies),
    ]
    planned = {row.read.series for row in rows if row.kind == "plan_entry"}
    return _mark_recurring(row for row in rows if _may_be_step(row, planned))


def _may_be_step(row: Candidate, planned: Container[str]) -> bool:
    """Standing items are none, but for one that a forward plan announces by its title."""
    if row.read.references or row.read.series in planned:
        return True
    return not is_routine(row.title) and not is_standing(row.title)


def _place(row: Any, field: str = "") -> Place:
    """Where a field stands, as far as the paper's reading says; else where the row does."""
    page = ((row.sources or {}).get(field) or {}).get("page") if field else None
    return Place(page or row.page, row.printed_page if page in (None, row.page) else None)


def _at_meeting(row: Any, bodies: Bodies) -> dict[str, Any]:
    meeting = row.meeting
    body = bodies.key(meeting.committee.name)
    return {
        "pk": row.pk,
        "title": row.title,
        "read": read_title(row.title),
        "date": meeting.date,
        "place": _place(row),
        "held": Mention(body, meeting.date, str(meeting.committee), _place(row)),
    }


def _items(bodies: Bodies) -> Iterator[Candidate]:
    items = AgendaItem.objects.published().filter(routine=False)
    for item in items.select_related("meeting__committee"):
        yield Candidate(
            kind="agenda_item",
            listed_in=f"agenda_item:meeting {item.meeting_id}",
            naming_rank=ITEM,
            item=item.pk,
            texts=(words_of(item.description),),
            **_at_meeting(item, bodies),
        )


def _reports(bodies: Bodies) -> Iterator[Candidate]:
    reports = Report.objects.published().filter(meeting__isnull=False).defer("blocks")
    for report in reports.select_related("meeting__committee", "councillor").prefetch_related(
        "authors", "portfolio_holders"
    ):
        place, own = _place(report, "recommendation"), bodies.key(report.meeting.committee.name)
        named = [
            report.portfolio_holder,
            *(f"Cllr {h.name}" for h in report.portfolio_holders.all()),
        ]
        yield Candidate(
            kind="report",
            listed_in=f"report:meeting {report.meeting_id}:{report.pk}",
            naming_rank=REPORT,
            item=report.agenda_item_id,
            mentions=tuple(
                find_mentions(
                    report.recommendation, bodies, place=place, on=report.meeting.date, own=own
                )
            ),
            officers=officer_keys(author.name for author in report.authors.all()),
            holders=_holders(report, report.portfolio_id, named),
            **_at_meeting(report, bodies),
        )


def _minutes(bodies: Bodies) -> Iterator[Candidate]:
    for minute in Minute.objects.published().select_related("meeting__committee"):
        place, own = _place(minute, "decisions"), bodies.key(minute.meeting.committee.name)
        said = "\n".join([*minute.decisions, *minute.actions])
        yield Candidate(
            kind="minute",
            listed_in=f"minute:meeting {minute.meeting_id}",
            naming_rank=MINUTE,
            item=minute.agenda_item_id,
            mentions=tuple(
                find_mentions(said, bodies, place=place, on=minute.meeting.date, own=own)
            ),
            deferred=minute.outcome == Outcome.DEFERRED,
            **_at_meeting(minute, bodies),
        )


def _plan_entries(bodies: Bodies) -> Iterator[Candidate]:
    entries = ForwardPlanEntry.objects.published()
    for entry in entries.select_related("plan", "councillor", "committee", "pack__meeting"):
        yield Candidate(
            kind="plan_entry",
            pk=entry.pk,
            title=entry.title,
            read=read_title(entry.title),
            date=_printed_on(entry),
            place=_place(entry),
            listed_in=f"plan_entry:plan {entry.plan_id}",
            naming_rank=PLAN,
            mentions=tuple(_announced(entry, bodies)),
            officers=officer_keys([entry.officer_contact]),
            holders=_holders(entry, entry.portfolio_id, [entry.portfolio_holder]),
            texts=(words_of(entry.description),),
        )


def _printed_on(entry: ForwardPlanEntry) -> datetime.date | None:
    """The plan's printed date, else that of the meeting whose pack holds it."""
    meeting = entry.pack.meeting if entry.pack else None
    return entry.plan.published or (meeting.date if meeting else None)


def _announced(entry: ForwardPlanEntry, bodies: Bodies) -> Iterator[Mention]:
    """Who decides and who is consulted, each with its date."""
    maker = str(entry.committee) if entry.committee else entry.decision_maker
    yield Mention(
        bodies.key(maker), entry.decision_date, f"decision due from {maker}", _place(entry)
    )
    for consulted in entry.consulted:
        name, day = consulted.get("committee") or "", consulted.get("date")
        yield Mention(
            bodies.key(name),
            datetime.date.fromisoformat(day) if day else None,
            f"{name} consulted",
            _place(entry, "consulted"),
            asks_for_report=not day,
        )


def _programme_entries(bodies: Bodies) -> Iterator[Candidate]:
    entries = WorkProgrammeEntry.objects.published()
    for entry in entries.select_related("work_programme__committee", "work_programme__meeting"):
        programme = entry.work_programme
        own = bodies.key(programme.committee.name if programme.committee else "")
        on = programme.meeting.date if programme.meeting else entry.meeting_date
        said = f"{entry.aims}\n{entry.other_information}"
        slot = entry.meeting_date or f"{entry.section} {entry.pk}"
        scheduled = Mention(own, entry.meeting_date, "the work programme", _place(entry))
        yield Candidate(
            kind="programme_entry",
            pk=entry.pk,
            title=entry.title,
            read=read_title(entry.title),
            date=on,
            place=_place(entry),
            listed_in=f"programme_entry:programme {programme.pk}:{slot}",
            naming_rank=PROGRAMME,
            mentions=(
                *([scheduled] if own and entry.meeting_date else []),
                *find_mentions(said, bodies, place=_place(entry, "aims"), on=on, own=own),
            ),
            officers=officer_keys(entry.leads),
            holders=councillor_keys(entry.leads),
            texts=(words_of(said),),
        )


def _holders(row: Any, portfolio: int | None, texts: Iterable[str]) -> frozenset[str]:
    keys = set(councillor_keys(texts))
    if portfolio:
        keys.add(f"portfolio {portfolio}")
    if row.councillor:
        keys.add(councillor_key(row.councillor.name))
    return frozenset(keys)


def _mark_recurring(rows: Iterable[Candidate]) -> list[Candidate]:
    """Mark the titles that may mean another thing each time: those that one plan or programme
    names more than once, those of procedure only, and the standing ones."""
    rows = list(rows)
    named: dict[tuple[str, object], int] = defaultdict(int)
    for row in rows:
        if row.is_announcement:
            named[(":".join(row.listed_in.split(":")[:2]), _again(row))] += 1
    again = {title for (_, title), times in named.items() if times > 1}
    return [replace(row, recurring=_again(row) in again or _says_little(row)) for row in rows]


def _says_little(row: Candidate) -> bool:
    return not row.read.references and (row.read.is_plain or is_standing(row.title))


def _again(row: Candidate) -> object:
    return row.read.series, row.read.period
