"""The ledger of what is missing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from documents.completeness.ledger import chapter_of_kind, ledger


def completeness(request: HttpRequest) -> HttpResponse:
    chapters = ledger(timezone.localdate())
    gaps = [gap for chapter in chapters for gap in chapter.first]
    return render(request, "completeness/ledger.html", {"chapters": chapters, "gaps": gaps})


def chapter(request: HttpRequest, kind: str) -> HttpResponse:
    """All gaps of one kind, a page at a time."""
    found = chapter_of_kind(ledger(timezone.localdate()), kind)
    if found is None:
        raise Http404("The ledger has no such chapter")
    page = found.page(request.GET.get("page"))
    context = {"chapter": found, "page": page, "gaps": found.gaps_of(page)}
    return render(request, "completeness/chapter.html", context)
