"""The forward plan: coming decisions, and one of them."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render

from documents.filters import ForwardPlanFilter
from documents.models import ForwardPlan, ForwardPlanEntry
from documents.printed_numbers import printed_numbers

ENTRIES_A_PAGE = 25


def register(request: HttpRequest) -> HttpResponse:
    published = ForwardPlanEntry.objects.published().with_plan()
    entries = ForwardPlanFilter(request.GET, queryset=published)
    page = Paginator(entries.found, ENTRIES_A_PAGE).get_page(request.GET.get("page"))
    plans = ForwardPlan.objects.published().latest_of_each_body().with_pack()
    return render(
        request, "plans/plans.html", {"filter": entries, "page": page, "latest_plans": plans}
    )


def entry(request: HttpRequest, pk: int, slug: str) -> HttpResponse | HttpResponsePermanentRedirect:
    """The number finds the entry; its words are only for the reader, and mended where wrong."""
    published = ForwardPlanEntry.objects.published().with_plan()
    found = get_object_or_404(published, pk=pk)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    same_title = published.filter(title__iexact=found.title).exclude(pk=pk)
    context = {
        "entry": found,
        "same_title": same_title.latest_first(),
        "printed": printed_numbers(found),
    }
    return render(request, "plans/entry.html", context)
