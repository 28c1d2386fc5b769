"""Authors, addresses and the people under "From" and "To", as reports print them."""

from __future__ import annotations

import pytest

from ingest.parsing.kinds.report.addresses import find_emails, find_phones
from ingest.parsing.kinds.report.authors import block_authors, is_name, split_name
from ingest.parsing.kinds.report.head import HeadField
from ingest.parsing.kinds.report.parties import committee_and_date, people_lines, read_senders
from ingest.parsing.records import AuthorRecord


@pytest.mark.parametrize(
    ("lines", "addresses"),
    [
        (["ann.carter@marlshire.gov.uk"], ["ann.carter@marlshire.gov.uk"]),
        (["ann.carter@marlshire.", "gov.uk"], ["ann.carter@marlshire.gov.uk"]),
        (["ann.carter@marl", "shire.gov.uk"], ["ann.carter@marlshire.gov.uk"]),
        (["ann.carter", "@marlshire.gov.uk"], ["ann.carter@marlshire.gov.uk"]),
        (["ann.carter@marlshire.gov", ".uk"], ["ann.carter@marlshire.gov.uk"]),
        (["a@marlshire.gov.uk / b@marlshire.gov.uk"], ["a@marlshire.gov.uk", "b@marlshire.gov.uk"]),
        (
            ["a@marlshire.gov.uk", "b@marlshire.gov.uk"],
            ["a@marlshire.gov.uk", "b@marlshire.gov.uk"],
        ),
        (["Email: a@marlshire.gov.uk."], ["a@marlshire.gov.uk"]),
        (["not stated"], []),
    ],
)
def test_addresses_are_rejoined(lines: list[str], addresses: list[str]) -> None:
    assert find_emails(lines) == addresses


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tel: 01305 000000", ["01305 000000"]),
        ("03000 41 00 00, ann@marlshire.gov.uk", ["03000 41 00 00"]),
        ("(020) 7000 0000 ext 123", ["(020) 7000 0000 ext 123"]),
        ("01305 000000 / 01305 000001", ["01305 000000", "01305 000001"]),
        ("in 2024 and 2025", []),
    ],
)
def test_telephone_numbers(text: str, numbers: list[str]) -> None:
    assert find_phones(text) == numbers


@pytest.mark.parametrize(
    ("printed", "name", "title"),
    [
        ("Ann Carter, Head of Parks", "Ann Carter", "Head of Parks"),
        ("Ann Carter (Head of Finance, Policy)", "Ann Carter", "Head of Finance, Policy"),
        ("Ann Carter \u2013 Research Officer", "Ann Carter", "Research Officer"),
        ("Dr Bo Marsh-Hill: Director of Rivers", "Dr Bo Marsh-Hill", "Director of Rivers"),
        ("Mrs Ann Carter", "Ann Carter", ""),
    ],
)
def test_a_name_and_its_job_title(printed: str, name: str, title: str) -> None:
    assert split_name(printed) == (name, title)
    assert is_name(name)


@pytest.mark.parametrize(
    "printed", ["Head of Parks", "Chief Analyst", "the parks", "County Hall Team"]
)
def test_an_office_is_no_name(printed: str) -> None:
    assert not is_name(printed)


def test_two_authors_share_one_block() -> None:
    fields = [
        HeadField("author", ["Ann Carter / Ben Stone"]),
        HeadField("job title", ["Head of Parks / Parks Manager"]),
        HeadField("phone", ["01305 000000"]),
        HeadField("email", ["ann.carter@marlshire.gov.uk", "ben.stone@marlshire.gov.uk"]),
    ]
    assert block_authors(fields) == [
        AuthorRecord(
            name="Ann Carter",
            job_title="Head of Parks",
            phone="01305 000000",
            email="ann.carter@marlshire.gov.uk",
        ),
        AuthorRecord(
            name="Ben Stone",
            job_title="Parks Manager",
            phone="01305 000000",
            email="ben.stone@marlshire.gov.uk",
        ),
    ]


def test_an_empty_label_says_nothing() -> None:
    fields = [HeadField("author", ["Ann Carter"]), HeadField("phone"), HeadField("email")]
    assert block_authors(fields) == [AuthorRecord(name="Ann Carter")]


def test_senders_are_told_apart_by_their_offices() -> None:
    senders = read_senders(
        [
            "Jo Marsh, Deputy Leader and Cabinet Member for Finance,",
            "Rivers and Traded Services",
            "Sam Hill, Interim Corporate Director of Finance",
            "Ann Carter, Scrutiny Research Officer",
        ]
    )
    assert senders.members == (
        "Jo Marsh, Deputy Leader and Cabinet Member for Finance, Rivers and Traded Services",
    )
    assert senders.directors == ("Sam Hill, Interim Corporate Director of Finance",)
    assert senders.officers == ("Ann Carter, Scrutiny Research Officer",)


def test_each_person_has_a_line() -> None:
    assert people_lines(["Cllr J Marsh, Leader of the Council", "Cllr Bo Reed, Rivers"]) == [
        "Cllr J Marsh, Leader of the Council",
        "Cllr Bo Reed, Rivers",
    ]


@pytest.mark.parametrize(
    ("printed", "committee", "date"),
    [
        ("Cabinet \u2013 4th March 2025", "Cabinet", "2025-03-04"),
        ("Cabinet, 30 January 2025", "Cabinet", "2025-01-30"),
        ("Rivers Committee, Tuesday 4 March 2025", "Rivers Committee", "2025-03-04"),
        ("The Executive", "Executive", None),
    ],
)
def test_to_gives_committee_and_date(printed: str, committee: str, date: str | None) -> None:
    assert committee_and_date(printed) == (committee, date)
