"""Search: one box, results as a record and its page, with the passage that matched."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control

from documents.filters.lists import SearchFilter
from documents.filters.reading import stable_address
from documents.models import Pack, SearchEntry
from documents.search.best_bets import best_bets
from documents.search.facets import CHOICES, Facets
from documents.search.finding import Found, find
from documents.search.results import grouped, results
from documents.search.suggestions import suggestions
from documents.search.typed import LONGEST_QUERY, printable

RESULTS_A_PAGE = 15
SUGGESTIONS_KEPT_FOR = 300  # seconds, by the reader's browser


def search(request: HttpRequest) -> HttpResponse:
    filters = SearchFilter(_readable(request), queryset=SearchEntry.objects.with_places())
    if elsewhere := stable_address(request, filters):
        return elsewhere
    words = request.GET.get("q", "")
    context: dict[str, Any] = {"words": words, "filter": filters}
    context["kept"] = [pair for pair in filters.pairs if pair[0] != "q"]
    if words:
        exact = "exact" in request.GET
        found = find(words, filters.found, everywhere=filters.queryset, as_typed=exact)
        context |= _found(request, filters, found)
    return render(request, "search/search.html", context)


def _readable(request: HttpRequest) -> dict[str, str]:
    """The address's names and values, the words in one line and no longer than is searched for."""
    values = {name: printable(str(value)) for name, value in request.GET.items()}
    return values | {"q": values.get("q", "")[:LONGEST_QUERY].strip()}


def _found(request: HttpRequest, filters: SearchFilter, found: Found) -> dict[str, Any]:
    page = Paginator(grouped(found), RESULTS_A_PAGE).get_page(request.GET.get("page"))
    context = {
        "found": found,
        "page": page,
        "results": results(page.object_list, found),
        "best_bets": _bets(found) if page.number == 1 else [],
    }
    if filters.is_valid():
        facets = Facets.of(found.among(filters.queryset), filters.form.cleaned_data)
        context["facets"] = facets
        context["cut_short"] = facets.too_many or facets.count > page.paginator.count
        if not facets.too_many:
            for name in CHOICES:
                filters.put_counts(name, facets.counts(name))
        context["loosenings"] = (
            [] if page else filters.loosenings(lambda tag: facets.count_without(tag.name))
        )
        context["routine_found"] = facets.count_without("routine") - facets.count
    context["none_published"] = not page and not Pack.objects.published().exists()
    return context


def _bets(found: Found) -> list[Any]:
    """By the words as typed, else by those they were mended to."""
    typed = best_bets(found.instead_of) if found.instead_of else []
    return typed or best_bets(found.typed.words)


@cache_control(public=True, max_age=SUGGESTIONS_KEPT_FOR)
def suggest(request: HttpRequest) -> JsonResponse:
    """What the words may become, while they are typed: titles and names, each with its page."""
    found = suggestions(printable(request.GET.get("q", ""))[:LONGEST_QUERY])
    return JsonResponse({"suggestions": [suggestion._asdict() for suggestion in found]})
