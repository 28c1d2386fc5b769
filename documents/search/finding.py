"""From words to what they find: as typed, else mended, else with most of the words."""

from dataclasses import dataclass, replace

from django.db.models import QuerySet

from documents.models import SearchEntry
from documents.search.ranking import likeliest, ranked
from documents.search.spelling import corrected
from documents.search.terms import Terms, terms_of
from documents.search.typed import Typed

ENOUGH = 5
"""Entries with every word: where there are fewer, those with most of the words follow them."""

MOST_TRIES = 3


@dataclass(frozen=True)
class Found:
    """What a query finds, and what was done to it to find anything."""

    typed: Typed
    terms: Terms
    entries: QuerySet[SearchEntry]  # that match, among those asked for
    instead_of: str = ""  # the words as typed, where mended ones were searched for
    also_try: str = ""  # mended words that were not searched for
    most_words: bool = False  # nothing has all the words: these have most of them

    @property
    def ranked(self) -> QuerySet[SearchEntry]:
        return ranked(self.entries, self.terms, self.typed.meant)

    def among(self, entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
        """What the same words find in the same way among other entries."""
        query = self.terms.most() if self.most_words else self.terms.every()
        return entries.none() if query is None else entries.filter(vector=query)

    def best(self, most: int) -> QuerySet[SearchEntry]:
        """So many of the entries, the likeliest ones, best first."""
        keys = likeliest(self.entries, self.terms, self.typed.meant, most)
        among = SearchEntry.objects.filter(pk__in=keys)
        return ranked(among, self.terms, self.typed.meant)


def find(
    words: str,
    entries: QuerySet[SearchEntry],
    *,
    everywhere: QuerySet[SearchEntry] | None = None,
    as_typed: bool = False,
) -> Found:
    """The entries that the words find, best first by `.ranked`; none for words that say nothing.

    Where nothing has the words they are mended, unless asked for as typed. `everywhere` is what the
    entries are filtered from: a word that only the filters left out is no misspelt one.
    """
    everywhere = entries if everywhere is None else everywhere
    found = _strictly(Typed.of(words), entries)
    few, at_all = _up_to_enough(found.entries), _up_to_enough(found.among(everywhere))
    better = "" if as_typed or at_all == ENOUGH else _mended(found, everywhere, at_all)
    if better and not at_all:
        return replace(_generously(_strictly(Typed.of(better), entries), entries), instead_of=words)
    return replace(found if few == ENOUGH else _generously(found, entries), also_try=better)


def _strictly(typed: Typed, entries: QuerySet[SearchEntry]) -> Found:
    found = Found(typed, terms_of(typed), entries)
    return replace(found, entries=found.among(entries))


def _up_to_enough(entries: QuerySet[SearchEntry]) -> int:
    return len(entries.order_by().values("pk")[:ENOUGH])


def _generously(found: Found, entries: QuerySet[SearchEntry]) -> Found:
    """What has most of the words, those first that have them all; the same where none is more."""
    if len(found.terms.terms) < 2:
        return found
    generous = replace(found, most_words=True)
    rows = generous.among(entries)
    return replace(generous, entries=rows) if rows.exclude(pk__in=found.entries).exists() else found


def _mended(found: Found, everywhere: QuerySet[SearchEntry], at_all: int) -> str:
    """The query with its unknown words replaced by the published words most like them.

    Where all are known but few records have them together, one may be another word misspelt: the
    rarest is tried first, and taken if more records have the words then.
    """
    words = found.typed.words
    unknown = corrected(found.terms.unknown)
    if unknown:
        return _with(words, unknown)
    plain = [term for term in found.terms.terms if len(term.words) == 1 and not term.required]
    for term in sorted(plain, key=lambda term: -term.weight)[:MOST_TRIES]:
        better = _with(words, corrected(term.words))
        if (
            better != words
            and _up_to_enough(_strictly(Typed.of(better), everywhere).entries) > at_all
        ):
            return better
    return ""


def _with(words: str, better: dict[str, str]) -> str:
    for word, instead in better.items():
        words = words.replace(word, instead)
    return words
