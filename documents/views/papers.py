"""Published papers: the list, one paper, its pages, and the PDF itself."""

from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify
from django.views.decorators.http import condition

from documents.models import Pack, PackPage
from documents.paper_contents import read_from_page, read_from_paper
from documents.views.addressed import paper_at
from documents.withholding.gate import NotOpen, public_file, staff_file
from documents.withholding.models import PublicFile
from documents.withholding.withheld_page import say_withheld

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
    """One page: its picture, its text, and the records read from it; or that it is withheld."""
    found = paper_at(hash8)
    pages = PackPage.objects.published().filter(pack=found)
    shown = pages.filter(number=number).first()
    if shown is None:
        return _not_open(request, found, number)
    shown.pack = found
    context = {
        "paper": found,
        "page": shown,
        "records": read_from_page(found, number),
        "before": pages.filter(number__lt=number).last(),
        "after": pages.filter(number__gt=number).first(),
    }
    return render(request, "papers/page.html", context)


def _not_open(request: HttpRequest, pack: Pack, number: int) -> HttpResponse:
    answer = say_withheld(request, pack, number)
    if answer is None:
        raise Http404("No such page is in this paper")
    return answer


def _file_tag(request: HttpRequest, hash8: str) -> str | None:
    """The public file's own hash says whether a reader has it already."""
    pack = Pack.objects.published().filter(sha256__startswith=hash8).first()
    if pack is None:
        return None
    made = PublicFile.objects.filter(pack=pack).values_list("sha256", flat=True).first()
    return f'"{made[:16]}"' if made else None


@condition(etag_func=_file_tag)
def pack_file(request: HttpRequest, hash8: str) -> HttpResponseBase:
    """The PDF for the public; before it is published, for staff who may see packs."""
    pack = get_object_or_404(Pack, sha256__startswith=hash8)
    try:
        file = public_file(pack) if pack.is_published else staff_file(pack, request.user)
        name = f"{slugify(str(pack).removesuffix('.pdf')) or hash8}.pdf"
        response = FileResponse(file.open("rb"), filename=name, content_type="application/pdf")
    except NotOpen as error:
        if pack.is_published:
            return render(request, "papers/no_file.html", {"paper": pack}, status=404)
        raise Http404("No such paper is published") from error
    except FileNotFoundError as error:
        raise Http404("The file of this paper is missing") from error
    response["Cache-Control"] = "no-cache" if pack.is_published else "private, no-store"
    return response
