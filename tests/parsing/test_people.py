"""Lists of names."""

from __future__ import annotations

import pytest

from ingest.parsing.fields.people import (
    chairman,
    clean_name,
    list_names,
    list_people,
    vice_chairman,
)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Ann Ash (Chairman), Ben Birch and Cy Cole", ["Ann Ash", "Ben Birch", "Cy Cole"]),
        ("Cllrs Ash and Birch", ["Ash", "Birch"]),
        ("Mr R C Ash, OBE, Mr D Birch", ["R C Ash, OBE", "D Birch"]),
        ("Cllr Mrs Ash", ["Ash"]),
        ("County Councillor Webb-Ash", ["Webb-Ash"]),
        ("Dr L Ash, Sir Ben Birch, CBE", ["Dr L Ash", "Sir Ben Birch, CBE"]),
        (
            "Councillor Ann Ash, Leader of the Green Group\nCouncillor Bo Birch",
            ["Ann Ash", "Bo Birch"],
        ),
        ("Ann Ash (AA); Ben Birch", ["Ann Ash", "Ben Birch"]),
        ("Councillors Ash,", ["Ash"]),
        ("Councillors", []),
        ("", []),
    ],
)
def test_names_are_listed_without_titles_and_offices(printed: str, names: list[str]) -> None:
    assert list(list_names(printed)) == names


def test_an_office_after_a_comma_belongs_to_the_name_before() -> None:
    people = list_people("Mr Ben Birch and Mrs Ann Ash, Councillors, Mrs Cy Cole, Clerk")
    assert [(person.name, person.office) for person in people] == [
        ("Ben Birch", None),
        ("Ann Ash", "Councillors"),
        ("Cy Cole", "Clerk"),
    ]


def test_who_presides_is_known_by_office() -> None:
    people = list_people("Ann Ash (Vice-Chair), Ben Birch (Chair), Cy Cole (former Chairman)")
    assert (chairman(people), vice_chairman(people)) == ("Ben Birch", "Ann Ash")


def test_two_people_of_one_name_stay_twice() -> None:
    assert list(list_names("Mr J Ash and Ms J Ash")) == ["J Ash", "J Ash"]


def test_one_name_is_cleaned() -> None:
    assert clean_name("Cllr Ann Ash (Portfolio Holder)") == "Ann Ash"
