"""Agenda items and the reports to them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from documents.models import AgendaItem, Report
from documents.printed_numbers import printed_numbers
from documents.report_text import ReportText
from documents.views.addressed import meeting_at, row_of


def agenda_item(request: HttpRequest, committee: str, meeting: str, item: str) -> HttpResponse:
    """What is asked beside what was decided, then the report."""
    found_meeting = meeting_at(committee, meeting)
    found = row_of(found_meeting, AgendaItem.objects, item)
    report = found.reports.published().with_head().first()
    minutes = list(found.minutes.published().select_related("pack", "confirmed_by__committee"))
    agenda = found_meeting.agenda_items.published()
    context = {
        "meeting": found_meeting,
        "item": found,
        "report": report,
        "text": ReportText.of(report) if report else None,
        "minutes": minutes,
        "before": agenda.filter(position__lt=found.position).last(),
        "after": agenda.filter(position__gt=found.position).first(),
        "printed": printed_numbers(found, report, *minutes),
    }
    return render(request, "items/item.html", context)


def report(request: HttpRequest, committee: str, meeting: str, item: str) -> HttpResponse:
    """The report as a page to read, its paragraphs addressed by their printed numbers."""
    found_meeting = meeting_at(committee, meeting)
    found_item = row_of(found_meeting, AgendaItem.objects, item)
    found: Report | None = found_item.reports.published().with_head().first()
    if found is None:
        raise Http404("No report to this item is published")
    context = {
        "meeting": found_meeting,
        "item": found_item,
        "report": found,
        "text": ReportText.of(found),
        "printed": printed_numbers(found),
    }
    return render(request, "reports/report.html", context)
