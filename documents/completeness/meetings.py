"""Meetings that lack something: their minutes, the confirmation of these, or their agenda."""

import datetime
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from committees.models import Committee
from documents.completeness.gaps import Gap, ReadWhenShown
from documents.models import ForwardPlanEntry, Meeting, Minute, WorkProgrammeEntry
from documents.templatetags.papers import day

Named = tuple[Committee, datetime.date, Any]
"""A committee, a date, and the row of a published paper that names the two together."""


class Key(NamedTuple):
    """The same by keys: what is read of rows that are not shown."""

    model: type[WorkProgrammeEntry | ForwardPlanEntry]
    committee: int
    date: datetime.date
    row: int


NOT_SHOWN = ("sources", "parsed_values", "box")


def without_minutes(today: datetime.date) -> QuerySet[Meeting]:
    return _past(today).taking_place().filter(has_minutes=False)


def never_confirmed(today: datetime.date) -> QuerySet[Meeting]:
    """Minutes that are all still drafts though the committee has met since."""
    minutes = Minute.objects.published().filter(meeting=OuterRef("pk"))
    since = Meeting.objects.published().filter(
        committee=OuterRef("committee"), date__gt=OuterRef("date"), date__lt=today
    )
    first = Minute.objects.published().with_pack().without_workings().order_by("position")
    return (
        _past(today)
        .filter(Exists(since), Exists(minutes), ~Exists(minutes.filter(status="confirmed")))
        .prefetch_related(Prefetch("minutes", first, to_attr="published_minutes"))
    )


def without_agenda(today: datetime.date) -> QuerySet[Meeting]:
    return _past(today).filter(has_agenda=False)


def _past(today: datetime.date) -> Any:
    return Meeting.objects.published().for_listing().select_related("facts_pack").past(today)


def named_only(today: datetime.date) -> Sequence[Named]:
    """Dates of a committee that a published plan or programme names and no meeting here has.

    Each once, with the paper read last; those to come first, then the past, newest first.
    """
    found: dict[tuple[int, datetime.date], Key] = {}
    for key in (*_in_programmes(), *_in_plans()):
        found.setdefault((key.committee, key.date), key)
    coming = [key for key in found.values() if key.date >= today]
    past = [key for key in found.values() if key.date < today]
    keys = sorted(coming, key=_date) + sorted(past, key=_date, reverse=True)
    return ReadWhenShown(keys, _read)


def _date(key: Key) -> datetime.date:
    return key.date


def _in_programmes() -> list[Key]:
    held = Meeting.objects.published().filter(
        committee=OuterRef("work_programme__committee"), date=OuterRef("meeting_date")
    )
    rows = WorkProgrammeEntry.objects.published().filter(~Exists(held)).order_by("-pk")
    stated = rows.exclude(meeting_date=None).exclude(work_programme__committee=None)
    named: Any = stated.values_list("work_programme__committee", "meeting_date", "pk")
    return [Key(WorkProgrammeEntry, *row) for row in named]


def _in_plans() -> list[Key]:
    held = Meeting.objects.published().filter(
        committee=OuterRef("committee"), date=OuterRef("decision_date")
    )
    rows = ForwardPlanEntry.objects.published().filter(~Exists(held)).order_by("-pk")
    stated = rows.exclude(decision_date=None).exclude(committee=None)
    named: Any = stated.values_list("committee", "decision_date", "pk")
    return [Key(ForwardPlanEntry, *row) for row in named]


def _read(keys: Sequence[Key]) -> list[Named]:
    committees = Committee.objects.in_bulk({key.committee for key in keys})
    rows = {
        model: model._default_manager.select_related("pack")
        .defer(*NOT_SHOWN)
        .in_bulk({key.row for key in keys if key.model is model})
        for model in (WorkProgrammeEntry, ForwardPlanEntry)
    }
    return [(committees[key.committee], key.date, rows[key.model][key.row]) for key in keys]


def gap_of_meeting(meeting: Meeting) -> Gap:
    """Marked with the page that its heading was read from, where that paper is public."""
    pack = meeting.facts_pack if meeting.facts_pack and meeting.facts_pack.is_published else None
    page = meeting.facts_page if pack else None
    return _gap(meeting, pack=pack, page=page, label=page)


def gap_of_draft(meeting: Any) -> Gap:
    minute = meeting.published_minutes[0]
    label = minute.printed_page or minute.page
    return _gap(meeting, pack=minute.pack, page=minute.page, label=label)


def _gap(meeting: Meeting, **mark: Any) -> Gap:
    address = meeting.get_absolute_url()
    return Gap(title=f"{meeting.committee}, {day(meeting.date)}", address=address, **mark)


def gap_of_named(named: Named) -> Gap:
    committee, date, row = named
    return Gap(
        title=str(committee),
        address=committee.get_absolute_url(),
        words=f"{day(date)}, named beside “{row.title}”",
        pack=row.pack,
        page=row.page,
        label=row.printed_page or row.page,
    )
