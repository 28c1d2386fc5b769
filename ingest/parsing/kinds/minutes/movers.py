"""Who proposed and who seconded the last motion that a minute's meeting voted on.

"Proposed by Cllr Hale, seconded by Cllr Ingram." "Mr Hale proposed, and Mrs Ingram seconded, that"
"On the motion of Councillor Hale, seconded by Councillor Ingram, it was" "Prop: Hale Sec: Ingram"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ingest.parsing.fields.sentences import sentences
from ingest.parsing.kinds.minutes.mentions import Mention, Sort, may_mention, mentions

OWN_VOTE = 2  # words of voting that a motion on procedure itself may bring
NEAR = 600  # characters in which a motion's withdrawal is told

_VOTE = re.compile(
    r"\bvote[ds]?\b|\bvoting\b|\bcarried\b|\bsupported\b|\bagreed\b|\bresolved\b|\bapproved\b"
    r"|\bunanimous|\ball in favour\b|\blost\b|\bdecision\b|\baccepted\b",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\b(?:motion|proposal|proposition)\b[\w\s]{0,20}\bwithdrawn?\b", re.IGNORECASE
)


class Movers(NamedTuple):
    """Names without title; None where an office alone, or nobody, is named."""

    proposer: str | None = None
    seconder: str | None = None


@dataclass
class _Motion:
    """A motion as far as it was read: who moved it, who seconded it, where it stands."""

    sort: Sort
    at: int
    proposer: str | None = None
    seconder: str | None = None
    seconded: bool = False


def read_movers(text: str) -> Movers:
    """Proposer and seconder of the last motion put to the vote in a minute's text.

    Amendments do not count; a motion on procedure (to close the debate, to extend the meeting)
    only where nothing is voted on after it; nor a motion neither seconded nor voted on.
    """
    for motion in reversed(_motions(text)):
        if motion.sort != "amendment" and _was_put(motion, text):
            return Movers(motion.proposer, motion.seconder)
    return Movers()


def _was_put(motion: _Motion, text: str) -> bool:
    after = text[motion.at :]
    if motion.sort == "procedure" and len(_VOTE.findall(after)) > OWN_VOTE:
        return False
    if motion.seconded:
        return not _WITHDRAWN.search(after[:NEAR])
    return motion.proposer is not None and bool(_VOTE.search(after))


def _motions(text: str) -> list[_Motion]:
    motions: list[_Motion] = []
    for at, mention in _mentions(text):
        motion = _unseconded(motions, mention) if mention.part == "seconder" else None
        if motion is None:
            motion = _Motion(mention.sort, at)
            motions.append(motion)
        if mention.part == "proposer":
            motion.proposer = mention.name
        else:
            motion.seconder, motion.seconded, motion.at = mention.name, True, at
            motion.sort = "procedure" if mention.sort == "procedure" else motion.sort
    return motions


def _unseconded(motions: list[_Motion], mention: Mention) -> _Motion | None:
    """The motion that a seconder belongs to: the last of its sort, if still without one."""
    for motion in reversed(motions):
        if (motion.sort == "amendment") == (mention.sort == "amendment"):
            return None if motion.seconded else motion
    return None


def _mentions(text: str) -> Iterator[tuple[int, Mention]]:
    """Each mention of somebody moving or seconding, with its place in the text."""
    begin = 0
    for paragraph in text.split("\n"):
        for sentence in sentences(paragraph) if may_mention(paragraph) else ():
            begin = text.index(sentence, begin)
            for mention in mentions(sentence):
                yield begin + mention.at, mention
            begin += len(sentence)
