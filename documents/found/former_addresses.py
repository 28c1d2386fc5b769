"""Addresses that once were: they lead on to where the same record stands now.

The history of each row keeps every slug that it has had, so a row that was renamed, moved to
another committee or day, or merged is still found by its old address
(docs/adr/former-addresses.md).
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve, reverse

from committees.models import Committee, Councillor, Portfolio
from documents.models import AgendaItem, Meeting, Minute

NAMED_BY_SLUG: dict[str, Any] = {
    "committees:committee": Committee,
    "committees:councillor": Councillor,
    "committees:portfolio": Portfolio,
    "documents:committee_calendar": Committee,
    "documents:committee_feed": Committee,
}
ROWS_OF_MEETINGS: dict[str, Any] = {"item": AgendaItem, "minute": Minute}


class FormerAddresses:
    """Middleware: a page not found under an address that a record once had is sent on to it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        now = address_now(request.path)
        if now is None or now == request.path:
            return response
        query = request.META.get("QUERY_STRING", "")
        return HttpResponsePermanentRedirect(f"{now}?{query}" if query else now)


def address_now(path: str) -> str | None:
    """Where the record that had this address stands now; None where the public may not see it."""
    try:
        found = resolve(path)
    except Resolver404:
        return None
    kwargs = dict(found.kwargs)
    if found.view_name in NAMED_BY_SLUG:
        kwargs["slug"] = _slug_now(NAMED_BY_SLUG[found.view_name], kwargs["slug"])
    elif {"committee", "meeting"} <= kwargs.keys():
        kwargs = _of_meeting(kwargs)
    else:
        return None
    return reverse(found.view_name, kwargs=kwargs) if all(kwargs.values()) else None


def _slug_now(model: Any, slug: str) -> str | None:
    """Of the row that has, or once had, this slug, or of the one that it was merged into."""
    former = model.history.filter(slug=slug).order_by("-history_date").values_list("id", flat=True)
    known = model.objects.filter(slug=slug).values_list("id", flat=True)
    for key in dict.fromkeys([*known, *former]):
        row = _final(model.objects.filter(pk=key).first())
        if row and model.objects.published().filter(pk=row.pk).exists():
            return str(row.slug)
    return None


def _of_meeting(kwargs: dict[str, Any]) -> dict[str, Any]:
    meeting = _meeting_now(kwargs["committee"], kwargs["meeting"])
    if meeting is None:
        return {"meeting": None}
    now = kwargs | {"committee": meeting.committee.slug, "meeting": meeting.slug}
    for name, model in ROWS_OF_MEETINGS.items():
        if name in kwargs:
            now[name] = _row_now(model, meeting, kwargs[name])
    return now


def _meeting_now(committee: str, slug: str) -> Meeting | None:
    """The meeting that stands or once stood there, or the one that it was merged into."""
    committees = set(Committee.objects.filter(slug=committee).values_list("pk", flat=True))
    committees |= set(Committee.history.filter(slug=committee).values_list("id", flat=True))
    former = Meeting.history.filter(slug=slug, committee_id__in=committees)
    keys = former.order_by("-history_date").values_list("id", flat=True)
    for key in dict.fromkeys(keys):
        meeting = Meeting.objects.filter(pk=key).first()
        if meeting and Meeting.objects.published().filter(pk=meeting.that_stands.pk).exists():
            return meeting.that_stands
    return None


def _final(row: Any) -> Any:
    """The row that one was merged into, however often; None stays None."""
    while row and row.merged_into:
        row = row.merged_into
    return row


def _row_now(model: Any, meeting: Meeting, slug: str) -> str | None:
    rows = model.objects.published().filter(meeting=meeting)
    if rows.filter(slug=slug).exists():
        return slug
    former = model.history.filter(slug=slug).values("id")
    return rows.filter(pk__in=former).values_list("slug", flat=True).first()
