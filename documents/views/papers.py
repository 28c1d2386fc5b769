"""Published papers: the list, one paper, its pages, and the PDF itself."""

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify
from django.views.decorators.http import condition

from documents.models import Pack, PackPage
from documents.paper_contents import read_from_page, read_from_paper
from documents.views.addressed import paper_at

PAPERS_A_PAGE = 25


def paper_list(request: HttpRequest) -> HttpResponse:
    papers = Pack.objects.published().for_listing()
    page = Paginator(papers, PAPERS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "papers/papers.html", {"page": page})


def paper(request: HttpRequest, hash8: str) -> HttpResponse:
    found = paper_at(hash8)
    pages = found.pages.defer("text")
    context = {
        "paper": found,
        "pages": pages,
        "withheld": any(page.restricted for page in pages),
        "contents": read_from_paper(found),
    }
    return render(request, "papers/paper.html", context)


def page(request: HttpRequest, hash8: str, number: int) -> HttpResponse:
    """One page: its picture, its text, and the records read from it."""
    found = paper_at(hash8)
    pages = PackPage.objects.published().filter(pack=found)
    shown = get_object_or_404(pages, number=number)
    shown.pack = found
    context = {
        "paper": found,
        "page": shown,
        "records": read_from_page(found, number),
        "page_name": f"Page {shown.printed_number or number}",
        "before": pages.filter(number__lt=number).last(),
        "after": pages.filter(number__gt=number).first(),
    }
    return render(request, "papers/page.html", context)


def _file_tag(request: HttpRequest, hash8: str) -> str | None:
    """A file never changes under its hash, so the hash says whether a reader has it already."""
    return f'"{hash8}"' if Pack.objects.published().filter(sha256__startswith=hash8) else None


@condition(etag_func=_file_tag)
def pack_file(request: HttpRequest, hash8: str) -> HttpResponseBase:
    """The PDF as published; before that, only for staff who may see packs."""
    pack = get_object_or_404(Pack, sha256__startswith=hash8)
    if not pack.is_published and not request.user.has_perm("documents.view_pack"):
        raise Http404("No such paper is published")
    name = f"{slugify(str(pack).removesuffix('.pdf')) or hash8}.pdf"
    try:
        response = FileResponse(pack.file.open("rb"), filename=name, content_type="application/pdf")
    except FileNotFoundError as error:
        raise Http404("The file of this paper is missing") from error
    response["Cache-Control"] = "no-cache" if pack.is_published else "private, no-store"
    return response
