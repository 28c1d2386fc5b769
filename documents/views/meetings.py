"""Meetings: the filtered list, and one meeting with its agenda as the spine."""

from itertools import groupby
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.agenda import agenda_runs
from documents.filters import MeetingFilter
from documents.models import AgendaItem, Attendance, Meeting, Pack
from documents.portfolio_findings import findings, rows_of_kind
from documents.views.addressed import meeting_at

MEETINGS_A_PAGE = 25
UPCOMING_SHOWN = 25
ATTENDANCE_HEADINGS = {
    Attendance.Capacity.MEMBER: "Members",
    Attendance.Capacity.ATTENDING_MEMBER: "Invited members",
    Attendance.Capacity.PRESENT: "Present",
    Attendance.Capacity.APOLOGIES: "Apologies",
    Attendance.Capacity.ALSO_PRESENT: "Also present",
    Attendance.Capacity.OFFICER: "Officers present",
}


def meeting_list(request: HttpRequest) -> HttpResponse:
    """Meetings by committee and date; with a portfolio chosen, the records that name it."""
    meetings = MeetingFilter(request.GET, queryset=Meeting.objects.published().for_listing())
    if meetings.is_valid() and meetings.form.cleaned_data["portfolio"]:
        return _records_of_portfolio(request, meetings)
    past = Paginator(meetings.found.past(), MEETINGS_A_PAGE)
    context = {
        "filter": meetings,
        "upcoming": meetings.found.upcoming()[:UPCOMING_SHOWN],
        "past": past.get_page(request.GET.get("page")),
    }
    return render(request, "meetings/meetings.html", context)


def _records_of_portfolio(request: HttpRequest, meetings: MeetingFilter) -> HttpResponse:
    asked = meetings.form.cleaned_data
    kind = request.GET.get("show", "")
    context: dict[str, Any] = {"filter": meetings, "portfolio": asked["portfolio"]}
    groups = findings(asked)
    chosen = rows_of_kind(groups, kind)
    if chosen:
        page = Paginator(chosen.rows, MEETINGS_A_PAGE).get_page(request.GET.get("page"))
        context |= {"chosen": chosen, "rows": page}
    return render(request, "meetings/by_portfolio.html", {**context, "groups": groups})


def meeting(request: HttpRequest, committee: str, meeting: str) -> HttpResponse:
    found = meeting_at(committee, meeting)
    context = {
        "meeting": found,
        "agenda": agenda_runs(_agenda(found)),
        "attendance": _attendance(found),
        "papers": Pack.objects.published().filter(meeting=found).order_by("published_at"),
        "minutes": found.minutes.published().select_related("pack", "confirmed_by__committee"),
        "questions": found.public_questions.published().with_pack(),
        "programmes": found.work_programmes.published().with_pack(),
    }
    return render(request, "meetings/meeting.html", context)


def _agenda(meeting: Meeting) -> QuerySet[AgendaItem]:
    items = meeting.agenda_items.published().for_agenda()
    for item in items:
        for row in (item, *item.published_minutes, *item.published_reports):
            row.meeting = meeting
    return items


def _attendance(meeting: Meeting) -> list[tuple[str, list[Attendance]]]:
    """The printed lists, each under its heading: who was summoned first, then who came."""
    rows = meeting.attendances.published().select_related("pack", "councillor")
    order = list(ATTENDANCE_HEADINGS)
    ordered = sorted(rows, key=lambda row: (order.index(row.capacity), row.position))
    lists = groupby(ordered, key=lambda row: row.capacity)
    return [(ATTENDANCE_HEADINGS[capacity], list(people)) for capacity, people in lists]
