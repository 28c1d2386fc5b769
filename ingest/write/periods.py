"""Who held which portfolio and sat on which committee when, as published papers state it.

Each paper states it for its own day. From the first day that names somebody until the day of the
paper that names another, the post is theirs; the last one's time is open. Worked out anew from
all published papers, so the order in which they came in, or a withdrawal, leaves no trace. What a
person entered by hand stays, and the rest is fitted around it.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Model

from committees.models import Membership, PortfolioHolding
from ingest.write.statements import (
    holder_statements,
    membership_statements,
    periods_of,
)

Period = tuple[datetime.date, datetime.date | None]


def settle_periods() -> None:
    """Bring portfolio holdings and committee memberships in line with the published papers."""
    _settle_holdings()
    _settle_memberships()


def _settle_holdings() -> None:
    stated = {
        portfolio: [
            ({"portfolio_id": portfolio, "councillor_id": period.value}, period)
            for period in periods_of(statements)
        ]
        for portfolio, statements in holder_statements().items()
    }
    kept = _by(PortfolioHolding.objects.all(), "portfolio_id")
    for post in {*stated, *kept}:
        wanted = [
            names | {"first_stated_in": period.paper, "period": DateRange(start, end)}
            for names, period in stated.get(post, [])
            for start, end in _around(period.start, period.end, kept.get(post, []))
        ]
        _replace(PortfolioHolding, kept.get(post, []), wanted)


def _settle_memberships() -> None:
    kept = _by(Membership.objects.all(), "committee_id", "councillor_id")
    stated = membership_statements()
    for seat in {*stated, *kept}:
        committee, councillor = seat
        wanted = [
            {
                "committee_id": committee,
                "councillor_id": councillor,
                "role": period.value,
                "period": DateRange(start, end),
            }
            for period in periods_of(stated.get(seat, []))
            if period.value is not None
            for start, end in _around(period.start, period.end, kept.get(seat, []))
        ]
        _replace(Membership, kept.get(seat, []), wanted)


def _by(rows: Iterable[Any], *names: str) -> dict[Any, list[Any]]:
    grouped: dict[Any, list[Any]] = defaultdict(list)
    for row in rows:
        key = tuple(getattr(row, name) for name in names)
        grouped[key if len(key) > 1 else key[0]].append(row)
    return grouped


def _around(start: datetime.date, end: datetime.date | None, rows: Iterable[Any]) -> list[Period]:
    """What is left of a period beside those that a person entered."""
    left: list[Period] = [(start, end)]
    for row in rows:
        if row.by_hand:
            left = [part for period in left for part in _without(period, row.period)]
    return left


def _without(period: Period, taken: DateRange) -> list[Period]:
    start, end = period
    first, after = taken.lower or datetime.date.min, taken.upper or datetime.date.max
    parts: list[Period] = []
    if start < first:
        parts.append((start, min(first, end or first)))
    if after != datetime.date.max and (end is None or end > after):
        parts.append((max(start, after), end))
    return parts


def _replace(model: type[Model], kept: list[Any], wanted: Sequence[Mapping[str, Any]]) -> None:
    """Drop the rows that no paper states any more, then add those that are new."""
    remaining = list(wanted)
    for row in (row for row in kept if not row.by_hand):
        same = next((w for w in remaining if all(getattr(row, n) == v for n, v in w.items())), None)
        if same is None:
            row.delete()
        else:
            remaining.remove(same)
    for values in remaining:
        model._default_manager.create(**values)
