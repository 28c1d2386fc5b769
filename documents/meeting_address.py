"""A meeting's part of its address: 2024-02-06, or 2024-02-06-1400 for a second one that day."""

import datetime

from committees.models import Committee
from documents.models import Meeting


def free_meeting_slug(
    committee: Committee, date: datetime.date, start_time: datetime.time | None
) -> str:
    """The slug for a meeting that is about to be created or moved, not taken by another."""
    meetings = Meeting.objects.filter(committee=committee)
    slug = date.isoformat()
    if start_time and meetings.filter(slug=slug).exists():
        slug = f"{date.isoformat()}-{start_time:%H%M}"
    plain, number = slug, 1
    while meetings.filter(slug=slug).exists():
        number += 1
        slug = f"{plain}-{number}"
    return slug
