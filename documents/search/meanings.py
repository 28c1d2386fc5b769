"""From what was typed to terms, with the other ways in which papers may say the same.

Always: an acronym and what it stands for, two words written as one, a reference without its
strokes. Only where asked for (`wider`): the words that councils print for what residents say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, Self

from documents.search.accents import without_accents
from documents.search.lexicon import KnownWord, acronyms_among, look_up, on_a_page, stretches
from documents.search.references import reference_typed
from documents.search.residents_words import printed_for
from documents.search.spacing import MEASURE, halves, is_known, together
from documents.search.terms import Query, Term, Terms, either, phrase, plain
from documents.search.typed import Piece, Typed

PHRASE_WEIGHT = 2.0  # of a word's, which is 1 at most
COMMON_WEIGHT = 0.5
"""Of a word of which nothing says how rare it is: "2028", or one that only its other names find."""

LONGEST_COMMON_NUMBER = 4  # digits


class Run(NamedTuple):
    """Words of the query, from place to place, that together have other names."""

    first: int
    end: int
    others: tuple[Query, ...]


@dataclass(frozen=True)
class Meanings:
    """What is known of a query's words."""

    pieces: Sequence[Piece]
    known: Mapping[str, KnownWord]
    long_forms: Mapping[str, list[str]]
    short_forms: Mapping[str, list[str]]
    printed: Mapping[tuple[int, int], tuple[str, ...]]  # what councils print, by place
    alike: Mapping[str, str]  # words that sound alike, by the word typed

    @classmethod
    def of(cls, pieces: Sequence[Piece], *, wider: bool, alike: Mapping[str, str]) -> Self:
        words = [piece.text for piece in pieces]
        single = [piece.text for piece in pieces if not piece.phrase]
        spelt = [joined for _, joined in together(words)]
        spelt += chain.from_iterable(pair for word in single for pair in halves(word))
        printed = printed_for(words) if wider else {}
        forms = acronyms_among(single)
        return cls(pieces, look_up([*words, *spelt]), *forms, printed, alike)

    @property
    def words(self) -> list[str]:
        return [piece.text for piece in self.pieces]

    def runs(self) -> dict[int, Run]:
        """The runs with other names by their first place, none within another or in a phrase."""
        found = sorted(self._all_runs(), key=lambda run: (run.first, -run.end))
        runs: dict[int, Run] = {}
        taken = 0
        for run in found:
            bare = not any(p.phrase or p.alternative for p in self.pieces[run.first : run.end])
            if bare and run.first >= taken:
                runs[run.first] = run
                taken = run.end
        return runs

    def _all_runs(self) -> Iterator[Run]:
        for long, (first, end) in stretches(self.words).items():
            if long in self.short_forms:
                yield Run(first, end, tuple(plain(form) for form in self.short_forms[long]))
        for first, joined in together(self.words):
            if is_known(joined, self.known):
                yield Run(first, first + 2, (plain(joined),))

    def term_of_run(self, run: Run) -> Term:
        """ "clean air zone", or CAZ; "street lights", or streetlights."""
        words = self.words[run.first : run.end]
        typed = plain(" ".join(words))
        weight = max(self.known[word.lower()].weight for word in words)
        printed = {form for at in range(run.first, run.end) for form in self._printed_at(at)}
        others = [*run.others, *map(phrase, sorted(printed))]
        return Term(either([typed, *others]), weight, typed, tuple(words))

    def term_of(self, place: int) -> Term | None:
        """A word or a phrase with its other names; None for a word like "the"."""
        piece = self.pieces[place]
        if piece.phrase:
            query = _query(piece)
            return Term(query, PHRASE_WEIGHT, query, required=True)
        forms, known = self._long_forms(piece), self.known[piece.text.lower()]
        if not known.stem and not (piece.text.isupper() and forms):
            return None
        typed = _query(piece)
        others = [phrase(form) for form in chain(forms, self._printed_at(place))]
        others += self._spelt_otherwise(piece.text)
        weight = self._weight(piece.text, others)
        capitals = piece.text.isupper() and bool(forms)
        return Term(either([typed, *others]), weight, typed, (piece.text,), acronym=capitals)

    def _weight(self, word: str, others: Sequence[Query]) -> float:
        known = self.known[word.lower()]
        a_number = word.isdigit() and len(word) <= LONGEST_COMMON_NUMBER
        return COMMON_WEIGHT if a_number or (others and not known.entries) else known.weight

    def _long_forms(self, piece: Piece) -> list[str]:
        bare = piece.text.lower()
        return self.long_forms.get(bare) or self.long_forms.get(bare.removesuffix("s")) or []

    def _printed_at(self, place: int) -> Iterator[str]:
        for (first, end), forms in self.printed.items():
            if first <= place < end:
                yield from forms

    def _spelt_otherwise(self, word: str) -> Iterator[Query]:
        for pair in halves(word):
            if all(is_known(half, self.known) or MEASURE.fullmatch(word) for half in pair):
                yield phrase(" ".join(pair))
        if (bare := without_accents(word)) != word:
            yield plain(bare)
        if word in self.alike:
            yield plain(self.alike[word])

    def explained(self) -> Iterator[tuple[str, str]]:
        for short, forms in self.long_forms.items():
            yield short.upper(), " or ".join(forms)
        for long, (first, end) in stretches(self.words).items():
            for short in self.short_forms.get(long, []):
                yield short, " ".join(self.words[first:end])

    def besides(self) -> Iterator[tuple[str, str]]:
        for (first, end), forms in self.printed.items():
            yield " ".join(self.words[first:end]), ", ".join(forms)
        yield from self.alike.items()

    def pairs(self) -> Iterator[Query]:
        """Every two words side by side, with the small ones between: "home to school"."""
        start = None
        for place, piece in enumerate(self.pieces):
            alone = piece.phrase or piece.alternative
            if alone or not self.known[piece.text.lower()].stem:
                start = None if alone else start
                continue
            if start is not None:
                yield phrase(" ".join(self.words[start : place + 1]))
            start = place

    def unknown(self) -> Iterator[str]:
        """Words that nothing has in any form, and that have no other name."""
        strange = list(self._in_no_record())
        on_pages = on_a_page(strange)
        yield from (word for word in strange if word not in on_pages)

    def _in_no_record(self) -> Iterator[str]:
        named = {place for first, end in self.printed for place in range(first, end)}
        for place, piece in enumerate(self.pieces):
            word = self.known[piece.text.lower()]
            strange = word.stem and not word.entries and word.word not in self.long_forms
            plain_word = not piece.phrase and piece.text.isalpha() and place not in named
            if plain_word and strange and not list(self._spelt_otherwise(piece.text)):
                yield piece.text


