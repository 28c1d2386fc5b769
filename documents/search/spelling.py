"""Words that nothing published has, and the published words they were probably meant to be.

Nearest are words of nearly the same letters in the same order; of those as near, one that sounds
the same, begins with the same letter, or is more common. Words such as "all" are never meant: they
find nothing.
"""

import re
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
SOUND_COUNTS, FIRST_LETTER_COUNTS = 0.08, 0.04
SURELY_ALIKE = 0.85  # good enough without any record that has it beside the other words
LIKELY_ALIKE = 0.8  # good enough for a word that is not short, where records have it then
SHORT_WORD = 5  # letters: with one of them another it is mostly another word, as tram and team
SHORTEST_SOUND = 5  # letters: shorter words that sound alike are often two words
MOST_LIKELY = 4
VOWELS = re.compile(r"[aeiouy]+")
NEAR = """
SELECT word, entries FROM documents_searchword
WHERE trigrams && %s::varchar(3)[] AND length(word) BETWEEN %s AND %s
    AND stem <> '' AND stem <> coalesce((ts_lexize(%s, %s))[1], '')
ORDER BY (SELECT count(*) FROM unnest(trigrams) AS run WHERE run = ANY(%s::varchar(3)[])) DESC,
    entries DESC
LIMIT %s
"""


def corrected(words: Sequence[str]) -> dict[str, str]:
    """For each word that has a likely meaning among the published words, the likeliest."""
    found = {word: likely(word) for word in words}
    return {word: better[0] for word, better in found.items() if better}


def likely(word: str) -> list[str]:
    """The published words that it was likeliest meant to be, best first."""
    word = word.lower()
    if len(word) < SHORTEST:
        return []
    likeness = {
        candidate: _likeness(word, candidate) + FREQUENCY_COUNTS * log10(1 + entries)
        for candidate, entries in _candidates(word)
        if candidate != word and _ratio(word, candidate) > ALIKE
    }
    best = sorted(likeness, key=lambda candidate: -likeness[candidate])[:MOST_LIKELY]
    return best or [two for two in (_two_words(word),) if two]


def begun(word: str) -> list[str]:
    """The commonest published word that begins with it: "executive" for "exec"."""
    word = word.lower()
    if len(word) < SHORTEST:
        return []
    shapes = [run for run in trigrams(word) if not run.endswith("_")]
    longer = SearchWord.objects.filter(trigrams__contains=shapes, word__startswith=word)
    return list(longer.order_by("-entries", "word").values_list("word", flat=True)[:1])


def surely(word: str, better: str) -> bool:
    """Whether a word can hardly be meant otherwise, whatever stands beside it."""
    return _ratio(word.lower(), better) >= SURELY_ALIKE or " " in better


def a_slip(word: str, better: str) -> bool:
    """Whether one may be taken for the other unasked: not "tram" for "term".

    Letters left out, doubled or swapped, a vowel for another, or the word only begun; in a longer
    word another letter too.
    """
    word = word.lower()
    swapped = word[:1] == better[:1] and sorted(word) == sorted(better)
    slip = swapped or better.startswith(word) or sounds_like(word, better)
    longer = len(word) > SHORT_WORD and _ratio(word, better) >= LIKELY_ALIKE
    return slip or longer or surely(word, better)


def sounding_like(word: str) -> list[str]:
    """Other published words that sound the same: "hangar" to "hanger", as both are said."""
    word = word.lower()
    return [other for other, _ in _candidates(word) if other != word and sounds_like(word, other)]


def sounds_like(word: str, other: str) -> bool:
    """Whether only vowels differ, none of them the first letter, with as many of them."""
    first, second = word.removesuffix("s"), other.removesuffix("s")
    return min(len(first), len(second)) >= SHORTEST_SOUND and _sound(first) == _sound(second)


def _sound(word: str) -> str:
    return word[:1] + VOWELS.sub("*", word[1:])


def _likeness(word: str, candidate: str) -> float:
    sound = SOUND_COUNTS if sounds_like(word, candidate) else 0.0
    first = FIRST_LETTER_COUNTS if word[:1] == candidate[:1] else 0.0
    return _ratio(word, candidate) + sound + first


def _ratio(word: str, candidate: str) -> float:
    return SequenceMatcher(None, word, candidate).ratio()


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
