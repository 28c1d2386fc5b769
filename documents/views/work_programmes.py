"""Work programmes: what each committee means to look at, and what changed since the last."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.plans.changes import programme_changes


def work_programmes(request: HttpRequest) -> HttpResponse:
    programmes = programme_changes()
    plans = [plan for each in programmes for plan in each.plans]
    return render(request, "plans/work_programmes.html", {"programmes": programmes, "plans": plans})
