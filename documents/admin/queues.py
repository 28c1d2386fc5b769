"""What waits for democratic services, as filters in words."""

from collections.abc import Callable, Mapping
from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from documents.models import AgendaItem, Attendance, Meeting, Minute, Report

Queue = Callable[[QuerySet[Meeting]], QuerySet[Meeting]]

WITHOUT_MINUTES, WRITING, UNCONFIRMED = "without-minutes", "being-written", "unconfirmed"
PROMISED = "promised"


def without_minutes(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings held of which no minutes are here yet."""
    minutes = Minute.objects.filter(meeting=OuterRef("pk"), withdrawn_at__isnull=True)
    past = meetings.filter(date__lt=timezone.localdate(), merged_into__isnull=True)
    held = past.filter(cancelled=False)
    return held.filter(~Exists(minutes), withdrawn_at__isnull=True)


def being_written(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings with minutes that are not public yet because somebody is writing them."""
    writing = Minute.objects.filter(
        meeting=OuterRef("pk"), withdrawn_at__isnull=True, status=Minute.Status.PRIVATE
    )
    return meetings.filter(Exists(writing), merged_into__isnull=True)


def with_promised_papers(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings of whose agenda a paper is "to follow" and has not come."""
    report = Report.objects.filter(agenda_item=OuterRef("pk"), withdrawn_at__isnull=True)
    promised = AgendaItem.objects.filter(
        ~Exists(report), meeting=OuterRef("pk"), to_follow=True, withdrawn_at__isnull=True
    )
    return meetings.filter(Exists(promised), merged_into__isnull=True)


def awaiting_confirmation(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Meetings whose minutes are drafts."""
    drafts = Minute.objects.filter(
        meeting=OuterRef("pk"), withdrawn_at__isnull=True, status=Minute.Status.DRAFT
    )
    return meetings.filter(Exists(drafts), merged_into__isnull=True)


QUEUES: Mapping[str, tuple[str, Queue]] = {
    WITHOUT_MINUTES: ("Meetings without minutes", without_minutes),
    WRITING: ("Minutes being written", being_written),
    UNCONFIRMED: ("Minutes awaiting confirmation", awaiting_confirmation),
    PROMISED: ("Meetings with a paper still to follow", with_promised_papers),
}


class MeetingQueues(admin.SimpleListFilter):
    title = "what is to be done"
    parameter_name = "queue"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(name, words) for name, (words, _) in QUEUES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        _, those_of = QUEUES.get(self.value() or "", ("", None))
        return those_of(queryset) if those_of else None


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


class UnmatchedNames(admin.SimpleListFilter):
    """Names in lists of members that lead to no councillor."""

    title = "names"
    parameter_name = "names"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(UNMATCHED, "Names that could be several people, or nobody known")]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        return unmatched(queryset) if self.value() == UNMATCHED else None


UNMATCHED = "unmatched"
OF_COUNCILLORS = [
    Attendance.Capacity.MEMBER,
    Attendance.Capacity.PRESENT,
    Attendance.Capacity.APOLOGIES,
]


def unmatched(attendances: QuerySet[Attendance]) -> QuerySet[Attendance]:
    """Names where a councillor is expected, and none is known."""
    return attendances.filter(
        councillor__isnull=True, capacity__in=OF_COUNCILLORS, withdrawn_at__isnull=True
    )
