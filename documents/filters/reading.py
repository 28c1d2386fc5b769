"""Filters as readers meet them: one stable address a combination, counts, tags, and a way out.

An address keeps its filters in the form's order, without empty ones and with dates in one form, so
that the same list is always the same address: it can be kept, sent and cached.
"""

import datetime
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qsl, urlencode

from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest, HttpResponsePermanentRedirect
from django_filters import FilterSet

from documents.wording.dates import day_in_words

Pairs = list[tuple[str, str]]
Counts = Mapping[str, int]


class Tag(NamedTuple):
    """A filter in force: its name, what was chosen, and the address of the list without it."""

    name: str
    label: str
    chosen: str
    address: str


class Loosening(NamedTuple):
    """What one filter less would give."""

    tag: Tag
    rows: int


class ReadersFilterSet(FilterSet):
    """`counted` says by which column the choices of a filter are counted: {"kind": "kind"}."""

    counted: Mapping[str, str] = {}
    before: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    """Names that the address holds before the filters, what is searched for, and behind them."""

    @property
    def found(self) -> Any:
        """The rows asked for: a QuerySet, empty while the form holds a mistake."""
        return self.qs if self.is_valid() else self.queryset.none()

    @cached_property
    def pairs(self) -> Pairs:
        """Names and values of the stable address, without the page's number."""
        names = [*self.before, *self.form.fields, *self.behind]
        typed = [(name, " ".join(str(self.data.get(name) or "").split())) for name in names]
        return [(name, self._in_one_form(name, value)) for name, value in typed if value]

    def _in_one_form(self, name: str, typed: str) -> str:
        """A date as 2024-02-06, however it was typed; anything else, and a mistake, as it is."""
        value = self.form.cleaned_data.get(name) if self.is_valid() else None
        return value.isoformat() if isinstance(value, datetime.date) else typed

    def address(self, *, without: str = "") -> str:
        """The query of the list's address, "?committee=cabinet", or of it without a filter."""
        pairs = [(name, value) for name, value in self.pairs if name != without]
        return f"?{urlencode(pairs)}" if pairs else "?"

    @property
    def pairs_beside(self) -> Pairs:
        """What the address holds beside the filters."""
        return [(name, value) for name, value in self.pairs if name not in self.form.fields]

    @property
    def cleared(self) -> str:
        """The address without any filter."""
        return f"?{urlencode(self.pairs_beside)}" if self.pairs_beside else "?"

    def without(self, name: str) -> Self:
        """The same filters but one; these themselves where it is not in force."""
        if name not in dict(self.pairs):
            return self
        data = {key: value for key, value in self.pairs if key != name}
        return type(self)(data, queryset=self.queryset, request=self.request)

    @property
    def tags(self) -> list[Tag]:
        """The filters in force, in the form's order."""
        return [
            Tag(name, self.form.fields[name].label, self._chosen(name), self.address(without=name))
            for name, _ in self.pairs
            if name in self.form.fields
        ]

    def _chosen(self, name: str) -> str:
        value = self.form.cleaned_data.get(name) if self.is_bound else None
        if isinstance(value, datetime.date):
            return day_in_words(value)
        choices = dict(getattr(self.form.fields[name], "choices", ()))
        if value is True:
            return ""
        if isinstance(value, Model):
            return str(value)
        return str(choices.get(value, value or self.data.get(name)))

    def loosenings(self, count: Callable[[Tag], int] | None = None) -> list[Loosening]:
        """For a list that came out empty: what it would hold without each filter, by `count`."""
        less = [Loosening(tag, (count or self._count_without)(tag)) for tag in self.tags]
        return [each for each in less if each.rows]

    def _count_without(self, tag: Tag) -> int:
        return self.without(tag.name).found.count()

    def counts(self, name: str) -> Counts:
        """How many rows each choice of a filter would give beside the others in force."""
        rows: QuerySet = self.without(name).found
        counted = rows.order_by().values_list(self.counted[name]).annotate(rows=Count("pk"))
        unstated = getattr(self.filters[name], "null_value", None)
        named = ((unstated if value is None else value, number) for value, number in counted)
        return {str(value): number for value, number in named if value not in (None, "")}

    def show_counts(self) -> Self:
        """Puts its count behind each choice, and leaves choices out that would give nothing."""
        for name in self.counted:
            self.put_counts(name, self.counts(name))
        return self

    def put_counts(self, name: str, counts: Counts) -> None:
        chosen = str(self.data.get(name) or "")
        widget = self.form.fields[name].widget
        widget.choices = [
            (value, f"{label} ({counts.get(str(value), 0):,})" if str(value) else label)
            for value, label in widget.choices
            if str(value) in ("", chosen) or counts.get(str(value))
        ]


def stable_address(
    request: HttpRequest, filters: ReadersFilterSet, *, pages: bool = True
) -> HttpResponsePermanentRedirect | None:
    """Where the reader's address is not the stable one of the same list: the way there."""
    pairs = list(filters.pairs)
    number = request.GET.get("page", "")
    if pages and number.isdecimal() and int(number) > 1:
        pairs.append(("page", str(int(number))))
    typed = parse_qsl(request.META.get("QUERY_STRING", ""), keep_blank_values=True)
    if typed == pairs:
        return None
    query = f"?{urlencode(pairs)}" if pairs else ""
    return HttpResponsePermanentRedirect(f"{request.path}{query}")
