"""The minutes of a meeting, and one minute."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from documents.attendance_lists import who_came
from documents.editions.minute_text import minute_text, minute_texts
from documents.models import Minute
from documents.printed_numbers import printed_numbers
from documents.recognised_pages import recognised_pages
from documents.recommendations.comparing import compare
from documents.views.addressed import meeting_at, row_of
from documents.wording.votes import votes_in_words


def minutes(request: HttpRequest, committee: str, meeting: str) -> HttpResponse:
    return render(request, "minutes/minutes.html", minutes_context(committee, meeting))


def minutes_context(committee: str, meeting: str) -> dict[str, Any]:
    """What an edition of a meeting's minutes shows. Raises Http404 where there are none."""
    found = meeting_at(committee, meeting)
    rows = found.minutes.published().select_related("pack", "confirmed_by__committee")
    if not rows:
        raise Http404("No minutes of this meeting are published")
    for row in rows:
        row.meeting = found
    return {
        "meeting": found,
        "minutes": rows,
        "texts": list(minute_texts(rows)),
        "attendance": who_came(found),
        "corrections": found.corrections.published().select_related("minute"),
        "recognised": recognised_pages(rows[0]),
    }


def minute(request: HttpRequest, committee: str, meeting: str, minute: str) -> HttpResponse:
    found_meeting = meeting_at(committee, meeting)
    found = row_of(found_meeting, Minute.objects, minute)
    rows = found_meeting.minutes.published()
    item = found_meeting.agenda_items.published().filter(pk=found.agenda_item_id).first()
    report = item.reports.published().with_pack().first() if item else None
    context = {
        "meeting": found_meeting,
        "minute": found,
        "minute_name": f"Minute {found.number or found.slug}",
        "minutes": [found],
        "text": minute_text(found),
        "votes": votes_in_words(found),
        "compared": compare(report, [found]),
        "item": item,
        "report": report,
        "before": rows.filter(position__lt=found.position).last(),
        "after": rows.filter(position__gt=found.position).first(),
        "printed": printed_numbers(found, report),
        "corrections": found.corrections.published(),
    }
    return render(request, "minutes/minute.html", context)
