"""The fields that filters are made of: choices of what is published, and dates as people type."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django_filters import ChoiceFilter, DateFilter, Filter, ModelChoiceFilter
from django_filters.fields import ModelChoiceField

from committees.models import Committee, Portfolio
from documents.filters.reading import ReadersFilterSet
from documents.plans.key_decisions import KEY_NOT_STATED
from documents.wording.dates import DATE_FORMATS, date_typed, day_in_words

SELECT = forms.Select(attrs={"class": "govuk-select"})
DATE_HINT = "Such as 6 February 2024"
DATE_ERROR = "Enter a date such as 6 February 2024 or 06/02/2024"


def published_committees(request: object) -> QuerySet[Committee]:
    return Committee.objects.published()


def published_portfolios(request: object) -> QuerySet[Portfolio]:
    return Portfolio.objects.published().with_holders(timezone.localdate())


def committee_filter(**options: Any) -> ModelChoiceFilter:
    return ModelChoiceFilter(
        to_field_name="slug",
        queryset=published_committees,
        label="Committee",
        empty_label="All committees",
        widget=SELECT,
        error_messages={"invalid_choice": "Choose a committee from the list"},
        **options,
    )


class PortfolioChoiceField(ModelChoiceField):
    def label_from_instance(self, portfolio: Any) -> str:
        """ "Planning: David Walsh", where the papers name a holder today."""
        holders = [str(holding.councillor) for holding in portfolio.holdings_on_day]
        return ": ".join([str(portfolio), *holders])


class PortfolioFilter(ModelChoiceFilter):
    field_class = PortfolioChoiceField


def portfolio_filter(**options: Any) -> PortfolioFilter:
    return PortfolioFilter(
        to_field_name="slug",
        queryset=published_portfolios,
        label="Portfolio holder",
        empty_label="All portfolios",
        widget=SELECT,
        error_messages={"invalid_choice": "Choose a portfolio from the list"},
        **options,
    )


class KeyDecisionFilter(ChoiceFilter):
    """Only plans give notice of key decisions: `plan_entries` are the rows that could state it."""

    def __init__(self, *, plan_entries: Q, **options: Any) -> None:
        super().__init__(
            field_name="key_decision",
            label="Key decision",
            choices=[("True", "Key decisions"), ("False", "Not key decisions")],
            null_label="Not stated in the plan",
            null_value=KEY_NOT_STATED,
            empty_label="Key or not",
            widget=SELECT,
            **options,
        )
        self.plan_entries = plan_entries

    def filter(self, rows: QuerySet, value: str) -> QuerySet:
        found = super().filter(rows, value)
        return found.filter(self.plan_entries) if value == KEY_NOT_STATED else found


class DayInput(forms.TextInput):
    """Shows a date in words, whichever way the address holds it; a mistake stays as typed."""

    def format_value(self, value: Any) -> str | None:
        day = date_typed(str(value)) if value else None
        return day_in_words(day) if day else super().format_value(value)


def date_filter(field_name: str, lookup: str, label: str, *, hint: str = "") -> DateFilter:
    return DateFilter(
        field_name=field_name,
        lookup_expr=lookup,
        label=label,
        help_text=hint,
        input_formats=DATE_FORMATS,
        error_messages={"invalid": DATE_ERROR},
        widget=DayInput(attrs={"class": "govuk-input govuk-input--width-10"}),
    )


class TickFilter(Filter):
    """A box that is ticked or not, and narrows nothing by itself: `filter_queryset` asks it."""

    field_class = forms.BooleanField

    def filter(self, rows: QuerySet, value: bool) -> QuerySet:
        return rows


def tick_filter(label: str) -> TickFilter:
    box = forms.CheckboxInput(attrs={"class": "govuk-checkboxes__input"})
    return TickFilter(label=label, widget=box)


class DatedForm(forms.Form):
    """A filter's form that has a first and a last day."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("from"), cleaned.get("to")
        if first and last and last < first:
            self.add_error("to", "The last day is before the first")
        return cleaned


class DatedFilterSet(ReadersFilterSet):
    """Filters that end with `from` and `to`, on the field that `date_field` names."""

    date_field = "date"

    class Meta:
        form = DatedForm

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        """Adds the two by name: `from` is a word of Python and cannot be an attribute."""
        dates = {
            "from": date_filter(cls.date_field, "gte", "From", hint=DATE_HINT),
            "to": date_filter(cls.date_field, "lte", "To"),
        }
        return {**super().get_filters(), **dates}
