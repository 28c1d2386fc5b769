"""Two texts laid side by side: which words one has and the other has not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Change = Literal["", "left out", "added"]

LEAST_ALIKE = 0.35
"""Of all words; below that nearly every word would be marked, and marks would say nothing."""

_WORD = re.compile(r"\S+|\n")
_EDGES = re.compile(r"^\W+|\W+$")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
SHORTEST_STEM = 3
_OF_THE_REPORT = re.compile(r"\b(?:of|in|to) (?:the|this) report\b", re.IGNORECASE)
"""A report says "Appendix 2", its minute "Appendix 2 of the report": the same."""

FUNCTION_WORDS = frozenset("that be been is are was were the this a an".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row that are the other text's too, or that only this text has."""

    text: str
    change: Change = ""


def side_by_side(asked: str, decided: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces; where they are hardly alike, each is one piece without marks."""
    first, second = _words(asked), _words(decided)
    matcher = SequenceMatcher(None, list(map(key, first)), list(map(key, second)), autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return [Piece(asked)], [Piece(decided)]
    left: list[Piece] = []
    right: list[Piece] = []
    for what, a, b, c, d in matcher.get_opcodes():
        same = what == "equal"
        left += _piece(first[a:b], "" if same else "left out")
        right += _piece(second[c:d], "" if same else "added")
    return left, right


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _piece(words: Sequence[str], change: Change) -> list[Piece]:
    text = " ".join(words).replace(" \n ", "\n")
    return [Piece(text, change)] if text.strip() else []


def key(word: str) -> str:
    """A word without case, and without the punctuation around it."""
    return _EDGES.sub("", word).casefold()


def stem(word: str) -> str:
    """A word without its ending: "approve", "approved" and "approves" are one."""
    if len(word) <= SHORTEST_STEM or word.isdigit():
        return word
    return _ENDING.sub("", word) or word


def sense(text: str) -> list[str]:
    """The words that carry the sense, in order, by their stems: "be" and "the" carry none."""
    return [
        stem(word) for word in _keys(_OF_THE_REPORT.sub("", text)) if word not in FUNCTION_WORDS
    ]


def _keys(text: str) -> Iterator[str]:
    return filter(None, (key(word) for word in _WORD.findall(text)))
