"""The fields that filters are made of: choices of what is published, and dates as people type."""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

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


class Named(NamedTuple):
    """A kind of names to choose one of: those that are published, and the words for them."""

    published: Callable[[], QuerySet]
    label: str
    all_of_them: str
    one_of_them: str


@cache
def _committees() -> QuerySet:
    """A question, not its answer: putting it into words takes longer than a form should."""
    return Committee.objects.published()


@cache
def _portfolios() -> Any:
    return Portfolio.objects.published()


def _with_holders() -> QuerySet:
    return _portfolios().with_holders(timezone.localdate())


COMMITTEES = Named(_committees, "Committee", "All committees", "a committee")
PORTFOLIOS = Named(_with_holders, "Portfolio holder", "All portfolios", "a portfolio")


class NamedField(ModelChoiceField):
    def label_from_instance(self, row: Any) -> str:
        """ "Cabinet"; "Planning: David Walsh", where the papers name a holder today."""
        holders = [str(holding.councillor) for holding in getattr(row, "holdings_on_day", [])]
        return ": ".join([str(row), *holders])


class NamedFilter(ModelChoiceFilter):
    """One of the published committees or portfolios, by its address."""

    field_class = NamedField

    def __init__(self, named: Named, **options: Any) -> None:
        super().__init__(
            to_field_name="slug",
            queryset=lambda request: named.published(),
            label=named.label,
            empty_label=named.all_of_them,
            widget=SELECT,
            error_messages={"invalid_choice": f"Choose {named.one_of_them} from the list"},
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
