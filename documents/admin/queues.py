"""What waits for democratic services, as filters in words."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from documents.models import Meeting, Minute

WITHOUT_MINUTES, UNCONFIRMED = "without-minutes", "unconfirmed"


def without_minutes(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings held of which no minutes are here yet."""
    minutes = Minute.objects.filter(meeting=OuterRef("pk"), withdrawn_at__isnull=True)
    held = meetings.filter(date__lt=timezone.localdate(), merged_into__isnull=True)
    return held.filter(~Exists(minutes), withdrawn_at__isnull=True)


def awaiting_confirmation(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings whose minutes are drafts."""
    drafts = Minute.objects.filter(
        meeting=OuterRef("pk"), withdrawn_at__isnull=True, status=Minute.Status.DRAFT
    )
    return meetings.filter(Exists(drafts), merged_into__isnull=True)


class MeetingQueues(admin.SimpleListFilter):
    title = "what is to be done"
    parameter_name = "queue"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            (WITHOUT_MINUTES, "Meetings without minutes"),
            (UNCONFIRMED, "Minutes awaiting confirmation"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        if self.value() == WITHOUT_MINUTES:
            return without_minutes(queryset)
        return awaiting_confirmation(queryset) if self.value() == UNCONFIRMED else None


class PaperSaysOtherwise(admin.SimpleListFilter):
    """Rows that a person changed and where the paper still reads otherwise."""

    title = "edits"
    parameter_name = "edits"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("differ", "Edited, the paper says otherwise"), ("typed", "Typed in by hand")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        if self.value() == "differ":
            return queryset.exclude(Q(parsed_values={}) | Q(edited_fields=[]))
        return queryset.filter(pack__isnull=True) if self.value() == "typed" else None
