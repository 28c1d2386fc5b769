"""The home page: what is coming, what was decided, where to look."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.models import Meeting, Minute, Pack

MEETINGS_SHOWN = 5
DECISIONS_SHOWN = 4
PAPERS_SHOWN = 5


def home(request: HttpRequest) -> HttpResponse:
    meetings = Meeting.objects.published().for_listing()
    context = {
        "upcoming": meetings.upcoming()[:MEETINGS_SHOWN],
        "latest": meetings.past()[:MEETINGS_SHOWN],
        "decisions": Minute.objects.published().for_register().of_substance()[:DECISIONS_SHOWN],
        "papers": Pack.objects.published().for_listing()[:PAPERS_SHOWN],
    }
    return render(request, "home.html", context)
