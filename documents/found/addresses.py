"""The one address by which each page is known, whatever address it was asked for by."""

from django.conf import settings
from django.http import HttpRequest

TURNED_BY = ("page", "part")
"""The queries that turn to another page of the same list or report."""


def absolute(request: HttpRequest, path: str) -> str:
    """A path of this site with its host: SITE_ADDRESS where it is set, else the one asked for."""
    if settings.SITE_ADDRESS:
        return f"{settings.SITE_ADDRESS}{path}"
    return request.build_absolute_uri(path)


def canonical(request: HttpRequest) -> str:
    """The page's own address, without what only narrows it.

    A list's second page is a page of its own, and so is a report's second part; a filtered list is
    a view of the whole one.
    """
    asked = {name for name, value in request.GET.items() if value}
    name = asked.pop() if len(asked) == 1 else ""
    number = request.GET.get(name, "") if name in TURNED_BY else ""
    turned = f"?{name}={int(number)}" if number.isdecimal() and int(number) > 1 else ""
    return absolute(request, request.path + turned)
