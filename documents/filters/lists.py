"""What readers may filter lists by. Every filter is a plain GET address that can be kept."""

import datetime
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.dates import MONTHS
from django_filters import ChoiceFilter

from committees.models import Portfolio
from documents.filters.fields import (
    COMMITTEES,
    PORTFOLIOS,
    SELECT,
    DatedFilterSet,
    KeyDecisionFilter,
    NamedFilter,
    tick_filter,
)
from documents.filters.portfolios import counts_by_portfolio
from documents.filters.reading import Counts, ReadersFilterSet
from documents.models import ForwardPlanEntry, Meeting, Minute, SearchEntry
from documents.models.minute import MinuteQuerySet
from documents.models.naming import PortfolioNames
from documents.models.plan import ForwardPlanEntryQuerySet
from documents.outcomes import Outcome


def outcome_filter(**options: Any) -> ChoiceFilter:
    return ChoiceFilter(
        label="Outcome",
        choices=Outcome.choices,
        empty_label="Any outcome",
        widget=SELECT,
        error_messages={"invalid_choice": "Choose an outcome from the list"},
        **options,
    )


class MeetingFilter(DatedFilterSet):
    counted = {"committee": "committee__slug"}
    behind = ("show",)
    committee = NamedFilter(COMMITTEES, field_name="committee")
    portfolio = NamedFilter(PORTFOLIOS, method="keep")

    class Meta(DatedFilterSet.Meta):
        model = Meeting
        fields: list[str] = []

    def keep(self, meetings: QuerySet, name: str, portfolio: Portfolio) -> QuerySet:
        """A portfolio finds records, not meetings: the page asks for them by itself."""
        return meetings


class DecisionFilter(DatedFilterSet):
    counted = {
        "committee": "meeting__committee__slug",
        "portfolio": "portfolio",
        "outcome": "outcome",
    }
    date_field = "meeting__date"
    committee = NamedFilter(COMMITTEES, field_name="meeting__committee")
    portfolio = NamedFilter(PORTFOLIOS, method="of_portfolio")
    outcome = outcome_filter(method="of_outcome")
    formal = tick_filter("Include formal decisions, such as confirming minutes")

    class Meta(DatedFilterSet.Meta):
        model = Minute
        fields: list[str] = []

    def of_portfolio(self, minutes: MinuteQuerySet, name: str, portfolio: Portfolio) -> QuerySet:
        return minutes.naming(PortfolioNames.of(portfolio))

    def counts(self, name: str) -> Counts:
        """Outcomes are counted where they are kept: with what search knows of the minutes."""
        if name == "portfolio":
            return counts_by_portfolio(self.without(name).found)
        if name != "outcome":
            return super().counts(name)
        minutes = self.without(name).found.order_by().values("pk")
        kept = SearchEntry.objects.filter(kind=SearchEntry.Kind.MINUTE, object_id__in=minutes)
        return dict(kept.order_by().values_list("outcome").annotate(rows=Count("pk")))

    def of_outcome(self, minutes: MinuteQuerySet, name: str, outcome: str) -> QuerySet:
        return minutes.with_outcome(outcome)

    def filter_queryset(self, minutes: QuerySet) -> QuerySet:
        found = super().filter_queryset(minutes)
        return found if self.form.cleaned_data["formal"] else found.of_substance()


def months_with_decisions() -> list[tuple[str, str]]:
    """The months that published entries are due in, newest last."""
    months = ForwardPlanEntry.objects.published().dates("decision_date", "month")
    return [(f"{month:%Y-%m}", f"{MONTHS[month.month]} {month.year}") for month in months]


def decision_makers() -> list[tuple[str, str]]:
    entries = ForwardPlanEntry.objects.published().exclude(decision_maker="")
    names = entries.values_list("decision_maker", flat=True).distinct().order_by("decision_maker")
    return [(name, name) for name in names]


class ForwardPlanFilter(ReadersFilterSet):
    counted = {
        "month": "decision_date",
        "decision_maker": "decision_maker",
        "portfolio": "portfolio",
        "key": "key_decision",
        "access": "access",
    }
    month = ChoiceFilter(
        method="in_month",
        label="Month due",
        choices=months_with_decisions,
        empty_label="Any month",
        widget=SELECT,
    )
    decision_maker = ChoiceFilter(
        label="Decision maker", choices=decision_makers, empty_label="Anyone", widget=SELECT
    )
    portfolio = NamedFilter(PORTFOLIOS, method="of_portfolio")
    key = KeyDecisionFilter(plan_entries=Q())
    access = ChoiceFilter(
        label="Open to the public",
        choices=ForwardPlanEntry.Access,
        empty_label="Open or exempt",
        widget=SELECT,
    )
    plans = ChoiceFilter(
        method="keep",
        label="Plans",
        choices=[("all", "All plans held here")],
        empty_label="Latest plans only",
        widget=SELECT,
    )

    class Meta:
        model = ForwardPlanEntry
        fields: list[str] = []

    def counts(self, name: str) -> Counts:
        """Months are counted by the month of each entry's day."""
        if name == "portfolio":
            return counts_by_portfolio(self.without(name).found.dated())
        if name != "month":
            return super().counts(name)
        due = self.without(name).found.order_by().values_list(TruncMonth("decision_date"))
        return {f"{month:%Y-%m}": rows for month, rows in due.annotate(rows=Count("pk")) if month}

    def in_month(self, entries: QuerySet, name: str, month: str) -> QuerySet:
        first = datetime.date.fromisoformat(f"{month}-01")
        return entries.filter(decision_date__year=first.year, decision_date__month=first.month)

    def of_portfolio(
        self, entries: ForwardPlanEntryQuerySet, name: str, portfolio: Portfolio
    ) -> QuerySet:
        return entries.naming(PortfolioNames.of(portfolio))

    def keep(self, entries: QuerySet, name: str, value: str) -> QuerySet:
        """Nothing chosen means the latest plans, so `filter_queryset` sees to it."""
        return entries

    def filter_queryset(self, entries: QuerySet) -> QuerySet:
        """Successive plans repeat their entries: unless all are asked for, the latest count."""
        found = super().filter_queryset(entries)
        if self.form.cleaned_data["plans"]:
            return found.soonest_first()
        return found.current(timezone.localdate())


class SearchFilter(DatedFilterSet):
    """Filters of a search; what is searched for is its own matter (`documents/search/`)."""

    before = ("q", "exact")
    kind = ChoiceFilter(
        choices=SearchEntry.Kind, label="Kind", empty_label="Everything", widget=SELECT
    )
    committee = NamedFilter(COMMITTEES, field_name="committee")
    portfolio = NamedFilter(PORTFOLIOS, field_name="portfolio")
    outcome = outcome_filter()
    key = KeyDecisionFilter(plan_entries=Q(kind=SearchEntry.Kind.PLAN_ENTRY))
    routine = tick_filter("Include routine items, such as apologies")

    class Meta(DatedFilterSet.Meta):
        model = SearchEntry
        fields: list[str] = []

    def filter_queryset(self, entries: QuerySet) -> QuerySet:
        found = super().filter_queryset(entries)
        return found if self.form.cleaned_data["routine"] else found.filter(routine=False)
