"""Councillors: the list, and what the papers say of one."""

from collections import Counter
from itertools import groupby

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from committees.models import Councillor, Membership, PortfolioHolding
from committees.views.merged import follows_merged

ROWS_SHOWN = 10
MEETINGS_A_PAGE = 20


def councillor_list(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    holdings = PortfolioHolding.objects.within_councillors(today)
    seats = Membership.objects.within_councillors(today)
    found = Councillor.objects.published().prefetch_related(holdings, seats)
    councillors = sorted(found, key=lambda one: (one.surname.casefold(), one.name.casefold()))
    bearers = Counter(one.name for one in councillors)
    letters = groupby(councillors, key=lambda one: one.surname[0].upper())
    context = {
        "councillors": councillors,
        "shared_names": {name for name, number in bearers.items() if number > 1},
        "letters": [(letter, list(those)) for letter, those in letters],
    }
    return render(request, "committees/councillors.html", context)


@follows_merged(Councillor)
def councillor(request: HttpRequest, slug: str) -> HttpResponse:
    councillor = get_object_or_404(Councillor.objects.published(), slug=slug)
    attendances = Paginator(councillor.attendances.published().at_meetings(), MEETINGS_A_PAGE)
    context = {
        "councillor": councillor,
        "memberships": councillor.memberships.select_related("committee"),
        "holdings": councillor.portfolio_holdings.select_related("portfolio").newest_first(),
        "attended": councillor.attendances.published().by_committee(),
        "attendances": attendances.get_page(request.GET.get("page")),
        "proposed": councillor.proposed.published().for_register()[:ROWS_SHOWN],
        "seconded": councillor.seconded.published().for_register()[:ROWS_SHOWN],
        "reports": councillor.reports_brought.published().for_listing()[:ROWS_SHOWN],
    }
    return render(request, "committees/councillor.html", context)
