"""The passage around a match, made only for the rows that are shown."""

import re
from collections.abc import Iterable

from django.contrib.postgres.search import SearchHeadline, SearchQueryField
from django.db.models import Case, When
from django.db.models.functions import Left

from documents.models import SearchEntry
from documents.search.language import CONFIG
from documents.search.terms import Terms

MATCH_STARTS, MATCH_ENDS = "\ue000", "\ue001"
"""Private characters around a match: no paper prints them, and they are no HTML."""

MOST_CHARACTERS = 60_000
"""Of a text that are looked through for a passage: further on, the page's own entry has it."""

CUT = " … "
LEFT_OF_A_WORD = re.compile(rf"(?:^|(?<={CUT}))[st]\s")
"""Of "council's", of which the database may leave out all but the end."""


def snippets(entries: Iterable[SearchEntry], terms: Terms) -> dict[int, str]:
    """For each entry's key the passage around its matches, which stand between two marks.

    Other words for what was typed are marked only where the entry has none of the words typed.
    Where only the title matches, the text begins the passage; an item's own says but whose report
    it is.
    """
    if not terms.terms:
        return {}
    typed = terms.any_as_typed()
    headline = SearchHeadline(
        Left("text", MOST_CHARACTERS),
        Case(
            When(vector=typed, then=typed),
            default=terms.any_of(),
            output_field=SearchQueryField(),
        ),
        config=CONFIG,
        start_sel=MATCH_STARTS,
        stop_sel=MATCH_ENDS,
        max_words=40,
        min_words=20,
        short_word="0",
        max_fragments=2,
        fragment_delimiter=CUT,
    )
    shown = SearchEntry.objects.filter(pk__in=[entry.pk for entry in entries])
    rows = shown.annotate(passage=headline).values_list("pk", "kind", "passage")
    return {
        key: LEFT_OF_A_WORD.sub("", passage).strip()
        for key, kind, passage in rows
        if MATCH_STARTS in passage or kind != SearchEntry.Kind.AGENDA_ITEM
    }
