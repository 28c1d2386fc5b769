"""One joiner of lines, and what it takes for a new paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.paragraphs import lines_to_paragraphs
from tests.parsing.setting import line

FULL = 500.0  # the right edge of these tests' text


@pytest.mark.parametrize(
    ("lines", "folded"),
    [
        (["The committee", "met."], "The committee met."),
        (["a long-", "term plan"], "a long-term plan"),
        (["a soft\u00ad", "ened word"], "a softened word"),
        (["costs and/", "or benefits"], "costs and/or benefits"),
        (["dash -", "kept apart"], "dash - kept apart"),
        (["ann.ash@marlby", ".gov.uk"], "ann.ash@marlby.gov.uk"),
        (["ann.ash@marl", "by.gov.uk or call"], "ann.ash@marlby.gov.uk or call"),
        (["ann.", "ash@marlby.gov.uk"], "ann.ash@marlby.gov.uk"),
        (["ann.ash", "@marlby.gov.uk"], "ann.ash@marlby.gov.uk"),
        (
            ["write to ann.ash@marlby.gov.uk", "by Friday"],
            "write to ann.ash@marlby.gov.uk by Friday",
        ),
        (["see https://marlby.gov.uk/", "papers"], "see https://marlby.gov.uk/papers"),
    ],
)
def test_what_a_line_end_cut_is_put_together(lines: list[str], folded: str) -> None:
    assert fold(lines) == folded


def texts(*lines: Line) -> list[str]:
    return [paragraph.text for paragraph in lines_to_paragraphs(lines)]


def test_full_lines_run_on_and_a_short_line_ends() -> None:
    assert texts(
        line("The first line is full and", 100, x1=FULL),
        line("the second is short.", 112),
        line("Another paragraph begins", 124, x1=FULL),
        line("and ends.", 136),
    ) == [
        "The first line is full and the second is short.",
        "Another paragraph begins and ends.",
    ]


def test_a_gap_begins_a_paragraph_even_after_a_full_line() -> None:
    assert texts(
        line("A full line of the first.", 100, x1=FULL),
        line("and its second, also full,", 112, x1=FULL),
        line("after a gap", 134),
    ) == ["A full line of the first. and its second, also full,", "after a gap"]


def test_bullets_are_left_out_and_numbers_stay() -> None:
    bullet = replace(line("• one", 112), body_x0=90)
    assert texts(line("Lead-in:", 100), bullet, line("2. two", 124)) == [
        "Lead-in:",
        "one",
        "2. two",
    ]


def test_a_letter_in_running_text_is_no_list() -> None:
    assert texts(
        line("pursuant to section 100B (4)", 100, x1=FULL), line("b) of the Act.", 112)
    ) == ["pursuant to section 100B (4) b) of the Act."]


def test_a_bold_heading_stands_alone() -> None:
    assert texts(
        line("Reason for the decision", 100, bold=True, x1=FULL),
        line("To do what was asked.", 112),
    ) == ["Reason for the decision", "To do what was asked."]


def test_a_sentence_runs_over_the_page() -> None:
    assert texts(
        line("it was agreed to look", 780, x1=FULL), line("into it again.", 60, page=2)
    ) == ["it was agreed to look into it again."]


def test_a_finished_sentence_does_not_run_over_the_page() -> None:
    assert texts(line("It was agreed.", 780, x1=FULL), line("The next matter.", 60, page=2)) == [
        "It was agreed.",
        "The next matter.",
    ]


def test_pieces_of_one_row_are_one_paragraph() -> None:
    assert texts(line("Date:", 100), line("6 February 2024", 100, 150)) == ["Date: 6 February 2024"]


def test_paragraphs_of_a_line_each_do_not_run_on() -> None:
    lines = [line(f"Paragraph {each} has one line only", 100 + 18 * each) for each in range(7)]
    assert len(lines_to_paragraphs(lines)) == 7


def test_lines_set_wide_apart_run_on_where_their_sentences_do() -> None:
    texts = [
        "The council has looked at the",
        "matter of the bus shelter, and",
        "found that it leaks in rain and",
        "that nobody knows whose it is.",
    ]
    lines = [line(text, 100 + 18 * at, x1=300) for at, text in enumerate(texts)]
    assert len(lines_to_paragraphs(lines)) == 1
