"""Points of a decision stand under the line of the minute that leads to them."""

import pytest

from documents.models import Minute
from documents.wording.decision_groups import decision_groups

BELIEVES, CALLS = "This Council believes that:", "This Council calls on the Cabinet Member to:"


def groups(text: str, *decisions: str) -> list[tuple[str, list[str]]]:
    minute = Minute(text=text, decisions=list(decisions))
    return [(group.lead, group.points) for group in decision_groups(minute)]


@pytest.mark.parametrize("marks", [("a)", "b)"), ("(i)", "(ii)"), ("1.", "2."), ("•", "•")])
def test_a_second_lead_begins_a_second_group(marks):
    first, second = marks
    text = f"RESOLVED that:\n{BELIEVES}\n{first} Vapes harm.\n{second} They litter.\nAnd;\n"
    text += f"{CALLS}\n{first} Write to the government."
    assert groups(text, "Vapes harm.", "They litter.", "Write to the government.") == [
        (BELIEVES, ["Vapes harm.", "They litter."]),
        (CALLS, ["Write to the government."]),
    ]


def test_a_motion_that_was_amended_lends_no_lead_to_what_was_resolved():
    text = f"{CALLS}\na) Write.\nThe amendment was carried.\nRESOLVED that:\na) Thank.\nb) Write."
    assert groups(text, "Thank.", "Write.") == [("", ["Thank.", "Write."])]


def test_points_that_one_line_leads_to_stay_one_list():
    text = "RESOLVED that Council:\n(i) Notes the report;\n(ii) Adopts the plan."
    assert groups(text, "Notes the report;", "Adopts the plan.") == [
        ("", ["Notes the report;", "Adopts the plan."])
    ]


def test_words_that_an_editor_changed_stay_in_the_list():
    assert groups("RESOLVED: Something else.", "That A.", "That B.") == [
        ("", ["That A.", "That B."])
    ]


def test_an_action_that_a_decision_says_is_not_asked_for_twice():
    minute = Minute(
        decisions=["That it be noted.", "That the Clerk write to the county."],
        actions=["RESOLVED: That the Clerk write to the county.", "Cllr Ash to ask the school."],
    )
    assert minute.further_actions == ["Cllr Ash to ask the school."]
