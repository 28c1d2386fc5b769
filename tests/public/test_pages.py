"""What each page says: the fact, its page mark, and plain words for what no paper states."""

import datetime
import re
from html.parser import HTMLParser

import pytest

from committees.models import Membership, PortfolioHolding
from documents.models import Meeting, PackPage
from tests.public.builders import (
    a_committee,
    a_councillor,
    a_meeting,
    a_minute,
    a_pack,
    a_portfolio,
    a_report,
    an_item,
    everything,
)
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db


def words_of(client, address: str) -> str:
    return " ".join(page_at(client, address).split())


@pytest.fixture
def rows():
    return everything("Marigold")


def test_home_shows_what_is_coming_what_was_decided_and_what_was_published(client, rows):
    a_meeting(rows.committee, datetime.date(2090, 1, 5), venue="The Old Hall")
    words = words_of(client, "/")
    assert "The Old Hall" in words
    assert "That Marigold be agreed." in words
    assert "Marigold pack" in words
    assert (
        words.index("Coming up") < words.index("Decided lately") < words.index("Published lately")
    )


def test_home_of_an_empty_portal_says_what_would_be_here(client):
    words = words_of(client, "/")
    assert "Meetings stand here once their agenda is published" in words
    assert "Decisions stand here once minutes are published" in words


def test_a_page_mark_opens_the_pdf_at_the_page_and_shows_the_printed_number(client, rows):
    mark = f'href="/papers/{rows.pack.hash8}/pack.pdf#page=2"'
    for row in (rows.minute, rows.entry, rows.report, rows.item, rows.meeting):
        words = words_of(client, row.get_absolute_url())
        assert re.search(rf'class="page-mark" {re.escape(mark)}.{{0,90}}p\. 12', words), row


def test_a_fields_own_page_is_marked_with_the_number_printed_there(client, rows):
    rows.report.sources = {"recommendation": {"page": 1, "box": [0, 0, 1, 1], "rule": ""}}
    rows.report.save()
    words = words_of(client, rows.item.get_absolute_url())
    assert re.search(r'Recommended <a class="page-mark" href="[^"]*#page=1">.{0,90}p\. 11', words)


def test_a_decision_in_a_later_pack_is_marked_with_that_packs_number(client, rows):
    later = a_pack("Pack in which the minutes stand")
    for number in (1, 2):
        PackPage.objects.create(pack=later, number=number, printed_number=number + 40)
    rows.minute.pack, rows.minute.page, rows.minute.printed_page = later, 1, 41
    rows.minute.sources = {"decisions": {"page": 2, "box": [0, 0, 1, 1], "rule": ""}}
    rows.minute.save()
    words = words_of(client, rows.item.get_absolute_url())
    assert re.search(rf'Decided <a [^>]*{later.hash8}[^"]*#page=2">.{{0,90}}p\. 42', words)


def test_a_paper_that_has_come_is_no_longer_called_to_follow(client, rows):
    item = an_item(rows.meeting, rows.pack, "6", "Street works", to_follow=True)
    assert "To follow" in words_of(client, rows.meeting.get_absolute_url())
    a_report(item, "Street works")
    assert "To follow" not in words_of(client, rows.meeting.get_absolute_url())


def test_a_meeting_folds_routine_items_and_shows_outcomes(client, rows):
    an_item(rows.meeting, rows.pack, "2", "APOLOGIES", routine=True)
    an_item(rows.meeting, rows.pack, "3", "DECLARATIONS OF INTEREST", routine=True)
    words = words_of(client, rows.meeting.get_absolute_url())
    assert "<summary>Apologies · Declarations of Interest</summary>" in words
    assert "That Marigold be agreed." in words
    assert "Present" in words and "Ada Marigold" in words


def test_lists_say_the_first_point_and_how_many_more(client, rows):
    rows.minute.decisions = ["That Marigold be adopted; and", "That it be kept.", "That it grow."]
    rows.minute.save()
    said = 'That Marigold be adopted <span class="portal-small">and 2 more points</span>'
    for address in (
        "/decisions/",
        *(row.get_absolute_url() for row in (rows.meeting, rows.report)),
    ):
        assert said in words_of(client, address), address


def test_a_withheld_item_says_why_in_the_words_of_the_law(client, rows):
    item = an_item(rows.meeting, rows.pack, "5", "Land", exempt=True, exempt_paragraphs=["3"])
    words = words_of(client, item.get_absolute_url())
    assert "withheld from the public" in words
    assert "financial or business affairs" in words


def test_an_item_shows_what_was_asked_beside_what_was_decided(client, rows):
    words = words_of(client, rows.item.get_absolute_url())
    assert words.index("That Marigold be <del") < words.index("That Marigold be <ins")
    assert "</span>noted.<span" in words and "</span>agreed.<span" in words
    assert "Marigold summary" in words
    assert f'href="{rows.report.get_absolute_url()}#1">1. Marigold background</a>' in words


