"""The words and acronyms of what can be found, counted as entries come and go."""

import re
from collections import Counter
from collections.abc import Iterable

from django.db import connection

from documents.models import Acronym, Pack, SearchEntry, SearchWord
from documents.search.accents import respelt
from documents.search.acronyms import acronyms_in, folded
from documents.search.language import CONFIG

WORD = re.compile(r"[^\W\d_]{3,40}")
LONGEST_SHORT, LONGEST_LONG = 10, 160  # characters, as the columns hold them
STEMMER = f"{CONFIG}_stem"
ADD = """
INSERT INTO documents_searchword AS known (word, stem, entries, trigrams)
SELECT word, coalesce((ts_lexize(%s, word))[1], ''), count, string_to_array(trigrams, ' ')
FROM unnest(%s::text[], %s::int[], %s::text[]) AS new (word, count, trigrams)
ON CONFLICT (word) DO UPDATE SET entries = known.entries + excluded.entries
"""
TAKE = """
UPDATE documents_searchword AS known SET entries = greatest(known.entries - gone.count, 0)
FROM unnest(%s::text[], %s::int[]) AS gone (word, count) WHERE known.word = gone.word
"""


def add_words(entries: Iterable[SearchEntry]) -> None:
    """Counts the words of entries that were added."""
    counts = sorted(_words_of(entries).items())
    if counts:
        words, numbers = map(list, zip(*counts, strict=True))
        shapes = [" ".join(trigrams(word)) for word in words]
        with connection.cursor() as cursor:
            cursor.execute(ADD, [STEMMER, words, numbers, shapes])


def take_words(entries: Iterable[SearchEntry]) -> None:
    """Takes the words of entries out again that are about to go."""
    counts = sorted(_words_of(entries).items())
    if counts:
        words, numbers = map(list, zip(*counts, strict=True))
        with connection.cursor() as cursor:
            cursor.execute(TAKE, [words, numbers])
        SearchWord.objects.filter(word__in=words, entries=0).delete()


def trigrams(word: str) -> list[str]:
    """Three letters in a row, the word's ends among them: "  w", " wo", "wor", "ord", "rd "."""
    padded = f"__{word}_"
    return sorted({padded[place : place + 3] for place in range(len(padded) - 2)})


def add_acronyms(pack: Pack, entries: Iterable[SearchEntry]) -> None:
    """Keeps what the pack's entries say that acronyms stand for."""
    explained = {
        (pair.short.lower(), folded(pair.long)): pair
        for entry in entries
        for pair in acronyms_in(entry.text)
        if len(pair.short) <= LONGEST_SHORT and len(pair.long) <= LONGEST_LONG
    }
    Acronym.objects.filter(pack=pack).delete()
    Acronym.objects.bulk_create(
        Acronym(pack=pack, short=pair.short, long=pair.long, short_folded=short, long_folded=long)
        for (short, long), pair in sorted(explained.items())
    )


def _words_of(entries: Iterable[SearchEntry]) -> Counter[str]:
    """In how many of the entries each word stands; pages repeat what the records say."""
    counts: Counter[str] = Counter()
    for entry in entries:
        if entry.kind != SearchEntry.Kind.PAGE:
            text = f"{entry.title} {entry.text}"
            counts.update({word.lower() for word in WORD.findall(text)} | respelt(text))
    return counts
