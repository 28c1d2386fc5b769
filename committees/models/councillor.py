"""Councillors, and the committees they sit on."""

import datetime
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from simple_history.models import HistoricalRecords

from committees.models.committee import Committee
from committees.models.in_public import in_office, named_in_public
from committees.models.mergeable import Mergeable
from committees.models.period import single_value_range


class CouncillorQuerySet(models.QuerySet["Councillor"]):
    def published(self) -> Self:
        """Councillors whom a published paper names, or who hold a seat or a portfolio."""
        return self.filter(
            named_in_public(
                Councillor,
                "attendances",
                "plan_listings",
                "report_listings",
                "reports_brought",
                "plan_entries",
            )
            | in_office(Councillor, "memberships", "portfolio_holdings")
        )


class Councillor(Mergeable):
    """A member of the council, named as papers name them, without "Cllr"."""

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120)
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text='Other forms of the name in papers, such as "B Quayle"',
    )
    ward = models.CharField(max_length=200, blank=True)
    history = HistoricalRecords()

    objects = CouncillorQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["slug"], name="councillor_slug_is_unique")]

    @property
    def surname(self) -> str:
        """The last word of the name, which lists are sorted by."""
        return self.name.partition(",")[0].split()[-1]


class MembershipQuerySet(models.QuerySet["Membership"]):
    def as_last_stated(self, day: datetime.date) -> Self:
        """Seats that the newest list of members gives, be its meeting still to come, and those
        that a person entered for the day."""
        listed = models.Q(by_hand=False, period__upper_inf=True)
        return self.filter(listed | models.Q(by_hand=True, period__contains=day))

    def within_councillors(self, day: datetime.date) -> models.Prefetch:
        """For a list of councillors: adds `seats`, the committees that each was last said to
        sit on."""
        seats = self.as_last_stated(day).select_related("committee").order_by("committee__name")
        return models.Prefetch("memberships", queryset=seats, to_attr="seats")


class Membership(models.Model):
    """A councillor's seat on a committee, for a period with one role."""

    class Role(models.TextChoices):
        CHAIRMAN = "chairman", "Chairman"
        VICE_CHAIRMAN = "vice-chairman", "Vice-Chairman"
        MEMBER = "member", "Member"

    councillor = models.ForeignKey(Councillor, on_delete=models.CASCADE, related_name="memberships")
    committee = models.ForeignKey(Committee, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role, default=Role.MEMBER)
    period = DateRangeField(help_text="First day to the day after the last")
    by_hand = models.BooleanField(
        default=False,
        editable=False,
        help_text="A person set this period: what papers say is fitted around it",
    )
    history = HistoricalRecords()

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["committee", "councillor"]
        constraints = [
            ExclusionConstraint(
                name="membership_periods_of_a_councillor_do_not_overlap",
                expressions=[
                    (single_value_range("committee_id"), RangeOperators.OVERLAPS),
                    (single_value_range("councillor_id"), RangeOperators.OVERLAPS),
                    ("period", RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return f"{self.councillor}, {self.get_role_display()} of {self.committee}"
