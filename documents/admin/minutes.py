"""Minutes: edited, completed, marked confirmed."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.forms.widgets import Script
from django.http import HttpRequest

from documents.actions import Refused, confirm_minutes, publish_drafts
from documents.admin.edited_rows import EditedRowAdmin
from documents.admin.on_paper import page_picture
from documents.admin.paragraphs import LINES_AS_KEPT, ParagraphsField
from documents.admin.queues import PaperSaysOtherwise
from documents.admin.two_editors import KeepsOthersWork
from documents.models import Correction, Meeting, Minute
from documents.wording.formatted_text import clean, plain

NOTHING_TO_CONFIRM = "all of its minutes were confirmed before"
DECISIONS_HELP = "One decision a paragraph; leave an empty line between two."
FORMATTED_HELP = (
    "Only where lists, bold words or links make it clearer. Readers then see this, and the text "
    "above is made from it."
)


class MinuteForm(KeepsOthersWork):
    decisions = ParagraphsField(help_text=DECISIONS_HELP)
    actions = ParagraphsField(label="Actions asked for", help_text="One a paragraph.")
    declarations = ParagraphsField(label="Interests declared", help_text="One a paragraph.")
    position = forms.IntegerField(
        min_value=1, required=False, help_text="Place in the minutes; left empty, at the end."
    )
    formatted_text = forms.CharField(
        label="Text with formatting",
        required=False,
        help_text=FORMATTED_HELP,
        widget=forms.Textarea(attrs={"data-formatted": "", "rows": 6}),
    )

    class Meta:
        model = Minute
        fields = (
            "meeting",
            "position",
            "number",
            "title",
            "text",
            "formatted_text",
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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A minute typed in is not public before somebody says so."""
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            self.initial.setdefault("status", Minute.Status.PRIVATE)

    def clean_formatted_text(self) -> str:
        return clean(self.cleaned_data["formatted_text"])

    def clean(self) -> dict[str, Any]:
        """The words of a formatted text are the minute's text: search and exports read those."""
        cleaned = super().clean() or {}
        if "formatted_text" in self.changed_data and cleaned.get("formatted_text"):
            cleaned["text"] = plain(cleaned["formatted_text"])
            if cleaned["text"] != self.instance.text and "text" not in self.changed_data:
                self.changed_data.append("text")
        return cleaned


class MinuteInlineForm(MinuteForm):
    formatted_text = None  # type: ignore[assignment]

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
            "proposer_councillor",
            "seconder",
            "seconder_councillor",
            "status",
        )

    def clean(self) -> dict[str, Any]:
        """A text changed here is no longer the one that was given a form."""
        if "text" in self.changed_data:
            self.instance.formatted_text = ""
        return self.cleaned_data


class MinuteInline(admin.StackedInline):
    """The minutes on their meeting's page, each with its page of the paper."""

    model = Minute
    fk_name = "meeting"
    form = MinuteInlineForm
    formfield_overrides = LINES_AS_KEPT
    extra = 0
    show_change_link = True
    can_delete = False
    fields = (
        ("number", "title", "position", "status"),
        "text",
        "decisions",
        "reason",
        ("proposer", "proposer_councillor"),
        ("seconder", "seconder_councillor"),
        "where_on_paper",
        "picture",
        "what_paper_says",
    )
    autocomplete_fields = ("proposer_councillor", "seconder_councillor")
    readonly_fields = ("where_on_paper", "picture", "what_paper_says")
    where_on_paper = EditedRowAdmin.where_on_paper
    what_paper_says = EditedRowAdmin.what_paper_says

    @admin.display(description="The page")
    def picture(self, minute: Minute) -> str:
        return page_picture(minute)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        people = ("proposer_councillor", "seconder_councillor")
        return super().get_queryset(request).select_related("pack", *people)


class CorrectionInline(admin.TabularInline):
    """What readers are told was put right."""

    model = Correction
    fields = ("made_on", "words", "minute")
    extra = 0
    verbose_name_plural = "corrections shown to readers"

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        if db_field.name == "minute":
            meeting = (
                request.resolver_match.kwargs.get("object_id") if request.resolver_match else 0
            )
            options["queryset"] = Minute.objects.filter(meeting=meeting or 0)
        return super().formfield_for_foreignkey(db_field, request, **options)


@admin.register(Minute)
class MinuteAdmin(EditedRowAdmin):
    form = MinuteForm
    fields = (
        ("meeting", "position"),
        ("number", "title"),
        "where_on_paper",
        "picture",
        "what_paper_says",
        "text",
        "formatted_text",
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
    readonly_fields = (*EditedRowAdmin.readonly_fields, "picture", "votes")

    class Media:
        css = {"all": ("vendor/trix.css", "staff/minutes.css")}
        js = (
            Script("vendor/trix.umd.min.js", defer=True),
            Script("staff/formatted-text.js", defer=True),
        )

    @admin.display(boolean=True, description="Withdrawn")
    def is_withdrawn(self, minute: Minute) -> bool:
        return minute.withdrawn_at is not None

    @admin.display(description="The page")
    def picture(self, minute: Minute) -> str:
        return page_picture(minute)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """Agenda items of the minute's own meeting only: nobody finds one among thousands."""
        if db_field.name == "agenda_item":
            minute = request.resolver_match.kwargs.get("object_id") if request.resolver_match else 0
            items = db_field.related_model.objects.filter(meeting__minutes=minute or 0)
            options["queryset"] = items.select_related("meeting")
        return super().formfield_for_foreignkey(db_field, request, **options)

    actions = (*EditedRowAdmin.actions, "confirm", "show_to_public")

    @admin.action(
        description="Mark all minutes of these meetings confirmed", permissions=["confirm"]
    )
    def confirm(self, request: HttpRequest, minutes: QuerySet) -> None:
        meetings = Meeting.objects.filter(minutes__in=minutes).distinct()
        report_confirmed(request, meetings)

    @admin.action(
        description="Publish what is being written of these meetings, as a draft",
        permissions=["confirm"],
    )
    def show_to_public(self, request: HttpRequest, minutes: QuerySet) -> None:
        report_published(request, Meeting.objects.filter(minutes__in=minutes).distinct())

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
            done = f"{counted(count, 'minute')} marked confirmed" if count else NOTHING_TO_CONFIRM
            messages.success(request, f"{meeting}: {done}.")


def report_published(request: HttpRequest, meetings: QuerySet[Meeting]) -> None:
    """Let the public read what is being written of each meeting, and say what was done."""
    for meeting in meetings.select_related("committee"):
        if count := publish_drafts(meeting, by=request.user):
            done = "is public now, as a draft" if count == 1 else "are public now, as drafts"
            messages.success(request, f"{meeting}: {counted(count, 'minute')} {done}.")
        else:
            messages.info(request, f"{meeting}: no minutes are being written.")


def counted(count: int, thing: str) -> str:
    """ "1 minute", "2 minutes"."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
