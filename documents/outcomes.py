"""What a minute's decisions come to, by their own words.

The only place that says which words defer, refuse, recommend or note: lists, search, files and the
comparison with a report's recommendations all ask here. A decision that no pattern fits was agreed:
minutes record what was resolved.
"""

import re
from collections.abc import Sequence

from django.db import models


class Outcome(models.TextChoices):
    AGREED = "agreed", "Agreed"
    RECOMMENDED = "recommended", "Recommended to another body"
    NOTED = "noted", "Noted"
    DEFERRED = "deferred", "Deferred"
    REFUSED = "refused", "Refused"


# That the application be deferred for a site visit / resolved to defer the proposal
DEFERRED = (
    r"(be|is|are|was|were|been) (deferred|adjourned)"
    r"|(^|to |that .{0,40} )defer (the|this|that|these|it|its|any|consideration|a decision)"
)
# That permission be refused / That the motion was lost
REFUSED = (
    r"(be|is|are|was|were|been) (refused|rejected|not (agreed|approved|supported))"
    r"|to refuse |(motion|amendment) (was|is|be) (lost|defeated|not carried)"
)
# be recommended to Cabinet / RECOMMENDED to Full Council / recommends that Cabinet
RECOMMENDED = (
    r"(be|is|are|was|were) recommended (to|for)"
    r"|(^|that .{0,40} )recommend(s|ed)? (to|that) (the )?(full council|council|cabinet|executive)"
)
# That the report be noted / The Committee noted the report / be received
NOTED = (
    r"(be|is|are|was|were) (noted|received|welcomed)"
    r"|^(that )?(the )?(\w+ ){0,8}(note|notes|noted|to note) "
)
CONDITIONAL = re.compile(r"^(that,? )?(if|unless) ", re.IGNORECASE)
"""A decision for a case that may not come: "That, if the agreement is not completed, ..."."""

_PATTERNS = {
    Outcome.DEFERRED: re.compile(DEFERRED, re.IGNORECASE),
    Outcome.REFUSED: re.compile(REFUSED, re.IGNORECASE),
    Outcome.RECOMMENDED: re.compile(RECOMMENDED, re.IGNORECASE),
}
_ONLY_NOTED = re.compile(NOTED, re.IGNORECASE)


def outcome_of(decisions: Sequence[str]) -> Outcome | None:
    """What the decisions come to; None where the minute states none."""
    stated = [words for words in decisions if words and not CONDITIONAL.match(words)]
    if not stated:
        return Outcome.AGREED if decisions else None
    for outcome in _PATTERNS:
        if any(words_that_say(outcome, words) for words in stated):
            return outcome
    return Outcome.NOTED if all(map(_ONLY_NOTED.search, stated)) else Outcome.AGREED


def words_that_say(outcome: Outcome, decision: str) -> str:
    """The words of one decision that defer, refuse or recommend; empty where none do.

    A decision for a case that may not come says nothing yet.
    """
    said = None if CONDITIONAL.match(decision) else _PATTERNS[outcome].search(decision)
    return said.group() if said else ""
