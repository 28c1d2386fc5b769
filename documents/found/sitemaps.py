"""Sitemaps, one for each kind of page; a page's last change is that of the data it shows."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import DateTimeField, F, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Greatest
from django.urls import reverse

from committees.models import Committee, Councillor, Portfolio
from documents.matters.models import Matter, Step
from documents.matters.models.step import ROWS
from documents.models import (
    AgendaItem,
    ForwardPlan,
    ForwardPlanEntry,
    Meeting,
    Minute,
    Pack,
    Report,
)

ADDRESSES_A_FILE = 5_000
LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
LISTS = (
    "home",
    "committees:committees",
    "committees:councillors",
    "committees:portfolios",
    "documents:meetings",
    "documents:decisions",
    "documents:forward_plan",
    "documents:papers",
    "matters:matters",
)


class PortalSitemap(Sitemap):
    """Addresses under the site's own host; subclasses say which rows, each with `changed_at`."""

    limit = ADDRESSES_A_FILE

    @property
    def protocol(self) -> str | None:  # type: ignore[override]
        scheme = settings.SITE_ADDRESS.partition("://")[0]
        return scheme or None

    def get_domain(self, site: Any = None) -> str:
        return settings.SITE_ADDRESS.partition("://")[2] or super().get_domain(site)

    def lastmod(self, row: Any) -> datetime.datetime:
        return row.changed_at

    def get_latest_lastmod(self) -> datetime.datetime | None:
        """Asked of the database: the index of sitemaps need not read every row."""
        rows: Any = self.items()
        return rows.order_by().aggregate(latest=Max("changed_at"))["latest"]


def changed(rows: QuerySet, *, with_pack: bool = True) -> QuerySet:
    """Adds `changed_at`: when a row's paper was published, or its history says more lately."""
    model: Any = rows.model
    whens: list[Any] = [Coalesce(F("pack__published_at"), LONG_AGO)] if with_pack else []
    if hasattr(model, "history"):
        history = model.history.filter(id=OuterRef("pk")).order_by("-history_date")
        whens.append(Coalesce(Subquery(history.values("history_date")[:1]), LONG_AGO))
    whens.append(Value(LONG_AGO, output_field=DateTimeField()))
    return rows.annotate(changed_at=Greatest(*whens))


class MeetingSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        papers = Pack.objects.published().filter(meeting=OuterRef("pk")).order_by("-published_at")
        latest = Subquery(papers.values("published_at")[:1])
        return (
            Meeting.objects.published()
            .select_related("committee")
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
            .select_related("committee")
            .annotate(changed_at=Subquery(latest))
            .filter(changed_at__isnull=False)
            .order_by("pk")
        )

    def location(self, meeting: Meeting) -> str:
        return f"{meeting.get_absolute_url()}minutes/"


class _OfMeetings(PortalSitemap):
    model: Any

    def items(self) -> QuerySet:
        rows = self.model.objects.published().filter(meeting__in=Meeting.objects.published())
        return changed(rows).select_related("meeting__committee").order_by("pk")


class AgendaItemSitemap(_OfMeetings):
    model = AgendaItem


class MinuteSitemap(_OfMeetings):
    model = Minute


class ReportSitemap(PortalSitemap):
    """Reports with a page of their own: to an item of a published agenda, or alone in a paper."""

    def items(self) -> QuerySet:
        rows = Report.objects.published().with_page()
        return changed(rows).defer("blocks", "implications", "sources", "parsed_values")


class PlanEntrySitemap(PortalSitemap):
    def items(self) -> QuerySet:
        return changed(ForwardPlanEntry.objects.published()).order_by("pk")


class PlanSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        plans = ForwardPlan.objects.published().filter(pack__isnull=False)
        return changed(plans).select_related("pack").order_by("pk")


class PaperSitemap(PortalSitemap):
    def items(self) -> QuerySet:
        return Pack.objects.published().annotate(changed_at=F("published_at")).order_by("pk")


class MatterSitemap(PortalSitemap):
    """Matters: changed when the last paper about each was published."""

    def items(self) -> QuerySet:
        published = [F(f"{name}__pack__published_at") for name in ROWS]
        steps = Step.objects.published().filter(matter=OuterRef("pk"))
        latest = steps.annotate(at=Greatest(*published)).order_by("-at").values("at")[:1]
        typed_in = Value(LONG_AGO, output_field=DateTimeField())
        matters = Matter.objects.published()
        return matters.annotate(changed_at=Coalesce(Subquery(latest), typed_in)).order_by("pk")


class WhoSitemap(PortalSitemap):
    """Committees, councillors and portfolios: each by its own history."""

    def __init__(self, model: Any) -> None:
        self.model = model

    def items(self) -> QuerySet:
        return changed(self.model.objects.published(), with_pack=False).order_by("pk")


class ListSitemap(PortalSitemap):
    """The pages that lead to all others; they change with every paper."""

    def items(self) -> Iterable[str]:
        return LISTS

    def location(self, name: str) -> str:
        return reverse(name)

    def lastmod(self, name: str) -> datetime.datetime | None:  # type: ignore[override]
        return self.get_latest_lastmod()

    def get_latest_lastmod(self) -> datetime.datetime | None:
        return Pack.objects.published().aggregate(latest=Max("published_at"))["latest"]


SITEMAPS: Mapping[str, Sitemap] = {
    "lists": ListSitemap(),
    "meetings": MeetingSitemap(),
    "items": AgendaItemSitemap(),
    "reports": ReportSitemap(),
    "minutes": MinutesSitemap(),
    "each-minute": MinuteSitemap(),
    "forward-plan": PlanEntrySitemap(),
    "plans": PlanSitemap(),
    "papers": PaperSitemap(),
    "matters": MatterSitemap(),
    "committees": WhoSitemap(Committee),
    "councillors": WhoSitemap(Councillor),
    "portfolios": WhoSitemap(Portfolio),
}
