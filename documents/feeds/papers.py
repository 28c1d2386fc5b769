"""A committee's papers as an Atom feed, newest first."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.feedgenerator import Atom1Feed, Enclosure

from committees.models import Committee
from documents.found.addresses import absolute
from documents.models import Pack

PAPERS_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """The committee asked for, and the request by which its addresses are made whole."""

    committee: Committee
    request: HttpRequest

    def absolute(self, path: str) -> str:
        return absolute(self.request, path)


@dataclass(frozen=True, slots=True)
class Entry:
    pack: Pack
    asked: Asked


class CommitteePapers(Feed):
    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, slug: str) -> Asked:
        committee = get_object_or_404(Committee.objects.published(), slug=slug)
        return Asked(committee, request)

    def title(self, asked: Asked) -> str:
        return f"Papers of {asked.committee}"

    def subtitle(self, asked: Asked) -> str:
        return f"Agenda packs, supplements and minutes of {asked.committee}, newest first."

    def link(self, asked: Asked) -> str:
        return asked.absolute(asked.committee.get_absolute_url())

    def feed_url(self, asked: Asked) -> str:
        return asked.absolute(asked.request.path)

    def items(self, asked: Asked) -> list[Entry]:
        papers: QuerySet[Pack] = Pack.objects.published().for_listing()
        shown = papers.filter(meeting__committee=asked.committee)[:PAPERS_SHOWN]
        return [Entry(pack, asked) for pack in shown]

    def item_title(self, entry: Any) -> str:
        return str(entry.pack)

    def item_description(self, entry: Entry) -> str:
        pages = f", {entry.pack.page_count} pages" if entry.pack.page_count else ""
        return f"{entry.pack.get_kind_display() or 'Paper'}{pages}, for {entry.pack.meeting}."

    def item_link(self, entry: Entry) -> str:
        return entry.asked.absolute(entry.pack.get_absolute_url())

    def item_pubdate(self, entry: Entry) -> datetime.datetime | None:
        return entry.pack.published_at

    def item_updateddate(self, entry: Entry) -> datetime.datetime | None:
        return entry.pack.published_at

    def item_enclosures(self, entry: Entry) -> list[Enclosure]:
        file = entry.asked.absolute(f"{entry.pack.get_absolute_url()}pack.pdf")
        return [Enclosure(file, str(entry.pack.size), "application/pdf")]
