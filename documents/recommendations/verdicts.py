"""What became of a recommendation, as far as the minute's own words say it.

Nothing is concluded: agreed only where the minute says so or the decision has the recommendation's
words, amended only where it speaks of an amendment, deferred or refused where `documents.outcomes`
finds that said. All else is "not stated".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import models

from documents.outcomes import Outcome, words_that_say
from documents.recommendations.numbered import clauses, plain_number, without_exceptions
from documents.recommendations.opening import without_opening, without_request
from documents.recommendations.sayings import AMENDMENT_CARRIED, says_agreed, says_amended
from documents.recommendations.words import CONNECTING, sense


class Verdict(models.TextChoices):
    AGREED = "agreed", "Agreed as recommended"
    AMENDED = "amended", "Amended"
    DEFERRED = Outcome.DEFERRED.value, Outcome.DEFERRED.label
    REFUSED = Outcome.REFUSED.value, Outcome.REFUSED.label
    NOT_STATED = "not stated", "Not stated"


ABOUT_ALL = re.compile(
    r"\b(?:item|report|matter|application|decision|proposal|consideration)\b", re.IGNORECASE
)
REFUSES = re.compile(r"refus", re.IGNORECASE)
LEADS_IN = frozenset(["ask", "agre", "resolv", "request"])


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict and, in a sentence, the words that it stands on.

    `decision` is the one that speaks of this recommendation by its number or among all.
    """

    verdict: Verdict
    why: str
    decision: str = ""


WHICH_AMENDED = Finding(
    Verdict.NOT_STATED,
    "The minute says that an amendment was carried, but not which recommendation it changed.",
)
NOT_COMPARED = Finding(
    Verdict.NOT_STATED, "The minute does not say how its decision compares with this."
)
UNANSWERED = Finding(Verdict.NOT_STATED, "No decision in the minute answers this by its words.")


def find_verdict(
    asked: str,
    decided: str | None,
    decisions: Sequence[str],
    minute_text: str,
    *,
    alone: bool = True,
    number: str = "",
) -> Finding:
    """The verdict on one recommendation, with the decision that answers it, if one does.

    `alone`: the report has no other, so that an amendment carried can only have changed this one.
    `number` is the one that the report prints before it.
    """
    if decided and has_the_words(asked, decided):
        return Finding(Verdict.AGREED, "The decision has the words of the recommendation.")
    if by_number := _of_its_number(asked, decisions, number):
        return by_number
    if decided and (said := says_amended(decided, asked)):
        return _said(Verdict.AMENDED, said)
    of_all = _of_the_whole(asked, decisions, number)
    if of_all and (decided is None or decided in decisions[:1]):
        return of_all
    if decided is None:
        return UNANSWERED
    if turned_down := _put_off_or_refused(asked, decided):
        return turned_down
    told = any(map(says_amended, decisions))  # then the minute says where the amendment went
    if not told and (carried := AMENDMENT_CARRIED.search(minute_text)):
        return _said(Verdict.AMENDED, carried.group()) if alone else WHICH_AMENDED
    return NOT_COMPARED


def _of_its_number(asked: str, decisions: Sequence[str], number: str) -> Finding | None:
    """What a decision says of the recommendation with this number; None where none names it."""
    for text in decisions:
        for clause in clauses(text):
            if not number or plain_number(number) not in clause.numbers:
                continue
            if clause.is_exception:
                return Finding(
                    Verdict.NOT_STATED, "The minute agrees to others, but not to this.", text
                )
            if said := says_amended(clause.text, asked):
                return _said(Verdict.AMENDED, said, text)
            for outcome in (Outcome.DEFERRED, Outcome.REFUSED):
                if said := words_that_say(outcome, clause.text):
                    return _said(Verdict(outcome.value), said, text)
            if said := says_agreed(clause.text, asked):
                return _said(Verdict.AGREED, said, text)
    return None


def _of_the_whole(asked: str, decisions: Sequence[str], number: str) -> Finding | None:
    """What one decision says of all recommendations: agreed as they stand, or put off."""
    for text in decisions:
        named = list(clauses(text))
        if any(not clause.is_exception for clause in named) or (named and not number):
            continue  # it speaks of some of them only
        if said := says_agreed(without_exceptions(text), asked):
            return _said(Verdict.AGREED, said, text)
        put_off = words_that_say(Outcome.DEFERRED, text)
        if put_off and len(decisions) == 1 and ABOUT_ALL.search(text):
            return _said(Verdict.DEFERRED, put_off, text)
    return None


def _put_off_or_refused(asked: str, decided: str) -> Finding | None:
    """What the decision's outcome is, unless that is what was recommended."""
    for outcome in (Outcome.DEFERRED, Outcome.REFUSED):
        said = words_that_say(outcome, decided)
        if said and not words_that_say(outcome, asked) and not REFUSES.search(asked):
            return _said(Verdict(outcome.value), said)
    return None


def _said(verdict: Verdict, words: str, decision: str = "") -> Finding:
    words = " ".join(words.split()).strip(" .,;")
    return Finding(verdict, f"The minute says: “{words}”.", decision)


def has_the_words(asked: str, decided: str) -> bool:
    """Whether the decision is the recommendation: "approve the plan", "That the plan be approved".

    All words that carry sense must be there in the same order; only the verb may stand elsewhere.
    """
    first, second = _sense(without_request(asked)), _sense(without_opening(decided))
    if not first or not second:
        return False
    verb, rest = first[0], first[1:]
    if first == second or (verb in LEADS_IN and rest == second):
        return True
    return verb in second and rest == _without(second, verb)


def _sense(text: str) -> list[str]:
    words = sense(text)
    while words and words[-1] in CONNECTING:
        words.pop()
    return words


def _without(words: list[str], one: str) -> list[str]:
    place = words.index(one)
    return words[:place] + words[place + 1 :]
