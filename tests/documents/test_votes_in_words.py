"""What each recorded vote was on: no vote is read as one on the decision above it."""

import pytest

from documents.models import Minute
from documents.wording.votes import votes_in_words

LOST = "On being put to the vote the motion was lost by three votes to five."
REFUSE = "It was proposed by Cllr Orme and seconded by Cllr Hale that it be refused."


def motions(text: str, *votes: str) -> list[list[str]]:
    minute = Minute(text=text, votes=[{"text": vote} for vote in votes])
    return [told.motion for told in votes_in_words(minute)]


@pytest.mark.parametrize(
    ("text", "motion"),
    [
        (f"Members liked the chimney. {REFUSE} {LOST}\nProposed by Cllr Ash.", [REFUSE]),
        (f"{REFUSE}\nMembers spoke.\n{LOST}", [REFUSE, "Members spoke."]),
        (f"The motion in paragraph 3 was put.\n{LOST}", ["The motion in paragraph 3 was put."]),
        ("The minute was shortened.", []),
    ],
)
def test_words_from_the_mover_up_to_the_vote(text, motion):
    assert motions(text, LOST) == [motion]


def test_votes_of_one_minute_have_each_its_own_motion():
    carried = "The amendment was carried (5 for, 4 against)."
    text = f"{REFUSE} {LOST}\nCllr Ash moved an amendment.\n{carried}"
    assert motions(text, LOST, carried) == [[REFUSE], ["Cllr Ash moved an amendment."]]


def test_names_printed_under_a_vote_are_found_by_their_first_line():
    text = f"{REFUSE}\nThe voting was as follows:\nFor (1)\nMr Ash\nAgainst (0)"
    assert motions(text, "For (1)\nMr Ash\nAgainst (0)") == [[REFUSE, "The voting was as follows:"]]


MOVED = "The recommendation was moved by Cllr Orme and seconded by Cllr Hale."
HEADING = "Recommendation 5 - Charges for parking"
AMENDED = "Cllr Ash moved an amendment that it be free until noon."
AMENDMENT_LOST = "The amendment was LOST (2 in favour and 7 against)."
MOTION_LOST = "On being put to the vote the recommendation was LOST (4 in favour, 5 against)."


def test_the_motion_is_still_open_after_a_vote_on_an_amendment_to_it():
    text = "\n".join([HEADING, MOVED, AMENDED, "Members spoke.", AMENDMENT_LOST, MOTION_LOST])
    assert motions(text, AMENDMENT_LOST, MOTION_LOST) == [
        [AMENDED, "Members spoke."],
        [HEADING, MOVED],
    ]


def test_an_amendment_that_was_withdrawn_is_not_what_the_vote_was_on():
    text = "\n".join([MOVED, AMENDED, "The amendment was withdrawn.", MOTION_LOST])
    assert motions(text, MOTION_LOST) == [[MOVED]]


def test_what_moves_a_long_amendment_is_told_and_the_rest_left_to_the_minute():
    text = "\n".join([AMENDED, *(f"Point {number}." for number in range(20)), AMENDMENT_LOST])
    [motion] = motions(text, AMENDMENT_LOST)
    assert motion[0] == AMENDED and motion[-1] == "…"


@pytest.mark.parametrize(
    "sentence",
    [
        "On being put to the vote the recommendation was CARRIED unanimously.",
        "Agreed unanimously.",
        "This was unanimously supported by Cabinet.",
    ],
)
def test_a_unanimous_vote_is_told_among_the_others_in_its_place(sentence):
    text = f"{MOVED} {sentence}\nCllr Ash moved the next.\n{MOTION_LOST}"
    minute = Minute(text=text, votes=[{"text": MOTION_LOST, "votes_for": 4, "votes_against": 5}])
    told = votes_in_words(minute)
    assert [vote.vote["text"] for vote in told] == [sentence, MOTION_LOST]
    assert [vote.is_counted for vote in told] == [False, True]
    assert told[0].motion == [MOVED]


def test_a_counted_vote_that_is_called_unanimous_is_told_once():
    carried = "The motion was carried unanimously (9 for, 0 against)."
    minute = Minute(text=f"{MOVED} {carried}", votes=[{"text": carried, "votes_for": 9}])
    assert [told.is_counted for told in votes_in_words(minute)] == [True]


def test_unanimity_of_something_else_is_no_vote():
    minute = Minute(text="The inspectors were unanimous in their praise.\nThe unanimous view.")
    assert votes_in_words(minute) == []


def test_amendments_voted_on_together_are_all_told():
    first, second = "Proposed by Cllr Ash, seconded by Cllr Orme.", "Proposed by Cllr Hale."
    said = "Both amendments were unanimously supported by the committee."
    text = "\n".join([first, "That A be added.", second, "That B be added.", said])
    [told] = votes_in_words(Minute(text=text))
    assert told.motion == [first, "That A be added.", second, "That B be added."]


def test_a_side_with_the_number_none_is_nobody_and_one_without_a_number_is_not_stated():
    votes = [{"text": "For (1)\nMr Ash", "votes_for": 1, "names_for": ["Ash"], "abstentions": 0}]
    [told] = votes_in_words(Minute(text="", votes=votes))
    assert [tuple(side) for side in told.sides] == [
        ("For", 1, "Ash"),
        ("Against", None, ""),
        ("Abstained", 0, "Nobody"),
    ]
    assert told.counts == "1 for, none abstained"