def test_what_no_paper_states_is_said_so(client):
    meeting, pack = a_meeting(a_committee("Harbours Committee")), a_pack("Pack")
    item = an_item(meeting, pack, "7", "Sea walls")
    a_report(item, "Sea walls")
    minute = a_minute(meeting, pack, "9", "Sea walls", decisions=["Agreed."])
    assert "not stated in the paper" in words_of(client, meeting.get_absolute_url())
    assert (
        "<dt>Not stated in the paper</dt><dd>What it is for, portfolio holder, local councillors, "
        "executive director, author, report status</dd>"
    ) in words_of(client, item.get_absolute_url())
    assert words_of(client, minute.get_absolute_url()).count("not stated in the paper") >= 3


def test_a_report_is_a_page_with_an_address_for_each_paragraph(client, rows):
    words = words_of(client, rows.report.get_absolute_url())
    assert '<h2 class="report__heading report__heading--2" id="1">' in words
    assert 'id="1.1"' in words and 'href="#1.1"' in words
    assert '<td data-label="Cost">Marigold</td>' in words


def test_minutes_say_whether_they_are_confirmed_and_by_which_meeting(client, rows):
    assert "Draft" in words_of(client, rows.minute.get_absolute_url())
    later = a_meeting(rows.committee, datetime.date(2024, 3, 5))
    rows.meeting.minutes.update(status="confirmed", confirmed_by=later)
    words = words_of(client, rows.minute.get_absolute_url())
    assert "Confirmed" in words and "5 March 2024" in words


def test_a_plan_entry_keeps_its_address_when_its_words_change(client, rows):
    response = client.get(f"/forward-plan/{rows.entry.pk}-old-words/")
    assert response.status_code == 301
    assert response["Location"] == rows.entry.get_absolute_url()


def test_a_councillor_has_seats_decisions_and_attendance(client, rows):
    Membership.objects.create(
        councillor=rows.councillor,
        committee=rows.committee,
        role=Membership.Role.CHAIRMAN,
        period=(datetime.date(2023, 5, 1), None),
    )
    words = words_of(client, rows.councillor.get_absolute_url())
    for said in (
        "(Chairman), first named on 1 May 2023",
        "That Marigold be agreed.",
        "Marigold report",
        "Present",
    ):
        assert said in words


def test_the_calendar_shows_a_month_and_refuses_what_is_none(client, rows):
    words = words_of(client, "/calendar/2024/02/")
    assert rows.meeting.get_absolute_url() in words
    assert "/calendar/2024/03/" in words
    for address in ("/calendar/2024/13/", "/calendar/0/01/", "/calendar/9999/12/"):
        assert client.get(address).status_code == 404


def test_a_second_meeting_of_a_day_has_an_address_of_its_own(client, rows):
    second = a_meeting(
        rows.committee, start_time=datetime.time(14), slug="2024-02-06-1400", venue="Annexe"
    )
    assert "Annexe" in words_of(client, second.get_absolute_url())
    assert Meeting.objects.published().filter(committee=rows.committee).count() == 2


def test_a_page_of_a_paper_has_its_text_and_the_records_read_from_it(client, rows):
    words = words_of(client, f"/papers/{rows.pack.hash8}/2/")
    assert "Marigold on page 2" in words
    assert "Marigold minute" in words and "Marigold decision" in words
    assert f'src="/papers/{rows.pack.hash8}/2/page.png"' in words


