"""What comes first.

A record whose title says what was asked for comes before one whose text does, and a short title
before a long one that says much else. Where titles are alike the thing itself (its item, report
and minute) comes before a plan that announces it, and that before a bare page. Then the newest.
"""

from collections.abc import Mapping, Sequence

from django.contrib.postgres.search import SearchRank, SearchVectorField
from django.db.models import Case, Expression, F, FloatField, Func, Q, QuerySet, Value, When
from django.db.models.functions import Cast, Greatest, Least, Now
from django.db.models.functions.datetime import ExtractYear

from documents.models import SearchEntry
from documents.search.terms import Query, Term, Terms

Kind = SearchEntry.Kind
WEIGHTS = [0.05, 0.2, 0.4, 1.0]
"""Of D (a page's text), C (keywords), B (a record's text) and A (a title)."""

LONG_TEXT = 200  # different words: a text so long counts half as much for the same matches
OF_KIND = {
    Kind.AGENDA_ITEM: 1.0,
    Kind.MINUTE: 1.0,
    Kind.REPORT: 1.0,
    Kind.PUBLIC_QUESTION: 1.0,
    Kind.PLAN_ENTRY: 0.75,
    Kind.WORK_PROGRAMME_ENTRY: 0.6,
    Kind.PAGE: 0.5,
}
KIND_MEANT = 1.5  # times as much, where a question asks for that kind
TITLE_COUNTS, EXACTNESS_COUNTS, TEXT_COUNTS = 1.0, 0.3, 0.3
ALL_TERMS_COUNT = 0.5  # for a record with every term, where others with most of them stand by it
SIDE_BY_SIDE_COUNT = 0.3  # for a record that has every two words as they were typed
OF_PLACE = 0.5  # what a term counts that the kind, committee or date has, against the title's
OTHER_WORDS_COUNT = 0.7  # of a term's, for what it stands for and other names of it
NEWEST_COUNTS, YEARS_BACK = 0.05, 10

BARE_TITLE = Func(
    F("title_vector"), Value("{a}"), function="ts_filter", output_field=SearchVectorField()
)


def ranked(entries: QuerySet[SearchEntry], terms: Terms, meant: str) -> QuerySet[SearchEntry]:
    """Entries that match, best first; `score` says how good. None where nothing is asked for."""
    if not terms.terms:
        return entries.none()
    score = _kind(meant) * (_title(terms.terms) + _text(terms)) + _newness()
    rows = entries.alias(bare_title=BARE_TITLE).annotate(score=score)
    rows = rows.defer("text", "keywords", "references", "vector", "title_vector")
    return rows.order_by("-score", F("date").desc(nulls_last=True), "pk")


def likeliest(entries: QuerySet[SearchEntry], terms: Terms, meant: str, most: int) -> list[int]:
    """The keys of so many entries by title, kind and date alone.

    A word that half the archive has would have every text weighed that holds it; what its titles
    say is weighed first, and only the likeliest are ranked by their texts too.
    """
    if not terms.terms:
        return []
    score = _kind(meant) * _title(terms.terms) + _newness()
    rows = entries.alias(bare_title=BARE_TITLE).annotate(score=score)
    return list(rows.order_by("-score", "pk").values_list("pk", flat=True)[:most])


def _kind(meant: str) -> Expression:
    return Case(
        *(When(kind=kind, then=Value(_of_kind(kind, meant))) for kind in OF_KIND),
        default=Value(OF_KIND[Kind.PAGE]),
        output_field=FloatField(),
    )


def _of_kind(kind: Kind, meant: str) -> float:
    return OF_KIND[kind] * (KIND_MEANT if kind == meant else 1.0)


def _held(terms: Sequence[Term], **shares: float) -> Expression:
    """The weight of the terms that stand in a column, or the share that counts of it there.

    Of several columns the first that has a term counts: `title=1, place=0.5`.
    """
    return sum((_counted(term, shares) for term in terms), Value(0.0))


def _counted(term: Term, shares: Mapping[str, float]) -> Expression:
    columns = [
        When(Q(**{column: query}), then=Value(term.weight * share * counted))
        for column, share in shares.items()
        for query, typed in term.forms
        for counted in [1.0 if typed else OTHER_WORDS_COUNT]
    ]
    return Case(*columns, default=Value(0.0), output_field=FloatField())


def _title(terms: Sequence[Term]) -> Expression:
    """How much of what was asked for the title says, and how much of the title that is.

    Kind, committee and date count for half: "cabinet libraries" asks for Cabinet's own.
    """
    total = sum(term.weight for term in terms)
    share = _held(terms, bare_title=1, title_vector=OF_PLACE) / Value(total)
    words = Func(F("bare_title"), function="length")
    typed = sum(max(1, len(term.words)) for term in terms)
    exactness = Least(Value(1.0), Value(float(typed)) / Cast(Greatest(words, 1), FloatField()))
    counted = Value(TITLE_COUNTS) + Value(EXACTNESS_COUNTS) * exactness
    return Case(
        When(title_vector__isnull=True, then=Value(0.0)),
        default=share * share * counted,
        output_field=FloatField(),
    )


def _text(terms: Terms) -> Expression:
    """How much of the whole record the terms are, and whether it has them all."""
    typed = terms.every_as_typed()
    rank = Case(
        When(vector=typed, then=SearchRank(F("vector"), typed, weights=WEIGHTS)),
        default=SearchRank(F("vector"), terms.any_of(), weights=WEIGHTS),
    )
    words = Cast(Func(F("vector"), function="length"), FloatField())
    density = rank / (Value(1.0) + words / Value(float(LONG_TEXT)))
    all_held = [When(vector=typed, then=Value(ALL_TERMS_COUNT))]
    if terms.have_other_words:
        other = Value(ALL_TERMS_COUNT * OTHER_WORDS_COUNT)
        all_held.append(When(vector=terms.every(), then=other))
    everything = Case(*all_held, default=Value(0.0), output_field=FloatField())
    return Value(TEXT_COUNTS) * density + everything + _side_by_side(terms.pairs)


def _side_by_side(pairs: Sequence[Query]) -> Expression:
    """A record that speaks of "second homes" comes before one where a home is the second thing."""
    count = Value(SIDE_BY_SIDE_COUNT / max(1, len(pairs)))
    each = [Case(When(vector=pair, then=count), default=Value(0.0)) for pair in pairs]
    return sum(each, Value(0.0))


def _newness() -> Expression:
    """A little for what is new: between two meetings on one thing the later one comes first."""
    years = Cast(ExtractYear(Now()) - ExtractYear("date"), FloatField())
    within = Least(Greatest(years, Value(0.0)), Value(float(YEARS_BACK)))
    new = Value(NEWEST_COUNTS) * (Value(1.0) - within / Value(float(YEARS_BACK)))
    return Case(When(date__isnull=True, then=Value(0.0)), default=new, output_field=FloatField())
