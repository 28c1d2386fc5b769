"""Rows that a person typed in: their place and their key, as if a paper had stated them."""

from typing import Any

from django.db.models import Max

from documents.models import AgendaItem, Attendance, Minute, PublicQuestion
from documents.row_keys import Keys

LONGEST_KEY = 120
FIRST_WORDS = 12


def complete(row: Any) -> None:
    """Give a new row of a meeting its place at the end of its list, and its key. Does not save."""
    if not row.position:
        last = _siblings(row).aggregate(last=Max("position"))["last"]
        row.position = (last or 0) + 1
    if isinstance(row, AgendaItem | Minute):
        row.slug = row.slug or _numbered(row)
    elif row.key is None:
        row.key = _keyed(row)


def _siblings(row: Any) -> Any:
    rows = type(row).objects.filter(meeting=row.meeting)
    return rows.filter(capacity=row.capacity) if isinstance(row, Attendance) else rows


def _numbered(row: AgendaItem | Minute) -> str:
    taken = type(row).objects.filter(meeting=row.meeting).values_list("slug", flat=True)
    longest = type(row)._meta.get_field("slug").max_length or 0
    return Keys(longest, given=taken).numbered(row.number, row.title, row.position)


def _keyed(row: Attendance | PublicQuestion) -> str:
    taken = type(row).objects.filter(meeting=row.meeting).values_list("key", flat=True)
    keys = Keys(LONGEST_KEY, given=filter(None, taken))
    if isinstance(row, Attendance):
        return keys.key(row.capacity, row.name)
    return keys.key(row.asker, " ".join(row.text.split()[:FIRST_WORDS]))
