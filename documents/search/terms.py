"""From what was typed to terms that the database understands.

A term is one thing that a record must speak of: a word, a phrase, or an acronym with what it
stands for. Each has a weight: a rare word says more of what is meant than a common one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations
from operator import and_, or_
from typing import Any

from django.contrib.postgres.search import SearchQuery

from documents.search.language import CONFIG
from documents.search.lexicon import KnownWord, acronyms_among, look_up, stretches
from documents.search.references import reference_typed
from documents.search.typed import Piece, Typed

Query = Any  # SearchQuery and what & and | make of it: two classes without a common name
MOST_TELLING = 6
"""Terms, the rarest, that are tried together where no record has all."""

MOST_WORDS_MISSING = 0.4  # of the terms' weight, in a record that has most of them
PHRASE_WEIGHT = 2.0  # of a word's, which is 1 at most


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """What a record must speak of, as a query for the database."""

    query: Query
    weight: float
    words: tuple[str, ...] = ()  # as typed, where the term is of plain words
    required: bool = False  # a phrase: never let go of


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms of a query, and what may not be there."""

    terms: tuple[Term, ...]
    excluded: tuple[Query, ...] = ()
    explained: tuple[tuple[str, str], ...] = ()  # SEND, and what the papers say that it stands for
    unknown: tuple[str, ...] = ()  # words that no record has

    def every(self) -> Query | None:
        """Finds what speaks of every term, without what is excluded."""
        return self._without(joined(and_, self.terms)) if self.terms else None

    def most(self) -> Query | None:
        """Finds what speaks of most terms by weight, and of all the phrases.

        Written as the sets of terms that are enough, so that the index alone can answer it. A word
        that nothing has asks for nothing here.
        """
        known = [term for term in self.terms if not set(term.words) & set(self.unknown)]
        telling = sorted(known, key=lambda term: -term.weight)[:MOST_TELLING]
        if not telling:
            return None
        needed = sum(term.weight for term in telling) * (1 - MOST_WORDS_MISSING)
        enough: list[tuple[Term, ...]] = []
        for size in range(1, len(telling) + 1):
            for some in combinations(telling, size):
                weighs = sum(term.weight for term in some) >= needed
                if weighs and not any(set(fewer) <= set(some) for fewer in enough):
                    enough.append(some)
        query = reduce(or_, [joined(and_, some) for some in enough])
        phrases = [term.query for term in self.terms if term.required]
        return self._without(reduce(and_, phrases, query))

    def any_of(self) -> Query:
        return joined(or_, self.terms)

    def _without(self, query: Query) -> Query:
        return reduce(lambda found, excluded: found & ~excluded, self.excluded, query)


def joined(operator: Any, terms: Iterable[Term]) -> Query:
    return reduce(operator, [term.query for term in terms])


def plain(words: str) -> SearchQuery:
    """Every one of the words, in any form of them."""
    return SearchQuery(words, config=CONFIG, search_type="plain")


def phrase(words: str) -> SearchQuery:
    return SearchQuery(words, config=CONFIG, search_type="phrase")


def terms_of(typed: Typed) -> Terms:
    """The terms of a query, with acronyms read both ways; words like "the" are left out."""
    wanted = typed.wanted
    words = [piece.text for piece in wanted]
    known = look_up(words)
    long_forms, short_forms = acronyms_among([w.text for w in wanted if not w.phrase])
    terms: list[Term] = []
    spans = _spans(words, short_forms)
    for place, piece in enumerate(wanted):
        if place in spans:
            end, long = spans[place]
            terms.append(_long_form(words[place:end], short_forms[long], known))
        elif not any(start < place < end for start, (end, _) in spans.items()):
            term = _term(piece, known[piece.text.lower()], long_forms)
            if term and piece.alternative and terms:
                last = terms.pop()
                term = Term(last.query | term.query, max(last.weight, term.weight))
            terms += [term] if term else []
    return Terms(
        tuple(terms),
        tuple(_query(piece) for piece in typed.pieces if piece.excluded),
        tuple(_explained(long_forms, short_forms, wanted)),
        tuple(_unknown(wanted, known, long_forms)),
    )


def _explained(
    long_forms: dict[str, list[str]], short_forms: dict[str, list[str]], pieces: Iterable[Piece]
) -> Iterable[tuple[str, str]]:
    for short, forms in long_forms.items():
        yield short.upper(), " or ".join(forms)
    words = [piece.text for piece in pieces]
    for long, (start, end) in stretches(words).items():
        for short in short_forms.get(long, []):
            yield short, " ".join(words[start:end])


def _spans(words: Sequence[str], short_forms: dict[str, list[str]]) -> dict[int, tuple[int, str]]:
    """Where in the query a long form begins: its end, and the long form; none within another."""
    spans: dict[int, tuple[int, str]] = {}
    taken = 0
    for long, (start, end) in sorted(stretches(words).items(), key=lambda item: item[1][0]):
        if long in short_forms and start >= taken:
            spans[start] = (end, long)
            taken = end
    return spans


def _long_form(words: Sequence[str], short: Iterable[str], known: dict[str, KnownWord]) -> Term:
    """ "clean air zone", or CAZ."""
    query = reduce(or_, [plain(form) for form in short], plain(" ".join(words)))
    weight = max(known[word.lower()].weight for word in words)
    return Term(query, weight, tuple(words))


def _term(piece: Piece, known: KnownWord, long_forms: dict[str, list[str]]) -> Term | None:
    if piece.phrase:
        return Term(_query(piece), PHRASE_WEIGHT, required=True)
    bare = piece.text.lower()
    forms = long_forms.get(bare) or long_forms.get(bare.removesuffix("s")) or []
    if not known.stem and not (piece.text.isupper() and forms):
        return None
    queries = [_query(piece), *(phrase(form) for form in forms)]
    return Term(reduce(or_, queries), known.weight, (piece.text,))


def _query(piece: Piece) -> Query:
    if piece.phrase:
        return phrase(piece.text)
    reference = reference_typed(piece.text)
    return plain(piece.text) | plain(reference) if reference else plain(piece.text)


def _unknown(
    pieces: Iterable[Piece], known: dict[str, KnownWord], long_forms: dict[str, list[str]]
) -> Iterable[str]:
    for piece in pieces:
        word = known[piece.text.lower()]
        plain_word = not piece.phrase and piece.text.isalpha() and word.word not in long_forms
        if plain_word and word.stem and not word.entries:
            yield piece.text
