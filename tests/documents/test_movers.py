"""One pair of movers is not said to have moved what others did."""

import pytest
from django.template.loader import render_to_string

from documents.models import Minute
from documents.wording.movers import names_others

FIRST = "Recommendation 2A was moved by Councillor Orme and seconded by Councillor Hale."
LAST = "Recommendation 2B was moved by Councillor Orme and seconded by\nCouncillor Ash."
AMENDED = "An amendment was moved by Councillor Ford and seconded by Councillor Hale."


def minute(text: str, proposer: str = "Orme", seconder: str = "J Ash") -> Minute:
    return Minute(text=text, proposer=proposer, seconder=seconder, decisions=["That it be done."])


@pytest.mark.parametrize(
    ("told", "others"),
    [
        (minute(f"{FIRST}\nIt was carried. {LAST}"), True),
        (minute(LAST), False),
        (minute(f"{AMENDED} {LAST}"), False),
        (minute(f"{FIRST} {LAST}", seconder=""), False),
        (minute(f"{FIRST} {LAST}", proposer="", seconder=""), False),
        (minute("The minute was shortened."), False),
    ],
)
def test_other_motions_with_other_movers_or_seconders_are_noticed(told, others):
    assert names_others(told) is others
    words = render_to_string("minutes/_decision.html", {"minute": told})
    assert ("the last motion" in words) is others
