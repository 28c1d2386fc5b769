"""Officers' reports to a meeting."""

from django.db import models
from django.urls import reverse

from committees.models import Councillor, Portfolio
from documents.models.meeting import AgendaItem, Meeting
from documents.models.provenance import FromPaper


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
    page_from = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    page_to = models.PositiveIntegerField(null=True, blank=True, help_text="Printed number")
    blocks = models.JSONField(
        default=list, blank=True, help_text="Headings, paragraphs, lists and tables in order"
    )

    class Meta:
        ordering = ["meeting", "position"]
        constraints = [
            models.UniqueConstraint(
                fields=["pack", "position"], name="report_is_unique_by_place_in_its_pack"
            )
        ]

    def __str__(self) -> str:
        return self.title or "Untitled report"

    def get_absolute_url(self) -> str:
        if self.agenda_item is None:
            return self.pack.get_absolute_url() if self.pack else ""
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
