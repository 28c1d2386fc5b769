"""Meetings: their facts, agenda, attendance and minutes on one page; moved, merged, confirmed."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from documents.actions import Refused, merge_meetings, move_meeting
from documents.admin.edited_rows import EditedRowAdmin, note_form
from documents.admin.minutes import (
    CorrectionInline,
    MinuteInline,
    report_confirmed,
    report_published,
)
from documents.admin.paragraphs import LINES_AS_KEPT
from documents.admin.queues import MeetingQueues
from documents.admin.two_editors import KeepsOthersWork
from documents.meeting_address import free_meeting_slug
from documents.models import AgendaItem, Attendance, Meeting

PLACE = ("committee", "date", "start_time")


class PlacedForm(KeepsOthersWork):
    """A row of a list, whose place may be left empty: then it goes to the end."""

    position = forms.IntegerField(min_value=1, required=False)


class RowInline(admin.TabularInline):
    form = PlacedForm
    formfield_overrides = LINES_AS_KEPT
    extra = 0
    can_delete = False
    show_change_link = True
    readonly_fields = ("where_on_paper", "what_paper_says")
    where_on_paper = EditedRowAdmin.where_on_paper
    what_paper_says = EditedRowAdmin.what_paper_says
    classes = ("collapse",)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("pack")


class AgendaItemInline(RowInline):
    model = AgendaItem
    fields = (
        "position",
        "number",
        "title",
        "page_from",
        "page_to",
        "exempt",
        "to_follow",
        *RowInline.readonly_fields,
    )


class AttendanceInline(RowInline):
    model = Attendance
    fields = (
        "capacity",
        "position",
        "name",
        "role",
        "remotely",
        "councillor",
        *RowInline.readonly_fields,
    )
    autocomplete_fields = ("councillor",)


@admin.register(Meeting)
class MeetingAdmin(EditedRowAdmin):
    """Changing committee, day or time moves a meeting; papers of the old place still mean it."""

    fields = (
        *PLACE,
        "end_time",
        "venue",
        ("chairman", "vice_chairman", "quorum"),
        ("contact_phone", "contact_email"),
        ("cancelled", "cancellation_note"),
        "what_paper_says",
        "as_document",
    )
    list_display = ("__str__", "start_time", "minutes_here", "is_public")
    list_filter = (MeetingQueues, "committee")
    list_select_related = ("committee",)
    search_fields = ("committee__name", "date")
    date_hierarchy = "date"
    autocomplete_fields = ("committee",)
    readonly_fields = ("what_paper_says", "as_document")

    class Media:
        css = {"all": ("staff/minutes.css",)}

    inlines = (MinuteInline, CorrectionInline, AgendaItemInline, AttendanceInline)
    actions = ("publish_minutes", "confirm", "merge", "undo", "take_papers_word")

    @admin.display(description="Minutes")
    def minutes_here(self, meeting: Meeting) -> str:
        minutes = [minute for minute in meeting.minutes.all() if not minute.withdrawn_at]
        confirmed = sum(minute.status == minute.Status.CONFIRMED for minute in minutes)
        if not minutes:
            return "none"
        return f"{len(minutes)}, {confirmed if confirmed else 'none'} confirmed"

    @admin.display(description="Minutes as a document")
    def as_document(self, meeting: Meeting) -> str | SafeString:
        if meeting.pk is None or not meeting.minutes.exists():
            return "There are no minutes yet."
        return format_html_join(
            " · ",
            '<a href="{}">{}</a>',
            (
                (reverse("documents:minutes_document", args=[meeting.pk, kind]), words)
                for kind, words in (("docx", "Word"), ("pdf", "PDF"))
            ),
        )

    @admin.display(boolean=True, description="Public")
    def is_public(self, meeting: Meeting) -> bool:
        return meeting.first_published_at is not None and meeting.withdrawn_at is None

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        meetings = super().get_queryset(request).filter(merged_into__isnull=True)
        return meetings.prefetch_related("minutes")

    def save_model(self, request: HttpRequest, obj: Meeting, form: Any, change: bool) -> None:
        if not change:
            obj.slug = free_meeting_slug(obj.committee, obj.date, obj.start_time)
            super().save_model(request, obj, form, change)
            return
        wanted = {name: getattr(obj, name) for name in PLACE}
        kept = Meeting.objects.select_related("committee").get(pk=obj.pk)
        for name in PLACE:
            setattr(obj, name, getattr(kept, name))
        form.changed_data = [name for name in form.changed_data if name not in PLACE]
        note_form(form, is_new=False)
        obj.save()
        moved = move_meeting(obj, by=request.user, **wanted)
        obj.__dict__.update(
            {name: value for name, value in moved.__dict__.items() if name[0] != "_"}
        )

    @admin.action(
        description="Publish the minutes being written, as drafts", permissions=["confirm"]
    )
    def publish_minutes(self, request: HttpRequest, meetings: QuerySet) -> None:
        report_published(request, meetings)

    @admin.action(description="Mark their minutes confirmed", permissions=["confirm"])
    def confirm(self, request: HttpRequest, meetings: QuerySet) -> None:
        report_confirmed(request, meetings)

    @admin.action(description="Merge two meetings that are one", permissions=["change"])
    def merge(self, request: HttpRequest, meetings: QuerySet) -> None:
        """The one known first is kept, with what the other adds."""
        chosen = list(meetings.order_by("pk"))
        if len(chosen) != 2:
            messages.error(request, "Choose exactly two meetings to merge.")
            return
        try:
            kept = merge_meetings(chosen[0], chosen[1], by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"Merged. {kept} now holds what both said.")

    def has_confirm_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("documents.confirm_minute")
