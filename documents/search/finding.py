"""From words to what they find: as typed, else mended, else with most of the words.

Where no title says all of what was asked for, or few things say it, the words that councils print
for it are searched for beside those typed.
"""

from dataclasses import dataclass, replace

from django.db.models import QuerySet

from documents.models import SearchEntry
from documents.search.meanings import terms_of
from documents.search.mending import in_a_title, mended, words_alike
from documents.search.ranking import likeliest, ranked
from documents.search.terms import Terms
from documents.search.typed import Typed

ENOUGH = 5
"""Things with every word: where there are fewer, those with most of the words follow them."""

MOST_REPEATED = 8  # entries that say the same: an item, its papers and pages, a plan's every issue


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
    found = _as_typed(words, entries) if as_typed else _widely(words, entries, everywhere)
    at_all = _up_to_enough(found.among(everywhere))
    better = (
        "" if as_typed or at_all == ENOUGH else mended(found.typed.words, found.terms, everywhere)
    )
    if better and not at_all:
        return replace(find(better, entries, everywhere=everywhere), instead_of=words)
    if at_all < ENOUGH and len(found.terms.terms) > 1:
        found = _generously(found, entries, everywhere)
    return replace(found, also_try=better)


def _as_typed(words: str, entries: QuerySet[SearchEntry]) -> Found:
    typed = Typed.of(words)
    return _within(Found(typed, terms_of(typed), entries))


def _widely(words: str, entries: QuerySet[SearchEntry], everywhere: QuerySet[SearchEntry]) -> Found:
    found = _as_typed(words, entries)
    if in_a_title(found.terms, everywhere) and _up_to_enough(found.among(everywhere)) == ENOUGH:
        return found
    alike = words_alike(words, found.terms, everywhere)
    terms = terms_of(found.typed, wider=True, alike=alike)
    return _within(Found(found.typed, terms, entries)) if terms.besides else found


def _within(found: Found) -> Found:
    return replace(found, entries=found.among(found.entries))


def _up_to_enough(entries: QuerySet[SearchEntry]) -> int:
    """How many different things are found, counted no further than is enough."""
    abouts = entries.order_by().values_list("about", flat=True)[: ENOUGH * MOST_REPEATED]
    return min(len(set(abouts)), ENOUGH)


def _generously(
    found: Found, entries: QuerySet[SearchEntry], everywhere: QuerySet[SearchEntry]
) -> Found:
    """What has most of the words, those first that have them all; the same where none is more.

    Whatever the filters, so that what they count is what they leave.
    """
    generous = replace(found, most_words=True)
    if not generous.among(everywhere).exclude(pk__in=found.among(everywhere)).exists():
        return found
    return replace(generous, entries=generous.among(entries))
