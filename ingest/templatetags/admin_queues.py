"""What waits for somebody, counted, for the first page of the admin."""

from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse

from documents.admin.queues import (
    UNCONFIRMED,
    WITHOUT_MINUTES,
    awaiting_confirmation,
    without_minutes,
)
from documents.models import Meeting
from ingest.admin import WITH_NOTES, with_notes
from ingest.models import IngestRun

register = template.Library()


@register.simple_tag(takes_context=True)
def queues(context: Context) -> list[dict[str, Any]]:
    """Each queue that this person may see: its words, how many wait, and where."""
    user = context["request"].user
    meetings = reverse("admin:documents_meeting_changelist")
    runs = reverse("admin:ingest_ingestrun_changelist")
    found = []
    if user.has_perm("ingest.view_ingestrun"):
        found.append(
            _queue("Runs with notes", with_notes(IngestRun.objects.all()), runs, WITH_NOTES)
        )
    if user.has_perm("documents.view_meeting"):
        known = Meeting.objects.all()
        lacking, drafts = without_minutes(known), awaiting_confirmation(known)
        found.append(_queue("Meetings without minutes", lacking, meetings, WITHOUT_MINUTES))
        found.append(_queue("Minutes awaiting confirmation", drafts, meetings, UNCONFIRMED))
    return found


def _queue(words: str, rows: Any, address: str, value: str) -> dict[str, Any]:
    return {"words": words, "count": rows.count(), "address": f"{address}?queue={value}"}
