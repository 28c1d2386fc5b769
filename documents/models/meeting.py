"""Meetings, who attended them and what they had on their agenda."""

import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils import timezone

from committees.models import Committee, Councillor
from documents.models.pack import Pack
from documents.models.provenance import FromPaper


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def published(self) -> Self:
        """Meetings that a published paper or minute speaks of."""
        return self.filter(first_published_at__isnull=False, withdrawn_at__isnull=True)

    def upcoming(self, today: datetime.date | None = None) -> Self:
        day = today or timezone.localdate()
        return self.filter(date__gte=day).order_by("date", "start_time")

    def past(self, today: datetime.date | None = None) -> Self:
        day = today or timezone.localdate()
        return self.filter(date__lt=day).order_by("-date", "-start_time")


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
    facts_pack = models.ForeignKey(
        Pack, on_delete=models.SET_NULL, null=True, blank=True, related_name="meetings_described"
    )
    facts_page = models.PositiveIntegerField(null=True, blank=True)
    sources = models.JSONField(default=dict, blank=True)
    edited_fields = ArrayField(
        models.CharField(max_length=60), default=list, blank=True, editable=False
    )
    first_published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

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

    @property
    def is_upcoming(self) -> bool:
        return self.date >= timezone.localdate()

    def get_absolute_url(self) -> str:
        return reverse(
            "documents:meeting", kwargs={"committee": self.committee.slug, "meeting": self.slug}
        )


class Attendance(FromPaper):
    """One name in a meeting's lists: summoned on the front sheet, or recorded in its minutes."""

    class Capacity(models.TextChoices):
        MEMBER = "member", "Member of the committee"
        ATTENDING_MEMBER = "attending member", "Invited member"
        PRESENT = "present", "Present"
        APOLOGIES = "apologies", "Apologies"
        ALSO_PRESENT = "also present", "Also present"
        OFFICER = "officer", "Officer present"

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    capacity = models.CharField(max_length=20, choices=Capacity)
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in the printed list")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=300, blank=True)
    remotely = models.BooleanField(default=False)
    councillor = models.ForeignKey(
        Councillor, on_delete=models.SET_NULL, null=True, blank=True, related_name="attendances"
    )

    class Meta:
        ordering = ["meeting", "capacity", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "capacity", "position"],
                name="attendance_is_unique_by_place_in_its_list",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.get_capacity_display()}"


class AgendaItem(FromPaper):
    """One item of a meeting's agenda."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda_items")
    position = models.PositiveSmallIntegerField(help_text="Order on the agenda, from 1")
    number = models.CharField(max_length=20, blank=True, help_text="As printed: 7, 4a, A1")
    slug = models.SlugField(max_length=30, help_text="The number, else the position")
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
