"""The register of decisions: what, who decided, when, and what comes next."""

from functools import partial

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render

from documents.downloads.decisions import decisions_file
from documents.filters.lists import DecisionFilter
from documents.filters.reading import stable_address
from documents.found.addresses import absolute
from documents.models import Minute
from documents.plans.key_decisions import notices

DECISIONS_A_PAGE = 20


def register(request: HttpRequest) -> HttpResponse:
    decisions = DecisionFilter(request.GET, queryset=Minute.objects.published().for_register())
    if elsewhere := stable_address(request, decisions):
        return elsewhere
    page = Paginator(decisions.found, DECISIONS_A_PAGE).get_page(request.GET.get("page"))
    announced = notices(page)
    for row in page:
        row.notice = announced.get(row.pk)
    context = {
        "filter": decisions.show_counts(),
        "page": page,
        "loosenings": [] if page else decisions.loosenings(),
    }
    return render(request, "decisions/decisions.html", context)


def register_file(request: HttpRequest) -> HttpResponseBase:
    """The same decisions as a CSV table."""
    decisions = DecisionFilter(request.GET, queryset=Minute.objects.published().for_register())
    if elsewhere := stable_address(request, decisions, pages=False):
        return elsewhere
    lines = decisions_file(decisions.found, partial(absolute, request))
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="decisions.csv"'
    return response
