"""Addresses of published papers and their records: readable, guessable, stable for ever."""

from django.urls import path, register_converter

from documents.views import (
    calendar,
    decisions,
    forward_plan,
    items,
    meetings,
    minutes,
    papers,
    search,
)


class PackHash:
    """The first eight digits of a pack's SHA-256."""

    regex = "[0-9a-f]{8}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(PackHash, "hash8")
MEETING = "meetings/<slug:committee>/<slug:meeting>/"
PAPER = "papers/<hash8:hash8>/"

app_name = "documents"
urlpatterns = [
    path("meetings/", meetings.meeting_list, name="meetings"),
    path("calendar/", calendar.this_month, name="this_month"),
    path("calendar/<int:year>/<int:month>/", calendar.month, name="calendar"),
    path(MEETING, meetings.meeting, name="meeting"),
    path(f"{MEETING}items/<slug:item>/", items.agenda_item, name="agenda_item"),
    path(f"{MEETING}items/<slug:item>/report/", items.report, name="report"),
    path(f"{MEETING}minutes/", minutes.minutes, name="minutes"),
    path(f"{MEETING}minutes/<slug:minute>/", minutes.minute, name="minute"),
    path("decisions/", decisions.register, name="decisions"),
    path("forward-plan/", forward_plan.register, name="forward_plan"),
    path("forward-plan/<int:pk>-<slug:slug>/", forward_plan.entry, name="plan_entry"),
    path("papers/", papers.paper_list, name="papers"),
    path(PAPER, papers.paper, name="paper"),
    path(f"{PAPER}pack.pdf", papers.pack_file, name="pack_file"),
    path(f"{PAPER}<int:number>/", papers.page, name="page"),
    path("search/", search.search, name="search"),
]
