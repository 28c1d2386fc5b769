"""Search: one box, results as a record and its page, with the passage that matched."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import cached_property

from documents import search as finding
from documents.best_bets import best_bets
from documents.filters import SearchFilter
from documents.models import SearchEntry

RESULTS_A_PAGE = 15
LONGEST_QUERY = 300


class CappedPaginator(Paginator):
    @cached_property
    def count(self) -> int:
        """Counted to a limit, without ranking: a common word may match a whole archive."""
        found: Any = self.object_list
        matches = found.order_by().values("pk")
        return matches[: finding.MOST_COUNTED].count()


@dataclass(frozen=True, slots=True)
class Result:
    """What was found, the passage that matched, and the same found again in other papers.

    Each forward plan repeats the last one's entries: they rank alike, so they stand together.
    """

    entry: SearchEntry
    passage: str
    again: list[SearchEntry]


def _results(entries: Iterable[SearchEntry], words: str) -> list[Result]:
    passages = finding.snippets(entries, words)
    alike = groupby(entries, key=lambda entry: (entry.kind, entry.title.casefold()))
    found = [list(same) for _, same in alike]
    return [Result(first, passages.get(first.pk, ""), again) for first, *again in found]


def search(request: HttpRequest) -> HttpResponse:
    words = request.GET.get("q", "").replace("\x00", " ").strip()[:LONGEST_QUERY]
    entries = SearchFilter(request.GET, queryset=SearchEntry.objects.with_places())
    context: dict[str, Any] = {"words": words, "filter": entries}
    context["kept"] = [(k, v) for k, v in request.GET.items() if v and k not in ("q", "page")]
    if words:
        found = CappedPaginator(finding.matching(entries.found, words), RESULTS_A_PAGE)
        page = found.get_page(request.GET.get("page"))
        context["page"] = page
        context["results"] = _results(page.object_list, words)
        context["best_bets"] = best_bets(words)
        context["uncounted"] = found.count == finding.MOST_COUNTED
    return render(request, "search/search.html", context)
