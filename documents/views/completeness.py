"""The ledger of what is missing."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from documents.completeness.gaps import Gap
from documents.completeness.ledger import chapter_of_kind, ledger
from documents.models import Pack


def completeness(request: HttpRequest) -> HttpResponse:
    chapters = ledger(timezone.localdate())
    gaps = [gap for chapter in chapters for gap in chapter.first]
    context = {"chapters": chapters, "gaps": gaps, "none_published": _none_published(gaps)}
    return render(request, "completeness/ledger.html", context)


def chapter(request: HttpRequest, kind: str) -> HttpResponse:
    """All gaps of one kind, a page at a time."""
    found = chapter_of_kind(ledger(timezone.localdate()), kind)
    if found is None:
        raise Http404("The ledger has no such chapter")
    page = found.page(request.GET.get("page"))
    gaps = found.gaps_of(page)
    context = {"chapter": found, "page": page, "gaps": gaps}
    context["none_published"] = _none_published(gaps)
    return render(request, "completeness/chapter.html", context)


def _none_published(gaps: Sequence[Gap]) -> bool:
    """Whether nothing is missing only since no paper is there that could promise anything."""
    return not gaps and not Pack.objects.published().exists()
