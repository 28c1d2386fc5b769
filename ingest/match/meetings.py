"""Which meeting a paper means by a committee, a date and a start time."""

import datetime
from dataclasses import dataclass

from django.db.models import Q

from committees.models import Committee
from documents.models import Meeting, Pack

SETS_THE_TIME = (Pack.Kind.AGENDA_PACK, Pack.Kind.AGENDA_FRONTSHEET)


@dataclass(frozen=True, slots=True)
class MeetingFound:
    """The meeting meant, if it is known; `another_that_day` where a second one is likely."""

    meeting: Meeting | None
    another_that_day: bool = False


def find_meeting(
    committee: Committee,
    date: datetime.date,
    start_time: datetime.time | None,
    *,
    pack: Pack,
    firm: bool,
) -> MeetingFound:
    """`firm`: the paper is the meeting's own agenda, whose printed time tells two meetings apart.

    Minutes tell when a meeting opened, which may be minutes late, so their time decides only
    between several meetings of one day.
    """
    that_day = _meetings_on(committee, date)
    same_time = [meeting for meeting in that_day if start_time in _times(meeting)]
    if same_time:
        return MeetingFound(same_time[0].that_stands)
    if not that_day or start_time is None or not firm:
        return MeetingFound(that_day[0].that_stands if that_day else None)
    for meeting in that_day:
        if meeting.start_time is None or not _has_another_agenda(meeting, pack):
            return MeetingFound(meeting.that_stands)
    return MeetingFound(None, another_that_day=True)


def _meetings_on(committee: Committee, date: datetime.date) -> list[Meeting]:
    """Meetings of this day, and those that papers put on it though an officer moved them."""
    moved = Q(edited_fields__contains=["date"], parsed_values__date=date.isoformat())
    of_another = Q(edited_fields__contains=["committee"], parsed_values__committee=committee.pk)
    meetings = Meeting.objects.select_related("committee", "facts_pack", "merged_into")
    return list(
        meetings.filter(Q(date=date) | moved, Q(committee=committee) | of_another).order_by("pk")
    )


def _times(meeting: Meeting) -> set[datetime.time | None]:
    """The start that an officer set, and the one that a paper gave."""
    printed = meeting.parsed_values.get("start_time")
    return {meeting.start_time, datetime.time.fromisoformat(printed) if printed else None}


def _has_another_agenda(meeting: Meeting, pack: Pack) -> bool:
    return meeting.packs.filter(kind__in=SETS_THE_TIME).exclude(pk=pack.pk).exists()
