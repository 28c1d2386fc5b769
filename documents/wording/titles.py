"""Titles that papers print in capitals, made readable.

Capitals shout, and screen readers spell some of them out. Only the look changes: records keep the
title as printed, and a word that may be an abbreviation keeps its capitals.
"""

import re
from itertools import groupby

SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)
ABBREVIATIONS = frozenset(["CIL", "EHCP", "HRA", "ICT", "MTFP", "NHS", "SEND", "SPD", "UK"])
FIRST_LETTER = re.compile(r'(?:^|[-/"“(])\w(?!\))')
"""Of a word, and of its parts, as in "West-Bay"; not that of "member(s)"."""
WITHIN_PLACES = re.compile(r"(?<=-)(?:Cum|De|En|In|La|Le|Next|On|Super|The|Under|Upon)(?=-)")
"""The small words of places' names: "Burton-cum-Walden", "Stow-on-the-Wold"."""
NOT_A_WORD = re.compile(r".*\d.*|[^AEIOUY]{3,}")
"""What holds a figure or has no vowel: "A201", "TCR"."""

SHOUTED_WORDS = 4
"""So many words in capitals next to one another are a run."""
SHOUTED_LETTERS = 8
"""A word as long as this is no abbreviation."""
SHOUTED_LETTERS_IN_A_RUN = 5
"""Nor is one as long as this in a run of words in capitals."""
TITLE_SHOWN = 140
"""Characters of a title that a list or a page's heading shows; the paper has the rest."""


def readable(title: str) -> str:
    """FAMILY HUB NETWORK (FHN) UPDATE -> Family Hub Network (FHN) Update

    In a title that is only in part in capitals, the shouted part: Report: TRANSPORT -> Report:
    Transport
    """
    if title.isupper():
        return _calmed_run(title.split(" "))
    runs = groupby(title.split(" "), key=lambda word: word == word.upper())
    return " ".join(_calmed_part(list(run)) for _, run in runs)


def shortened(title: str, most: int = TITLE_SHOWN) -> str:
    """The title, cut after a word where it is longer than `most` characters."""
    if len(title) <= most:
        return title
    return f"{title[:most].rpartition(' ')[0].rstrip(' ,;:.-–')} …"


def folded(title: str) -> str:
    """A title as it is compared: without case, spacing, and the marks around its words."""
    return " ".join("".join(c if c.isalnum() else " " for c in title.casefold()).split())


def _calmed_part(words: list[str]) -> str:
    loud = [sum(map(str.isalpha, word)) for word in words if word.isupper()]
    needed = SHOUTED_LETTERS if len(loud) < SHOUTED_WORDS else SHOUTED_LETTERS_IN_A_RUN
    return _calmed_run(words) if max(loud, default=0) >= needed else " ".join(words)


def _calmed_run(words: list[str]) -> str:
    last = len(words) - 1
    return " ".join(_calmed(word, at_end=place in (0, last)) for place, word in enumerate(words))


def _calmed(word: str, *, at_end: bool) -> str:
    bare = re.sub(r"\W", "", word)
    in_brackets = word.startswith("(") and word.rstrip(".,;:").endswith(")")
    if in_brackets or bare in ABBREVIATIONS or NOT_A_WORD.fullmatch(bare):
        return word
    if bare.lower() in SMALL_WORDS and not at_end:
        return word.lower()
    raised = FIRST_LETTER.sub(lambda match: match.group().upper(), word.lower())
    return WITHIN_PLACES.sub(lambda match: match.group().lower(), raised)
