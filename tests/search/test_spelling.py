"""Which words sound alike, and what residents' words are printed as: no database."""

import tomllib

import pytest

from documents.search.acronyms import folded
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
    assert list(printed_for(["kids", "in", "care"])) == [(0, 1)]


def test_an_acronym_of_the_whole_field_is_its_long_form_and_the_other_way_round():
    assert printed_for(["LGR", "cost"]) == {(0, 1): ("local government reorganisation",)}
    assert printed_for(["local", "government", "reorganisation"])[0, 3] == ("LGR",)
    assert printed_for(["education", "health", "and", "care", "plans"]) == {(0, 5): ("EHCP",)}


def test_no_word_stands_in_the_file_twice():
    file = tomllib.loads(FILE.read_text(encoding="utf-8"))
    said = [word for group in file["word"] for word in group["said"]]
    said += [form for pair in file["short"].items() for form in pair]
    assert len({folded(word) for word in said}) == len(said) == len(residents_words())


def test_where_words_may_be_one_or_two():
    assert dict(together(["street", "lights", "20", "mph"])) == {0: "streetlights", 2: "20mph"}
    assert ("street", "lights") in list(halves("Streetlights"))
    assert list(halves("20mph")) == [("20", "mph")] and not list(halves("bus"))
