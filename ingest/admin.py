"""Packs and their readings, as a queue in words; publishing for whoever may."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.contrib import admin, messages
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from documents.models import Pack
from documents.wording.people import person_in_words
from ingest.actions import PackRefused, publish_pack, withdraw_pack
from ingest.models import IngestNote, IngestRun
from ingest.queues import RunQueues, Standing


class NoteInline(admin.TabularInline):
    model = IngestNote
    fields = readonly_fields = ("severity", "message", "page", "answered")
    extra = 0
    can_delete = False

    @admin.display(description="Answer")
    def answered(self, note: IngestNote) -> str:
        if note.settled_at is None:
            return "not yet"
        return f"{note.get_answer_display()} ({person_in_words(note.settled_by)})"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("settled_by")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(admin.ModelAdmin):
    """Written by the portal: looked at here, changed on the officers' pages."""

    change_form_template = "admin/read_only.html"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(IngestRun)
class IngestRunAdmin(ReadOnlyAdmin):
    list_display = ("pack", "state", "queued_at", "to_check", "review")
    list_filter = (RunQueues, "state")
    list_select_related = ("pack",)
    fields = (
        *("pack", "state", "failure", "review"),
        *("asked_for", "started_at", "finished_at", "pages_total", "attempts", "wrote"),
    )
    inlines = (NoteInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        runs = super().get_queryset(request).defer("records")
        still_open = Count("notes", filter=Q(notes__settled_at__isnull=True))
        return runs.annotate(open_notes=still_open)

    @admin.display(description="Still to check")
    def to_check(self, run: Any) -> str:
        return str(run.open_notes or "nothing")

    @admin.display(description="Officers' page")
    def review(self, run: IngestRun) -> str:
        return review_link(run.pack)

    @admin.display(description="Asked for")
    def asked_for(self, run: IngestRun) -> str:
        return by_and_when(run.asked_by, run.queued_at)

    @admin.display(description="What it wrote")
    def wrote(self, run: IngestRun) -> str:
        return "; ".join(_written(run)) or "nothing"


def _written(run: IngestRun) -> Iterator[str]:
    """ "minute: 8 created, 2 changed"."""
    for name, counts in run.written.items():
        model = next((m for m in apps.get_models() if m._meta.model_name == name), None)
        thing = model._meta.verbose_name if model else name
        yield f"{thing}: {', '.join(f'{count} {done}' for done, count in counts.items())}"


@admin.register(Pack)
class PackAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "meeting", "uploaded_at", "published_at", "review")
    list_filter = (Standing, "kind")
    list_select_related = ("meeting__committee",)
    search_fields = ("title", "original_name", "sha256")
    fields = (
        *("title", "kind", "meeting", "review"),
        *("original_name", "page_count", "size_as_uploaded", "sha256", "uploaded"),
        *("ready", "published", "late_reason", "withdrawn_at", "visibility"),
    )
    actions = ("publish", "withdraw")

    @admin.display(description="Officers' page")
    def review(self, pack: Pack) -> str:
        return review_link(pack)

    def view_on_site(self, pack: Pack) -> str | None:
        return pack.get_absolute_url() if pack.is_published else None

    @admin.display(description="Size as uploaded")
    def size_as_uploaded(self, pack: Pack) -> str:
        return f"{filesizeformat(pack.size)}; the public's file may be of another size"

    @admin.display(description="Uploaded")
    def uploaded(self, pack: Pack) -> str:
        return by_and_when(pack.uploaded_by, pack.uploaded_at)

    @admin.display(description="Ready to publish")
    def ready(self, pack: Pack) -> str:
        return by_and_when(pack.ready_by, pack.ready_at)

    @admin.display(description="Published")
    def published(self, pack: Pack) -> str:
        return by_and_when(pack.published_by, pack.published_at)

    @admin.action(description="Publish", permissions=["publish"])
    def publish(self, request: HttpRequest, packs: QuerySet) -> None:
        for pack in packs:
            try:
                publish_pack(pack, by=request.user)
            except PackRefused as refusal:
                messages.error(request, f"{pack}: {refusal}")
            else:
                messages.success(request, f"{pack} is published.")

    @admin.action(description="Withdraw from the public", permissions=["publish"])
    def withdraw(self, request: HttpRequest, packs: QuerySet) -> None:
        for pack in packs:
            withdraw_pack(pack, by=request.user)
        messages.success(request, f"Withdrawn: {', '.join(map(str, packs))}.")

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("documents.publish_pack")


def by_and_when(person: Any, when: datetime.datetime | None) -> str:
    if when is None:
        return "-"
    said = f"{timezone.localtime(when):%-d %B %Y, %H:%M}"
    return f"{said}, by {person_in_words(person)}" if person else said


def review_link(pack: Pack) -> str:
    return format_html('<a href="{}">Review</a>', reverse("ingest:pack", args=[pack.hash8]))
