"""What names a portfolio or its holder at that date: items, reports, decisions, plan entries."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import QuerySet

from documents.models import AgendaItem, ForwardPlanEntry, Minute, Report
from documents.models.naming import PortfolioNames
from documents.models.plan import ForwardPlanEntryQuerySet

ROWS_SHOWN = 5


@dataclass(frozen=True)
class Findings:
    """The rows of one kind, and the template that prints one of them."""

    kind: str
    title: str
    row_template: str
    rows: QuerySet

    @cached_property
    def first_rows(self) -> list[Any]:
        return list(self.rows[:ROWS_SHOWN])

    @property
    def more(self) -> int:
        """How many rows there are beyond those shown first."""
        return max(0, self.count - ROWS_SHOWN)

    @cached_property
    def count(self) -> int:
        return self.rows.count()


def findings(asked: Mapping[str, Any]) -> list[Findings]:
    """Every kind's rows for the portfolio, committee and dates that the reader asked for."""
    names = PortfolioNames.of(asked["portfolio"])
    items = AgendaItem.objects.published().for_listing().naming(names)
    reports = Report.objects.published().for_listing().naming(names)
    decisions = Minute.objects.published().for_register().naming(names)
    entries = ForwardPlanEntry.objects.published().for_listing().naming(names)
    return [
        Findings("reports", "Reports", "reports/_row.html", _of_meetings(reports, asked)),
        Findings("decisions", "Decisions", "decisions/_row.html", _of_meetings(decisions, asked)),
        Findings("items", "Agenda items", "items/_row.html", _of_meetings(items, asked)),
        Findings("entries", "Forward plan entries", "plans/_row.html", _of_plans(entries, asked)),
    ]


def rows_of_kind(groups: list[Findings], kind: str) -> Findings | None:
    return next((group for group in groups if group.kind == kind), None)


def _of_meetings(rows: QuerySet, asked: Mapping[str, Any]) -> QuerySet:
    wanted = {
        "meeting__committee": asked["committee"],
        "meeting__date__gte": asked["from"],
        "meeting__date__lte": asked["to"],
    }
    return rows.filter(**{lookup: value for lookup, value in wanted.items() if value})


def _of_plans(entries: ForwardPlanEntryQuerySet, asked: Mapping[str, Any]) -> QuerySet:
    wanted = {
        "committee": asked["committee"],
        "decision_date__gte": asked["from"],
        "decision_date__lte": asked["to"],
    }
    wanted = {lookup: value for lookup, value in wanted.items() if value}
    return entries.filter(**wanted).latest_first()
