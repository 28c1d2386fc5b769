"""Acronyms as the papers themselves explain them; those of the whole field are in a file.

"Special Educational Needs and Disabilities (SEND)" and "SEND (Special Educational Needs and
Disabilities)" both say what SEND is short for. A pair counts only where the letters of the short
form are the first letters of the long form's words, in order.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

BRACKETED = re.compile(r"\(([A-Z][A-Za-z&]{1,9})\)")
EXPLAINED = re.compile(r"\b([A-Z][A-Z&]{1,9})s? \(([A-Z][\w&,'’ -]{5,120})\)")
WORD = re.compile(r"[A-Za-z0-9&'’]+")
SMALL_WORDS = frozenset(["a", "an", "and", "&", "at", "by", "for", "in", "of", "on", "the", "to"])
SENTENCE_ENDS = re.compile(r"[.;:]\s")
WORDS_IN_SIGHT = 14


class Explained(NamedTuple):
    """A short form and what the paper says it stands for: "SEND", "Special Educational ..."."""

    short: str
    long: str


def acronyms_in(text: str) -> Iterator[Explained]:
    """Every acronym that the text explains."""
    for match in BRACKETED.finditer(text):
        short = match[1].rstrip("s")
        before = text[max(0, match.start() - 160) : match.start()]
        if _is_short_form(short) and (long := _last_words_for(short, before)):
            yield Explained(short, long)
    for match in EXPLAINED.finditer(text):
        if _is_short_form(match[1]) and _last_words_for(match[1], match[2]) == match[2].strip():
            yield Explained(match[1], match[2].strip())


def folded(long: str) -> str:
    """A long form as it is compared, of one or of many: "special educational need disabilitie"."""
    words = (word.lower() for word in WORD.findall(long))
    return " ".join(_of_one(word) for word in words if word not in SMALL_WORDS)


def _of_one(word: str) -> str:
    return word if word.endswith("ss") else word.removesuffix("s")


def _is_short_form(text: str) -> bool:
    return sum(letter.isupper() for letter in text) >= max(2, len(text) - 2)


def _last_words_for(short: str, text: str) -> str:
    """The words at the text's end whose first letters the short form is made of, else nothing."""
    words = list(WORD.finditer(text))[-WORDS_IN_SIGHT:]
    if not words or text[words[-1].end() :].strip():
        return ""
    letters = [letter.lower() for letter in short if letter.isalpha()]
    place = len(words) - 1
    while letters and place >= 0:
        word = words[place].group().lower()
        if word[0] == letters[-1]:
            letters.pop()
        elif word not in SMALL_WORDS:
            return ""
        place -= 1
    long = text[words[place + 1].start() : words[-1].end()]
    return "" if letters or SENTENCE_ENDS.search(long) else " ".join(long.split())
