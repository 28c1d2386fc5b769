"""Words written as one or as two: "streetlights" and "street lights", "20mph" and "20 mph"."""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from documents.search.lexicon import KnownWord

MEASURE = re.compile(r"(\d+)([A-Za-z]{1,3})")
SHORTEST_HALF, SHORTEST_WHOLE = 3, 8  # letters


def together(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where two words stand that may be written as one, and that one."""
    for place, pair in enumerate(itertools.pairwise(words)):
        joined = "".join(pair).lower()
        if MEASURE.fullmatch(joined) or (joined.isalpha() and len(joined) >= SHORTEST_WHOLE):
            yield place, joined


def halves(word: str) -> Iterator[tuple[str, str]]:
    """The ways in which a word may be written as two."""
    word = word.lower()
    if measure := MEASURE.fullmatch(word):
        yield measure[1], measure[2]
    elif word.isalpha() and len(word) >= SHORTEST_WHOLE:
        for cut in range(SHORTEST_HALF, len(word) - SHORTEST_HALF + 1):
            yield word[:cut], word[cut:]


def is_known(word: str, known: Mapping[str, KnownWord]) -> bool:
    """Whether records have it; a number or a measure is no word, and always may be there."""
    return word.isdigit() or bool(MEASURE.fullmatch(word)) or bool(known[word].entries)
