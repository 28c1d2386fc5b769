"""Following a matter: its events as an Atom feed, its coming dates for a reader's calendar."""

import datetime
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from icalendar import Calendar
from icalendar import Event as CalendarEvent

from documents.found.addresses import absolute
from documents.matters.event import DUE, Event
from documents.matters.models import Matter
from documents.matters.pages import MatterLine, lines_of
from documents.matters.views.pages import find_matter
from documents.templatetags.papers import day


@dataclass(frozen=True, slots=True)
class Told:
    """A matter's line, and the host name of the site that tells it."""

    line: MatterLine
    site: str


@dataclass(frozen=True, slots=True)
class News:
    """What happened in a matter, told at one address of this site."""

    line: MatterLine
    event: Event
    site: str

    @property
    def name(self) -> str:
        """Its name for ever (RFC 4151): by its first step, whatever becomes of the titles."""
        matter, kind = self.line.matter, self.event.kind.casefold().replace(" ", "-")
        since = f"{matter.created_at:%Y-%m-%d}"
        return f"tag:{self.site},{since}:matter-{matter.pk}-{kind}-{min(self.event.names)}"

    @property
    def published(self) -> datetime.datetime | None:
        """When the paper that says so came to this site: its meeting may be past or to come."""
        pack = self.event.steps[0].row.pack
        return pack.published_at if pack else None


class MatterFeed(Feed):
    """What has happened in a matter, newest first; what is due but not held here is no news."""

    feed_type = Atom1Feed
    item_guid_is_permalink = False

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Told:
        line = lines_of([find_matter(kwargs["pk"])])[0]
        site = urlsplit(absolute(request, "/")).hostname or ""
        return Told(line, site)

    def title(self, told: Told) -> str:
        return told.line.matter.shown_title

    def subtitle(self, told: Told) -> str:
        return "What was planned, reported and decided, as the published papers say"

    def link(self, told: Told) -> str:
        return told.line.matter.get_absolute_url()

    def items(self, told: Told) -> list[News]:
        events = [event for event in told.line.events if event.kind != DUE]
        return [News(told.line, event, told.site) for event in reversed(events)]

    def item_title(self, item: Any) -> str:
        on = f", {day(item.event.date)}" if item.event.date else ""
        return f"{item.event.kind}{on}: {item.event.words}"

    def item_description(self, item: News) -> str:
        return ". ".join(filter(None, (item.event.title, item.event.detail)))

    def item_link(self, item: News) -> str:
        return item.event.address or item.line.matter.get_absolute_url()

    def item_guid(self, item: News) -> str:
        return item.name

    def item_updateddate(self, item: News) -> datetime.datetime | None:
        return item.published

    def item_pubdate(self, item: News) -> datetime.datetime | None:
        return item.published


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
