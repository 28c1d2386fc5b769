"""Confirming minutes by hand."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from documents.actions.person import Person
from documents.actions.refusal import Refused
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.editing import note_edits
from documents.models import Meeting, Minute
from documents.search import refresh


@transaction.atomic
def confirm_minutes(
    meeting: Meeting, *, by: Person, confirmed_by_meeting: Meeting | None = None
) -> int:
    """Mark the minutes of a meeting confirmed; gives how many were not before.

    `confirmed_by_meeting` is the meeting that confirmed them, where it is known. Raises Refused
    where there are no minutes, or where that meeting was not later.
    """
    written = meeting.minutes.select_for_update().filter(withdrawn_at__isnull=True)
    minutes = list(written.exclude(status=Minute.Status.PRIVATE))
    if not minutes:
        raise Refused(f"There are no minutes of {meeting} to confirm. Add them first.")
    if confirmed_by_meeting and confirmed_by_meeting.date <= meeting.date:
        raise Refused(
            f"{confirmed_by_meeting} was not after {meeting}, so it cannot have confirmed its "
            "minutes. Choose a later meeting."
        )
    confirmed = sum(_confirm(minute, by, confirmed_by_meeting) for minute in minutes)
    if confirmed:
        record(Act.CONFIRMED, by=by, about=meeting, minutes=confirmed)
    return confirmed


@transaction.atomic
def publish_drafts(meeting: Meeting, *, by: Person) -> int:
    """Let the public read the minutes of a meeting that were being written; gives how many.

    They stay drafts until a meeting confirms them. A meeting that no paper spoke of becomes
    public with its minutes.
    """
    writing = meeting.minutes.select_for_update().filter(status=Minute.Status.PRIVATE)
    minutes: list[Any] = list(writing)
    for minute in minutes:
        minute.status = Minute.Status.DRAFT
        minute._history_user, minute._change_reason = by, "Published as a draft"
        minute.save(update_fields=["status"])
        refresh(minute)
    if minutes:
        unseen = Meeting.objects.filter(pk=meeting.pk, first_published_at__isnull=True)
        unseen.update(first_published_at=timezone.now())
        record(Act.PUBLISHED, by=by, about=meeting, minutes=len(minutes))
    return len(minutes)


def _confirm(minute: Any, by: Person, meeting: Meeting | None) -> bool:
    before = {"status": minute.status, "confirmed_by": minute.confirmed_by}
    minute.status = Minute.Status.CONFIRMED
    minute.confirmed_by = meeting or minute.confirmed_by
    if before == {name: getattr(minute, name) for name in before}:
        return False
    note_edits(minute, before, before)
    minute._history_user = by
    minute._change_reason = "Marked confirmed"
    minute.save(update_fields=["status", "confirmed_by", "edited_fields", "parsed_values"])
    return True
