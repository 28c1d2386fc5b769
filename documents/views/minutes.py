"""The minutes of a meeting, and one minute."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from documents.models import Minute
from documents.printed_numbers import printed_numbers
from documents.views.addressed import meeting_at, row_of


def minutes(request: HttpRequest, committee: str, meeting: str) -> HttpResponse:
    found_meeting = meeting_at(committee, meeting)
    rows = found_meeting.minutes.published().select_related("pack", "confirmed_by__committee")
    if not rows:
        raise Http404("No minutes of this meeting are published")
    for row in rows:
        row.meeting = found_meeting
    return render(request, "minutes/minutes.html", {"meeting": found_meeting, "minutes": rows})


def minute(request: HttpRequest, committee: str, meeting: str, minute: str) -> HttpResponse:
    found_meeting = meeting_at(committee, meeting)
    found = row_of(found_meeting, Minute.objects, minute)
    rows = found_meeting.minutes.published()
    item = found_meeting.agenda_items.published().filter(pk=found.agenda_item_id).first()
    context = {
        "meeting": found_meeting,
        "minute": found,
        "item": item,
        "report": item.reports.published().with_pack().first() if item else None,
        "before": rows.filter(position__lt=found.position).last(),
        "after": rows.filter(position__gt=found.position).first(),
        "printed": printed_numbers(found),
    }
    return render(request, "minutes/minute.html", context)
