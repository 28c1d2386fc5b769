"""Meetings as iCalendar (RFC 5545), for a reader's own calendar.

A meeting keeps its UID when it moves, and its SEQUENCE rises with every change, so that a calendar
mends the entry that it has instead of adding a second one.
"""

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import F, Func, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone
from icalendar import Calendar, Event, vUri

from documents.models import Meeting

REFRESH = datetime.timedelta(hours=6)
DAYS_BACK = 366
"""How long past meetings stay in the calendar of all committees."""

Absolute = Callable[[str], str]


def meetings_for_calendar() -> QuerySet[Meeting]:
    """Published meetings, and those merged into another, which are told as cancelled.

    Adds `changed_at` and `changes`, the count of changes that the history knows.
    """
    history: Any = Meeting.history.filter(id=OuterRef("pk")).order_by()
    counted = history.annotate(count=Func(F("id"), function="Count")).values("count")
    latest = history.order_by("-history_date").values("history_date")[:1]
    published = Meeting.objects.published()
    shown = Q(pk__in=published) | Q(merged_into__in=published, first_published_at__isnull=False)
    return (
        Meeting.objects.filter(shown)
        .select_related("committee", "merged_into__committee")
        .annotate(
            changes=Coalesce(Subquery(counted, output_field=IntegerField()), 1),
            changed_at=Greatest(F("first_published_at"), Subquery(latest)),
        )
        .order_by("date", "start_time", "pk")
    )


def lately(meetings: QuerySet[Meeting]) -> QuerySet[Meeting]:
    """Those of the last year and all that come."""
    first = timezone.localdate() - datetime.timedelta(days=DAYS_BACK)
    return meetings.filter(date__gte=first)


def calendar_of(
    meetings: Iterable[Meeting], *, name: str, council: str, domain: str, absolute: Absolute
) -> bytes:
    """The calendar as the bytes of an .ics file, with the time zone that it speaks of."""
    calendar = Calendar()
    calendar.add("prodid", f"-//{council}//Committee papers//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    shown = list(meetings)
    for meeting in shown:
        calendar.add_component(event_of(meeting, domain=domain, absolute=absolute))
    _tell_time_zone(calendar, [meeting.date for meeting in shown])
    return calendar.to_ical()


def _tell_time_zone(calendar: Calendar, days: list[datetime.date]) -> None:
    """The clock's changes in the years that the meetings are in."""
    if days:
        first, last = min(days).replace(month=1, day=1), max(days).replace(month=12, day=31)
        calendar.add_missing_timezones(first, last)


def event_of(meeting: Any, *, domain: str, absolute: Absolute) -> Event:
    """One meeting, as `meetings_for_calendar` gives it; without a stated time, the whole day."""
    address = absolute((meeting.merged_into or meeting).get_absolute_url())
    event = Event()
    event.add("uid", f"meeting-{meeting.pk}@{domain}")
    event.add("sequence", meeting.changes - 1)
    event.add("dtstamp", meeting.changed_at)
    event.add("created", meeting.first_published_at)
    event.add("last-modified", meeting.changed_at)
    event.add("summary", meeting.committee.name)
    event.add("dtstart", _moment(meeting, meeting.start_time) or meeting.date)
    if meeting.start_time and meeting.end_time and meeting.end_time > meeting.start_time:
        event.add("dtend", _moment(meeting, meeting.end_time))
    if meeting.venue:
        event.add("location", meeting.venue)
    event.add("description", f"Agenda, reports and minutes: {address}")
    event.add("url", vUri(address))
    gone = meeting.merged_into or meeting.cancelled
    event.add("status", "CANCELLED" if gone else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    return event


def _moment(meeting: Meeting, time: datetime.time | None) -> datetime.datetime | None:
    if time is None:
        return None
    return timezone.make_aware(datetime.datetime.combine(meeting.date, time))
