"""A portfolio finds what names it, or its holder while they held it, and nothing else."""

import datetime

import pytest

from documents.models import AgendaItem, ForwardPlan, ForwardPlanEntry, Minute, Report
from documents.models.naming import PortfolioNames
from tests.public.builders import (
    a_committee,
    a_councillor,
    a_meeting,
    a_minute,
    a_pack,
    a_portfolio,
    a_report,
    an_item,
)

pytestmark = pytest.mark.django_db
IN_OFFICE, AFTERWARDS = datetime.date(2024, 2, 6), datetime.date(2024, 9, 3)


@pytest.fixture
def quayside():
    """Ada Penhale held Planning until June 2024; two meetings, before and after."""
    ada = a_councillor("Ada Penhale")
    ada.aliases = ["A Penhale"]
    ada.save()
    period = (datetime.date(2023, 5, 1), datetime.date(2024, 6, 1))
    portfolio = a_portfolio("Planning", ada, period)
    committee = a_committee("Cabinet")
    pack = a_pack("Pack")
    return {
        "names": PortfolioNames.of(portfolio),
        "ada": ada,
        "portfolio": portfolio,
        "pack": pack,
        "then": an_item(a_meeting(committee, IN_OFFICE), pack, "8", "Then"),
        "later": an_item(a_meeting(committee, AFTERWARDS), pack, "8", "Later"),
    }


def test_reports_by_portfolio_by_holder_and_by_the_words_of_the_head(quayside):
    by_link = a_report(quayside["later"], "By link", portfolio=quayside["portfolio"], position=1)
    by_holder = a_report(quayside["then"], "By holder", councillor=quayside["ada"], position=2)
    by_words = a_report(
        quayside["then"], "By words", portfolio_holder="Cllr A Penhale, Planning", position=3
    )
    a_report(quayside["later"], "After office", councillor=quayside["ada"], position=4)
    a_report(quayside["later"], "Words after", portfolio_holder="Cllr A Penhale", position=5)
    a_report(quayside["then"], "Another", portfolio_holder="Cllr B Penhale", position=6)
    found = Report.objects.published().naming(quayside["names"])
    assert set(found) == {by_link, by_holder, by_words}


@pytest.mark.parametrize(
    ("text", "day", "named"),
    [
        ("The Portfolio Holder for Planning introduced it.", AFTERWARDS, True),
        ("The cabinet member for planning introduced it.", AFTERWARDS, True),
        ("Cllr A Penhale asked a question.", IN_OFFICE, True),
        ("Cllr A Penhale asked a question.", AFTERWARDS, False),
        ("Planning permission was refused.", IN_OFFICE, False),
        ("Cllr A Penhaleson asked a question.", IN_OFFICE, False),
        ("The Portfolio Holder for Planningham spoke.", IN_OFFICE, False),
    ],
)
def test_minutes_and_items_by_their_words(quayside, text, day, named):
    place = quayside["then"] if day == IN_OFFICE else quayside["later"]
    a_minute(place.meeting, quayside["pack"], "9", "Minute", text=text, decisions=["Agreed."])
    an_item(place.meeting, quayside["pack"], "9", "Item", description=text)
    assert Minute.objects.published().naming(quayside["names"]).exists() is named
    assert AgendaItem.objects.published().naming(quayside["names"]).exists() is named


def test_a_decision_on_a_report_of_the_portfolio_is_the_portfolios(quayside):
    a_report(quayside["then"], "Report", portfolio=quayside["portfolio"])
    minute = a_minute(
        quayside["then"].meeting, quayside["pack"], "9", "Minute", agenda_item=quayside["then"]
    )
    assert list(Minute.objects.published().naming(quayside["names"])) == [minute]


@pytest.mark.parametrize(
    ("published", "named"), [(IN_OFFICE, True), (AFTERWARDS, False)], ids=["then", "later"]
)
def test_plan_entries_by_their_holder_when_the_plan_was_published(quayside, published, named):
    plan = ForwardPlan.objects.create(pack=quayside["pack"], title="Plan", published=published)
    ForwardPlanEntry.objects.create(
        plan=plan, pack=quayside["pack"], position=1, title="Entry", councillor=quayside["ada"]
    )
    assert ForwardPlanEntry.objects.published().naming(quayside["names"]).exists() is named


def test_a_name_with_signs_in_it_is_only_a_name(quayside):
    name = "Finance (Commercial) & Assets [Deputy]"
    item = quayside["then"]
    named = a_report(item, "Named", portfolio_holder=f"Holder for {name}", position=1)
    a_report(item, "Its signs read", portfolio_holder="Holder for Finance Commercial", position=2)
    found = Report.objects.published().naming(PortfolioNames.of(a_portfolio(name)))
    assert set(found) == {named}


