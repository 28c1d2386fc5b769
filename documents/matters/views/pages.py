"""The list of matters, and one matter as a dated line."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from documents.matters.filters import MatterFilter
from documents.matters.models import Matter
from documents.matters.pages import lines_of, reasons_of

MATTERS_A_PAGE = 25


def matter_list(request: HttpRequest) -> HttpResponse:
    followed = Matter.objects.titled().to_follow(timezone.localdate()).latest_first()
    matters = MatterFilter(request.GET, queryset=followed)
    page = Paginator(matters.found, MATTERS_A_PAGE).get_page(request.GET.get("page"))
    lines = lines_of(page.object_list)
    rows = [row for line in lines for row in line.rows]
    context = {"filter": matters, "page": page, "lines": lines, "rows": rows}
    return render(request, "matters/matters.html", context)


def matter(
    request: HttpRequest, pk: int, slug: str
) -> HttpResponse | HttpResponsePermanentRedirect:
    """The number finds the matter, and what it was merged into; its words are for the reader."""
    found = find_matter(pk)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    line = lines_of([found])[0]
    context = {
        "matter": found,
        "line": line,
        "reasons": reasons_of(line.steps),
        "next_due": line.next_due,
    }
    return render(request, "matters/matter.html", context)


def find_matter(pk: int) -> Matter:
    """The matter of this number, or the one that it was merged into."""
    merged = get_object_or_404(Matter, pk=pk)
    while merged.merged_into:
        merged = merged.merged_into
    return get_object_or_404(Matter.objects.published(), pk=merged.pk)
