"""What the database knows of a query's words: stems, how common each is, what it stands for."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10

from django.db import connection

from documents.models import Acronym
from documents.search.acronyms import SMALL_WORDS, folded
from documents.search.language import CONFIG

LOOK_UP = """
SELECT typed, stem,
    (SELECT max(entries) FROM documents_searchword AS known WHERE known.stem = new.stem)
FROM (SELECT typed, (ts_lexize(%s, typed))[1] AS stem FROM unnest(%s::text[]) AS typed) AS new
"""
ON_A_PAGE = """
SELECT word FROM unnest(%s::text[]) AS word
WHERE EXISTS (SELECT 1 FROM documents_searchentry WHERE vector @@ plainto_tsquery(%s, word))
"""
MOST_MEANINGS = 4
LONGEST_FORM = 8  # words of a long form


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A word of a query. Without a stem it is one like "the", which finds nothing by itself."""

    word: str
    stem: str
    entries: int

    @property
    def weight(self) -> float:
        """Between 0 and 1: a rare word says more of what is meant than a common one."""
        return 1 / (1 + log10(1 + self.entries))


def look_up(words: Sequence[str]) -> dict[str, KnownWord]:
    """What is known of each word, written in small letters."""
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, [f"{CONFIG}_stem", [word.lower() for word in words]])
        rows = cursor.fetchall()
    return {word: KnownWord(word, stem or "", entries or 0) for word, stem, entries in rows}


def on_a_page(words: Sequence[str]) -> set[str]:
    """Those of words that no record has which a page has: a table's that is read into no record."""
    if not words:
        return set()
    with connection.cursor() as cursor:
        cursor.execute(ON_A_PAGE, [list(words), CONFIG])
        return {word for (word,) in cursor.fetchall()}


def stretches(words: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Every run of two or more words that may be a long form, folded, with its place."""
    bare = [word.lower() for word in words]
    return {
        folded(" ".join(bare[start:end])): (start, end)
        for start in range(len(bare))
        if bare[start] not in SMALL_WORDS
        for end in range(start + 2, min(len(bare), start + LONGEST_FORM) + 1)
    }


def acronyms_among(words: Sequence[str]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Long forms of the words that are acronyms, and short forms of the runs that are long forms.

    Only what a published paper explains.
    """
    rows = Acronym.objects.published()
    bare = [word.lower() for word in words]
    bare += [word.removesuffix("s") for word in bare]
    long_forms: dict[str, list[str]] = {}
    each = rows.filter(short_folded__in=bare).order_by("short_folded", "long_folded", "pk")
    for row in each.distinct("short_folded", "long_folded"):
        long_forms.setdefault(row.short_folded, []).append(row.long)
    short_forms: dict[str, list[str]] = {}
    for long, short in set(
        rows.filter(long_folded__in=list(stretches(words))).values_list("long_folded", "short")
    ):
        short_forms.setdefault(long, []).append(short)
    return (
        {short: forms[:MOST_MEANINGS] for short, forms in long_forms.items()},
        {long: forms[:MOST_MEANINGS] for long, forms in short_forms.items()},
    )
