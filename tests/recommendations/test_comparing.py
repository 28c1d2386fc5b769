"""Recommendations beside decisions: which answers which, and which words differ."""

import pytest

from documents.recommendations.comparing import compare
from documents.recommendations.verdicts import Verdict
from documents.recommendations.words import side_by_side
from tests.public.builders import Everything, a_minute, everything

BUSES = [
    ("1.", "approve the changes to routes 8, 14 and 22 set out in this report, from 4 May;"),
    ("2.", "delegate authority to the Director to let the contracts within the sums in section 5;"),
    ("3.", "ask that the first year of the changed network be reported to the Committee."),
]
DECIDED = [
    "That the changes to routes 8 and 22 set out in the report be approved, from 4 May.",
    "That the offer of the parish council be accepted with thanks.",
    "That authority be delegated to the Director to let the contracts.",
    "That the first year of the changed network be reported to the Committee.",
]


def words(pieces) -> str:
    marks = {"": "{}", "added": "[+{}]", "left out": "[-{}]"}
    return " ".join(marks[piece.change].format(piece.text) for piece in pieces)


def test_words_that_differ_are_marked_on_their_side():
    left, right = side_by_side(
        "That the strategy be recommended to Cabinet.",
        "That the strategy, and the amendments to the report, be recommended to Cabinet.",
    )
    assert words(left) == "That the strategy be recommended to Cabinet."
    assert words(right) == (
        "That the strategy, [+and the amendments to the report,] be recommended to Cabinet."
    )


def test_forms_of_a_word_and_small_words_are_no_difference():
    left, right = side_by_side(
        "approve the changes to routes 8, 14 and 22 in this report, from 4 May; and",
        "That the changes to routes 8 and 22 in the report be approved, from 4 May.",
    )
    assert words(left) == (
        "approve the changes to routes 8, [-14] and 22 in this report, from 4 May; and"
    )
    assert [piece.change for piece in right] == [""]


def test_small_words_between_marked_ones_are_marked_with_them():
    _, right = side_by_side(
        "That the strategy be adopted.",
        "That the strategy, with the words of the amendment on its first page, be adopted.",
    )
    assert "[+with the words of the amendment on its first page,]" in words(right)


def test_texts_hardly_alike_are_not_marked():
    left, right = side_by_side("Sell the old depot.", "That officers think again by spring.")
    assert [piece.change for piece in left + right] == ["", ""]


@pytest.fixture
def rows(db) -> Everything:
    rows = everything("Marigold")
    rows.report.recommendations = [
        {"number": number, "text": text, "page": 2} for number, text in BUSES
    ]
    rows.report.save()
    rows.minute.decisions = DECIDED
    rows.minute.save()
    return rows


def test_each_recommendation_finds_its_decision(rows):
    compared = compare(rows.report, [rows.minute])
    assert [words(row.decided).count("contracts") for row in compared.rows] == [0, 1, 0]
    assert [row.finding.verdict for row in compared.rows] == [
        Verdict.NOT_STATED,
        Verdict.NOT_STATED,
        Verdict.AGREED,
    ]
    assert compared.besides == [DECIDED[1]]
    assert "[-14" in words(compared.rows[0].asked)
    assert words(compared.rows[2].asked) == BUSES[2][1], "what is agreed as it stands has no marks"


def test_without_either_side_there_is_nothing_to_compare(rows):
    assert compare(None, [rows.minute]) is None
    assert compare(rows.report, []) is None
    rows.minute.decisions = []
    assert compare(rows.report, [rows.minute]) is None


@pytest.mark.parametrize("page", ["item", "minute"])
def test_pages_show_both_sides_and_the_verdict(client, rows, page):
    html = client.get(getattr(rows, page).get_absolute_url()).content.decode()
    assert "Recommended and decided" in html
    assert "Agreed as recommended" in html and "Not stated" in html
    assert '<del class="compared__gone"><span class="govuk-visually-hidden">[left out' in html
    assert "Also decided" in html and "accepted with thanks" in html


@pytest.mark.parametrize("page", ["item", "minute"])
def test_what_was_decided_stands_before_the_comparison(client, rows, page):
    html = client.get(getattr(rows, page).get_absolute_url()).content.decode()
    order = ['<ul class="resolutions">', "Moved", "Recommended and decided"]
    assert [html.index(words) for words in order] == sorted(html.index(words) for words in order)


def test_page_without_minutes_asks_only(client, rows):
    rows.minute.delete()
    html = client.get(rows.item.get_absolute_url()).content.decode()
    assert "Recommended and decided" not in html and "Asked" in html


def test_second_minute_of_the_item_is_compared_too(rows):
    other = a_minute(
        rows.meeting, rows.pack, "77", "More", decisions=["That officers be thanked."],
        agenda_item=rows.item,
    )  # fmt: skip
    assert compare(rows.report, [rows.minute, other]).besides == [DECIDED[1], other.decisions[0]]
