"""Which words sound alike, and what residents' words are printed as: no database."""

import pytest

from documents.search.residents_words import FILE, printed_for, residents_words
from documents.search.spacing import halves, together
from documents.search.spelling import sounds_like


@pytest.mark.parametrize(
    ("word", "other", "alike"),
    [
        ("hangers", "hangar", True),
        ("stationary", "stationery", True),
        ("principal", "principle", False),
        ("meals", "medals", False),
        ("road", "reed", False),
        ("planning", "planting", False),
        ("affect", "effect", False),
    ],
)
def test_words_sound_alike_where_only_vowels_differ(word, other, alike):
    assert sounds_like(word, other) is alike


def test_runs_of_words_have_other_names_too():
    assert printed_for(["new", "wheelie", "bins"])[1, 3][0] == "waste collection"
    assert (0, 1) in printed_for(["bins"])
    assert printed_for(["cabinet"]) == {}


def test_no_word_stands_in_two_groups_of_the_file():
    said = FILE.read_text(encoding="utf-8").count('said = ["')
    assert len(set(residents_words().values())) == said


def test_where_words_may_be_one_or_two():
    assert dict(together(["street", "lights", "20", "mph"])) == {0: "streetlights", 2: "20mph"}
    assert ("street", "lights") in list(halves("Streetlights"))
    assert list(halves("20mph")) == [("20", "mph")] and not list(halves("bus"))
