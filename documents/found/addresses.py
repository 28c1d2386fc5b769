"""The one address by which each page is known, whatever address it was asked for by."""

from django.conf import settings
from django.http import HttpRequest


def absolute(request: HttpRequest, path: str) -> str:
    """A path of this site with its host: SITE_ADDRESS where it is set, else the one asked for."""
    if settings.SITE_ADDRESS:
        return f"{settings.SITE_ADDRESS}{path}"
    return request.build_absolute_uri(path)


def canonical(request: HttpRequest) -> str:
    """The page's own address, without what only narrows it.

    A list's second page is a page of its own; a filtered list is a view of the whole one.
    """
    asked = {name for name, value in request.GET.items() if value}
    page = request.GET.get("page", "")
    turned = asked == {"page"} and page.isdecimal() and int(page) > 1
    return absolute(request, request.path + (f"?page={int(page)}" if turned else ""))
