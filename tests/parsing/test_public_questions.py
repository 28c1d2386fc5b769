"""Questions and statements of the public and of councillors, printed or told in minutes."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import PageBreak

from ingest.parsing.geometry import Box, Line
from ingest.parsing.kinds.public_questions.headings import (
    asker_kind,
    heads_paper,
    read_answer,
    read_question,
)
from ingest.parsing.kinds.public_questions.narrated import narrated_questions
from ingest.parsing.parse import parse_pack
from tests.parsing.typeset import body, heading, paper

PROSE = "The path by the weir has been closed since the flood of last January. " * 3


@pytest.mark.parametrize(
    ("printed", "kind", "asker", "councillor", "to"),
    [
        ("Question from Ann Carter", "question", "Ann Carter", False, None),
        ("1. Question from Cllr P Reed", "question", "P Reed", True, None),
        ("Question 3 \u2013 submitted by Ann Carter", "question", "Ann Carter", False, None),
        ("Public Question No. 2: received from Ann Carter", "question", "Ann Carter", False, None),
        (
            "2. Statement from Ann Carter on behalf of the Weir Friends",
            "statement",
            "Ann Carter",
            False,
            None,
        ),
        ("Question from Friends of Weir Meadow", "question", "Friends of Weir Meadow", False, None),
        (
            "Question by Ann Carter to Jo Marsh, Cabinet Member for Parks",
            "question",
            "Ann Carter",
            False,
            "Jo Marsh",
        ),
        ("Councillor Reed asked the following question:", "question", "Reed", True, None),
    ],
)
def test_a_heading_says_who_asks(
    printed: str, kind: str, asker: str, councillor: bool, to: str | None
) -> None:
    asked = read_question(printed)
    assert asked is not None
    assert (asked.kind, asked.asker, asked.is_councillor, asked.to) == (kind, asker, councillor, to)


@pytest.mark.parametrize(
    "printed",
    ["Questions from Councillors", "Questions from members of the public", "The question is when."],
)
def test_a_paper_s_heading_is_no_question(printed: str) -> None:
    assert read_question(printed) is None


@pytest.mark.parametrize(
    ("printed", "responder"),
    [
        ("Response from the Portfolio Holder for Parks", "Portfolio Holder for Parks"),
        ("Reply by Cllr Jo Marsh", "Jo Marsh"),
        ("Answer", None),
        ("Councillor Marsh replied:", "Marsh"),
    ],
)
def test_an_answer_s_heading_says_who_answers(printed: str, responder: str | None) -> None:
    answer = read_answer(printed, begun=False)
    assert answer is not None
    assert answer.responder == responder


def test_an_answer_may_run_on_from_its_heading_but_only_once() -> None:
    first = read_answer("Response: It will be mended.", begun=False)
    assert first is not None
    assert first.text == "It will be mended."
    assert read_answer("Response: It will be mended.", begun=True) is None


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("Public Participation \u2013 Cabinet 28 March 2026", "public"),
        ("Questions from Councillors to Cabinet 28 March 2026", "councillor"),
        ("Questions from members of the public", "public"),
        ("Questions and answers", None),
    ],
)
def test_a_paper_s_heading_may_say_who_asks(printed: str, kind: str | None) -> None:
    assert heads_paper(printed)
    assert asker_kind(printed) == kind


def test_questions_with_answers_over_two_pages(tmp_path: Path) -> None:
    record = parse_pack(
        paper(
            tmp_path / "questions.pdf",
            body(
                "<b>Public Participation \u2013 Cabinet 28 March 2026</b>",
                "<b>Question from Ann Carter</b>",
                PROSE,
                "When will it open?",
                "<b>Response from the Portfolio Holder for Parks</b>",
                PROSE,
            ),
            PageBreak(),
            body("It will open in May.", "<b>Statement from Ben Stone</b>", PROSE),
            PageBreak(),
            body(
                "<b>Questions from Councillors to Cabinet 28 March 2026</b>",
                "<b>1. Question from Bo Reed</b>",
                "Who pays?",
                "<b>Response from Cllr Jo Marsh, Portfolio Holder for Parks</b>",
                "The council.",
            ),
        )
    )
    first, second, third = record.public_questions
    assert (first.kind, first.asker, first.asker_kind) == ("question", "Ann Carter", "public")
    assert first.text == f"{PROSE.strip()}\nWhen will it open?"
    assert first.responder == "Portfolio Holder for Parks"
    assert first.response == f"{PROSE.strip()}\nIt will open in May."
    assert first.sources["record"].page == 1
    assert (second.kind, second.asker, second.response) == ("statement", "Ben Stone", None)
    assert (third.asker, third.asker_kind) == ("Bo Reed", "councillor")
    assert (third.responder, third.response) == ("Jo Marsh", "The council.")


def test_at_a_council_s_question_time_councillors_ask(tmp_path: Path) -> None:
    record = parse_pack(
        paper(
            tmp_path / "questions.pdf",
            body("Question 1"),
            heading("COUNTY COUNCIL"),
            heading("Thursday 13 March 2026"),
            heading("Question by Ann Carter to Jo Marsh,<br/>Cabinet Member for Public Health"),
            body(PROSE, "<b>Answer</b>", "It will open in May."),
        )
    )
    (question,) = record.public_questions
    assert (question.asker, question.asker_kind) == ("Ann Carter", "councillor")
    assert (question.responder, question.response) == ("Jo Marsh", "It will open in May.")


def test_a_question_without_answer_is_noted(tmp_path: Path) -> None:
    record = parse_pack(
        paper(
            tmp_path / "questions.pdf",
            body(
                "<b>Public Questions \u2013 28 March 2026</b>",
                "<b>Question from Ann Carter</b>",
                PROSE,
            ),
        )
    )
    assert [question.response for question in record.public_questions] == [None]
    assert "question-without-answer" in {note.code for note in record.notes}


def test_questions_told_in_minutes() -> None:
    told = [
        ("Public Questions:", True),
        ("Ann Carter spoke regarding the path by the weir. She asked when it would open.", False),
        (
            "A local resident raised concerns about litter. The Chairman advised that bins were on "
            "order.",
            False,
        ),
        ("There were no other questions.", False),
        ("Declarations of Interest", True),
        ("Ben Stone declared an interest in item 4.", False),
    ]
    lines = [
        Line(
            text,
            Box(70, 100 + 30 * at, 500, 112 + 30 * at),
            page=1,
            size=11,
            bold=bold,
            bold_end=bold,
            baseline=110 + 30 * at,
        )
        for at, (text, bold) in enumerate(told)
    ]
    first, second = narrated_questions(lines)
    assert (first.asker, first.responder, first.response) == ("Ann Carter", None, None)
    assert second.asker == "A local resident"
    assert second.text == "A local resident raised concerns about litter."
    assert second.responder == "The Chairman"
    assert second.response == "The Chairman advised that bins were on order."
