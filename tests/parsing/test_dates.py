"""Dates and times as papers print them."""

from __future__ import annotations

import pytest

from ingest.parsing.fields.dates import find_dates, find_months, find_times, parse_date, parse_time
from ingest.parsing.fields.wording import say_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("Tuesday, 6th February, 2024", "2024-02-06"),
        ("6 February 2024", "2024-02-06"),
        ("the 6th of Feb 2024", "2024-02-06"),
        ("28 Mar 18", "2018-03-28"),
        ("February 6, 2024", "2024-02-06"),
        ("06/02/2024", "2024-02-06"),
        ("6.2.24", "2024-02-06"),
        ("6-2-2024", "2024-02-06"),
        ("2024-02-06", "2024-02-06"),
        ("Wednesday 13 March 2025 at 10.30 am", "2025-03-13"),
    ],
)
def test_a_date_is_read_in_every_printed_form(printed: str, iso: str) -> None:
    assert parse_date(printed) == iso


@pytest.mark.parametrize(
    "printed",
    ["2024-25", "31 February 2024", "section 12.4.2.3", "6 February", "24/00093", "£6.2m"],
)
def test_what_is_no_whole_date_is_none(printed: str) -> None:
    assert parse_date(printed) is None


def test_a_year_may_be_given_where_none_is_printed() -> None:
    assert parse_date("Monday 25th June at 7.00pm", 2018) == "2018-06-25"
    assert parse_date("up to 2 may attend", 2018) is None


def test_all_dates_of_a_text_come_in_order() -> None:
    text = "from 1 April 2022 to 31/03/2023"
    assert [found.iso for found in find_dates(text)] == ["2022-04-01", "2023-03-31"]
    first = next(find_dates(text))
    assert text[first.start : first.end] == "1 April 2022"


def test_months_with_their_years() -> None:
    assert find_months("January 2024 to April 2024") == ["2024-01", "2024-04"]


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("10.00 am", "10:00"),
        ("7.30pm", "19:30"),
        ("2.00 p.m.", "14:00"),
        ("13:30pm", "13:30"),
        ("10am", "10:00"),
        ("12 noon", "12:00"),
        ("12.15 am", "00:15"),
        ("at 1900 hours", "19:00"),
        ("17:00", "17:00"),
    ],
)
def test_a_time_is_read_in_every_printed_form(printed: str, iso: str) -> None:
    assert parse_time(printed) == iso


def test_a_closing_time_follows_the_start() -> None:
    assert parse_time("9.15", after="19:00") == "21:15"
    assert parse_time("12.30", after="10:00") == "12:30"


@pytest.mark.parametrize(
    ("printed", "times"),
    [
        ("2.00 - 4.38 pm", ["14:00", "16:38"]),
        ("10.00 - 11.25 am", ["10:00", "11:25"]),
        ("11.00 - 1.30 pm", ["11:00", "13:30"]),
        ("10.00 am to 12.15 pm", ["10:00", "12:15"]),
    ],
)
def test_a_range_of_times_shares_its_half_of_the_day(printed: str, times: list[str]) -> None:
    assert [found.iso for found in find_times(printed)] == times


@pytest.mark.parametrize(
    ("iso", "said"),
    [("2024-02-06", "6 February 2024"), ("2024-02", "2024-02"), ("1234-56-78", "1234-56-78")],
)
def test_a_date_is_said_as_people_write_it(iso: str, said: str) -> None:
    assert say_date(iso) == said
