"""Sitemaps, one for each kind of page; a page's last change is that of the data it shows."""

import datetime
from collections.abc import Mapping
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.db.models import DateTimeField, Exists, F, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

from committees.models import (
    Committee,
    Councillor,
    Membership,
    Portfolio,
    PortfolioHolding,
)
from documents.found.sitemap import LONG_AGO, PortalSitemap, SitemapOfRows, changed
from documents.found.sitemap_lists import CalendarSitemap, GuideSitemap, ListSitemap
from documents.matters.models import Matter, Step
from documents.matters.models.step import ROWS
from documents.models import (
    AgendaItem,
    Attendance,
    ForwardPlan,
    ForwardPlanEntry,
    Meeting,
    Minute,
    Pack,
    PackPage,
    PlanPortfolioHolder,
    Report,
    ReportPortfolioHolder,
    WorkProgramme,
    WorkProgrammeEntry,
)


class MeetingSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        papers = Pack.objects.published().filter(meeting=OuterRef("pk")).order_by("-published_at")
        latest = Subquery(papers.values("published_at")[:1])
        return (
            Meeting.objects.published()
            .select_related("committee")
            .only("slug", "committee__slug")
            .annotate(changed_at=Greatest(F("first_published_at"), latest))
            .order_by("pk")
        )


class MinutesSitemap(PortalSitemap):
    """The minutes of each meeting as a page."""

    def items(self) -> QuerySet:
        minutes = Minute.objects.published().filter(meeting=OuterRef("pk"))
        latest = changed(minutes).order_by("-changed_at").values("changed_at")[:1]
        return (
            Meeting.objects.published()
            .filter(Exists(minutes))
            .select_related("committee")
            .only("slug", "committee__slug")
            .annotate(changed_at=Subquery(latest))
            .order_by("pk")
        )

    def get_latest_lastmod(self) -> datetime.datetime | None:
        return MinuteSitemap().get_latest_lastmod()

    def location(self, meeting: Meeting) -> str:
        return f"{meeting.get_absolute_url()}minutes/"


class _OfMeetings(SitemapOfRows):
    model: Any

    def items(self) -> QuerySet:
        rows = self.model.objects.published().filter(meeting__in=Meeting.objects.published())
        named = ("slug", "meeting__slug", "meeting__committee__slug")
        return changed(rows).select_related("meeting__committee").only(*named).order_by("pk")


class AgendaItemSitemap(_OfMeetings):
    model = AgendaItem


class MinuteSitemap(_OfMeetings):
    model = Minute


class ReportSitemap(SitemapOfRows):
    """Reports with a page of their own: to an item of a published agenda, or alone in a paper."""

    def items(self) -> QuerySet:
        rows = Report.objects.published().with_page()
        where = ("agenda_item__slug", "agenda_item__meeting__slug", "pack__sha256", "position")
        return changed(rows).only("agenda_item__meeting__committee__slug", *where)


class PlanEntrySitemap(PortalSitemap):
    def items(self) -> QuerySet:
        return changed(ForwardPlanEntry.objects.published()).only("title").order_by("pk")


class PlanSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        plans = ForwardPlan.objects.published().filter(pack__isnull=False)
        return changed(plans).select_related("pack").order_by("pk")


class PaperSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        return Pack.objects.published().annotate(changed_at=F("published_at")).order_by("pk")


class PageSitemap(PortalSitemap):
    """The pages of papers; one that is withheld is none of them."""

    def items(self) -> QuerySet:
        pages = PackPage.objects.published().annotate(changed_at=F("pack__published_at"))
        return pages.select_related("pack").only("number", "pack__sha256").order_by("pk")

    def get_latest_lastmod(self) -> datetime.datetime | None:
        """Asked of the papers, which are few, and not of each page."""
        open_pages = PackPage.objects.published().filter(pack=OuterRef("pk"))
        papers = Pack.objects.published().filter(Exists(open_pages))
        return papers.aggregate(latest=Max("published_at"))["latest"]


class MatterSitemap(PortalSitemap):
    """Matters: changed when the last paper about each was published."""

    published_at = Greatest(*(F(f"{name}__pack__published_at") for name in ROWS))

    def items(self) -> QuerySet:
        steps = Step.objects.published().filter(matter=OuterRef("pk"))
        latest = steps.annotate(at=self.published_at).order_by("-at").values("at")[:1]
        typed_in = Value(LONG_AGO, output_field=DateTimeField())
        matters = Matter.objects.published()
        return matters.annotate(changed_at=Coalesce(Subquery(latest), typed_in)).order_by("pk")

    def get_latest_lastmod(self) -> datetime.datetime | None:
        """Asked of all steps at once, not matter by matter."""
        steps = Step.objects.published().filter(matter__in=Matter.objects.published().values("pk"))
        return steps.aggregate(latest=Max(self.published_at))["latest"]


class WhoSitemap(SitemapOfRows):
    """Committees, councillors and portfolios: each by its own history."""

    with_pack = False

    def __init__(self, model: Any) -> None:
        self.model = model

    def items(self) -> QuerySet:
        return changed(self.model.objects.published(), with_pack=False).order_by("pk")


SITEMAPS: Mapping[str, Sitemap] = {
    "lists": ListSitemap(),
    "calendar": CalendarSitemap(),
    "guide": GuideSitemap(),
    "meetings": MeetingSitemap(),
    "items": AgendaItemSitemap(),
    "reports": ReportSitemap(),
    "minutes": MinutesSitemap(),
    "each-minute": MinuteSitemap(),
    "forward-plan": PlanEntrySitemap(),
    "plans": PlanSitemap(),
    "papers": PaperSitemap(),
    "pages": PageSitemap(),
    "matters": MatterSitemap(),
    "committees": WhoSitemap(Committee),
    "councillors": WhoSitemap(Councillor),
    "portfolios": WhoSitemap(Portfolio),
}

ASKED = (
    *(Pack, PackPage, Meeting, AgendaItem, Report, Minute, ForwardPlan, ForwardPlanEntry),
    *(WorkProgramme, WorkProgrammeEntry, Attendance, PlanPortfolioHolder, ReportPortfolioHolder),
    *(Matter, Step, Committee, Councillor, Portfolio, Membership, PortfolioHolding),
)
"""Every table that says what is in a map, or who may be named."""
