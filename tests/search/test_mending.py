"""When a word that nothing has is taken for another, and when the reader is only asked."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from documents.models import SearchEntry
from documents.search import find, index_pack
from documents.search.finding import Found
from documents.search.spelling import a_slip
from tests.public.builders import a_committee, a_meeting, a_pack, an_item, everything
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def harbour():
    pack = a_pack("Pack")
    meeting = a_meeting(a_committee("Harbours Committee"))
    an_item(meeting, pack, "4", "Lighthouse repairs", description="To mend the lamp and its term.")
    an_item(meeting, pack, "5", "Harbour lamp", description="A lamp for the quay.")
    an_item(meeting, pack, "6", "Design", description="The designing of roads for utilities.")
    an_item(meeting, pack, "7", "Parking levy", description="Charges for parking on roads.")
    index_pack(pack)
    return pack


def asked(words: str) -> Found:
    return find(words, SearchEntry.objects.all())


def titles(words: str) -> list[str]:
    return [entry.title for entry in asked(words).ranked]


@pytest.mark.parametrize(
    ("word", "other", "slip"),
    [
        ("tram", "term", False),
        ("tram", "team", False),
        ("digging", "designing", False),
        ("heathrow", "hedgerow", False),
        ("flod", "flood", True),
        ("libary", "library", True),
        ("from", "form", True),
        ("hanger", "hangar", True),
        ("lightho", "lighthouse", True),
        ("accomodation", "accommodation", True),
        ("maintainance", "maintenance", True),
        ("polise", "police", True),
    ],
)
def test_a_slip_is_no_other_word(word, other, slip):
    assert a_slip(word, other) is slip


def test_a_short_word_unlike_any_other_is_asked_about_and_not_replaced(client, harbour):
    found = asked("lamb")
    assert (found.instead_of, found.also_try) == ("", "lamp")
    assert not found.entries.exists()
    words = page_at(client, "/search/?q=lamb")
    assert "Nothing published matches" in words and "Did you mean" in words


def test_a_title_that_has_the_other_words_too_says_what_is_meant(harbour):
    found = asked("harbour lamb")
    assert (found.instead_of, found.typed.words) == ("harbour lamb", "harbour lamp")


def test_a_word_that_nothing_has_is_left_out_and_named(client, harbour):
    found = asked("utilities digging roads")
    assert not found.instead_of and not found.also_try
    assert [entry.title for entry in found.ranked] == ["Design"]
    words = page_at(client, "/search/?q=utilities+digging+roads")
    assert "No paper has <strong>digging</strong>: it is left out." in words


def test_a_word_that_only_a_page_has_is_no_unknown_one():
    rows = everything("Marigold")
    rows.pack.pages.filter(number=1).update(text="Bandstands of the young people")
    index_pack(rows.pack)
    found = asked("bandstands people")
    assert found.terms.unknown == () and not found.most_words
    assert [entry.kind for entry in found.ranked] == [SearchEntry.Kind.PAGE]


def test_where_nothing_has_most_of_the_words_some_are_enough(client, harbour):
    words = "lamp parking roads lighthouse utilities quay"
    found = asked(words)
    assert found.most_words and found.some_words and found.entries.exists()
    assert "those that have some of them follow" in page_at(client, f"/search/?q={words}")
    assert not asked("lighthouse lamp").some_words


def test_what_councils_print_is_searched_for_beside_words_that_are_also_written_as_one(harbour):
    meeting = a_meeting(a_committee("Roads Committee"))
    an_item(meeting, harbour, "10", "Streetlights")
    an_item(meeting, harbour, "11", "Lighting columns")
    index_pack(harbour)
    assert {"Streetlights", "Lighting columns"} <= set(titles("street lights"))


@pytest.mark.parametrize("words", ["lighthouse repairs", "harbour lamp", "parking"])
def test_nothing_is_asked_of_the_database_twice(harbour, words):
    with CaptureQueriesContext(connection) as captured:
        asked(words)
    asked_for = [query["sql"] for query in captured.captured_queries if '"about"' in query["sql"]]
    assert asked_for and len(asked_for) == len(set(asked_for))
