"""Clear days as the Act counts them, and the bank holidays of England and Wales."""

from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured

from documents.notice.bank_holidays import bank_holidays
from documents.notice.clear_days import (
    CountedDays,
    clear_days,
    council_days,
)
from portal import environment

WORKING_DAYS = CountedDays()
BOTH = CountedDays(weekends=True, bank_holidays=True)


@pytest.mark.parametrize(
    ("published", "meeting", "counted", "days"),
    [
        (date(2024, 1, 29), date(2024, 2, 6), WORKING_DAYS, 5),  # Monday to Tuesday week
        (date(2024, 1, 30), date(2024, 2, 6), WORKING_DAYS, 4),
        (date(2024, 1, 29), date(2024, 2, 6), BOTH, 7),
        (date(2024, 3, 22), date(2024, 4, 3), WORKING_DAYS, 5),  # over Easter: Friday and Monday
        (date(2024, 3, 22), date(2024, 4, 3), CountedDays(bank_holidays=True), 7),
        (date(2024, 3, 22), date(2024, 4, 3), CountedDays(weekends=True), 9),
        (date(2024, 2, 5), date(2024, 2, 6), BOTH, 0),
        (date(2024, 2, 6), date(2024, 2, 6), BOTH, 0),
        (date(2024, 2, 7), date(2024, 2, 6), BOTH, 0),
    ],
)
def test_neither_the_day_of_publication_nor_that_of_the_meeting_counts(
    published, meeting, counted, days
):
    assert clear_days(published, meeting, counted) == days


def test_a_day_on_which_the_offices_are_shut_does_not_count():
    shut = CountedDays(closed=frozenset({date(2024, 1, 31)}))
    assert clear_days(date(2024, 1, 29), date(2024, 2, 6), shut) == 4
    assert shut.left_out.startswith("weekends, bank holidays and days when the offices are shut")
    assert WORKING_DAYS.left_out == "weekends and bank holidays are not counted"
    assert BOTH.left_out == "every day is counted"


# As GOV.UK lists them; weekends that have a substitute are left out of the comparison.
LISTED = {
    2020: "0101 0410 0413 0508 0525 0831 1225 1228",
    2021: "0101 0402 0405 0503 0531 0830 1227 1228",
    2022: "0103 0415 0418 0502 0602 0603 0829 0919 1226 1227",
    2023: "0102 0407 0410 0501 0508 0529 0828 1225 1226",
    2024: "0101 0329 0401 0506 0527 0826 1225 1226",
    2026: "0101 0403 0406 0504 0525 0831 1225 1228",
    2027: "0101 0326 0329 0503 0531 0830 1227 1228",
}


@pytest.mark.parametrize("year", LISTED)
def test_bank_holidays_are_those_that_were_listed(year):
    weekdays = {f"{day:%m%d}" for day in bank_holidays(year) if day.weekday() < 5}
    assert weekdays == set(LISTED[year].split())


def test_the_council_chooses_by_setting(settings, monkeypatch):
    assert council_days() == WORKING_DAYS
    monkeypatch.setenv("BANK_HOLIDAYS", "2027-06-04, 2027-06-07")
    settings.CLEAR_DAYS = {"weekends": True, "closed": environment.days("BANK_HOLIDAYS")}
    assert not council_days().count(date(2027, 6, 7))
    assert council_days().count(date(2027, 6, 6))


def test_a_date_that_is_none_is_named(monkeypatch):
    monkeypatch.setenv("BANK_HOLIDAYS", "4 June")
    with pytest.raises(ImproperlyConfigured, match="such as 2027-06-04"):
        environment.days("BANK_HOLIDAYS")
