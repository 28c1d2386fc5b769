"""Packs and their readings, as a queue in words; publishing for whoever may."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from documents.models import Pack
from ingest.actions import PackRefused, publish_pack, withdraw_pack
from ingest.models import IngestNote, IngestRun

WITH_NOTES, FAILED, WAITING = "notes", "failed", "waiting"


class RunQueues(admin.SimpleListFilter):
    title = "what is to be done"
    parameter_name = "queue"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            (WITH_NOTES, "Packs with things to check"),
            (FAILED, "Packs that could not be read"),
            (WAITING, "Packs waiting to be read"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        if self.value() == WITH_NOTES:
            return with_notes(queryset)
        if self.value() == FAILED:
            return queryset.filter(state=IngestRun.State.FAILED)
        waiting = (IngestRun.State.QUEUED, IngestRun.State.RUNNING)
        return queryset.filter(state__in=waiting) if self.value() == WAITING else None


def with_notes(runs: QuerySet[IngestRun]) -> QuerySet[IngestRun]:
    """Runs of packs not public yet whose notes wait for an officer."""
    return runs.filter(
        notes__settled_at__isnull=True, notes__isnull=False, pack__published_at__isnull=True
    ).distinct()


class NoteInline(admin.TabularInline):
    model = IngestNote
    fields = readonly_fields = ("severity", "message", "page")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(admin.ModelAdmin):
    """Written by the portal: looked at here, changed on the officers' pages."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(IngestRun)
class IngestRunAdmin(ReadOnlyAdmin):
    list_display = ("pack", "state", "queued_at", "note_count", "review")
    list_filter = (RunQueues, "state")
    list_select_related = ("pack",)
    exclude = ("records",)
    inlines = (NoteInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        runs = super().get_queryset(request).defer("records")
        return runs.annotate(count_of_notes=Count("notes"))

    @admin.display(description="Notes")
    def note_count(self, run: Any) -> int:
        return run.count_of_notes

    @admin.display(description="Officers' page")
    def review(self, run: IngestRun) -> str:
        return review_link(run.pack)


@admin.register(Pack)
class PackAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "kind", "meeting", "published_at", "visibility", "review")
    list_filter = ("kind", "visibility", ("published_at", admin.EmptyFieldListFilter))
    list_select_related = ("meeting__committee",)
    search_fields = ("title", "original_name", "sha256")
    actions = ("publish", "withdraw")

    @admin.display(description="Officers' page")
    def review(self, pack: Pack) -> str:
        return review_link(pack)

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
        messages.success(request, f"Withdrawn: {len(packs)}.")

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("documents.publish_pack")


def review_link(pack: Pack) -> str:
    return format_html('<a href="{}">Review</a>', reverse("ingest:pack", args=[pack.hash8]))
