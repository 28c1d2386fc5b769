"""Search over everything published: the only module that says SearchVector.

A row is found by its title first, then by its own text; a page by its text, last, since the records
read from that page say the same and say where it belongs. Snippets are made only for the rows
shown, and counting stops at `MOST_COUNTED`, for a common word can match a whole archive.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.search import SearchHeadline, SearchQuery, SearchRank, SearchVector
from django.db import transaction
from django.db.models import F, QuerySet, Value

from documents.models import Pack, SearchEntry
from documents.search_entries import entries_of_pack, entry_of

CONFIG = "english"
MOST_COUNTED = 10_000
MATCH_STARTS, MATCH_ENDS = "\ue000", "\ue001"
"""Private characters around a match: no paper prints them, and they are no HTML."""

WEIGHTS = [0.05, 0.2, 0.4, 1.0]
"""Of D (a page's text), C (unused), B (a record's text) and A (a title)."""

DIVIDE_BY_LOG_OF_LENGTH = 1


def index_pack(pack: Pack) -> int:
    """Makes every published row and page of a pack findable; returns how many."""
    with transaction.atomic():
        unindex_pack(pack)
        entries = SearchEntry.objects.bulk_create(entries_of_pack(pack), batch_size=500)
        _weigh(SearchEntry.objects.filter(pack=pack))
    return len(entries)


def unindex_pack(pack: Pack) -> None:
    """Takes a pack out of search: nothing of it can be found from here on."""
    SearchEntry.objects.filter(pack=pack).delete()


def refresh(row: Any) -> None:
    """Brings one row's entry up to date after an edit: written anew, or dropped if not public."""
    entry = entry_of(row)
    with transaction.atomic():
        SearchEntry.objects.filter(kind=entry.kind, object_id=entry.object_id).delete()
        if type(row).objects.published().filter(pk=row.pk).exists():
            entry.save()
            _weigh(SearchEntry.objects.filter(pk=entry.pk))


def _weigh(entries: QuerySet[SearchEntry]) -> None:
    title = SearchVector("title", weight="A", config=CONFIG)
    pages = entries.filter(kind=SearchEntry.Kind.PAGE)
    records = entries.exclude(kind=SearchEntry.Kind.PAGE)
    pages.update(vector=SearchVector("text", weight="D", config=CONFIG))
    records.update(vector=title + SearchVector("text", weight="B", config=CONFIG))


def query_of(words: str) -> SearchQuery:
    """What a reader typed, in the syntax of web searches: "a phrase", or, -without."""
    return SearchQuery(words, search_type="websearch", config=CONFIG)


def matching(entries: QuerySet[SearchEntry], words: str) -> QuerySet[SearchEntry]:
    """The entries that match, best first, then newest."""
    query = query_of(words)
    rank = SearchRank(
        F("vector"), query, weights=WEIGHTS, normalization=Value(DIVIDE_BY_LOG_OF_LENGTH)
    )
    ranked = entries.filter(vector=query).annotate(rank=rank).defer("text", "vector")
    return ranked.order_by("-rank", F("date").desc(nulls_last=True), "pk")


def snippets(entries: Iterable[SearchEntry], words: str) -> dict[int, str]:
    """For each entry's key the passage around its matches, which stand between two marks."""
    headline = SearchHeadline(
        "text",
        query_of(words),
        config=CONFIG,
        start_sel=MATCH_STARTS,
        stop_sel=MATCH_ENDS,
        max_words=40,
        min_words=20,
        max_fragments=2,
        fragment_delimiter=" … ",
    )
    shown = SearchEntry.objects.filter(pk__in=[entry.pk for entry in entries])
    return dict(shown.annotate(passage=headline).values_list("pk", "passage"))
