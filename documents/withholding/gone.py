"""What a visitor sees where something was taken back: when, and why, in plain words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.withholding.withdrawals import withdrawal_at


class Tombstones:
    """Middleware: a page not found at an address that was public says that it was withdrawn."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        withdrawal = withdrawal_at(request.path)
        if withdrawal is None:
            return response
        gone = render(request, "withheld/gone.html", {"withdrawal": withdrawal}, status=410)
        gone["Cache-Control"] = "no-cache"  # it may come back
        return gone
