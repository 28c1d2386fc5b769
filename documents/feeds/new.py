"""Everything published, as an Atom feed: each paper with what it brought."""

import datetime
from dataclasses import dataclass

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from documents.feeds.papers import PAPERS_SHOWN
from documents.found.addresses import absolute
from documents.models import Pack
from documents.whats_new import News, whats_new


@dataclass(frozen=True, slots=True)
class Brought:
    """A paper, what it brought, and the request by which its address is made whole."""

    news: News
    request: HttpRequest


class EverythingNew(Feed):
    feed_type = Atom1Feed
    title = "Papers published lately"
    subtitle = "Every agenda pack, supplement, plan and set of minutes, newest first."

    def get_object(self, request: HttpRequest) -> HttpRequest:
        return request

    def link(self, request: HttpRequest) -> str:
        return absolute(request, reverse("documents:new"))

    def feed_url(self, request: HttpRequest) -> str:
        return absolute(request, request.path)

    def items(self, request: HttpRequest) -> list[Brought]:
        papers = list(Pack.objects.published().for_listing()[:PAPERS_SHOWN])
        return [Brought(news, request) for news in whats_new(papers)]

    def item_title(self, brought: Brought) -> str:
        return str(brought.news.pack)

    def item_description(self, brought: Brought) -> str:
        return brought.news.in_words or brought.news.pack.get_kind_display() or "Paper"

    def item_link(self, brought: Brought) -> str:
        return absolute(brought.request, brought.news.pack.get_absolute_url())

    def item_pubdate(self, brought: Brought) -> datetime.datetime | None:
        return brought.news.pack.published_at

    def item_updateddate(self, brought: Brought) -> datetime.datetime | None:
        return brought.news.pack.published_at
