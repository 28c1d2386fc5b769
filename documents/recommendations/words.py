"""Two texts laid side by side: which words one has and the other has not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

Change = Literal["", "left out", "added"]

LEAST_ALIKE = 0.35
"""Of all words; below that nearly every word would be marked, and marks would say nothing."""

_WORD = re.compile(r"\S+|\n")
_EDGES = re.compile(r"^[^\w£$€]+|[^\w%]+$")  # £5 is not 5%
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")
SHORTEST_STEM = 3
_OF_THE_REPORT = re.compile(r"\b(?:of|in|to) (?:the|this) report\b", re.IGNORECASE)
"""A report says "Appendix 2", its minute "Appendix 2 of the report": the same."""

CONNECTING = frozenset(["and", "or"])
FUNCTION_WORDS = frozenset("that be been is are was were the this a an".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that are the other text's too, or that only this text has."""

    text: str
    change: Change = ""


def side_by_side(asked: str, decided: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces; where they are hardly alike, each is one piece without marks.

    A form of a word that the other text has elsewhere ("approve", "be approved") is no difference.
    """
    first, second = _words(asked), _words(decided)
    matcher = SequenceMatcher(None, list(map(key, first)), list(map(key, second)), autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return [Piece(asked)], [Piece(decided)]
    changes = [change[1:] for change in matcher.get_opcodes() if change[0] != "equal"]
    gone, come = [slice(a, b) for a, b, _, _ in changes], [slice(c, d) for _, _, c, d in changes]
    return (
        list(_pieces(first, _telling(first, gone, _stems(second, come)), "left out")),
        list(_pieces(second, _telling(second, come, _stems(first, gone)), "added")),
    )


def _stems(words: Sequence[str], runs: Iterable[slice]) -> set[str]:
    return {stem(key(word)) for run in runs for word in words[run]}


def _telling(words: Sequence[str], runs: Iterable[slice], others: set[str]) -> set[int]:
    """Places of the words in changed runs that make a difference, and of those between them.

    `others` are the stems that only the other text has.
    """
    found: set[int] = set()
    for run in runs:
        new = {
            place
            for place in range(run.start, run.stop)
            if (word := key(words[place])) in FUNCTION_WORDS or stem(word) not in others
        }
        telling = [place for place in new if _tells(words, place)]
        if telling:
            found |= {place for place in new if min(telling) <= place <= max(telling)}
    return found


def _tells(words: Sequence[str], place: int) -> bool:
    """Whether a word says something; the "and" before a list's next entry, at the end, does not."""
    word = key(words[place])
    closes = place == len(words) - 1 and word in CONNECTING
    return bool(word) and word not in FUNCTION_WORDS and not closes


def _pieces(words: Sequence[str], marked: set[int], change: Change) -> Iterator[Piece]:
    for is_marked, places in groupby(range(len(words)), marked.__contains__):
        text = " ".join(words[place] for place in places).replace(" \n ", "\n")
        if text.strip():
            yield Piece(text, change if is_marked else "")


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def key(word: str) -> str:
    """A word without case, and without the punctuation around it."""
    return _EDGES.sub("", word).casefold()


def stem(word: str) -> str:
    """A word without its ending: "approve", "approved" and "approves" are one.

    "commit" and "committed" too; "noted" is not "not".
    """
    if len(word) <= SHORTEST_STEM or word.isdigit():
        return word
    bare = _DOUBLED.sub(r"\1", _ENDING.sub("", word)) or word
    return "note" if bare == "not" else bare


def sense(text: str) -> list[str]:
    """The words that carry the sense, in order, by their stems: "be" and "the" carry none."""
    return [
        stem(word) for word in _keys(_OF_THE_REPORT.sub("", text)) if word not in FUNCTION_WORDS
    ]


def _keys(text: str) -> Iterator[str]:
    return filter(None, (key(word) for word in _WORD.findall(text)))
