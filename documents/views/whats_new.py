"""What's new: what was published lately, and what changed with it."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from documents.models import Pack
from documents.whats_new import whats_new

PAPERS_A_PAGE = 15


def new(request: HttpRequest) -> HttpResponse:
    papers = Paginator(Pack.objects.published().for_listing(), PAPERS_A_PAGE)
    page = papers.get_page(request.GET.get("page"))
    return render(
        request, "new/new.html", {"page": page, "news": whats_new(list(page.object_list))}
    )
