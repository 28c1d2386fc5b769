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
