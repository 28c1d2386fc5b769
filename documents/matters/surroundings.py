"""What the events of matters need beside their steps, read once for all matters of a page."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Q

from committees.models import Committee
from documents.matters.left_out import left_out
from documents.matters.models import Link, Step
from documents.models import ForwardPlan, Meeting
from documents.printed_numbers import PrintedNumbers, printed_numbers


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What events need beside their steps, read once for all matters of a page."""

    today: datetime.date
    committees: dict[str, Committee]
    meetings: dict[tuple[int, datetime.date], Meeting]
    asked_for: frozenset[int]  # steps that a minute asked for
    printed: PrintedNumbers  # of the packs that hold minutes
    left_out: dict[int, ForwardPlan]  # by plan step: the next plan, which does not list it

    @classmethod
    def of(cls, steps: Iterable[Step], today: datetime.date) -> "Surroundings":
        """Six queries, however many steps."""
        steps = list(steps)
        committees: dict[str, Committee] = {}
        for committee in Committee.objects.order_by("pk"):
            for name in (committee.name, *committee.aliases):
                committees.setdefault(folded(name), committee)
        days = {when for step in steps for _, when in announced(step) if when}
        meetings = Meeting.objects.published().filter(date__in=days).select_related("committee")
        held = {(m.committee_id, m.date): m for m in meetings}
        printed = printed_numbers(*(step.minute for step in steps))
        asked = frozenset(_asked_for(steps))
        return cls(today, committees, held, asked, printed, left_out(steps))

    def committee(self, name: str) -> Committee | None:
        return self.committees.get(folded(name))


def _asked_for(steps: Sequence[Step]) -> Iterator[int]:
    """The steps whose meeting the decision of an earlier minute names, as its links say."""
    rows = {step.pk: step for step in steps}
    asked = Q()
    for sign in ("asked", "committee"):
        asked |= Q(signs__contains=[{"sign": sign}])
    for link in Link.objects.filter(asked, first__in=rows, second__in=rows):
        ends = sorted((rows[link.first_id], rows[link.second_id]), key=_day)
        if ends[0].minute and ends[0].matter_id == ends[1].matter_id:
            yield ends[1].pk


def _day(step: Step) -> datetime.date:
    return step.date or datetime.date.max


def folded(name: str) -> str:
    return " ".join(name.casefold().replace("&", "and").removeprefix("the ").split())


def announced(step: Step) -> Iterator[tuple[str, datetime.date | None]]:
    """The bodies that a plan or programme names, each with its date."""
    if entry := step.plan_entry:
        yield entry.decision_maker, entry.decision_date
        for consulted in entry.consulted:
            date = consulted.get("date")
            name = consulted.get("committee") or ""
            yield name, datetime.date.fromisoformat(date) if date else None
    elif entry := step.programme_entry:
        programme = entry.work_programme
        yield str(programme.committee or programme.committee_name), entry.meeting_date
