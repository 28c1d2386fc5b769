"""Moving a meeting that a paper misdates, and merging two that are one."""

import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from committees.models import Committee
from documents.actions.packs import show_pack
from documents.actions.person import Person
from documents.actions.refusal import Refused
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.editing import note_edits, note_typed_in
from documents.meeting_address import free_meeting_slug
from documents.models import Meeting, Pack

PLACE = ("committee", "date", "start_time")  # chosen by merging: papers may not change it
KEYED_ROWS = {"agenda_items": "slug", "minutes": "slug", "attendances": "key"}
KEYED_ROWS |= {"public_questions": "key"}
OTHER_ROWS = {"packs": "meeting", "reports": "meeting", "work_programmes": "meeting"}
OTHER_ROWS |= {"minutes_confirmed": "confirmed_by"}


@transaction.atomic
def move_meeting(
    meeting: Meeting,
    *,
    by: Person,
    committee: Committee,
    date: datetime.date,
    start_time: datetime.time | None,
) -> Meeting:
    """Put a meeting where it belongs; papers that name its old place still mean it.

    Raises Refused where another meeting stands there: then the two are to be merged.
    """
    meeting = Meeting.objects.select_for_update().get(pk=meeting.pk)
    wanted = {"committee": committee, "date": date, "start_time": start_time}
    before = {name: getattr(meeting, name) for name in wanted}
    changed = [name for name in wanted if before[name] != wanted[name]]
    if not changed:
        return meeting
    if Meeting.objects.filter(**wanted).exclude(pk=meeting.pk).exists():
        raise Refused("Another meeting is already there. Merge the two instead.")
    for name in changed:
        setattr(meeting, name, wanted[name])
    if {"committee", "date"} & set(changed):
        meeting.slug = free_meeting_slug(committee, date, start_time)
    note_edits(meeting, changed, before)
    _save(meeting, by, "Moved")
    record(Act.MOVED, by=by, about=meeting, before={k: str(v) for k, v in before.items()})
    _show_again(meeting)
    return meeting


@transaction.atomic
def merge_meetings(kept: Meeting, merged: Meeting, *, by: Person) -> Meeting:
    """Make two meetings one; papers that name the merged one mean the kept one from then on.

    Of two rows that say the same, the kept meeting's stays and the other is withdrawn.
    """
    meetings = Meeting.objects.select_for_update().in_bulk([kept.pk, merged.pk])
    if len(meetings) != 2:
        raise Refused("Choose two different meetings to merge.")
    kept, merged = meetings[kept.pk], meetings[merged.pk]
    if kept.merged_into_id == merged.pk:
        raise Refused(f"{kept} was itself merged into {merged}.")
    for relation, key in KEYED_ROWS.items():
        _hand_over(kept, merged, relation, key)
    for relation, column in OTHER_ROWS.items():
        getattr(merged, relation).update(**{column: kept})
    _take_first_publication(kept, merged)
    note_typed_in(kept, {*kept.edited_fields, *PLACE})
    merged.merged_into, merged.withdrawn_at = kept, timezone.now()
    _save(merged, by, f"Merged into {kept}")
    _save(kept, by, f"Merged with {merged}")
    record(Act.MERGED, by=by, about=kept, merged=str(merged), merged_key=merged.pk)
    _show_again(kept)
    return kept


def _hand_over(kept: Meeting, merged: Meeting, relation: str, key: str) -> None:
    taken = set(getattr(kept, relation).values_list(key, flat=True))
    for row in getattr(merged, relation).all():
        if getattr(row, key) in taken:
            row.withdrawn_at = row.withdrawn_at or timezone.now()
            row.save(update_fields=["withdrawn_at"])
        else:
            row.meeting = kept
            row.save(update_fields=["meeting"])


def _take_first_publication(kept: Meeting, merged: Meeting) -> None:
    days = [day for day in (kept.first_published_at, merged.first_published_at) if day]
    kept.first_published_at = min(days, default=None)


def _save(meeting: Meeting, by: Person, reason: str) -> None:
    history: Any = meeting
    history._history_user = by
    history._change_reason = reason[:100]
    meeting.save()


def _show_again(meeting: Meeting) -> None:
    """Search knows rows by their meeting's date and address."""
    packs = Pack.objects.published().filter(pk__in=_packs_of(meeting))
    for pack in packs:
        show_pack(pack)


def _packs_of(meeting: Meeting) -> set[int]:
    packs = set(meeting.packs.values_list("pk", flat=True))
    for relation in KEYED_ROWS:
        packs.update(getattr(meeting, relation).values_list("pack", flat=True))
    return {pack for pack in packs if pack}
