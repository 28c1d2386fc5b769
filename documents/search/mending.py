"""Words mended by the company they keep: of several likely meanings that which finds something."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice, product
from typing import NamedTuple

from django.db.models import QuerySet

from documents.models import SearchEntry
from documents.search.meanings import terms_of
from documents.search.ranking import BARE_TITLE
from documents.search.spelling import a_slip, begun, corrected, likely, sounding_like, surely
from documents.search.terms import Term, Terms
from documents.search.typed import Typed

MOST_WORDS_TRIED = 3
MOST_MEANINGS_TRIED = 9
ENOUGH = 5


class Mended(NamedTuple):
    """The query with other words in it; none where it is good as it is."""

    words: str = ""
    may_replace: bool = True  # else only offered: they may be other words altogether


def mended(words: str, terms: Terms, everywhere: QuerySet[SearchEntry]) -> Mended:
    """The query with unknown words replaced by published words like them; empty where none is.

    Where all are known but few records have them together, one may be another word misspelt: the
    rarest is tried first, and taken if more records have the words then. Words that one title has
    together are meant as they are.
    """
    if terms.unknown:
        return _known_instead(words, terms, everywhere)
    if in_a_title(terms, everywhere):
        return Mended()
    at_all = _count(terms, everywhere)
    for term in _rarest(terms):
        nearest = corrected(term.words)
        better = _with(
            words, {word: other for word, other in nearest.items() if surely(word, other)}
        )
        if better != words and _count(_terms(better), everywhere) > at_all:
            return Mended(better)
    return Mended()


def words_alike(words: str, terms: Terms, everywhere: QuerySet[SearchEntry]) -> dict[str, str]:
    """Words of the query that sound like another with which a title has all of the words."""
    for term in _rarest(terms):
        for other in sounding_like(term.words[0]):
            if in_a_title(_terms(_with(words, {term.words[0]: other})), everywhere):
                return {term.words[0]: other}
    return {}


def in_a_title(terms: Terms, everywhere: QuerySet[SearchEntry]) -> bool:
    """Whether a title, with its kind, committee and date, says all that is asked for."""
    query = terms.every()
    return query is None or everywhere.filter(title_vector=query).exists()


def _known_instead(words: str, terms: Terms, everywhere: QuerySet[SearchEntry]) -> Mended:
    """What a title says with other words, else what records say with those that are slips.

    A single word that is like another, but no slip, is only asked about.
    """
    meanings = {word: [*begun(word), *likely(word)] for word in terms.unknown}
    hopeless = {word: "" for word, likely_words in meanings.items() if not likely_words}
    meanings = {word: likely_words for word, likely_words in meanings.items() if likely_words}
    found = asked = ""
    for instead in islice(_choices(meanings), MOST_MEANINGS_TRIED):
        tried = _terms(_with(words, {**hopeless, **instead}))
        slips = all(a_slip(word, other) for word, other in instead.items())
        if in_a_title(tried, everywhere) if slips else _in_company(tried, everywhere):
            return Mended(_with(words, instead))
        if slips and not found and _count(tried, everywhere):
            found = _with(words, instead)
        asked = asked or ("" if len(terms.terms) > 1 else _with(words, instead))
    if better := found or _surely(words, meanings):
        return Mended(better)
    return Mended(asked, may_replace=False)


def _in_company(terms: Terms, everywhere: QuerySet[SearchEntry]) -> bool:
    """Whether a title by itself says more words than one: no chance brought them together."""
    titles = everywhere.filter(title_vector=terms.every()).alias(bare_title=BARE_TITLE)
    return len(terms.terms) > 1 and titles.filter(bare_title=terms.every()).exists()


def _surely(words: str, meanings: Mapping[str, list[str]]) -> str:
    """The query with those words in it that can hardly be meant otherwise; empty without any."""
    sure = {
        word: other
        for word, others in meanings.items()
        for other in reversed(others)
        if surely(word, other)
    }
    return _with(words, sure) if sure else ""


def _choices(meanings: Mapping[str, list[str]]) -> Iterator[dict[str, str]]:
    """Every way to take one meaning of each word, the likeliest first."""
    for chosen in product(*meanings.values()) if meanings else ():
        yield dict(zip(meanings, chosen, strict=True))


def _rarest(terms: Terms) -> list[Term]:
    """Single words that have no other name: one that has is understood as it is."""
    plain = [term for term in terms.terms if len(term.words) == 1 and term.query is term.as_typed]
    return sorted(plain, key=lambda term: -term.weight)[:MOST_WORDS_TRIED]


def _terms(words: str) -> Terms:
    return terms_of(Typed.of(words))


def _count(terms: Terms, everywhere: QuerySet[SearchEntry]) -> int:
    """How many entries have all of the words, as far as it matters."""
    query = terms.every()
    rows = everywhere.none() if query is None else everywhere.filter(vector=query)
    return len(rows.order_by().values("pk")[:ENOUGH])


def _with(words: str, better: Mapping[str, str]) -> str:
    """The query with each of these words replaced wherever it stands whole."""
    if not better:
        return words
    whole = "|".join(map(re.escape, better))
    instead = re.sub(rf"(?<!\w)(?:{whole})(?!\w)", lambda found: better[found.group()], words)
    return " ".join(instead.split())
