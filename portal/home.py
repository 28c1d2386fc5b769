"""The home page: what is coming, what was decided, where to look."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.models import Meeting


def home(request: HttpRequest) -> HttpResponse:
    meetings = Meeting.objects.published().select_related("committee")
    return render(request, "home.html", {"upcoming": meetings.upcoming()[:6]})
