"""Portfolios: what a member of the executive answers for, and who held each when."""

import datetime
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from simple_history.models import HistoricalRecords

from committees.models.councillor import Councillor
from committees.models.in_public import in_office, named_in_public
from committees.models.mergeable import Mergeable
from committees.models.period import single_value_range


class PortfolioQuerySet(models.QuerySet["Portfolio"]):
    def published(self) -> Self:
        """Portfolios that a published paper names, or that have a holder."""
        return self.filter(
            named_in_public(
                Portfolio, "plan_listings", "report_listings", "reports", "plan_entries"
            )
            | in_office(Portfolio, "holdings")
        )

    def with_holders(self, day: datetime.date) -> Self:
        """Adds `holdings_on_day`: who holds the portfolio on that day, a list of one or none."""
        holdings = PortfolioHolding.objects.on(day).select_related("councillor")
        return self.prefetch_related(
            models.Prefetch("holdings", queryset=holdings, to_attr="holdings_on_day")
        )


class Portfolio(Mergeable):
    """An area of responsibility, named as papers name it ("Planning")."""

    name = models.CharField(max_length=250)
    slug = models.SlugField(max_length=140)
    aliases = ArrayField(models.CharField(max_length=250), default=list, blank=True)
    history = HistoricalRecords()

    objects = PortfolioQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["slug"], name="portfolio_slug_is_unique")]


class PortfolioHoldingQuerySet(models.QuerySet["PortfolioHolding"]):
    def on(self, day: datetime.date) -> "PortfolioHoldingQuerySet":
        """Holdings in force on a day."""
        return self.filter(period__contains=day)

    def newest_first(self) -> Self:
        return self.order_by("-period")

    def within_councillors(self, day: datetime.date) -> models.Prefetch:
        """For a list of councillors: adds `holdings_on_day`, the portfolios each holds then."""
        holdings = self.on(day).select_related("portfolio")
        return models.Prefetch("portfolio_holdings", queryset=holdings, to_attr="holdings_on_day")


class PortfolioHolding(models.Model):
    """One councillor's time in one portfolio; a portfolio has one holder at a time."""

    portfolio = models.ForeignKey(Portfolio, on_delete=models.CASCADE, related_name="holdings")
    councillor = models.ForeignKey(
        Councillor, on_delete=models.CASCADE, related_name="portfolio_holdings"
    )
    period = DateRangeField(help_text="First day to the day after the last")
    first_stated_in = models.CharField(
        max_length=300, blank=True, help_text="The paper that first names this holder"
    )
    by_hand = models.BooleanField(
        default=False,
        editable=False,
        help_text="A person set this period: what papers say is fitted around it",
    )
    history = HistoricalRecords()

    objects = PortfolioHoldingQuerySet.as_manager()

    class Meta:
        ordering = ["portfolio", "period"]
        constraints = [
            ExclusionConstraint(
                name="portfolio_has_one_holder_at_a_time",
                expressions=[
                    (single_value_range("portfolio_id"), RangeOperators.OVERLAPS),
                    ("period", RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.councillor}: {self.portfolio}"
