"""Finding the rows that name a portfolio, or whoever held it at their date.

A paper names a portfolio by the office ("Portfolio Holder for Planning") or by its holder's name
("Cllr B Quayle"). The second counts only while that councillor held the portfolio: a report that
they bring in another year, in another post, is not the portfolio's.
"""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from django.db.models import Q

from committees.models import Portfolio

AND = "(and|&)"


@dataclass(frozen=True, slots=True)
class Holder:
    """One councillor's time in the portfolio: first day, and the day after the last."""

    councillor_id: int
    pattern: str
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


@dataclass(frozen=True, slots=True)
class PortfolioNames:
    """How papers may name a portfolio, read once for several searches."""

    portfolio: Portfolio
    office_pattern: str
    holders: tuple[Holder, ...]

    @classmethod
    def of(cls, portfolio: Portfolio) -> Self:
        """Reads the portfolio's holdings, and the names of all portfolios: two queries."""
        known = list(Portfolio.objects.values_list("name", flat=True))
        holdings = portfolio.holdings.select_related("councillor")
        return cls(
            portfolio=portfolio,
            office_pattern=_office_pattern([portfolio.name, *portfolio.aliases], known),
            holders=tuple(
                Holder(
                    councillor_id=holding.councillor_id,
                    pattern=_any_of([holding.councillor.name, *holding.councillor.aliases]),
                    first_day=holding.period.lower,
                    day_after=holding.period.upper,
                )
                for holding in holdings
            ),
        )

    def in_text(self, *text_fields: str, date_field: str) -> Q:
        """Rows whose text names the office, or its holder at the row's date."""
        condition = Q()
        for field in text_fields:
            condition |= Q(**{f"{field}__iregex": self.office_pattern})
            for holder in self.holders:
                named = Q(**{f"{field}__regex": holder.pattern})
                condition |= named & holder.in_office(date_field)
        return condition

    def by_councillor(self, councillor_field: str, *, date_field: str) -> Q:
        """Rows linked to a councillor who held the portfolio at the row's date."""
        condition = Q(pk__in=[])
        for holder in self.holders:
            linked = Q(**{f"{councillor_field}_id": holder.councillor_id})
            condition |= linked & holder.in_office(date_field)
        return condition


def _any_of(names: list[str]) -> str:
    return rf"\m({'|'.join(re.escape(name) for name in names)})(?!\w)"


def _office_pattern(names: list[str], known: Iterable[str]) -> str:
    """ "Portfolio Holder for Planning", "Cabinet Member for Planning", "Lead Member for ..."

    Not where the name goes on as a longer one of those known: "Planning and Economic Growth".
    """
    going_on = [rest for longer in known for name in names if (rest := _beyond(name, longer))]
    barred = "".join(rf"(?!,?\s+{_spelt(rest)}(?!\w))" for rest in going_on)
    return rf"\m(holder|member|lead)s? for (the )?({'|'.join(map(_spelt, names))})(?!\w){barred}"


def _beyond(name: str, longer: str) -> str:
    """What a name that begins with another one has behind it: "and Economic Growth"."""
    rest = longer[len(name) :]
    begins = longer.casefold().startswith(name.casefold())
    return rest.strip(", ") if begins and rest.startswith((" ", ",")) else ""


def _spelt(name: str) -> str:
    """A name however a paper spells its "and", sets its commas and breaks its lines."""
    words = [AND if word in ("and", "&") else re.escape(word.rstrip(",")) for word in name.split()]
    return r",?\s+".join(words)