def terms_of(typed: Typed, *, wider: bool = False, alike: Mapping[str, str] | None = None) -> Terms:
    """The terms of a query; words like "the" are left out.

    `alike` has words of the records that sound like words typed, to be searched for beside them.
    """
    meanings = Meanings.of(typed.wanted, wider=wider, alike=alike or {})
    runs, terms = meanings.runs(), list[Term]()
    within = {place for run in runs.values() for place in range(run.first + 1, run.end)}
    for place, piece in enumerate(meanings.pieces):
        if place in within:
            continue
        term = meanings.term_of_run(runs[place]) if place in runs else meanings.term_of(place)
        if term and piece.alternative and terms:
            term = _one_or_the_other(terms.pop(), term)
        terms += [term] if term else []
    return Terms(
        tuple(terms),
        excluded=tuple(_query(piece) for piece in typed.pieces if piece.excluded),
        explained=tuple(meanings.explained()),
        unknown=tuple(meanings.unknown()),
        besides=tuple(meanings.besides()),
        pairs=tuple(meanings.pairs()),
    )


def _one_or_the_other(first: Term, second: Term) -> Term:
    weight = max(first.weight, second.weight)
    return Term(first.query | second.query, weight, first.as_typed | second.as_typed)


def _query(piece: Piece) -> Query:
    if piece.phrase:
        return phrase(piece.text)
    reference = reference_typed(piece.text)
    return plain(piece.text) | plain(reference) if reference else plain(piece.text)
