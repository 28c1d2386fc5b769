"""Titles taken apart: periods and references, and the words that say what about."""

import pytest

from ingest.matters.periods import references, take_period
from ingest.matters.words import is_standing, read_title, singular, words_of


@pytest.mark.parametrize(
    ("title", "spans", "quarters"),
    [
        ("Quarter 3 Financial Monitoring Report 2023/24", {(2023, 2024)}, {3}),
        ("Second quarter performance", set(), {2}),
        ("Capital Programme 2023/2024 - 2026/2027", {(2023, 2027)}, set()),
        ("Capital Programme 2027/28 to 2031/32", {(2027, 2032)}, set()),
        ("Library Strategy 2026 to 2031", {(2026, 2031)}, set()),
        ("Ecological Strategy 2023 - 25 - refresh", {(2023, 2025)}, set()),
        ("Community Safety Plan 2023-26", {(2023, 2026)}, set()),
        ("Adoption 1 April 2022 to 31 March 2023", {(2022, 2022), (2023, 2023)}, set()),
        ("Accommodation for 16-17 Year Olds", set(), set()),
        ("P/OUT/2025/05102 - Land", set(), set()),
    ],
)
def test_period_of_a_title(title, spans, quarters):
    period = read_title(title).period
    assert (period.spans, period.quarters) == (spans, quarters)


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("Monitoring Q2 2023/24", "Quarter 2 Monitoring 2023/24", "same"),
        ("Monitoring Q2 2023/24", "Monitoring Q3 2023/24", "different"),
        ("Budget 2024/25", "Budget 2025/26", "different"),
        ("Budget 2027/28", "Budget and Plan 2027/28 to 2031/32", "half"),
        ("Library Strategy 2026 to 2031", "Library Strategy", "half"),
        ("Library Strategy", "Libraries", "none"),
    ],
)
def test_periods_agree_or_not(one, other, agreement):
    (first, _), (second, _) = take_period(one), take_period(other)
    assert first.agrees(second) == second.agrees(first) == agreement


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("P/OUT/2025/05102 - Land North of Mill Lane", {"P/OUT/2025/05102"}),
        ("Key decision 24/00115 - Bus lanes", {"24/00115"}),
        ("Budget 2023/24 and 2024/2025", set()),
        ("Use of S106/CIL money", set()),
    ],
)
def test_references(title, found):
    assert references(title) == found


def test_words_are_in_the_singular_and_without_the_possessive():
    words = words_of("The Council's Libraries & Residents’ Parking 2026")
    assert words == ("council", "library", "resident", "parking")


def test_topic_leaves_out_what_any_paper_has():
    assert read_title("Libraries: Six Months of the New Strategy").topic == {"library"}
    assert read_title("Dorset's Annual Report 2022/23").topic == {"dorset"}


@pytest.mark.parametrize(
    ("word", "single"),
    [("libraries", "library"), ("buses", "bus"), ("homes", "home"), ("business", "business")],
)
def test_singular(word, single):
    assert singular(word) == single


@pytest.mark.parametrize(
    "title",
    [
        "Forward Plan",
        "Committee's Work Programme and Cabinet's Forward Plan",
        "Planning Appeals",
        "Portfolio Holder /Lead Member(s) Update including any Policy referrals to report",
        "Announcements by the Leader of the Council",
        "Annual Report 2023/24",
        "Draft Outturn Report 2025/26",
    ],
)
def test_standing_titles_join_nothing(title):
    assert is_standing(title)


@pytest.mark.parametrize("title", ["Housing Strategy", "Library Strategy 2026 to 2031"])
def test_titles_of_substance_may(title):
    assert not is_standing(title)
