"""Committees: the bodies that meet and decide."""

import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Subquery
from simple_history.models import HistoricalRecords

from committees.models.in_public import in_office, named_in_public, published_rows
from committees.models.mergeable import Mergeable


class CommitteeQuerySet(models.QuerySet["Committee"]):
    def named(self, name: str) -> "CommitteeQuerySet":
        """Committees that bear this name, or bore it: compared without case."""
        return self.filter(models.Q(name__iexact=name) | models.Q(aliases__icontains=name))

    def published(self) -> Self:
        """Committees of a published meeting, plan or work programme, or with members."""
        return self.filter(
            named_in_public(Committee, "meetings", "plan_entries", "work_programmes")
            | in_office(Committee, "memberships")
        )

    def with_meeting_dates(self, today: datetime.date) -> Self:
        """Adds `next_meeting_on` and `last_meeting_on`, None where there is none."""
        meetings = published_rows(Committee, "meetings")
        return self.annotate(
            next_meeting_on=Subquery(meetings.upcoming(today).taking_place().values("date")[:1]),
            last_meeting_on=Subquery(meetings.past(today).values("date")[:1]),
        )


class Committee(Mergeable):
    """A body of the council, or of a council that came before it.

    `council` is empty for the site's own council and names the predecessor otherwise.
    """

    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=120)
    council = models.CharField(max_length=200, blank=True, help_text="Only for a former council")
    aliases = ArrayField(
        models.CharField(max_length=200),
        default=list,
        blank=True,
        help_text="Other names that papers use for this committee",
    )
    purpose = models.TextField(blank=True)
    disbanded_on = models.DateField(null=True, blank=True)
    history = HistoricalRecords()

    objects = CommitteeQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="committee_slug_is_unique"),
            models.UniqueConstraint(
                fields=["council", "name"], name="committee_name_is_unique_in_its_council"
            ),
        ]

    @property
    def is_former(self) -> bool:
        """Disbanded, or of a council that came before this one."""
        return bool(self.council or self.disbanded_on)
