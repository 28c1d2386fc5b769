"""Meetings: the filtered list, and one meeting with its agenda as the spine."""

from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.agenda import agenda_runs, in_order
from documents.attendance_lists import attendance_lists
from documents.filters.lists import MeetingFilter
from documents.filters.reading import Tag, stable_address
from documents.models import AgendaItem, Meeting, Pack
from documents.notice.agenda import agenda_notice
from documents.portfolio_findings import findings, rows_of_kind
from documents.routine import is_routine
from documents.taking_part import taking_part
from documents.views.addressed import meeting_at

MEETINGS_A_PAGE = 25
UPCOMING_SHOWN = 25


def meeting_list(request: HttpRequest) -> HttpResponse:
    """Meetings by committee and date; with a portfolio chosen, the records that name it."""
    meetings = MeetingFilter(request.GET, queryset=Meeting.objects.published().for_listing())
    if elsewhere := stable_address(request, meetings):
        return elsewhere
    if meetings.is_valid() and meetings.form.cleaned_data["portfolio"]:
        return _records_of_portfolio(request, meetings)
    past = Paginator(meetings.found.past(), MEETINGS_A_PAGE)
    upcoming = list(meetings.found.upcoming()[:UPCOMING_SHOWN])
    context = {
        "filter": meetings.show_counts(),
        "upcoming": upcoming,
        "past": past.get_page(request.GET.get("page")),
        "loosenings": [] if upcoming or past.count else meetings.loosenings(),
    }
    return render(request, "meetings/meetings.html", context)


def _records_of_portfolio(request: HttpRequest, meetings: MeetingFilter) -> HttpResponse:
    asked = meetings.form.cleaned_data
    kind = request.GET.get("show", "")
    context: dict[str, Any] = {"filter": meetings, "portfolio": asked["portfolio"]}
    groups = findings(asked)
    if chosen := rows_of_kind(groups, kind):
        page = Paginator(chosen.rows, MEETINGS_A_PAGE).get_page(request.GET.get("page"))
        context |= {"chosen": chosen, "rows": page, "shown": page}
    else:
        context |= {
            "groups": [group for group in groups if group.count],
            "without": [group for group in groups if not group.count],
            "shown": [row for group in groups for row in group.first_rows],
        }
        if not context["groups"]:
            context["loosenings"] = meetings.loosenings(partial(_found_without, meetings))
    return render(request, "meetings/by_portfolio.html", context)


def _found_without(meetings: MeetingFilter, tag: Tag) -> int:
    """How many records the list would hold without a filter; without the portfolio, meetings."""
    less = meetings.without(tag.name)
    if tag.name == "portfolio":
        return int(less.found.count())
    return sum(group.count for group in findings(less.form.cleaned_data)) if less.is_valid() else 0


def meeting(request: HttpRequest, committee: str, meeting: str) -> HttpResponse:
    found = meeting_at(committee, meeting)
    published = Pack.objects.published().with_newer()
    papers = published.filter(meeting=found).order_by("published_at")
    agenda = _agenda(found)
    minutes = list(found.minutes.published().select_related("pack", "confirmed_by__committee"))
    for minute in minutes:
        minute.meeting = found
    context = {
        "meeting": found,
        "notice": agenda_notice(found, papers),
        "agenda": agenda_runs(agenda),
        "taking_part": taking_part(agenda) if found.is_upcoming else None,
        "attendance": attendance_lists(found),
        "papers": papers,
        "minutes": minutes,
        "of_substance": [minute for minute in minutes if not is_routine(minute.title)],
        "reports": found.reports.published().with_pack().defer("blocks").order_by("position"),
        "questions": found.public_questions.published().with_pack(),
        "programmes": found.work_programmes.published().with_pack(),
    }
    return render(request, "meetings/meeting.html", context)


def _agenda(meeting: Meeting) -> list[AgendaItem]:
    items: list[Any] = in_order(meeting.agenda_items.published().for_agenda())
    for item in items:
        for row in (item, *item.published_minutes, *item.published_reports):
            row.meeting = meeting
    return items
