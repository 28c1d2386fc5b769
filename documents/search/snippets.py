"""The passage around a match, made only for the rows that are shown."""

from collections.abc import Iterable

from django.contrib.postgres.search import SearchHeadline
from django.db.models.functions import Left

from documents.models import SearchEntry
from documents.search.language import CONFIG
from documents.search.terms import Terms

MATCH_STARTS, MATCH_ENDS = "\ue000", "\ue001"
"""Private characters around a match: no paper prints them, and they are no HTML."""

MOST_CHARACTERS = 60_000
"""Of a text that are looked through for a passage: further on, the page's own entry has it."""


def snippets(entries: Iterable[SearchEntry], terms: Terms) -> dict[int, str]:
    """For each entry's key the passage around its matches, which stand between two marks."""
    if not terms.terms:
        return {}
    headline = SearchHeadline(
        Left("text", MOST_CHARACTERS),
        terms.any_of(),
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
