"""Titles that front sheets print in capitals, made readable.

Capitals shout, and screen readers spell some of them out. Only the look changes: records keep the
title as printed, and a word that may be an abbreviation keeps its capitals.
"""

import re

SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
ABBREVIATIONS = frozenset(["CIL", "EHCP", "HRA", "ICT", "MTFP", "NHS", "SEND", "SPD", "UK"])
FIRST_LETTER = re.compile(r'(?:^|[-/"“(])\w(?!\))')
"""Of a word, and of its parts, as in "West-Bay"; not that of "member(s)"."""


def readable(title: str) -> str:
    """FAMILY HUB NETWORK (FHN) UPDATE -> Family Hub Network (FHN) Update"""
    if not title.isupper():
        return title
    words = title.split(" ")
    last = len(words) - 1
    return " ".join(_calmed(word, at_end=place in (0, last)) for place, word in enumerate(words))


def folded(title: str) -> str:
    """A title as it is compared: without case, spacing, and the marks around its words."""
    return " ".join("".join(c if c.isalnum() else " " for c in title.casefold()).split())


def _calmed(word: str, *, at_end: bool) -> str:
    bare = re.sub(r"\W", "", word)
    in_brackets = word.startswith("(") and word.rstrip(".,;:").endswith(")")
    if in_brackets or bare in ABBREVIATIONS or any(letter.isdigit() for letter in word):
        return word
    if bare.lower() in SMALL_WORDS and not at_end:
        return word.lower()
    return FIRST_LETTER.sub(lambda match: match.group().upper(), word.lower())
