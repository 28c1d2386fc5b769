"""From an address to the published row it names; anything else is not found."""

from typing import Any

from django.shortcuts import get_object_or_404

from documents.models import Meeting, Pack


def meeting_at(committee: str, meeting: str) -> Meeting:
    published = Meeting.objects.published().select_related("committee", "facts_pack")
    return get_object_or_404(published, committee__slug=committee, slug=meeting)


def row_of(meeting: Meeting, rows: Any, slug: str) -> Any:
    """One published row of a meeting; it is handed the meeting, which need not be read again."""
    row = get_object_or_404(rows.published().with_pack(), meeting=meeting, slug=slug)
    row.meeting = meeting
    return row


def paper_at(hash8: str) -> Pack:
    published = Pack.objects.published().select_related("meeting__committee")
    return get_object_or_404(published, sha256__startswith=hash8)
