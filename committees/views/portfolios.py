"""Portfolios: the list, and one with its holders, reports and coming decisions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from committees.models import Portfolio

ROWS_SHOWN = 10


def portfolio_list(request: HttpRequest) -> HttpResponse:
    portfolios = Portfolio.objects.published().with_holders(timezone.localdate())
    return render(request, "committees/portfolios.html", {"portfolios": portfolios})


def portfolio(request: HttpRequest, slug: str) -> HttpResponse:
    portfolio = get_object_or_404(Portfolio.objects.published(), slug=slug)
    context = {
        "portfolio": portfolio,
        "holdings": portfolio.holdings.select_related("councillor").newest_first(),
        "plan_entries": portfolio.plan_entries.published().current().with_pack(),
        "reports": portfolio.reports.published().for_listing()[:ROWS_SHOWN],
    }
    return render(request, "committees/portfolio.html", context)
