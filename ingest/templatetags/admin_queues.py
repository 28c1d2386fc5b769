"""What waits for somebody, counted, for the first page of the admin."""

from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse

from documents.admin.queues import QUEUES, UNMATCHED, unmatched
from documents.models import Attendance, Meeting
from ingest.board import make_board
from ingest.models import IngestRun
from ingest.queues import WITH_NOTES, with_notes

register = template.Library()


@register.simple_tag(takes_context=True)
def queues(context: Context) -> list[dict[str, Any]]:
    """Each queue that this person may see: its words, how many wait, and where."""
    user = context["request"].user
    found = _of_packs() if user.has_perm("documents.publish_pack") else []
    if user.has_perm("ingest.view_ingestrun"):
        runs = reverse("admin:ingest_ingestrun_changelist")
        to_check = with_notes(IngestRun.objects.all())
        found.append(_queue("Packs with things to check", to_check, f"{runs}?queue={WITH_NOTES}"))
    if user.has_perm("documents.view_meeting"):
        meetings = reverse("admin:documents_meeting_changelist")
        for name, (words, those_of) in QUEUES.items():
            rows = those_of(Meeting.objects.all())
            found.append(_queue(words, rows, f"{meetings}?queue={name}"))
    if user.has_perm("documents.view_attendance"):
        names = reverse("admin:documents_attendance_changelist")
        unknown = unmatched(Attendance.objects.all())
        found.append(_queue("Names without a councillor", unknown, f"{names}?names={UNMATCHED}"))
    return found


def _of_packs() -> list[dict[str, Any]]:
    """Packs that wait for whoever publishes them, as the board groups them."""
    board, address = make_board(publishes=True), reverse("ingest:board")
    return [
        {"words": words, "count": len(rows), "address": f"{address}#{group}"}
        for words, rows, group in (
            ("Packs ready to publish", board.ready, "ready"),
            ("Packs that wait for a decision", board.held, "held"),
        )
    ]


def _queue(words: str, rows: Any, address: str) -> dict[str, Any]:
    return {"words": words, "count": rows.count(), "address": address}
