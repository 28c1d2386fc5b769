"""Bank and public holidays of England and Wales, worked out from their rules.

Sources: Banking and Financial Dealings Act 1971, Schedule 1; the royal proclamations that add New
Year's Day (since 1974), the first Monday in May (since 1978) and single days, as the Gazette and
GOV.UK list them. Christmas Day and Good Friday are holidays by common law.
"""

import datetime
from collections.abc import Iterator
from functools import cache

from dateutil.easter import easter

DAY = datetime.timedelta(days=1)
MONDAY = 0

# What single proclamations moved or added, by year: (days lost, days gained), month and day.
PROCLAIMED: dict[int, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = {
    2011: ([], [(4, 29)]),  # a royal wedding
    2012: ([(5, 28)], [(6, 4), (6, 5)]),  # Diamond Jubilee
    2020: ([(5, 4)], [(5, 8)]),  # 75 years after the war in Europe
    2022: ([(5, 30)], [(6, 2), (6, 3), (9, 19)]),  # Platinum Jubilee; the late Queen's funeral
    2023: ([], [(5, 8)]),  # the Coronation
}


@cache
def bank_holidays(year: int) -> frozenset[datetime.date]:
    """The holidays of a year, those that fall on a weekend and their substitute days too.

    Days proclaimed later than this table are for the setting BANK_HOLIDAYS.
    """
    lost, gained = PROCLAIMED.get(year, ([], []))
    days = {*_easter_and_mondays(year)} - {datetime.date(year, *day) for day in lost}
    days |= {datetime.date(year, *day) for day in gained}
    for fixed in ((1, 1), (12, 25), (12, 26)):
        days |= {datetime.date(year, *fixed)}
    for fixed in ((1, 1), (12, 25), (12, 26)):
        days |= {_substitute(datetime.date(year, *fixed), days)}
    return frozenset(days)


def _easter_and_mondays(year: int) -> Iterator[datetime.date]:
    yield easter(year) - 2 * DAY
    yield easter(year) + DAY
    yield _monday_on_or_after(datetime.date(year, 5, 1))
    yield _monday_on_or_after(datetime.date(year, 5, 25))
    yield _monday_on_or_after(datetime.date(year, 8, 25))


def _monday_on_or_after(day: datetime.date) -> datetime.date:
    return day + (MONDAY - day.weekday()) % 7 * DAY


def _substitute(day: datetime.date, taken: set[datetime.date]) -> datetime.date:
    """The day itself on a weekday; else the next weekday that is no holiday already."""
    if day.weekday() < 5:
        return day
    while day.weekday() >= 5 or day in taken:
        day += DAY
    return day
