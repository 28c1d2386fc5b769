"""Portfolios: the list, and one with its holders, reports and coming decisions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from committees.models import Portfolio
from committees.views.merged import follows_merged

ROWS_SHOWN = 10


def portfolio_list(request: HttpRequest) -> HttpResponse:
    portfolios = Portfolio.objects.published().with_holders(timezone.localdate())
    return render(request, "committees/portfolios.html", {"portfolios": portfolios})


@follows_merged(Portfolio)
def portfolio(request: HttpRequest, slug: str) -> HttpResponse:
    portfolio = get_object_or_404(Portfolio.objects.published(), slug=slug)
    context = {
        "portfolio": portfolio,
        "holdings": portfolio.holdings.select_related("councillor").newest_first(),
        "reports": portfolio.reports.published().for_listing()[:ROWS_SHOWN],
    }
    return render(request, "committees/portfolio.html", context)
