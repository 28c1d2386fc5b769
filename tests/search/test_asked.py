"""Questions of how and who lead to what answers them, a name among words to its own page."""

import datetime

import pytest

from documents.models import SearchEntry
from documents.search import find, index_pack
from documents.search.accents import respelt
from documents.search.best_bets import best_bets
from tests.public.builders import (
    a_committee,
    a_councillor,
    a_meeting,
    a_pack,
    a_portfolio,
    a_report,
    an_item,
)

HELD_FROM = (datetime.date(2023, 5, 1), None)


def bets(words: str) -> list[str]:
    return [str(bet) for bet in best_bets(words)]


@pytest.fixture
def quayside(db):
    """A council with two portfolios, in whose name reports are brought."""
    pack, meeting = a_pack("Pack"), a_meeting(a_committee("Quayside Committee"))
    boats = a_portfolio("Boats and Tides", a_councillor("Ada Vane"), HELD_FROM)
    books = a_portfolio("Culture", a_councillor("Tom Orme"), HELD_FROM)
    for number, (title, portfolio) in enumerate([("Libraries", books), ("Ferry", boats)], start=5):
        item = an_item(meeting, pack, str(number), title)
        a_report(item, title, portfolio=portfolio, summary="Of the café and the harbour.")
    index_pack(pack)


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("how do I speak at a planning meeting?", "How to ask a question at a meeting"),
        ("ask a question at a meeting", "How to ask a question at a meeting"),
        ("large print", "How to get a paper in large print or another format"),
        ("I found a mistake", "What to do if something is wrong"),
        ("email alerts", "How to follow a matter"),
        ("why is it secret", "What does exempt mean?"),
    ],
)
def test_question_of_how_leads_to_help(db, words, page):
    assert bets(words) == [page]


@pytest.mark.parametrize("words", ["question of the harbour", "printing costs", "an error of law"])
def test_words_of_papers_lead_to_no_help(db, words):
    assert bets(words) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("who is in charge of boats", ["Boats and Tides"]),
        ("Who's responsible for the libraries?", ["Culture"]),
        ("who runs the harbour", []),
        ("how often did ada vane attend", ["Ada Vane"]),
        ("when is the next quayside meeting", ["Quayside Committee"]),
    ],
)
def test_question_leads_to_an_office_a_person_or_a_committee(quayside, words, found):
    assert bets(words) == found


@pytest.mark.parametrize("words", ["cafe ferry", "café ferry"])
def test_words_are_found_with_their_accents_and_without(quayside, words):
    found = find(words, SearchEntry.objects.with_places())
    assert not found.instead_of and found.ranked[0].title == "Ferry"


def test_only_words_with_accents_are_spelt_again():
    assert respelt("The Memory Café of St James, naïve") == {"cafe", "naive"}
    assert respelt("£500 – “plain”") == set()
