"""The register of decisions."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.filters import DecisionFilter
from documents.models import Minute

DECISIONS_A_PAGE = 20


def register(request: HttpRequest) -> HttpResponse:
    decisions = DecisionFilter(request.GET, queryset=Minute.objects.published().for_register())
    page = Paginator(decisions.found, DECISIONS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "decisions/decisions.html", {"filter": decisions, "page": page})
