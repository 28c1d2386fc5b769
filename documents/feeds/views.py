"""Calendars: one meeting's, one committee's, and that of all."""

from collections.abc import Iterable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.http import conditional_page

from committees.models import Committee
from documents.feeds.calendars import calendar_of, lately, meetings_for_calendar
from documents.found.addresses import absolute
from documents.models import Meeting


@conditional_page
def meeting_calendar(request: HttpRequest, committee: str, meeting: str) -> HttpResponse:
    found = meetings_for_calendar().filter(committee__slug=committee, slug=meeting).first()
    if found is None or found.merged_into:
        raise Http404("No such meeting is published")
    return _calendar(request, [found], str(found))


@conditional_page
def committee_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    committee = get_object_or_404(Committee.objects.published(), slug=slug)
    return _calendar(request, meetings_for_calendar().filter(committee=committee), committee.name)


@conditional_page
def whole_calendar(request: HttpRequest) -> HttpResponse:
    council = settings.BRAND["council"]
    return _calendar(request, lately(meetings_for_calendar()), f"Meetings of {council}")


def _calendar(request: HttpRequest, meetings: Iterable[Meeting], name: str) -> HttpResponse:
    council = settings.BRAND["council"]
    content = calendar_of(
        meetings,
        name=name,
        council=council,
        domain=f"{slugify(council)}.committee-papers",
        absolute=lambda path: absolute(request, path),
    )
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{slugify(name)[:80]}.ics"'
    return response
