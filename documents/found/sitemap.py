"""What every sitemap has: addresses under the site's own host, and days of their last change."""

import datetime
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import DateTimeField, F, Max, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Greatest

ADDRESSES_A_FILE = 1_000
LONG_AGO = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


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


class SitemapOfRows(PortalSitemap):
    """Of rows as `changed` gives them, of a model that keeps its history."""

    with_pack = True

    def get_latest_lastmod(self) -> datetime.datetime | None:
        """The same, asked of all papers and of the whole history at once, not row by row."""
        rows: Any = self.items()
        history = rows.model.history.filter(id__in=rows.order_by().values("pk"))
        moments = [history.aggregate(latest=Max("history_date"))["latest"]]
        if self.with_pack:
            moments.append(rows.order_by().aggregate(latest=Max("pack__published_at"))["latest"])
        return max(filter(None, moments), default=None)


def changed(rows: QuerySet, *, with_pack: bool = True) -> QuerySet:
    """Adds `changed_at`: when a row's paper was published, or its history says more lately."""
    model: Any = rows.model
    whens: list[Any] = [Coalesce(F("pack__published_at"), LONG_AGO)] if with_pack else []
    if hasattr(model, "history"):
        history = model.history.filter(id=OuterRef("pk")).order_by("-history_date")
        whens.append(Coalesce(Subquery(history.values("history_date")[:1]), LONG_AGO))
    whens.append(Value(LONG_AGO, output_field=DateTimeField()))
    return rows.annotate(changed_at=Greatest(*whens))
