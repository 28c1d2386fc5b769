"""What was published lately, and what each paper brought."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, QuerySet

from documents.models import AgendaItem, ForwardPlan, Meeting, Minute, Pack, Report
from documents.plans.changes import Changes, changes_of


@dataclass(frozen=True, slots=True)
class MinutesBrought:
    """Minutes of one meeting, in a paper that may be another meeting's."""

    meeting: Meeting
    minutes: int
    decisions: int


@dataclass(slots=True)
class News:
    """A published paper and what it brought."""

    pack: Pack
    items: int = 0
    reports: int = 0
    minutes: list[MinutesBrought] = field(default_factory=list)
    plans: list[Changes] = field(default_factory=list)

    @property
    def in_words(self) -> str:
        """12 agenda items, 5 reports; minutes of Cabinet, ...: 9, with 3 decisions"""
        counted = [_counted(self.items, "agenda item"), _counted(self.reports, "report")]
        parts = [", ".join(words for words in counted if words)]
        parts += [f"{_counted(each.minutes, 'minute')} of {each.meeting}" for each in self.minutes]
        parts += [
            ": ".join(part for part in (str(plan.plan), plan.in_words) if part)
            for plan in self.plans
        ]
        return "; ".join(part for part in parts if part)


def whats_new(packs: Sequence[Pack]) -> list[News]:
    """What each of the papers brought, in their order; as many queries for one as for many."""
    news = {pack.pk: News(pack) for pack in packs}
    for key, items in _per_pack(AgendaItem.objects.filter(routine=False), news).items():
        news[key].items = items
    for key, reports in _per_pack(Report.objects.all(), news).items():
        news[key].reports = reports
    for key, minutes in _minutes(list(news)).items():
        news[key].minutes = minutes
    plans = list(ForwardPlan.objects.published().filter(pack__in=list(news)))
    changes = changes_of(plan.pk for plan in plans)
    for plan in plans:
        if plan.pack_id in news:
            news[plan.pack_id].plans.append(changes.get(plan.pk, Changes(plan)))
    return list(news.values())


def _per_pack(rows: Any, news: dict[int, News]) -> dict[int, int]:
    counted: QuerySet = rows.published().filter(pack__in=list(news)).order_by().values("pack")
    return dict(counted.annotate(rows=Count("pk")).values_list("pack", "rows"))


def _minutes(packs: list[int]) -> dict[int, list[MinutesBrought]]:
    rows = (
        Minute.objects.published()
        .filter(pack__in=packs, meeting__in=Meeting.objects.published())
        .of_substance()
        .select_related("meeting__committee")
        .only("pack_id", "decisions", "meeting")
        .order_by("meeting__date", "position")
    )
    found: dict[int, dict[int, list[Minute]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row.pack_id][row.meeting_id].append(row)
    return {
        pack: [
            MinutesBrought(each[0].meeting, len(each), sum(bool(row.decisions) for row in each))
            for each in meetings.values()
        ]
        for pack, meetings in found.items()
    }


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}" if number else ""
