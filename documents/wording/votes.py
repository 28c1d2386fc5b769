"""What each vote of a minute was on, in the minute's own words.

"The motion was lost by three votes to five" under a decision that permission be granted reads as
if that decision was lost; what stands before it says that the motion was to refuse it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from documents.models import Minute

MOST_PARAGRAPHS = 6
"""From a mover to the vote: farther back stands another debate."""

MOVED = re.compile(r"\b(proposed|moved)(,? and| by| that| the| an?)\b", re.IGNORECASE)
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")


class ToldVote(NamedTuple):
    """A vote as `Minute.votes` keeps it, and the words from its mover up to it, in paragraphs."""

    vote: dict[str, Any]
    motion: list[str]


def votes_in_words(minute: Minute) -> list[ToldVote]:
    """Each vote of the minute with what was put to it; without words where the text has none."""
    paragraphs = [" ".join(line.split()) for line in (minute.text or "").splitlines()]
    return list(_told(minute.votes, [line for line in paragraphs if line]))


def _told(votes: Sequence[dict[str, Any]], paragraphs: Sequence[str]) -> Iterator[ToldVote]:
    begin = 0
    for vote in votes:
        printed = " ".join((vote.get("text") or "").split("\n")[0].split())
        at = next((n for n in range(begin, len(paragraphs)) if printed in paragraphs[n]), None)
        if at is None or not printed:
            yield ToldVote(vote, [])
            continue
        same_paragraph = paragraphs[at][: paragraphs[at].index(printed)].strip()
        yield ToldVote(vote, _motion([*paragraphs[begin:at], same_paragraph]))
        begin = at if same_paragraph else at + 1


def _motion(before: Sequence[str]) -> list[str]:
    """From the last words that name a mover to the end; the last paragraph where none does."""
    near = [text for text in before if text][-MOST_PARAGRAPHS:]
    for place in reversed(range(len(near))):
        if MOVED.search(near[place]):
            return [_from_mover(near[place]), *near[place + 1 :]]
    return near[-1:] if before and before[-1] == "" else []


def _from_mover(paragraph: str) -> str:
    """The paragraph from its last sentence that names a mover."""
    sentences = SENTENCE_ENDS.split(paragraph)
    naming = [place for place, sentence in enumerate(sentences) if MOVED.search(sentence)]
    return " ".join(sentences[naming[-1] :])