@pytest.mark.parametrize(
    "spelt",
    [
        "Finance, Commercial & Capital Strategy",
        "Finance, Commercial, and Capital\nStrategy",
        "Finance Commercial and Capital Strategy",
    ],
)
def test_an_office_is_known_however_its_and_is_spelt(quayside, spelt):
    portfolio = a_portfolio("Finance, Commercial and Capital Strategy")
    text = f"The Portfolio Holder for {spelt} set out the report."
    minute = a_minute(quayside["then"].meeting, quayside["pack"], "9", "Minute", text=text)
    assert list(Minute.objects.published().naming(PortfolioNames.of(portfolio))) == [minute]


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("Portfolio Holder for Planning", True),
        ("Portfolio Holder for Planning and the Leader", True),
        ("Portfolio Holder for Planning and Economic Growth", False),
        ("Portfolio Holder for Planning & Economic Growth", False),
        ("Portfolio Holder for Planning, Homes and Roads", False),
        ("Portfolio Holder for Planning, and a ward member", True),
    ],
)
def test_an_office_is_not_a_longer_one_that_begins_with_its_name(quayside, printed, named):
    a_portfolio("Planning and Economic Growth")
    a_portfolio("Planning, Homes and Roads")
    names = PortfolioNames.of(quayside["portfolio"])
    report = a_report(quayside["later"], "Report", portfolio_holder=printed)
    assert (report in Report.objects.naming(names)) is named


def test_the_page_groups_what_it_finds_and_filters_it(client, quayside):
    a_report(quayside["then"], "A report then", portfolio=quayside["portfolio"], position=1)
    a_report(quayside["later"], "A report later", portfolio=quayside["portfolio"], position=2)
    words = client.get("/meetings/?portfolio=planning").content.decode()
    assert "A report then" in words and "A report later" in words
    assert 'id="reports"' in words and 'id="decisions"' not in words
    assert "the portfolio: decisions, agenda items, forward plan entries." in words
    words = client.get("/meetings/?portfolio=planning&to=2024-06-30").content.decode()
    assert "A report then" in words and "A report later" not in words


def test_filters_that_leave_nothing_of_a_portfolio_say_what_each_less_would_give(client, quayside):
    a_report(quayside["then"], "A report then", portfolio=quayside["portfolio"])
    words = client.get("/meetings/?portfolio=planning&from=2031-01-01").content.decode()
    assert "Nothing that is published names this portfolio within these filters" in words
    assert "without “From: 1 January 2031”</a> (1)" in words
    assert "without “Portfolio holder" not in words, "there is no meeting from that day on"
    a_meeting(quayside["then"].meeting.committee, datetime.date(2031, 2, 3))
    words = client.get("/meetings/?portfolio=planning&from=2031-01-01").content.decode()
    assert "without “Portfolio holder: Planning”</a> (1)" in words


def test_more_rows_than_shown_first_have_pages_of_their_own(client, quayside):
    for position in range(1, 8):
        a_report(
            quayside["then"], f"Report no. {position}", position=position,
            portfolio=quayside["portfolio"],
        )  # fmt: skip
    words = client.get("/meetings/?portfolio=planning").content.decode()
    assert "2 more" in words and "show=reports" in words
    words = client.get("/meetings/?portfolio=planning&show=reports").content.decode()
    assert words.count("Report no. ") == 7


def test_the_holders_now_and_before_stand_on_the_portfolios_page(client, quayside):
    a_report(quayside["then"], "Report", portfolio=quayside["portfolio"])
    words = client.get("/portfolios/planning/").content.decode()
    assert "Ada Penhale" in words
    assert "first named on 1 May 2023, no longer on 1 June 2024" in words
    quayside["portfolio"].holdings.update(by_hand=True)
    words = client.get("/portfolios/planning/").content.decode()
    assert "from 1 May 2023 to 31 May 2024" in words


def test_what_was_due_and_what_is_still_due_stand_apart(client, quayside):
    plan = ForwardPlan.objects.create(pack=quayside["pack"], title="Plan", published=AFTERWARDS)
    for position, (title, year) in enumerate([("Coming", 2090), ("Long gone", 2024)], start=1):
        ForwardPlanEntry.objects.create(
            plan=plan, pack=quayside["pack"], position=position, title=title, key=title,
            portfolio=quayside["portfolio"], decision_date=datetime.date(year, 10, 1),
        )  # fmt: skip
    words = client.get("/portfolios/planning/").content.decode()
    headings = (
        "Due in the forward plan",
        "Coming",
        "Was due on a day that has passed",
        "Long gone",
    )
    assert [words.index(said) for said in headings] == sorted(map(words.index, headings))
