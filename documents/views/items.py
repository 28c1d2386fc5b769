"""Agenda items and the reports to them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render

from documents.agenda import in_order
from documents.downloads.item_pages import item_pages
from documents.editions.parts import Parts
from documents.editions.report_text import ReportText
from documents.models import AgendaItem, Report
from documents.printed_numbers import printed_numbers
from documents.recognised_pages import recognised_pages
from documents.recommendations.comparing import compare
from documents.views.addressed import meeting_at, paper_at, row_of


def agenda_item(request: HttpRequest, committee: str, meeting: str, item: str) -> HttpResponse:
    """What is asked beside what was decided, then the report."""
    found_meeting = meeting_at(committee, meeting)
    found = row_of(found_meeting, AgendaItem.objects, item)
    report = found.reports.published().with_head().first()
    minutes = list(found.minutes.published().select_related("pack", "confirmed_by__committee"))
    for minute in minutes:
        minute.meeting = found_meeting
    agenda = in_order(found_meeting.agenda_items.published().defer("description"))
    place = agenda.index(found)
    context = {
        "meeting": found_meeting,
        "item": found,
        "report": report,
        "text": ReportText.of(report) if report else None,
        "pages": item_pages(found),
        "minutes": minutes,
        "compared": compare(report, minutes),
        "before": agenda[place - 1] if place else None,
        "after": agenda[place + 1] if agenda[place + 1 :] else None,
        "printed": printed_numbers(found, report, *minutes),
        "recognised": recognised_pages(report),
    }
    return render(request, "items/item.html", context)


def report(request: HttpRequest, committee: str, meeting: str, item: str) -> HttpResponse:
    """The report as a page to read, its paragraphs addressed by their printed numbers."""
    context = report_context(committee, meeting, item)
    minutes = list(context["item"].minutes.published().select_related("pack"))
    for minute in minutes:
        minute.meeting = context["meeting"]
    context["printed"] = printed_numbers(context["report"], *minutes)
    return _report_page(request, context | {"minutes": minutes})


def report_context(committee: str, meeting: str, item: str) -> dict[str, Any]:
    """What an edition of the report to an item shows. Raises Http404 where there is none."""
    found_meeting = meeting_at(committee, meeting)
    found_item = row_of(found_meeting, AgendaItem.objects, item)
    found: Report | None = found_item.reports.published().with_head().first()
    if found is None:
        raise Http404("No report to this item is published")
    found.meeting = found_meeting
    own = {"meeting": found_meeting, "item": found_item, "pages": item_pages(found_item)}
    return own | _text_of(found)


def paper_report(
    request: HttpRequest, hash8: str, position: int
) -> HttpResponse | HttpResponsePermanentRedirect:
    """A report that stands alone in its paper; one to an item of an agenda is sent on there."""
    context = paper_report_context(hash8, position)
    if context["report"].agenda_item:
        return redirect(context["report"], permanent=True)
    return _report_page(request, context)


def _report_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    """A long report is shown a part at a time; `?part=` says which, and any other leads to it."""
    asked = request.GET.get("part", "")
    parts = Parts.of(context["text"], asked)
    if asked and asked != str(parts.number):
        return redirect(request.path)
    return render(request, "reports/report.html", {**context, "parts": parts})


def paper_report_context(hash8: str, position: int) -> dict[str, Any]:
    """What an edition of a paper's report shows. Raises Http404 where there is none."""
    paper = paper_at(hash8)
    reports = Report.objects.published().with_page().with_head().filter(pack=paper)
    found: Report = get_object_or_404(reports, position=position)
    return {"paper": paper} | _text_of(found)


def _text_of(report: Report) -> dict[str, Any]:
    return {
        "report": report,
        "text": ReportText.of(report),
        "printed": printed_numbers(report),
        "recognised": recognised_pages(report),
    }
