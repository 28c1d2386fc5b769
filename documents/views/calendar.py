"""A month of meetings."""

import calendar
import datetime
from dataclasses import dataclass

from django.db.models import Max, Min
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from documents.models import Meeting


@dataclass(frozen=True, slots=True)
class Day:
    """One square of the calendar."""

    date: datetime.date
    in_month: bool
    meetings: list[Meeting]


def this_month(request: HttpRequest) -> HttpResponse:
    today = timezone.localdate()
    return redirect("documents:calendar", year=today.year, month=f"{today.month:02}")


def month(request: HttpRequest, year: int, month: int) -> HttpResponse:
    try:
        first = datetime.date(year, month, 1)
        before = first - datetime.timedelta(days=1)
        after = first + datetime.timedelta(days=calendar.monthrange(year, month)[1])
    except (ValueError, OverflowError) as error:
        raise Http404("No such month") from error
    weeks = _weeks(first)
    any_meetings = any(day.in_month and day.meetings for week in weeks for day in week)
    earliest, latest = _reach()
    context = {
        "first": first,
        "before": before if before >= earliest else None,
        "after": after if after <= latest else None,
        "weeks": weeks,
        "any_meetings": any_meetings,
        "nearest": [] if any_meetings else _nearest(first, after),
        "held": [meeting for week in weeks for day in week for meeting in day.meetings],
        "today": timezone.localdate(),
        "weekdays": calendar.day_name,
    }
    return render(request, "meetings/calendar.html", context)


def _reach() -> tuple[datetime.date, datetime.date]:
    """From the first meeting to the last, and today: beyond, months lead no further for ever."""
    dates = Meeting.objects.published().aggregate(first=Min("date"), last=Max("date"))
    today = timezone.localdate()
    return min(dates["first"] or today, today), max(dates["last"] or today, today)


def this_year(request: HttpRequest) -> HttpResponse:
    return redirect("documents:year", year=timezone.localdate().year)


def year(request: HttpRequest, year: int) -> HttpResponse:
    """A year's meetings as a list, month by month: what is coming first, then what is past."""
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise Http404("No such year")
    meetings = Meeting.objects.published()
    of_year = meetings.for_listing().filter(date__year=year)
    years = {date.year for date in meetings.dates("date", "year")}
    context = {
        "year": year,
        "years": sorted(years | {year}),
        "upcoming": of_year.upcoming(),
        "past": of_year.past(),
        "today": timezone.localdate(),
    }
    return render(request, "meetings/year.html", context)


def _nearest(first: datetime.date, after: datetime.date) -> list[datetime.date]:
    """Of a month without meetings: the days of the last one before it and the next one after."""
    meetings = Meeting.objects.published()
    around = (meetings.past(first).first(), meetings.upcoming(after).first())
    return [meeting.date for meeting in around if meeting]


def _weeks(first: datetime.date) -> list[list[Day]]:
    """The month in weeks from Monday, each day with its meetings; one query."""
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    held: dict[datetime.date, list[Meeting]] = {}
    for meeting in Meeting.objects.published().for_listing().between(weeks[0][0], weeks[-1][-1]):
        held.setdefault(meeting.date, []).append(meeting)
    return [
        [Day(date, date.month == first.month, held.get(date, [])) for date in week]
        for week in weeks
    ]
