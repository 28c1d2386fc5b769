"""Whether one pair of names is all that a minute says of who moved and who seconded.

A record keeps one pair a minute, that of the last motion put to the vote. Over decisions that
were moved one by one it would read as if the same two had moved them all.
"""

import re

from documents.models import Minute
from documents.wording.votes import AMENDMENT, MOVED, SENTENCE_ENDS

SECONDED = re.compile(r"\bsecond(ed|er)\b", re.IGNORECASE)


def names_others(minute: Minute) -> bool:
    """Whether other motions of the minute, amendments aside, had another mover or seconder."""
    pair = [_surname(name) for name in (minute.proposer, minute.seconder) if name]
    return bool(pair) and any(
        not all(surname in sentence.casefold() for surname in pair)
        for sentence in _of_motions(minute.text or "")
    )


def _of_motions(text: str) -> list[str]:
    """ "Recommendation 2A was moved by Councillor Plowden and seconded by Councillor Morris." """
    sentences = [" ".join(said.split()) for said in SENTENCE_ENDS.split(text)]
    return [
        said
        for said in sentences
        if MOVED.search(said) and SECONDED.search(said) and not AMENDMENT.search(said)
    ]


def _surname(name: str) -> str:
    return name.split()[-1].casefold()
