"""What crawlers and browsers ask a site for: which pages to leave, and how to search it."""

from django.contrib.sitemaps.views import index
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control

from documents.found.addresses import absolute
from documents.found.sitemaps import ASKED, SITEMAPS
from documents.kept import kept_while_unchanged

DAY = 86_400  # seconds


@cache_control(max_age=DAY, public=True)
def robots(request: HttpRequest) -> HttpResponse:
    context = {"sitemap": absolute(request, reverse("documents:sitemap_index"))}
    return render(request, "found/robots.txt", context, content_type="text/plain")


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Every map with its last change, which asks after every public row there is."""

    def whole() -> bytes:
        return index(request, dict(SITEMAPS), sitemap_url_name="documents:sitemap").render().content

    site = f"{request.scheme}://{request.get_host()}"
    content = kept_while_unchanged(f"sitemap-index:{site}", whole, ASKED)
    return HttpResponse(content, content_type="application/xml")


@cache_control(max_age=DAY, public=True)
def open_search(request: HttpRequest) -> HttpResponse:
    """The description by which a browser offers this site's search as one of its own."""
    context = {
        "search": absolute(request, reverse("documents:search")),
        "icon": absolute(request, static("brand/icon.svg")),
        "own": absolute(request, request.path),
    }
    kind = "application/opensearchdescription+xml"
    return render(request, "found/opensearch.xml", context, content_type=kind)


@cache_control(max_age=DAY, public=True)
def favicon(request: HttpRequest) -> HttpResponse:
    """For programs that ask for the icon where it once always was."""
    return HttpResponseRedirect(static("brand/icon.svg"))
