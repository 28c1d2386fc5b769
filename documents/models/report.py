"""Officers' reports to a meeting."""

from collections.abc import Iterable
from typing import Self

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import models
from django.db.models import Q
from django.urls import reverse
from simple_history.models import HistoricalRecords

from committees.models import Councillor, Portfolio
from documents.models.meeting import AgendaItem, Meeting
from documents.models.naming import PortfolioNames
from documents.models.provenance import FromPaper, FromPaperQuerySet
from documents.models.workings import workings


class ReportQuerySet(FromPaperQuerySet):
    def for_listing(self) -> Self:
        """With meeting, item and pack, newest first; without the text."""
        return (
            self.filter(meeting__in=Meeting.objects.published())
            .select_related("meeting__committee", "agenda_item__meeting__committee", "pack")
            .defer("blocks", "implications", "recommendations", "risk_levels", "background_papers")
            .defer(*workings("meeting", "agenda_item", "agenda_item__meeting"))
            .order_by("-meeting__date", "meeting", "position")
        )

    def with_page(self) -> Self:
        """Reports that a page shows: to an item that the public may see, or alone in a paper."""
        items = AgendaItem.objects.published().filter(meeting__in=Meeting.objects.published())
        return (
            self.filter(Q(agenda_item__in=items) | Q(agenda_item=None, pack__isnull=False))
            .select_related("agenda_item__meeting__committee", "pack")
            .order_by("pk")
        )

    def with_head(self) -> Self:
        """With pack, authors and the portfolio holders named."""
        return self.select_related("pack").prefetch_related(
            "authors", "portfolio_holders__councillor", "portfolio_holders__portfolio"
        )

    def naming(self, names: PortfolioNames) -> Self:
        """Reports whose head names the portfolio, or its holder at the meeting's date."""
        return self.filter(self.which_name(names))

    def items_naming(self, portfolios: Iterable[PortfolioNames]) -> dict[int, list[int]]:
        """For each portfolio's key those of the items that the reports naming it are of."""
        named = {
            str(names.portfolio.pk): ArrayAgg(
                "agenda_item", filter=self.which_name(names) & Q(agenda_item__isnull=False)
            )
            for names in portfolios
        }
        items = self.order_by().aggregate(**{f"of_{key}": each for key, each in named.items()})
        return {int(key): items[f"of_{key}"] or [] for key in named}

    def which_name(self, names: PortfolioNames) -> Q:
        return (
            Q(portfolio=names.portfolio)
            | Q(
                pk__in=ReportPortfolioHolder.objects.filter(portfolio=names.portfolio).values(
                    "report"
                )
            )
            | names.by_councillor("councillor", date_field="meeting__date")
            | names.in_text(Report, "portfolio_holder", date_field="meeting__date")
        )


class Report(FromPaper):
    """The covering report of an agenda item, its head block as printed."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, null=True, blank=True, related_name="reports"
    )
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.SET_NULL, null=True, blank=True, related_name="reports"
    )
    position = models.PositiveSmallIntegerField(default=1, help_text="Order in the pack, from 1")
    title = models.CharField(max_length=500, blank=True)
    committee_name = models.CharField(max_length=300, blank=True, help_text="As the head prints it")
    date = models.DateField(null=True, blank=True)
    purpose = models.CharField(max_length=300, blank=True)
    portfolio_holder = models.TextField(blank=True, help_text="As the head prints it")
    portfolio = models.ForeignKey(
        Portfolio, on_delete=models.SET_NULL, null=True, blank=True, related_name="reports"
    )
    councillor = models.ForeignKey(
        Councillor,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports_brought",
        help_text="The portfolio holder named",
    )
    local_councillors = models.TextField(blank=True)
    executive_director = models.TextField(blank=True)
    status = models.CharField(max_length=300, blank=True)
    summary = models.TextField(blank=True)
    recommendation = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    appendices = models.JSONField(default=list, blank=True)
    recommendations = models.JSONField(
        default=list, blank=True, help_text="Each with number, text, page and box"
    )
    implications = models.JSONField(
        default=list, blank=True, help_text="Each with heading, text, page and box"
    )
    risk_levels = models.JSONField(
        default=list, blank=True, help_text="Each with name, level, page and box"
    )
    background_papers = models.JSONField(
        default=list, blank=True, help_text="Each with title, page and box"
    )
    page_from = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    page_to = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    blocks = models.JSONField(
        default=list, blank=True, help_text="Headings, paragraphs, lists and tables in order"
    )

    objects = ReportQuerySet.as_manager()
    # What a person may change; its blocks and lists are the paper's, and large.
    history = HistoricalRecords(
        excluded_fields=[
            *("sources", "parsed_values", "box", "blocks", "appendices"),
            *("recommendations", "implications", "risk_levels", "background_papers"),
        ]
    )

    class Meta:
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "key"], name="report_is_unique_by_key_in_its_pack"
            )
        ]

    def __str__(self) -> str:
        return self.title or "Untitled report"

    def get_absolute_url(self) -> str:
        if self.agenda_item is None:
            paper = {"hash8": self.pack.hash8, "position": self.position} if self.pack else None
            return reverse("documents:paper_report", kwargs=paper) if paper else ""
        meeting = self.agenda_item.meeting
        return reverse(
            "documents:report",
            kwargs={
                "committee": meeting.committee.slug,
                "meeting": meeting.slug,
                "item": self.agenda_item.slug,
            },
        )


class ReportAuthor(models.Model):
    """One author in a report's head block."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="authors")
    position = models.PositiveSmallIntegerField(help_text="Order as printed, from 1")
    name = models.CharField(max_length=200)
    job_title = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=60, blank=True)
    email = models.CharField(max_length=254, blank=True)

    class Meta:
        ordering = ["report", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "position"], name="author_is_unique_by_place_in_report"
            )
        ]

    def __str__(self) -> str:
        return self.name


class ReportPortfolioHolderQuerySet(models.QuerySet["ReportPortfolioHolder"]):
    def published(self) -> Self:
        """Lines of reports that the public may see."""
        return self.filter(report__in=Report.objects.published())


class ReportPortfolioHolder(models.Model):
    """A line of a report's head that says who brings it: "Cllr B Quayle, Children, Education"."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="portfolio_holders")
    position = models.PositiveSmallIntegerField(help_text="Order as printed, from 1")
    name = models.CharField(max_length=200, blank=True)
    portfolio_name = models.CharField(max_length=300, blank=True)
    councillor = models.ForeignKey(
        Councillor, on_delete=models.SET_NULL, null=True, blank=True, related_name="report_listings"
    )
    portfolio = models.ForeignKey(
        Portfolio, on_delete=models.SET_NULL, null=True, blank=True, related_name="report_listings"
    )

    objects = ReportPortfolioHolderQuerySet.as_manager()

    class Meta:
        ordering = ["report", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "position"], name="report_holder_is_unique_by_place_in_report"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.portfolio_name}"
