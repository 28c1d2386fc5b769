"""Packs and their readings by what is to be done with them, as filters in words."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from documents.models import Pack
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
    """The newest run of each pack that is not public yet, where its notes wait for an officer."""
    later = IngestRun.objects.filter(pack=OuterRef("pack"), queued_at__gt=OuterRef("queued_at"))
    still_open = IngestNote.objects.filter(run=OuterRef("pk"), settled_at__isnull=True)
    waiting = runs.filter(pack__published_at__isnull=True)
    return waiting.filter(Exists(still_open), ~Exists(later))


class Standing(admin.SimpleListFilter):
    """How far a pack has come."""

    title = "how far it is"
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            ("public", "Public"),
            ("ready", "Ready to publish"),
            ("waiting", "Not public yet"),
            ("withdrawn", "Withdrawn"),
            ("restricted", "Restricted: never public"),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet | None:
        conditions = {
            "public": Q(pk__in=Pack.objects.published()),
            "ready": Q(ready_at__isnull=False),
            "waiting": Q(published_at__isnull=True, visibility=Pack.Visibility.PUBLIC),
            "withdrawn": Q(withdrawn_at__isnull=False),
            "restricted": Q(visibility=Pack.Visibility.RESTRICTED),
        }
        standing = conditions.get(self.value() or "")
        return queryset.filter(standing) if standing else None
