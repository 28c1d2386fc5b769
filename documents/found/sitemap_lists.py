"""Sitemaps of the pages that are no row's: lists, the calendar, and what explains the site."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db.models import Max
from django.urls import reverse
from django.utils import timezone

from documents.completeness.ledger import ledger
from documents.found.sitemap import PortalSitemap
from documents.guide.help import HELP_PAGES
from documents.models import Meeting, Pack

LISTS = (
    "home",
    "committees:committees",
    "committees:councillors",
    "committees:portfolios",
    "documents:meetings",
    "documents:decisions",
    "documents:forward_plan",
    "documents:plan_changes",
    "documents:work_programmes",
    "documents:papers",
    "documents:new",
    "documents:search",
    "documents:completeness",
    "withholding:withheld",
    "matters:matters",
)
GUIDE = ("documents:help", "documents:glossary", "documents:accessibility")


class _OfPaths(PortalSitemap):
    """Pages known by their paths, which change with every paper."""

    def paths(self) -> Iterable[str]:
        raise NotImplementedError

    def items(self) -> list[tuple[str, datetime.datetime | None]]:
        latest = self.get_latest_lastmod()
        return [(path, latest) for path in self.paths()]

    def location(self, item: tuple[str, Any]) -> str:
        return item[0]

    def lastmod(self, item: tuple[str, Any]) -> datetime.datetime | None:  # type: ignore[override]
        return item[1]

    def get_latest_lastmod(self) -> datetime.datetime | None:
        return Pack.objects.published().aggregate(latest=Max("published_at"))["latest"]


class ListSitemap(_OfPaths):
    """The pages that lead to all others."""

    def paths(self) -> Iterable[str]:
        chapters = [chapter.kind for chapter in ledger(timezone.localdate())]
        gaps = [reverse("documents:completeness_chapter", args=[kind]) for kind in chapters]
        return [*(reverse(name) for name in LISTS), *gaps]


class CalendarSitemap(_OfPaths):
    """The months and years that have a meeting."""

    def paths(self) -> Iterable[str]:
        months = Meeting.objects.published().dates("date", "month")
        years = sorted({month.year for month in months})
        return [
            *(reverse("documents:year", args=[year]) for year in years),
            *(f"/calendar/{month:%Y/%m}/" for month in months),
        ]


class GuideSitemap(_OfPaths):
    """What explains the site: it changes with the programme, on no day that is known here."""

    def paths(self) -> Iterable[str]:
        pages = [reverse("documents:help_page", args=[page.slug]) for page in HELP_PAGES]
        return [*(reverse(name) for name in GUIDE), *pages]

    def get_latest_lastmod(self) -> None:
        return None
