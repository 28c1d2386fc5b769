"""Words that nothing published has, and the published words they were probably meant to be."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from math import log10

from django.db import connection

from documents.models import SearchWord
from documents.search.vocabulary import STEMMER, trigrams

CANDIDATES = 60
ALIKE = 0.72  # of 1: below it a word is another word
SHORTEST = 4  # letters
LETTERS_APART = 2  # in length
FREQUENCY_COUNTS = 0.03  # for each tenfold, against the likeness
NEAR = """
SELECT word, entries FROM documents_searchword
WHERE trigrams && %s::varchar(3)[] AND length(word) BETWEEN %s AND %s
    AND stem <> coalesce((ts_lexize(%s, %s))[1], '')
ORDER BY (SELECT count(*) FROM unnest(trigrams) AS run WHERE run = ANY(%s::varchar(3)[])) DESC,
    entries DESC
LIMIT %s
"""


def corrected(words: Sequence[str]) -> dict[str, str]:
    """For each word that has a likely meaning among the published words, that one."""
    found = {word: _nearest(word.lower()) for word in words}
    return {word: better for word, better in found.items() if better}


def _nearest(word: str) -> str:
    """The published word most like it, the more common one where two are as like; else nothing."""
    if len(word) < SHORTEST:
        return ""
    best, likeness = "", ALIKE
    for candidate, entries in _candidates(word):
        ratio = SequenceMatcher(None, word, candidate).ratio()
        if (
            candidate != word
            and ratio > ALIKE
            and ratio + FREQUENCY_COUNTS * log10(1 + entries) > likeness
        ):
            best, likeness = candidate, ratio + FREQUENCY_COUNTS * log10(1 + entries)
    return best or _two_words(word)


def _candidates(word: str) -> list[tuple[str, int]]:
    """Other words than its own forms that share the most three-letter runs, with their entries."""
    shapes = trigrams(word)
    with connection.cursor() as cursor:
        longest = len(word) + LETTERS_APART
        lengths = [len(word) - LETTERS_APART, longest]
        cursor.execute(NEAR, [shapes, *lengths, STEMMER, word, shapes, CANDIDATES])
        return cursor.fetchall()


def _two_words(word: str) -> str:
    """ "streetlights" as "street lights", where both are published words."""
    halves = [(word[:cut], word[cut:]) for cut in range(SHORTEST - 1, len(word) - SHORTEST + 2)]
    known = dict(
        SearchWord.objects.filter(word__in={half for pair in halves for half in pair}).values_list(
            "word", "entries"
        )
    )
    pairs = [pair for pair in halves if pair[0] in known and pair[1] in known]
    best = max(pairs, key=lambda pair: min(known[pair[0]], known[pair[1]]), default=None)
    return " ".join(best) if best else ""
