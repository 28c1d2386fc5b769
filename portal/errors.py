"""What a visitor sees when the portal fails or refuses: pages that ask nothing of the database."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from portal.brand import site_brand


def server_error(request: HttpRequest) -> HttpResponse:
    """The 500 page, rendered without request, session or query."""
    return _page("500.html", status=500)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The 400 page; the request is not asked again, for it is what is wrong."""
    return _page("400.html", status=400)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose page was too old, or came from elsewhere (CSRF): why, and what to do."""
    return _page("403_form.html", status=403)


def _page(template: str, *, status: int) -> HttpResponse:
    return HttpResponse(render_to_string(template, {"brand": site_brand()}), status=status)
