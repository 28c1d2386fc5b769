"""Minutes: edited, completed, marked confirmed."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms import ModelForm
from django.http import HttpRequest

from documents.actions import Refused, confirm_minutes
from documents.admin.edited_rows import EditedRowAdmin
from documents.admin.paragraphs import LINES_AS_KEPT, ParagraphsField
from documents.admin.queues import PaperSaysOtherwise
from documents.models import Meeting, Minute

DECISIONS_HELP = "One decision a paragraph; leave an empty line between two."


class MinuteForm(ModelForm):
    decisions = ParagraphsField(help_text=DECISIONS_HELP)
    actions = ParagraphsField(label="Actions asked for", help_text="One a paragraph.")
    declarations = ParagraphsField(label="Interests declared", help_text="One a paragraph.")
    position = forms.IntegerField(
        min_value=1, required=False, help_text="Place in the minutes; left empty, at the end."
    )

    class Meta:
        model = Minute
        fields = (
            "meeting",
            "position",
            "number",
            "title",
            "text",
            "decisions",
            "reason",
            "proposer",
            "proposer_councillor",
            "seconder",
            "seconder_councillor",
            "actions",
            "declarations",
            "agenda_item",
            "status",
            "confirmed_by",
        )


class MinuteInlineForm(MinuteForm):
    class Meta:
        model = Minute
        fields = (
            "position",
            "number",
            "title",
            "text",
            "decisions",
            "reason",
            "proposer",
            "seconder",
        )


class MinuteInline(admin.StackedInline):
    """The minutes on their meeting's page; the rest of each stands on its own."""

    model = Minute
    fk_name = "meeting"
    form = MinuteInlineForm
    formfield_overrides = LINES_AS_KEPT
    extra = 0
    show_change_link = True
    can_delete = False
    fields = (
        ("number", "title", "position"),
        "text",
        "decisions",
        "reason",
        ("proposer", "seconder"),
        "where_on_paper",
        "what_paper_says",
    )
    readonly_fields = ("where_on_paper", "what_paper_says")
    where_on_paper = EditedRowAdmin.where_on_paper
    what_paper_says = EditedRowAdmin.what_paper_says

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("pack")


@admin.register(Minute)
class MinuteAdmin(EditedRowAdmin):
    form = MinuteForm
    fields = (
        ("meeting", "position"),
        ("number", "title"),
        "where_on_paper",
        "what_paper_says",
        "text",
        "decisions",
        "reason",
        ("proposer", "proposer_councillor"),
        ("seconder", "seconder_councillor"),
        "votes",
        "actions",
        "declarations",
        "agenda_item",
        ("status", "confirmed_by"),
    )
    list_display = ("__str__", "meeting", "status", "is_withdrawn")
    list_filter = ("status", PaperSaysOtherwise, "meeting__committee")
    list_select_related = ("meeting__committee",)
    search_fields = ("title", "text", "number")
    date_hierarchy = "meeting__date"
    autocomplete_fields = ("meeting", "proposer_councillor", "seconder_councillor", "confirmed_by")
    readonly_fields = (*EditedRowAdmin.readonly_fields, "votes")
    actions = (*EditedRowAdmin.actions, "confirm")

    @admin.display(boolean=True, description="Withdrawn")
    def is_withdrawn(self, minute: Minute) -> bool:
        return minute.withdrawn_at is not None

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Agenda items of the minute's own meeting only: nobody finds one among thousands."""
        if db_field.name == "agenda_item":
            minute = request.resolver_match.kwargs.get("object_id") if request.resolver_match else 0
            items = db_field.related_model.objects.filter(meeting__minutes=minute or 0)
            options["queryset"] = items.select_related("meeting")
        return super().formfield_for_foreignkey(db_field, request, **options)

    @admin.action(
        description="Mark all minutes of these meetings confirmed", permissions=["confirm"]
    )
    def confirm(self, request: HttpRequest, minutes: QuerySet) -> None:
        meetings = Meeting.objects.filter(minutes__in=minutes).distinct()
        report_confirmed(request, meetings)

    def has_confirm_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("documents.confirm_minute")


def report_confirmed(request: HttpRequest, meetings: QuerySet[Meeting]) -> None:
    """Confirm the minutes of each meeting, and say what was done."""
    for meeting in meetings.select_related("committee"):
        try:
            count = confirm_minutes(meeting, by=request.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, f"{meeting}: {count} minutes marked confirmed.")
