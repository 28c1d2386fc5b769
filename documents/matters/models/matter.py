"""One thing that the council plans, considers, decides and hears of again."""

import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, NullIf
from django.urls import reverse
from django.utils.text import slugify
from simple_history.models import HistoricalRecords

from documents.wording.titles import readable

UNNAMED = "Matter without a title"


def _published_steps() -> Any:
    """All published steps: they import matters, so they are reached by their relation."""
    steps: Any = Matter._meta.get_field("steps")
    return steps.related_model.objects.published()


def _its_published_steps() -> Any:
    """The published steps of the outer query's matter."""
    return _published_steps().filter(matter=OuterRef("pk"))


def still_due(today: datetime.date) -> Q:
    """Steps that announce a decision or a meeting of today or later."""
    due = Q(plan_entry__decision_date__gte=today)
    return due | Q(programme_entry__meeting_date__gte=today)


class MatterQuerySet(models.QuerySet["Matter"]):
    def published(self) -> Self:
        """Matters of which at least one step is public, each with its public title."""
        return self.filter(Exists(_its_published_steps()), merged_into__isnull=True).titled()

    def titled(self) -> Self:
        """Adds `public_title`: the officer's, else that of the step that names the matter best.

        Only a published step gives its title: one withdrawn from the public names nothing.
        """
        names = _its_published_steps().order_by("naming_rank", "date", "pk").values("title")[:1]
        given = NullIf(F("title"), models.Value(""))
        return self.annotate(public_title=Coalesce(given, Subquery(names)))

    def to_follow(self, today: datetime.date) -> Self:
        """Public matters whose papers are of more than one day, or name a day still to come.

        What came before one meeting and nowhere else is told by that meeting's own pages.
        """
        undated = models.Value(datetime.date.min, output_field=models.DateField())
        steps = _published_steps().order_by().values("matter")
        days = Count(Coalesce("date", undated), distinct=True)
        coming = Count("pk", filter=still_due(today))
        kept = steps.annotate(days=days, coming=coming).filter(Q(days__gt=1) | Q(coming__gt=0))
        return self.filter(pk__in=kept.values("matter"), merged_into__isnull=True)

    def latest_first(self) -> Self:
        return self.order_by(F("latest_on").desc(nulls_last=True), "-pk")


class Matter(models.Model):
    """What joins plan entries, items, reports and minutes about one thing, over the years.

    Its number is its address for ever: a matter merged into another sends readers there.
    """

    title = models.CharField(
        max_length=500, blank=True, help_text="Only where an officer chose one"
    )
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_from",
        help_text="The matter that this one was found to be",
    )
    latest_on = models.DateField(null=True, blank=True, editable=False, help_text="For order only")
    created_at = models.DateTimeField(auto_now_add=True)
    history = HistoricalRecords(excluded_fields=["latest_on"])

    objects = MatterQuerySet.as_manager()

    class Meta:
        ordering = ["-latest_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(merged_into=F("id")), name="matter_is_not_merged_into_itself"
            )
        ]

    def __str__(self) -> str:
        return self.shown_title

    def get_absolute_url(self) -> str:
        return reverse("matters:matter", kwargs={"pk": self.pk, "slug": self.slug})

    @property
    def shown_title(self) -> str:
        """The title as readers see it; needs `titled()`, else only an officer's title is known."""
        return readable(getattr(self, "public_title", None) or self.title or UNNAMED)

    @property
    def slug(self) -> str:
        return slugify(self.shown_title)[:60].strip("-") or "matter"
