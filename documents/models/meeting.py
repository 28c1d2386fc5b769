"""Meetings, and what they had on their agenda."""

import datetime
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists
from django.urls import reverse
from django.utils import timezone
from simple_history.models import HistoricalRecords

from committees.models import Committee
from committees.models.in_public import published_rows
from documents.models.naming import PortfolioNames
from documents.models.pack import Pack
from documents.models.provenance import FromPaper, FromPaperQuerySet
from documents.models.workings import workings


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def published(self) -> Self:
        """Meetings that a published paper or minute speaks of."""
        return self.filter(first_published_at__isnull=False, withdrawn_at__isnull=True)

    def upcoming(self, today: datetime.date | None = None) -> Self:
        day = today or timezone.localdate()
        return self.filter(date__gte=day).order_by("date", "start_time")

    def taking_place(self) -> Self:
        return self.filter(cancelled=False)

    def past(self, today: datetime.date | None = None) -> Self:
        day = today or timezone.localdate()
        return self.filter(date__lt=day).order_by("-date", "-start_time")

    def between(self, first: datetime.date, last: datetime.date) -> Self:
        """Meetings from the first day to the last, both included, in order."""
        return self.filter(date__range=(first, last)).order_by("date", "start_time")

    def for_listing(self) -> Self:
        """With the committee and the paper of its heading, and with `has_agenda`, `has_minutes`
        and `has_reports`: what a reader will find."""
        rows = self.select_related("committee", "facts_pack").defer(*workings())
        return rows.annotate(
            has_agenda=Exists(published_rows(Meeting, "agenda_items")),
            has_minutes=Exists(published_rows(Meeting, "minutes")),
            has_reports=Exists(published_rows(Meeting, "reports")),
        )


class Meeting(models.Model):
    """A meeting of a committee; its natural key is committee, date and start time.

    The rows about it come from several packs, its own agenda pack and the one that later holds its
    minutes, so it has no single pack of its own: `facts_pack` is where its heading was read.
    """

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="meetings")
    date = models.DateField()
    start_time = models.TimeField(null=True, blank=True)
    end_time = models.TimeField(null=True, blank=True)
    slug = models.SlugField(max_length=20, help_text="2024-02-06, or 2024-02-06-1400 for a second")
    venue = models.CharField(max_length=400, blank=True)
    chairman = models.CharField(max_length=200, blank=True)
    vice_chairman = models.CharField(max_length=200, blank=True)
    quorum = models.PositiveSmallIntegerField(null=True, blank=True)
    contact_phone = models.CharField(max_length=60, blank=True)
    contact_email = models.EmailField(blank=True)
    cancelled = models.BooleanField(
        default=False, help_text="It does not take place. Its page and papers stay, and say so."
    )
    cancellation_note = models.CharField(
        "cancellation note",
        max_length=300,
        blank=True,
        help_text="What readers are told beside it: why, or which meeting takes its place",
    )
    facts_pack = models.ForeignKey(
        Pack, on_delete=models.SET_NULL, null=True, blank=True, related_name="meetings_described"
    )
    facts_page = models.PositiveIntegerField(null=True, blank=True)
    sources = models.JSONField(default=dict, blank=True)
    parsed_values = models.JSONField(default=dict, blank=True, editable=False)
    edited_fields = ArrayField(
        models.CharField(max_length=60), default=list, blank=True, editable=False
    )
    first_published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="merged_from",
        help_text="The meeting that an officer found this one to be",
    )
    history = HistoricalRecords(excluded_fields=["sources", "parsed_values"])

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-date", "start_time"]
        constraints = [
            models.UniqueConstraint(
                fields=["committee", "date", "start_time"],
                name="meeting_is_unique_by_committee_date_and_time",
                nulls_distinct=False,
            ),
            models.UniqueConstraint(
                fields=["committee", "slug"], name="meeting_address_is_unique_in_committee"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.committee}, {self.date:%A} {self.date.day} {self.date:%B %Y}"

    def get_absolute_url(self) -> str:
        return reverse(
            "documents:meeting", kwargs={"committee": self.committee.slug, "meeting": self.slug}
        )

    @property
    def that_stands(self) -> "Meeting":
        """The meeting that an officer merged this one into, else itself."""
        meeting = self
        while meeting.merged_into:
            meeting = meeting.merged_into
        return meeting

    @property
    def is_upcoming(self) -> bool:
        return self.date >= timezone.localdate()


def _of_items(relation: str) -> Any:
    """All rows of the model that hangs on items by this relation, which imports this module."""
    reverse: Any = AgendaItem._meta.get_field(relation)
    return reverse.related_model.objects


class AgendaItemQuerySet(FromPaperQuerySet):
    def for_listing(self) -> Self:
        """With meeting and pack, newest meeting first; only of meetings the public may see."""
        return (
            self.filter(meeting__in=Meeting.objects.published())
            .select_related("meeting__committee", "pack")
            .defer(*workings("meeting"))
            .order_by("-meeting__date", "meeting", "position")
        )

    def for_agenda(self) -> Self:
        """In order, with `published_reports` and `published_minutes`: what each came to."""
        reports, minutes = (_of_items(relation).published() for relation in ("reports", "minutes"))
        return self.select_related("pack").prefetch_related(
            models.Prefetch("reports", reports.with_head(), to_attr="published_reports"),
            models.Prefetch("minutes", minutes.with_pack(), to_attr="published_minutes"),
        )

    def naming(self, names: PortfolioNames) -> Self:
        """Items whose own words name the portfolio, or its holder at the meeting's date."""
        return self.filter(
            names.in_text(AgendaItem, "title", "description", date_field="meeting__date")
        )


class AgendaItem(FromPaper):
    """One item of a meeting's agenda."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda_items")
    position = models.PositiveSmallIntegerField(help_text="Order on the agenda, from 1")
    number = models.CharField(max_length=20, blank=True, help_text="As printed: 7, 4a, A1")
    slug = models.SlugField(max_length=30, help_text="The number, else the title")
    title = models.CharField(max_length=500)
    description = models.TextField(blank=True)
    page_from = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    page_to = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    exempt = models.BooleanField(default=False)
    exempt_paragraphs = ArrayField(models.CharField(max_length=10), default=list, blank=True)
    to_follow = models.BooleanField(default=False)
    routine = models.BooleanField(
        default=False, help_text="Apologies, declarations and the like: folded away on the page"
    )

    objects = AgendaItemQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["sources", "parsed_values", "box"])

    class Meta:
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "slug"], name="agenda_item_address_is_unique_in_meeting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}" if self.number else self.title

    def get_absolute_url(self) -> str:
        return reverse(
            "documents:agenda_item",
            kwargs={
                "committee": self.meeting.committee.slug,
                "meeting": self.meeting.slug,
                "item": self.slug,
            },
        )
