"""Terms: what a query asks for, as the database understands it.

A term is one thing that a record must speak of: a word, a phrase, or an acronym with what it
stands for. Each has a weight: a rare word says more of what is meant than a common one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import and_, or_
from typing import Any

from django.contrib.postgres.search import SearchQuery

from documents.search.language import CONFIG

Query = Any  # SearchQuery and what & and | make of it: two classes without a common name
MOST_TELLING = 6
"""Terms, the rarest, that are tried together where no record has all."""

MISSING_OF_MOST = 0.4  # of the terms' weight, in a record that has most of them
MISSING_OF_SOME = 0.7  # where nothing has most of them


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """What a record must speak of, as a query for the database; `as_typed` without other words."""

    query: Query
    weight: float
    as_typed: Query
    words: tuple[str, ...] = ()  # as typed, where the term is of plain words
    required: bool = False  # a phrase: never let go of
    acronym: bool = False  # in capitals: SEND, which a text that says "send" need not mean

    @property
    def forms(self) -> tuple[tuple[Query, bool], ...]:
        """The query in the words typed, and where it has others the whole of it too."""
        if self.query is self.as_typed:
            return ((self.query, True),)
        return (self.as_typed, True), (self.query, False)


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms of a query, and what may not be there."""

    terms: tuple[Term, ...]
    excluded: tuple[Query, ...] = ()
    explained: tuple[tuple[str, str], ...] = ()  # SEND, and what the papers say that it stands for
    unknown: tuple[str, ...] = ()  # words that no record has
    besides: tuple[tuple[str, str], ...] = ()  # bins, and what councils print for them
    pairs: tuple[Query, ...] = ()  # every two words that were typed side by side

    def every(self) -> Query | None:
        """Finds what speaks of every term, without what is excluded."""
        return self._without(joined(and_, self.terms)) if self.terms else None

    def most(self, missing: float = MISSING_OF_MOST) -> Query | None:
        """Finds what lacks no more than this share of the terms' weight, and none of the phrases.

        Written as the sets of terms that are enough, so that the index alone can answer it. A word
        that nothing has asks for nothing here.
        """
        known = [term for term in self.terms if not set(term.words) & set(self.unknown)]
        telling = sorted(known, key=lambda term: -term.weight)[:MOST_TELLING]
        if not telling:
            return None
        needed = sum(term.weight for term in telling) * (1 - missing)
        enough: list[tuple[Term, ...]] = []
        for size in range(1, len(telling) + 1):
            for some in combinations(telling, size):
                weighs = sum(term.weight for term in some) >= needed
                if weighs and not any(set(fewer) <= set(some) for fewer in enough):
                    enough.append(some)
        query = reduce(or_, [joined(and_, some) for some in enough])
        phrases = [term.query for term in self.terms if term.required]
        return self._without(reduce(and_, phrases, query))

    def every_as_typed(self) -> Query:
        """Finds what speaks of every term in the words typed, or in an acronym's long form."""
        return reduce(and_, [term.query if term.acronym else term.as_typed for term in self.terms])

    def any_as_typed(self) -> Query:
        """Finds the very words typed, to be shown where they stand."""
        return either(plain(" ".join(t.words)) if t.words else t.as_typed for t in self.terms)

    @property
    def have_other_words(self) -> bool:
        return any(term.query is not term.as_typed for term in self.terms)

    def any_of(self) -> Query:
        return joined(or_, self.terms)

    def _without(self, query: Query) -> Query:
        return reduce(lambda found, excluded: found & ~excluded, self.excluded, query)


def joined(operator: Any, terms: Iterable[Term]) -> Query:
    return reduce(operator, [term.query for term in terms])


def either(queries: Iterable[Query]) -> Query:
    return reduce(or_, queries)


def plain(words: str) -> SearchQuery:
    """Every one of the words, in any form of them."""
    return SearchQuery(words, config=CONFIG, search_type="plain")


def phrase(words: str) -> SearchQuery:
    return SearchQuery(words, config=CONFIG, search_type="phrase")