class Outline(HTMLParser):
    """The parts of a page that a screen reader goes by."""

    def __init__(self) -> None:
        super().__init__()
        self.levels: list[int] = []
        self.identities: list[str] = []
        self.unlabelled = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        attributes = dict(attrs)
        if re.fullmatch("h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if "id" in attributes:
            self.identities.append(attributes["id"])
        if tag == "img" and "alt" not in attributes:
            self.unlabelled += 1


ADDRESSES = [
    "/", "/meetings/", "/committees/", "/committees/marigold-committee/", "/councillors/",
    "/councillors/ada-marigold/", "/portfolios/", "/portfolios/marigold-and-harbours/",
    "/meetings/?portfolio=marigold-and-harbours", "/meetings/?from=nonsense",
    "/calendar/2024/02/", "/meetings/marigold-committee/2024-02-06/",
    "/meetings/marigold-committee/2024-02-06/items/1/",
    "/meetings/marigold-committee/2024-02-06/items/1/report/",
    "/meetings/marigold-committee/2024-02-06/minutes/",
    "/meetings/marigold-committee/2024-02-06/minutes/41/", "/decisions/", "/forward-plan/",
    "/papers/", "/search/", "/search/?q=marigold",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_page_has_title_description_one_heading_and_distinct_anchors(client, rows, address):
    words = words_of(client, address)
    assert re.search(r"<title>\S.* – Marlshire Council</title>", words)
    assert re.search(r'<meta name="description" content="[^"]{30,}', words)
    assert 'href="#main"' in words and 'id="main"' in words
    outline = Outline()
    outline.feed(words)
    assert outline.levels.count(1) == 1
    assert outline.unlabelled == 0
    assert len(outline.identities) == len(set(outline.identities))


def test_a_councillors_page_opens_with_the_portfolio_held_now_and_no_former_one(client):
    councillor = a_councillor("Gwen Typed")
    a_portfolio("Harbours", councillor)
    ended = (datetime.date(2021, 5, 1), datetime.date(2022, 5, 1))
    a_portfolio("Parks", councillor, ended)
    words = words_of(client, councillor.get_absolute_url())
    lead = words[words.index("<h1") : words.index("<dl")]
    assert "Portfolio holder for" in lead and "Harbours" in lead and "Parks" not in lead


def test_those_whom_democratic_services_typed_in_have_pages(client):
    committee, portfolio = a_committee("Harbours Committee"), a_portfolio("Harbours")
    councillor = a_councillor("Gwen Typed")
    period = (datetime.date(2023, 5, 1), None)
    Membership.objects.create(councillor=councillor, committee=committee, period=period)
    PortfolioHolding.objects.create(councillor=councillor, portfolio=portfolio, period=period)
    words = words_of(client, councillor.get_absolute_url())
    for row in (committee, portfolio):
        assert row.get_absolute_url() in words
        assert "Gwen Typed" in words_of(client, row.get_absolute_url())


def test_an_item_says_how_the_vote_on_it_went_and_leads_to_who_voted_how(client, rows):
    rows.minute.text = "Ada proposed that it be agreed.\nFor (3)"
    rows.minute.votes = [
        {"text": "For (3)", "votes_for": 3, "names_for": ["Ada"], "abstentions": 0}
    ]
    rows.minute.save()
    page = words_of(client, rows.item.get_absolute_url())
    assert "Vote: 3 for, none abstained." in page
    assert f'href="{rows.minute.get_absolute_url()}#votes"' in page
    assert 'id="votes"' in words_of(client, rows.minute.get_absolute_url())


def test_a_unanimous_vote_is_told_with_the_decision(client, rows):
    rows.minute.text, rows.minute.votes = "Ada moved it. It was CARRIED unanimously.", []
    rows.minute.save()
    for row in (rows.item, rows.minute):
        page = words_of(client, row.get_absolute_url())
        assert "It was CARRIED unanimously." in page.partition("The minute")[0]


def test_several_votes_are_told_apart(client, rows):
    rows.minute.text = "A was carried unanimously.\nB was carried unanimously."
    rows.minute.votes = []
    rows.minute.save()
    page = words_of(client, rows.item.get_absolute_url())
    assert "How each of 2 votes went" in page


def test_a_date_of_the_plan_that_passed_says_that_the_decision_is_not_known_here(client, rows):
    said = "That date has passed."
    rows.entry.decision_date = datetime.date(2024, 2, 6)
    rows.entry.save()
    assert said in words_of(client, rows.entry.get_absolute_url())
    rows.entry.decision_date = datetime.date(2090, 2, 6)
    rows.entry.save()
    assert said not in words_of(client, rows.entry.get_absolute_url())


def test_a_meeting_of_which_only_a_report_is_held_is_not_without_papers(client, rows):
    meeting = a_meeting(rows.committee, datetime.date(2023, 3, 7))
    page = words_of(client, "/meetings/?to=2023-12-31")
    assert "No papers held here" in page
    a_report(rows.item, "Marigold alone", meeting=meeting, agenda_item=None, position=9)
    page = words_of(client, "/meetings/?to=2023-12-31")
    assert "Report published" in page and "No papers held here" not in page


@pytest.mark.parametrize(
    ("lacks", "said"),
    [
        ("proposer", "Byron Marigold; no name of a mover was read"),
        ("seconder", "Ada Marigold; no name of a seconder was read"),
    ],
)
def test_one_who_moved_by_office_alone_is_not_said_to_be_unstated(client, rows, lacks, said):
    rows.minute.proposer_councillor = None
    setattr(rows.minute, lacks, "")
    rows.minute.save()
    page = words_of(client, rows.minute.get_absolute_url())
    assert said in page
    assert "<dd>no name was read</dd>" in page


def test_a_report_that_stands_alone_says_first_what_it_asks(client, rows):
    lone = a_report(rows.item, "Alone", agenda_item=None, position=9, recommendation="That it be.")
    page = words_of(client, lone.get_absolute_url())
    assert "That it be." in page.partition("Asked")[2]
    assert "Asked</" not in words_of(client, rows.report.get_absolute_url())
