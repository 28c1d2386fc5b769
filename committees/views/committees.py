"""Committees: the list, and one committee with its meetings and work programme."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from committees.models import Committee
from committees.views.merged import follows_merged

PAST_MEETINGS_A_PAGE = 10


def committee_list(request: HttpRequest) -> HttpResponse:
    committees = Committee.objects.published().with_meeting_dates(timezone.localdate())
    return render(
        request,
        "committees/committees.html",
        {
            "sitting": [committee for committee in committees if not committee.is_former],
            "former": [committee for committee in committees if committee.is_former],
        },
    )


@follows_merged(Committee)
def committee(request: HttpRequest, slug: str) -> HttpResponse:
    committee = get_object_or_404(Committee.objects.published(), slug=slug)
    meetings = committee.meetings.published().for_listing()
    past = Paginator(meetings.past(), PAST_MEETINGS_A_PAGE)
    today = timezone.localdate()
    entries = committee.plan_entries.published().current(today)
    programme = committee.work_programmes.published().newest_first().first()
    planned = programme.entries.published().with_pack().without_workings() if programme else []
    context = {
        "committee": committee,
        "upcoming": meetings.upcoming(),
        "past": past.get_page(request.GET.get("page")),
        "memberships": committee.memberships.as_last_stated(today).select_related("councillor"),
        "programme": programme,
        "programme_entries": planned,
        "plan_entries": entries.coming_first(today).with_pack().without_workings(),
    }
    return render(request, "committees/committee.html", context)
