"""Which rows to compare: those whose titles share a word that tells something."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ingest.matters.candidates import Candidate
from ingest.matters.weights import Rarity
from ingest.matters.words import common_words

COMMON_AT_LEAST, COMMON_SHARE = 7, 0.08
"""A word in more than eight of a hundred different titles, and more than seven, tells nothing."""

MOST_OF_A_WORD, MOST_OF_ANY = 150, 400
"""Rows that are compared because they share a word, or anything else; above it says too little."""


def rarity_of(rows: Iterable[Candidate]) -> Rarity:
    """Weighs each word by how few different titles of the whole site bear it."""
    titles = {row.read.series: row.read for row in rows}
    counts: dict[str, int] = defaultdict(int)
    for title in titles.values():
        for word in title.topic:
            counts[word] += 1
    weights = {word: math.log((1 + len(titles)) / count) for word, count in counts.items()}
    common = common_words(titles.values(), most=COMMON_AT_LEAST, share=COMMON_SHARE)
    return Rarity(weights, common)


def pairs_to_compare(
    rows: Sequence[Candidate], rarity: Rarity
) -> Iterator[tuple[Candidate, Candidate]]:
    """Each pair once: same item, reference or title, or a telling word in common.

    In a large archive a word alone brings too many together; with a meeting that both were at, or
    name, it still does its work.
    """
    by_sign: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for sign in _keys(row, rarity):
            by_sign[sign].append(number)
    done: set[tuple[int, int]] = set()
    for (kind, *_), numbers in by_sign.items():
        if len(numbers) > (MOST_OF_A_WORD if kind == "word" else MOST_OF_ANY):
            continue
        for place, first in enumerate(numbers):
            for second in numbers[place + 1 :]:
                if (first, second) not in done:
                    done.add((first, second))
                    yield rows[first], rows[second]


def _keys(row: Candidate, rarity: Rarity) -> set[tuple[object, ...]]:
    """What brings a row together with others, each by its kind."""
    keys: set[tuple[object, ...]] = {("reference", text) for text in row.read.references}
    if row.item:
        keys.add(("item", row.item))
    topic = rarity.topic(row)
    if topic:
        keys.add(("title", row.read.series))
    elif row.read.is_plain:
        keys.add(("plain title", row.read.series, row.read.period))
    named = [*row.mentions, *([row.held] if row.held else [])]
    for word in topic:
        keys.add(("word", word))
        keys |= {("meeting", word, one.body, one.date) for one in named if one.date}
    return keys
