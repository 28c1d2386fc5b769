"""Titles that front sheets print in capitals, made readable.

Capitals shout, and screen readers spell some of them out. Only the look changes: records keep the
title as printed, and a word that may be an abbreviation keeps its capitals.
"""

import re

SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
ABBREVIATIONS = frozenset(["CIL", "EHCP", "HRA", "ICT", "MTFP", "NHS", "SEND", "SPD", "UK"])
WORD = re.compile(r"\(?[^\s(]+")


def readable(title: str) -> str:
    """FAMILY HUB NETWORK (FHN) UPDATE -> Family Hub Network (FHN) Update"""
    if not title.isupper():
        return title
    return WORD.sub(lambda match: _calmed(match.group(), first=match.start() == 0), title)


def _calmed(word: str, *, first: bool) -> str:
    bare = re.sub(r"\W", "", word)
    in_brackets = word.startswith("(") and word.rstrip(".,;:").endswith(")")
    if in_brackets or bare in ABBREVIATIONS or any(letter.isdigit() for letter in word):
        return word
    if bare.lower() in SMALL_WORDS and not first:
        return word.lower()
    return "-".join(part.capitalize() for part in word.split("-"))
