"""Which minutes a later meeting confirmed, where its own minutes say so.

That the minutes of the meeting held on 17 October 2023 be confirmed and signed.
Resolved that the minutes of the meeting on 9 January 2025 were a correct record
"""

import calendar
import datetime
import re

from documents.models import Meeting, Minute
from ingest.write.desk import Desk
from ingest.write.rows import change

MONTHS = [name.casefold() for name in calendar.month_name[1:]]
CONFIRMS = re.compile(
    r"\b(confirmed|approved|agreed|accepted|signed|(correct|accurate|true) record)\b", re.IGNORECASE
)
REFUSES = re.compile(r"\b(not|deferred|postponed|amended|next meeting)\b", re.IGNORECASE)
DATE = re.compile(
    rf"\b(\d{{1,2}})\s*(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(MONTHS)}),?\s+(\d{{4}})\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.;\n])\s+")


def settle_confirmations(desk: Desk) -> None:
    """Mark the minutes of every meeting that this pack's papers concern, either way round."""
    concerned = dict(desk.meetings)
    for meeting in desk.meetings.values():
        days = {day for minute in _about_minutes(meeting) for day in days_confirmed(minute)}
        for earlier in Meeting.objects.filter(committee=meeting.committee, date__in=days):
            concerned.setdefault(earlier.pk, earlier)
    for meeting in concerned.values():
        _settle(desk, meeting)


def _settle(desk: Desk, meeting: Meeting) -> None:
    written = meeting.minutes.filter(withdrawn_at__isnull=True).select_related("pack")
    minutes = list(written.exclude(status=Minute.Status.PRIVATE))
    if not minutes:
        return
    anyone, public = _confirmed_by(meeting, public=False), _confirmed_by(meeting, public=True)
    for minute in minutes:
        is_public = minute.pack is None or minute.pack.is_published
        if is_public and not desk.is_public:
            continue
        by = public if is_public else anyone
        status = Minute.Status.CONFIRMED if by else Minute.Status.DRAFT
        if change(minute, {"status": status, "confirmed_by": by}, {}, desk):
            desk.written.count(minute, "confirmed" if by else "changed")


def _confirmed_by(meeting: Meeting, *, public: bool) -> Meeting | None:
    """The next meeting whose minutes say that those of `meeting` were confirmed."""
    later = Meeting.objects.filter(committee=meeting.committee, date__gt=meeting.date)
    for candidate in later.order_by("date", "start_time"):
        for minute in _about_minutes(candidate, public=public):
            if meeting.date in days_confirmed(minute):
                return candidate
    return None


def _about_minutes(meeting: Meeting, *, public: bool = False) -> list[Minute]:
    minutes = Minute.objects.published() if public else Minute.objects.filter(withdrawn_at=None)
    return list(minutes.filter(meeting=meeting, title__icontains="minutes"))


def days_confirmed(minute: Minute) -> set[datetime.date]:
    """The days of the meetings whose minutes this minute says were confirmed.

    The day may stand in the title and the confirming in the text: "Minutes of the Meeting held on
    9th January 2025". What was put off, or is not dated, confirms nothing.
    """
    said = [*minute.decisions, *SENTENCE.split(minute.text)]
    confirming = [text for text in said if CONFIRMS.search(text) and not REFUSES.search(text)]
    dated = set().union(*map(_days, confirming))
    return dated or (_days(minute.title) if confirming else set())


def _days(text: str) -> set[datetime.date]:
    days = set()
    for number, month, year in DATE.findall(text):
        try:
            days.add(datetime.date(int(year), MONTHS.index(month.casefold()) + 1, int(number)))
        except ValueError:  # the 31st of June
            continue
    return days
