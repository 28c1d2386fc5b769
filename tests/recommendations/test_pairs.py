"""What reports recommend and minutes record, in the words of councils of different kinds."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from documents.models import Minute, Report
from documents.recommendations.comparing import Comparison, compare
from documents.recommendations.opening import without_opening, without_request
from documents.recommendations.sayings import says_agreed
from documents.recommendations.verdicts import has_the_words

PAIRS = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text(encoding="utf-8"))["pair"]


def compared(told: dict[str, Any]) -> Comparison:
    numbers = told.get("numbers") or [f"{n}." for n, _ in enumerate(told["asked"], start=1)]
    asked = [
        {"number": number, "text": text, "page": 1}
        for number, text in zip(numbers, told["asked"], strict=True)
    ]
    text = "\n".join([told.get("minute", ""), *told["decided"]])
    found = compare(Report(recommendations=asked), [Minute(decisions=told["decided"], text=text)])
    assert found
    return found


@pytest.mark.parametrize("told", PAIRS, ids=lambda told: told["name"])
def test_verdict_on_each_recommendation(told, monkeypatch):
    monkeypatch.setattr(Report, "pack", None)
    assert [row.finding.verdict.value for row in compared(told).rows] == told["verdict"]


def test_decision_that_names_a_number_stands_beside_it(monkeypatch):
    monkeypatch.setattr(Report, "pack", None)
    told = {
        "asked": ["Agree the scheme.", "Agree the budget for the examination."],
        "decided": [
            "Recommendation 2 be deferred to the next meeting.",
            "Recommendation 1 be agreed.",
        ],
    }
    found = compared(told)
    beside = ["".join(piece.text for piece in row.decided) for row in found.rows]
    assert beside == list(reversed(told["decided"]))
    assert found.besides == []


def test_decision_on_all_stands_beside_each(monkeypatch):
    monkeypatch.setattr(Report, "pack", None)
    decision = "That the recommendations be approved."
    found = compared({"asked": ["Let the contract.", "Seal the deed."], "decided": [decision]})
    assert [row.decided[0].text for row in found.rows] == [decision, decision]
    assert found.besides == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("RESOLVED (unanimously): That the plan be approved.", "the plan be approved."),
        ("AGREED – That Members note it.", "note it."),
        ("It was resolved to pay.", "pay."),
        ("The Committee approved the plan.", "approved the plan."),
        ("That the Panel members be thanked.", "the Panel members be thanked."),
        ("That the sum agreed to be paid be released.", "the sum agreed to be paid be released."),
        ("That the Chair is asked to report.", "the Chair is asked to report."),
        ("Council is asked to approve the budget.", "Council is asked to approve the budget."),
    ],
)
def test_opening_ends_where_the_thing_begins(text, rest):
    assert without_opening(text) == rest


def test_only_a_request_says_who_is_asked():
    assert without_request("The Cabinet Member is asked to approve it") == "approve it"
    assert without_request("The Director is asked to report") == "The Director is asked to report"


@pytest.mark.parametrize(
    ("asked", "decided"),
    [
        ("raise rents by 5%", "That rents be raised by £5."),
        ("note and plan the work", "That the work be not planned."),
        ("note the plan", "That the plan be not."),
    ],
)
def test_small_differences_of_sense_count(asked, decided):
    assert not has_the_words(asked, decided)


@pytest.mark.parametrize(
    ("decision", "agreed"),
    [
        ("That the recommendations of the report be agreed.", True),
        ("That the recommendation of the Corporate Director be agreed.", True),
        ("That the plan be approved as recommended by officers.", True),
        ("That the plan be approved as recommended by the Planning Panel.", False),
        ("That the recommendations from the Task Group be agreed.", False),
        ("That the plan be approved, not as recommended.", False),
        ("That recommendations 2.1 and 2.2 be unanimously agreed.", True),
        ("That the recommendations be agreed, save that no land be sold.", False),
        ("That the officer’s recommendations be approved.", True),
        ("That the Panel's recommendations be approved.", False),
        ("That the plan be noted and its recommendations be accepted.", False),
        ("That the minutes of the recommendations working group be approved.", False),
    ],
)
def test_whose_recommendations_are_agreed(decision, agreed):
    assert bool(says_agreed(decision, "Let the contract.")) == agreed
