"""The forward plan: coming decisions, and one of them."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from documents.filters.lists import ForwardPlanFilter
from documents.filters.reading import stable_address
from documents.models import ForwardPlan, ForwardPlanEntry
from documents.plans.changes import Changes, changes_of, latest_changes
from documents.plans.issues import issues_beside
from documents.printed_numbers import printed_numbers
from documents.recognised_pages import recognised_pages
from documents.views.addressed import paper_at

ENTRIES_A_PAGE = 25
OFTEN_UNSTATED = {
    "consulted": "Consulted",
    "portfolio_holder": "Portfolio holder",
    "officer_contact": "Officer",
}
"""What many plans print for no entry: said once then, not under each."""


def register(request: HttpRequest) -> HttpResponse:
    published = ForwardPlanEntry.objects.published().for_listing()
    entries = ForwardPlanFilter(request.GET, queryset=published)
    if elsewhere := stable_address(request, entries):
        return elsewhere
    rows = entries.found.coming_first(timezone.localdate())
    page = Paginator(rows, ENTRIES_A_PAGE).get_page(request.GET.get("page"))
    changes = latest_changes()
    flags = {key: words for each in changes for key, words in each.flags.items()}
    latest = {each.plan.pk for each in changes}
    for row in page:
        row.change = flags.get(row.pk, "")
    context = {
        "filter": entries.show_counts(),
        "page": page,
        "changes": changes,
        "latest_plans": [each.plan for each in changes],
        "still_stands": any(row.plan_id not in latest and not row.passed for row in page),
        "loosenings": [] if page else entries.loosenings(),
    }
    return render(request, "plans/plans.html", context)


def changes(request: HttpRequest) -> HttpResponse:
    """What each body's latest plan says otherwise than the one before it."""
    return _changes_page(request, latest_changes())


def changes_of_plan(request: HttpRequest, hash8: str, position: int) -> HttpResponse:
    """What one published plan says otherwise than the one before it."""
    plans = ForwardPlan.objects.published().filter(pack=paper_at(hash8))
    found = get_object_or_404(plans, position=position)
    return _changes_page(request, list(changes_of([found.pk]).values()), found)


def _changes_page(
    request: HttpRequest, changes: list[Changes], plan: ForwardPlan | None = None
) -> HttpResponse:
    plans = [each for some in changes for each in some.plans]
    context = {"plan": plan, "changes": changes, "plans": plans}
    return render(request, "plans/changes.html", context)


def plan(request: HttpRequest, hash8: str, position: int) -> HttpResponse:
    """One published plan as a page, every entry in its printed order."""
    context = plan_context(hash8, position)
    context["beside"] = issues_beside(context["plan"])
    return render(request, "plans/plan.html", context)


def plan_context(hash8: str, position: int) -> dict[str, Any]:
    """What an edition of a forward plan shows. Raises Http404 where there is none."""
    plans = ForwardPlan.objects.published().with_pack().filter(pack=paper_at(hash8))
    found: ForwardPlan = get_object_or_404(plans, position=position)
    entries = list(found.entries.published().with_pack().order_by("position"))
    return {
        "plan": found,
        "entries": entries,
        "unstated": {
            name: words
            for name, words in OFTEN_UNSTATED.items()
            if entries and not any(getattr(entry, name) for entry in entries)
        },
        "holders": found.portfolio_holders.published().with_pack().order_by("position"),
        "recognised": recognised_pages(found),
    }


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
        "today": timezone.localdate(),
    }
    return render(request, "plans/entry.html", context)
