"""What a visitor sees when the portal itself fails: a page that asks nothing of the database."""

from django.http import HttpRequest, HttpResponseServerError
from django.template.loader import render_to_string

from portal.brand import site_brand


def server_error(request: HttpRequest) -> HttpResponseServerError:
    """The 500 page, rendered without request, session or query."""
    return HttpResponseServerError(render_to_string("500.html", {"brand": site_brand()}))
