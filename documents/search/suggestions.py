"""What the words in the box may become: titles and names that begin so, while they are typed."""

import re
from typing import Any, NamedTuple

from django.contrib.postgres.search import SearchQuery
from django.db.models import Q

from committees.models import Committee, Councillor, Portfolio
from documents.models import SearchEntry
from documents.search.language import CONFIG
from documents.search.ranking import OF_KIND
from documents.wording.titles import readable

Kind = SearchEntry.Kind
SHORTEST = 2  # letters
MOST_NAMES, MOST_TITLES = 3, 6
ROWS_READ = 60  # of titles: many rows share one
WORD = re.compile(r"[^\W_]+")
KINDS = (
    (Committee, "Committee"),
    (Councillor, "Councillor"),
    (Portfolio, "Portfolio"),
)


class Suggestion(NamedTuple):
    """A title or a name, what it is, and its address: a name's page, or a search for the title."""

    text: str
    kind: str
    address: str


def suggestions(typed: str) -> list[Suggestion]:
    """Names first, then titles; none before two letters are typed."""
    words = WORD.findall(typed.lower())
    if sum(map(len, words)) < SHORTEST:
        return []
    names = [found for model, kind in KINDS for found in _names(model, kind, words)]
    return names[:MOST_NAMES] + _titles(words)


def _names(model: Any, kind: str, words: list[str]) -> list[Suggestion]:
    begins = Q()
    for word in words:
        begins &= Q(name__iregex=rf"\m{re.escape(word)}")
    rows = model.objects.published().filter(begins)[:MOST_NAMES]
    return [Suggestion(row.name, kind, row.get_absolute_url()) for row in rows]


def _titles(words: list[str]) -> list[Suggestion]:
    """Titles with all the words, each of which may go on; of each title the newest record."""
    begins = SearchQuery(
        " & ".join(f"{word}:*A" for word in words), config=CONFIG, search_type="raw"
    )
    matching = SearchEntry.objects.with_places().filter(title_vector=begins, routine=False)
    rows = list(matching.order_by("-date", "pk").values_list("title", "url", "kind")[:ROWS_READ])
    titles: dict[str, Suggestion] = {}
    for title, address, _ in sorted(rows, key=lambda row: -OF_KIND[Kind(row[2])]):
        titles.setdefault(title.casefold(), Suggestion(readable(title), "", address))
    return list(titles.values())[:MOST_TITLES]
