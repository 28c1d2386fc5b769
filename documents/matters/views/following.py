"""Following a matter: its events as an Atom feed, its coming dates for a reader's calendar."""

import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from icalendar import Calendar
from icalendar import Event as CalendarEvent

from documents.matters.events import DUE, Event
from documents.matters.models import Matter
from documents.matters.pages import MatterLine, lines_of
from documents.matters.views.pages import find_matter


class MatterFeed(Feed):
    """What has happened in a matter, newest first; what is due but not held here is no news."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> MatterLine:
        return lines_of([find_matter(kwargs["pk"])])[0]

    def title(self, line: MatterLine) -> str:
        return line.matter.shown_title

    def subtitle(self, line: MatterLine) -> str:
        return "What was planned, reported and decided, as the published papers say"

    def link(self, line: MatterLine) -> str:
        return line.matter.get_absolute_url()

    def items(self, line: MatterLine) -> list[tuple[Matter, Event]]:
        told = [event for event in line.events if event.date and event.kind != DUE]
        return [(line.matter, event) for event in reversed(told)]

    def item_title(self, item: Any) -> str:
        _, event = item
        return f"{event.kind}: {event.words}"

    def item_description(self, item: Any) -> str:
        _, event = item
        return ". ".join(filter(None, (event.title, event.detail)))

    def item_link(self, item: Any) -> str:
        matter, event = item
        return event.address or matter.get_absolute_url()

    def item_guid(self, item: Any) -> str:
        """By the event's first step: it stays the same when the title changes."""
        matter, event = item
        return f"matter-{matter.pk}-{event.kind.casefold().replace(' ', '-')}-{min(event.names)}"

    item_guid_is_permalink = False

    def item_updateddate(self, item: Any) -> datetime.datetime:
        day = datetime.datetime.combine(item[1].date, datetime.time(), datetime.UTC)
        return min(day, timezone.now())

    def item_pubdate(self, item: Any) -> datetime.datetime:
        return self.item_updateddate(item)


def due_dates(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """The dates on which papers say that the matter is due, each an all-day entry."""
    line = lines_of([find_matter(pk)])[0]
    calendar = Calendar()
    calendar.add("prodid", "-//Council papers//Matters//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", line.matter.shown_title)
    for event in line.events:
        if event.to_come and event.date:
            calendar.add_component(_entry(request, line.matter, event))
    response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="matter-{line.matter.pk}.ics"'
    return response


def _entry(request: HttpRequest, matter: Matter, event: Event) -> CalendarEvent:
    address = request.build_absolute_uri(matter.get_absolute_url())
    entry = CalendarEvent()
    entry.add("uid", f"matter-{matter.pk}-{event.date}-{min(event.names)}@{request.get_host()}")
    entry.add("dtstamp", timezone.now())
    entry.add("dtstart", event.date)
    entry.add("summary", f"{matter.shown_title}: {event.words}")
    entry.add("description", f"Announced in a published paper. {address}")
    entry.add("url", address)
    return entry
