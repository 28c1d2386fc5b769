"""From words to what they find: as typed, else mended, else with most of the words.

Where no title says all of what was asked for, or few things say it, the words that councils print
for it are searched for beside those typed.
"""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import QuerySet

from documents.models import SearchEntry
from documents.search.meanings import terms_of
from documents.search.mending import Mended, in_a_title, mended, words_alike
from documents.search.ranking import likeliest, ranked
from documents.search.terms import MISSING_OF_MOST, MISSING_OF_SOME, Terms
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
    missing: float = 0.0  # share of the words that a record may lack, where few have them all

    @property
    def most_words(self) -> bool:
        """Whether things are found that have not all of the words."""
        return self.missing > 0

    @property
    def some_words(self) -> bool:
        """Whether they need not even have most of them."""
        return self.missing > MISSING_OF_MOST

    @property
    def ranked(self) -> QuerySet[SearchEntry]:
        return ranked(self.entries, self.terms, self.typed.meant)

    def among(self, entries: QuerySet[SearchEntry]) -> QuerySet[SearchEntry]:
        """What the same words find in the same way among other entries."""
        return entries.none() if self.query is None else entries.filter(vector=self.query)

    @property
    def query(self) -> Any:
        """What an entry's words are asked; None where nothing was asked for."""
        return self.terms.most(self.missing) if self.missing else self.terms.every()

    def has_more_than(self, fewer: "Found", entries: QuerySet[SearchEntry]) -> bool:
        """Whether any of these entries is found here and not there, asked of each entry once."""
        more = self.among(entries)
        return (more if fewer.query is None else more.exclude(vector=fewer.query)).exists()

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
    found, at_all = _first(words, entries, everywhere, as_typed=as_typed)
    better = Mended()
    if not as_typed and at_all < ENOUGH:
        better = mended(found.typed.words, found.terms, everywhere)
    if better.words and better.may_replace and not at_all:
        return replace(find(better.words, entries, everywhere=everywhere), instead_of=words)
    if at_all < ENOUGH and len(found.terms.terms) > 1:
        found = _generously(found, at_all, entries, everywhere)
    return replace(found, also_try=better.words)


def _first(
    words: str, entries: QuerySet[SearchEntry], everywhere: QuerySet[SearchEntry], *, as_typed: bool
) -> tuple[Found, int]:
    """As typed, or with other words beside them; and how many things that is, up to enough."""
    typed = Typed.of(words)
    found = Found(typed, terms_of(typed), entries)
    titled = as_typed or in_a_title(found.terms, everywhere)
    at_all = _up_to_enough(found.among(everywhere)) if titled else None
    if not as_typed and at_all != ENOUGH and (wider := _wider(found, everywhere)):
        found, at_all = replace(found, terms=wider), None
    if at_all is None:
        at_all = _up_to_enough(found.among(everywhere))
    return replace(found, entries=found.among(entries)), at_all


def _wider(found: Found, everywhere: QuerySet[SearchEntry]) -> Terms | None:
    """The terms with what councils print for them; None where they print nothing else."""
    alike = words_alike(found.typed.words, found.terms, everywhere)
    terms = terms_of(found.typed, wider=True, alike=alike)
    return terms if terms.besides else None


def _up_to_enough(entries: QuerySet[SearchEntry]) -> int:
    """How many different things are found, counted no further than is enough."""
    abouts = entries.order_by().values_list("about", flat=True)[: ENOUGH * MOST_REPEATED]
    return min(len(set(abouts)), ENOUGH)


def _generously(
    found: Found, at_all: int, entries: QuerySet[SearchEntry], everywhere: QuerySet[SearchEntry]
) -> Found:
    """What has most of the words, those first that have them all; the same where none is more.

    What has some of them, where nothing has most. Whatever the filters, so that what they count is
    what they leave.
    """
    for missing in (MISSING_OF_MOST, MISSING_OF_SOME):
        generous = replace(found, missing=missing)
        if generous.has_more_than(found, everywhere):
            return replace(generous, entries=generous.among(entries))
        if at_all:
            break
    return found
