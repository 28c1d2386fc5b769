"""Confirming minutes by hand."""

from typing import Any

from django.db import transaction

from documents.actions.person import Person
from documents.actions.refusal import Refused
from documents.editing import note_edits
from documents.models import Meeting, Minute


@transaction.atomic
def confirm_minutes(
    meeting: Meeting, *, by: Person, confirmed_by_meeting: Meeting | None = None
) -> int:
    """Mark the minutes of a meeting confirmed; gives how many were not before.

    `confirmed_by_meeting` is the meeting that confirmed them, where it is known. Raises Refused
    where there are no minutes, or where that meeting was not later.
    """
    minutes = list(meeting.minutes.select_for_update().filter(withdrawn_at__isnull=True))
    if not minutes:
        raise Refused(f"There are no minutes of {meeting} to confirm. Add them first.")
    if confirmed_by_meeting and confirmed_by_meeting.date <= meeting.date:
        raise Refused(
            f"{confirmed_by_meeting} was not after {meeting}, so it cannot have confirmed its "
            "minutes. Choose a later meeting."
        )
    return sum(_confirm(minute, by, confirmed_by_meeting) for minute in minutes)


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
