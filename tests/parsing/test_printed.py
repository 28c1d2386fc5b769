"""Values found again among the lines that print them."""

from __future__ import annotations

import pytest

from ingest.parsing.fields.dates import parse_date
from ingest.parsing.geometry import Box, Line
from ingest.parsing.printed import PrintedText, lines_where

TEXTS = (
    "Present: Cllrs R Hale (Chairman), A Elm,",
    "J Orme-",
    "Reed and S Lee",
    "Write to clerk@vale.",
    "gov.uk by Tuesday, 6",
    "February 2024. The fleet was sold.",
    "RESOLVED that the fleet be sold.",
    "That the fleet be sold.",
)
LINES = [
    Line(text, Box(50, 20.0 * at, 400, 20.0 * at + 12), page=1, size=10)
    for at, text in enumerate(TEXTS)
]


def places(lines: object) -> list[int]:
    return [LINES.index(line) for line in lines]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("A Elm", [0]),
        ("J Orme-Reed", [1, 2]),
        ("clerk@vale.gov.uk", [3, 4]),
        ("Lee", [2]),
        ("lee and others", []),
        ("fleet was", [5]),
        ("eet", []),  # within a word it says something else
        ("", []),
    ],
)
def test_words_are_found_where_they_are_printed(words: str, found: list[int]) -> None:
    assert places(PrintedText(LINES).saying(words)) == found


def test_the_last_place_or_one_after_other_words_can_be_asked_for() -> None:
    printed = PrintedText(LINES)
    assert places(printed.saying("the fleet be sold")) == [6]
    assert places(printed.saying("the fleet be sold", last=True)) == [7]
    assert places(printed.saying_after("fleet", "RESOLVED")) == [6]


def test_several_texts_come_in_printed_order_and_once() -> None:
    assert places(PrintedText(LINES).saying_each(["S Lee", "A Elm\nR Hale", "A Elm"])) == [0, 2]


def test_a_value_cut_by_a_line_end_has_both_lines() -> None:
    assert places(lines_where(LINES, lambda text: parse_date(text) == "2024-02-06")) == [4, 5]
    assert places(lines_where(LINES, lambda text: parse_date(text) == "2024-02-07")) == []
