"""One address a combination of filters, counts beside choices, tags, and the way out of nothing."""

import datetime

import pytest

from documents.search import index_pack
from tests.public.builders import a_committee, a_meeting, a_minute, a_pack, an_item, everything
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def decisions():
    harbours, roads = a_committee("Harbours Committee"), a_committee("Roads Committee")
    pack = a_pack("Pack")
    for committee, day, words in [
        (harbours, 1, "That the wall be built."),
        (harbours, 2, "That the kiosk be deferred."),
        (roads, 3, "That the road be mended."),
    ]:
        meeting = a_meeting(committee, datetime.date(2024, 1, day), slug=f"2024-01-0{day}")
        a_minute(meeting, pack, str(day), f"Minute on day {day}", decisions=[words])
    index_pack(pack)


@pytest.mark.parametrize(
    ("asked", "stable"),
    [
        ("to=&committee=roads-committee&from=", "?committee=roads-committee"),
        ("to=2024-01-03&from=1+January+2024", "?from=2024-01-01&to=2024-01-03"),
        ("page=1", ""),
        ("page=word", ""),
        ("nonsense=x", ""),
        ("committee=++roads-committee", "?committee=roads-committee"),
    ],
)  # fmt: skip
def test_each_combination_has_one_address(client, decisions, asked, stable):
    response = client.get(f"/decisions/?{asked}")
    assert response.status_code == 301
    assert response["Location"] == f"/decisions/{stable}"
    assert client.get(response["Location"]).status_code == 200


@pytest.mark.parametrize("address", ["/meetings/", "/decisions/", "/forward-plan/", "/search/"])
def test_a_stable_address_stays(client, decisions, address):
    assert client.get(address).status_code == 200
    assert client.get(f"{address}?from=yesterday").status_code in (200, 301)
    mistake = client.get("/decisions/?from=yesterday")
    assert mistake.status_code == 200, "a mistake is shown, not sent round in circles"


def test_choices_have_their_counts_and_empty_ones_are_left_out(client, decisions):
    words = page_at(client, "/decisions/")
    assert "Harbours Committee (2)" in words and "Roads Committee (1)" in words
    assert "Deferred (1)" in words and "Agreed (2)" in words and "Refused" not in words
    narrowed = page_at(client, "/decisions/?outcome=deferred")
    assert "Harbours Committee (1)" in narrowed and "Roads Committee" not in narrowed
    assert "Agreed (2)" in narrowed, "a filter's own choices are counted without itself"


def test_a_tag_leads_to_the_list_without_its_filter(client, decisions):
    words = page_at(client, "/decisions/?committee=harbours-committee&from=2024-01-02")
    assert 'href="?from=2024-01-02"' in words and 'href="?committee=harbours-committee"' in words
    assert "From: 2 January 2024" in words and "Clear all filters" in words
    assert 'value="2 January 2024"' in words


def test_nothing_found_says_what_each_filter_less_would_give(client, decisions):
    words = page_at(client, "/decisions/?committee=roads-committee&outcome=deferred")
    assert "No published decision fits these filters" in words
    assert "without “Outcome: Deferred”</a> (1)" in words
    assert "without “Committee: Roads Committee”</a> (1)" in words
    beyond = page_at(client, "/decisions/?outcome=refused&from=2030-01-01")
    assert "clear them all" in beyond


def test_search_has_counts_tags_and_ways_out(client):
    rows = everything("Marigold")
    index_pack(rows.pack)
    words = page_at(client, "/search/?q=marigold")
    assert "Agenda item (1)" in words and "Marigold Committee (" in words
    nothing = page_at(client, "/search/?q=marigold&kind=item&from=2031-01-01")
    assert (
        "Nothing published matches" in nothing
        and "without “From: 1 January 2031”</a> (1)" in nothing
    )
    key = page_at(client, "/search/?q=marigold&key=True")
    assert "Marigold decision" in key and "Marigold item" not in key


def test_search_by_outcome_and_portfolio(client):
    rows = everything("Marigold")
    index_pack(rows.pack)
    agreed = page_at(client, "/search/?q=marigold&outcome=agreed")
    assert "Marigold minute" in agreed and "Marigold decision" not in agreed
    named = page_at(client, "/search/?q=marigold&portfolio=marigold-and-harbours")
    assert "Marigold minute" in named and "Marigold review" not in named


def test_the_meetings_list_offers_only_committees_with_meetings(client):
    a_meeting(a_committee("Harbours Committee"))
    an_item(a_meeting(a_committee("Roads Committee")), a_pack("Pack"), "1", "Roads")
    words = page_at(client, "/meetings/")
    assert "Harbours Committee (1)" in words and "Roads Committee (1)" in words
