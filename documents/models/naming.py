"""Finding the rows that name a portfolio, or whoever held it at their date.

A paper names a portfolio by the office ("Portfolio Holder for Planning") or by its holder's name
("Cllr B Quayle"). The second counts only while that councillor held the portfolio: a report that
they bring in another year, in another post, is not the portfolio's.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, F, Func, Model, Q, Value

from committees.models import Portfolio
from documents.models.mentions import Names


def among(keys: Iterable[int], column: str = "pk") -> Q:
    """Rows with one of these keys, told as one value: thousands of them take long to write out."""
    listed = Value(list(keys), output_field=ArrayField(BigIntegerField()))
    return Q(
        Func(
            *(F(column), listed),
            template="%(expressions)s)",
            arg_joiner=" = ANY(",
            output_field=BooleanField(),
        )
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """One councillor's time in the portfolio: first day, and the day after the last."""

    councillor_id: int
    first_day: datetime.date | None
    day_after: datetime.date | None

    def in_office(self, date_field: str) -> Q:
        """Rows dated while this councillor held the portfolio."""
        condition = Q()
        if self.first_day:
            condition &= Q(**{f"{date_field}__gte": self.first_day})
        if self.day_after:
            condition &= Q(**{f"{date_field}__lt": self.day_after})
        return condition


@dataclass(frozen=True, slots=True, eq=False)
class PortfolioNames:
    """How papers may name a portfolio, read once for several searches."""

    portfolio: Portfolio
    holders: tuple[Holder, ...]
    names: Names

    @classmethod
    def of(cls, portfolio: Portfolio) -> Self:
        """Reads the portfolio's holdings, and the names of all: three queries."""
        return cls.of_all(Portfolio.objects.filter(pk=portfolio.pk))[0]

    @classmethod
    def of_all(cls, portfolios: Any) -> list[Self]:
        """The same for several, as a QuerySet gives them: four queries."""
        names = Names.known()
        return [
            cls(portfolio, tuple(_holders(portfolio.holdings.all())), names)
            for portfolio in portfolios.prefetch_related("holdings")
        ]

    def in_text(self, model: type[Model], *text_fields: str, date_field: str) -> Q:
        """Rows whose text names the office, or its holder at the row's date."""
        rows = self.names.rows_naming(model, text_fields)
        condition = among(rows.get(("office", self.portfolio.pk), []))
        for holder in self.holders:
            named = among(rows.get(("person", holder.councillor_id), []))
            condition |= named & holder.in_office(date_field)
        return condition

    def by_councillor(self, councillor_field: str, *, date_field: str) -> Q:
        """Rows linked to a councillor who held the portfolio at the row's date."""
        condition = Q(pk__in=[])
        for holder in self.holders:
            linked = Q(**{f"{councillor_field}_id": holder.councillor_id})
            condition |= linked & holder.in_office(date_field)
        return condition


def _holders(holdings: Iterable[Any]) -> Iterable[Holder]:
    for holding in holdings:
        yield Holder(holding.councillor_id, holding.period.lower, holding.period.upper)
