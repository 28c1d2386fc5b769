"""One row for everything the public can find, so that a search reads one table."""

from typing import Self

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q

from committees.models import Committee, Portfolio
from documents.models.meeting import Meeting
from documents.models.pack import Pack
from documents.outcomes import Outcome


class SearchEntryQuerySet(models.QuerySet["SearchEntry"]):
    def with_places(self) -> Self:
        """With paper, meeting and committee, and without any whose paper is not public now."""
        published = Q(pack__isnull=True) | Q(pack__in=Pack.objects.published())
        return self.filter(published).select_related("pack", "meeting__committee", "committee")


class SearchEntry(models.Model):
    """A published item, report, minute, plan entry or page, as search knows it.

    Date, committee and kind stand on the row itself: a filter that reaches into another table
    makes the database read every match before it can drop any. Only published rows are here.
    """

    class Kind(models.TextChoices):
        AGENDA_ITEM = "item", "Agenda item"
        REPORT = "report", "Report"
        MINUTE = "minute", "Minute"
        PLAN_ENTRY = "plan", "Forward plan entry"
        WORK_PROGRAMME_ENTRY = "programme", "Work programme entry"
        PUBLIC_QUESTION = "question", "Public question"
        PAGE = "page", "Page"

    kind = models.CharField(max_length=12, choices=Kind)
    object_id = models.BigIntegerField(help_text="Of the row in the kind's own table")
    pack = models.ForeignKey(
        Pack, on_delete=models.CASCADE, null=True, blank=True, related_name="search_entries"
    )
    page = models.PositiveIntegerField(null=True, blank=True)
    printed_page = models.PositiveIntegerField(null=True, blank=True)
    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, null=True, blank=True, related_name="search_entries"
    )
    committee = models.ForeignKey(
        Committee, on_delete=models.CASCADE, null=True, blank=True, related_name="search_entries"
    )
    portfolio = models.ForeignKey(
        Portfolio, on_delete=models.SET_NULL, null=True, blank=True, related_name="search_entries"
    )
    date = models.DateField(null=True, blank=True)
    routine = models.BooleanField(default=False)
    outcome = models.CharField(
        max_length=12, choices=Outcome, blank=True, help_text="Of a minute, by its decisions' words"
    )
    key_decision = models.BooleanField(
        null=True, blank=True, help_text="As a forward plan states it; empty where nothing does"
    )
    about = models.CharField(
        max_length=80,
        blank=True,
        db_index=True,
        help_text="What the row is about: rows alike are one result with several pages",
    )
    title = models.CharField(max_length=600)
    url = models.CharField(max_length=400)
    text = models.TextField(blank=True)
    keywords = models.TextField(
        blank=True, help_text="Kind, committee and date, which find it though its text has them not"
    )
    references = models.TextField(
        blank=True, help_text="Reference numbers of its text, run together: pful202600388"
    )
    vector = SearchVectorField(null=True)
    title_vector = SearchVectorField(null=True)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "search entries"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id"], name="search_entry_is_unique_by_its_row"
            )
        ]
        indexes = [
            GinIndex(fields=["vector"], name="search_entry_vector"),
            GinIndex(fields=["title_vector"], name="search_entry_title_vector"),
            models.Index(fields=["kind", "date"], name="search_entry_kind_date"),
        ]

    def __str__(self) -> str:
        return self.title
