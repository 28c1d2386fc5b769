"""What minutes state beside their decisions: actions asked for, votes that were counted."""

from __future__ import annotations

import pytest

from ingest.parsing.kinds.minutes.actions import read_actions
from ingest.parsing.kinds.minutes.details import read_declarations
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.kinds.minutes.votes import read_votes


@pytest.mark.parametrize(
    "printed",
    [
        "Action: Clerk",
        "ACTION BY: Mr Hale, by the next meeting",
        "The Clerk to write to the owner.",
        "The Clerk was asked to enquire what a bench costs.",
        "Cllr Hale to order stone.",
        "Councillor R Hale offered to contact the highways team.",
        "The Chair agreed to raise this with the operator.",
        "He also agreed to go back to the county council.",
        "Officers would provide that information to the committee.",
        "RESOLVED: That the Clerk should look for grants and report back in June.",
        "That the Director of Parks report back in June.",
        "That the Audit Committee be asked to look at the costs each year.",
    ],
)
def test_an_action_asked_for_is_read_as_printed(printed: str) -> None:
    assert read_actions([Passage("The barn was discussed. " + printed)]) == (printed,)


@pytest.mark.parametrize(
    "printed",
    [
        "Councillors highlighted the services that it would bring to the town.",
        "Mr A Lee, the contracts director, is available for anyone to contact with queries.",
        "Members agreed to refer the decision to full Council.",
        "The Council is asked to note the update.",
        "“County Council is asked to agree the terms and ask the Clerk to update them.”",
        "That the report of the Director be noted.",
        "The Director of Parks was invited to present the plan.",
        "Urgent action is needed.",
        "It was agreed to take no action on this request.",
    ],
)
def test_what_asks_nobody_to_act_is_none(printed: str) -> None:
    assert read_actions([Passage(printed)]) == ()


def test_a_mark_behind_has_the_sentence_that_it_marks() -> None:
    passages = [Passage("The road is worn. It goes on the next agenda."), Passage("(ACTION: RH)")]
    assert read_actions(passages) == ("It goes on the next agenda. (ACTION: RH)",)


def test_a_sentence_that_asks_and_is_marked_counts_once() -> None:
    passages = [Passage("Cllr Hale agreed to ask the operator. (ACTION: RH)")]
    assert read_actions(passages) == ("Cllr Hale agreed to ask the operator. (ACTION: RH)",)


@pytest.mark.parametrize(
    ("printed", "counts"),
    [
        ("On being put to the vote it was LOST (4 members voting in favour, 5 against).", (4, 5)),
        ("It was CARRIED (5 members in favour and 1 against. There were 3 abstentions).", (5, 1)),
    ],
)
def test_a_counted_vote_is_told_in_whole_sentences(
    printed: str, counts: tuple[int | None, int | None]
) -> None:
    (vote,) = read_votes([f"There was a debate. {printed} The meeting went on."])
    assert vote.text == printed
    assert (vote.votes_for, vote.votes_against) == counts


@pytest.mark.parametrize(
    ("title", "printed", "declared"),
    [
        ("Declarations of Interest", "Cllr Hale declared that she is a trustee of the hall.", True),
        ("Declarations of Interest", "Cllr Hale has an interest in item 6.", True),
        ("Declarations of Interest", "There were no declarations of interest.", False),
        ("Vale Plan", "Mr Orme declared an interest and left the room.", True),
        ("Vale Plan", "The result was declared on Friday.", False),
    ],
)
def test_interests_declared_are_read_as_printed(title: str, printed: str, declared: bool) -> None:
    assert read_declarations(title, [Passage(printed)]) == ((printed,) if declared else ())
