"""Titles taken apart: periods and references, and the words that say what about."""

import pytest

from ingest.matters.periods import references, take_period
from ingest.matters.standing import is_standing
from ingest.matters.words import read_title, singular, words_of


@pytest.mark.parametrize(
    ("title", "spans", "quarters"),
    [
        ("Quarter 3 Financial Monitoring Report 2023/24", {(2023, 2024)}, {3}),
        ("Second quarter performance", set(), {2}),
        ("Performance, Quarter Two", set(), {2}),
        ("Qtr 3 performance", set(), {3}),
        ("4th Quarter performance", set(), {4}),
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
        "Petitions",
        "Petition to the Council",
        "Motions on Notice",
        "Questions: Councillors",
    ],
)
def test_standing_titles_join_nothing(title):
    assert is_standing(title)


@pytest.mark.parametrize(
    "title",
    [
        "Housing Strategy",
        "Library Strategy 2026 to 2031",
        "Petition: Save the Ferry",
        "Urgent item - Petition debate: Keep the Kiosk",
        "Petition to reopen the swimming pool",
        "Motion on Notice: Village Halls",
    ],
)
def test_titles_of_substance_may(title):
    assert not is_standing(title)


@pytest.mark.parametrize("title", ["Annual Report 2023/24", "Draft Outturn Report 2025/26"])
def test_titles_of_procedure_alone_are_plain(title):
    assert read_title(title).is_plain and not is_standing(title)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Housing Strategy", "Draft Housing Strategy: Consultation"),
        ("Ferry Terminal - Outline Business Case", "Ferry Terminal: Award of Contract"),
        ("Toll Bridge Charges", "Call-in of Toll Bridge Charges"),
        ("Parking Levy", "Parking Levy Update Report"),
        ("Petition Debate : Halt the Ferry", "Ferry"),
        ("Closing Nettlebed School", "Closing Nettlebed School - Permission to Consult"),
        ("Closing Nettlebed School", "Closing Nettlebed School: Outcome of Statutory Notice"),
        ("Boundary Review", "Boundary Review - Terms of Reference"),
        ("Cleaning Contract", "Cleaning Contract (Exempt)"),
        ("Cleaning Contract", "Cleaning Contract - Confidential Appendix 2"),
    ],
)
def test_a_core_is_without_how_far_the_thing_is(one, other):
    assert read_title(one).core == read_title(other).core
    assert read_title(one).stages != read_title(other).stages


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Adult Care Strategy", "Adult Care Annual Report"),
        ("Exempt Accommodation Policy", "Accommodation Policy"),
        ("Private Rented Homes", "Rented Homes"),
    ],
)
def test_a_core_keeps_what_a_thing_is(one, other):
    assert read_title(one).core != read_title(other).core


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Square (Part 1)", "Square (Part II)", True),
        ("Square Phase Two", "Square phase 2", False),
        ("Square Phase 2", "Square", False),
        ("Monitoring P5", "Monitoring, Period 8", True),
        ("Monitoring November 2024", "Monitoring January 2025", True),
        ("Sale of 14-16 High Street", "Sale of 18 High Street", True),
        ("Letting of Unit 4", "Letting of Unit 5", True),
        ("12 Vicarage Road: Deferred from 18 July", "12 Vicarage Road", False),
        ("Motion 1 - Sewage", "Motion 3: Sewage", False),
        ("Budget 2024/25", "Budget 2025/26", False),  # by its years, not its figures
    ],
)
def test_numbers_of_parts_months_and_houses(one, other, apart):
    first, second = read_title(one), read_title(other)
    assert first.is_numbered_apart(second) is second.is_numbered_apart(first) is apart
