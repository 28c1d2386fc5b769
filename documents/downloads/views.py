"""Files to take away: an item's pages, and editions of reports, minutes and plans."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from documents.downloads.editions import edition_file
from documents.downloads.item_pages import NotCut, cut_file, file_stem, item_pages
from documents.found.addresses import absolute
from documents.models import AgendaItem
from documents.views.addressed import meeting_at, row_of
from documents.views.forward_plan import plan_context
from documents.views.items import paper_report_context, report_context
from documents.views.minutes import minutes_context


def item_file(request: HttpRequest, committee: str, meeting: str, item: str) -> FileResponse:
    """The pages of one item as a PDF; withheld ones are as absent as none."""
    found = row_of(meeting_at(committee, meeting), AgendaItem.objects, item)
    pages = item_pages(found)
    if pages is None:
        raise Http404("No published pages are this item's own")
    try:
        file = cut_file(pages).open("rb")
    except NotCut as error:
        raise Http404(str(error)) from error
    response = FileResponse(file, as_attachment=True, filename=pages.file_name)
    response["Content-Type"] = "application/pdf"
    response["Cache-Control"] = "no-cache"  # the paper may be withdrawn
    return response


def report_file(request: HttpRequest, committee: str, meeting: str, item: str) -> HttpResponse:
    context = report_context(committee, meeting, item)
    context["own"] = absolute(request, context["report"].get_absolute_url())
    name = f"{file_stem(context['item'])} report"
    return edition_file(request, "editions/report.html", context, name=name)


def paper_report_file(request: HttpRequest, hash8: str, position: int) -> HttpResponse:
    context = paper_report_context(hash8, position)
    context["own"] = absolute(request, context["report"].get_absolute_url())
    name = f"{hash8} report {position}"
    return edition_file(request, "editions/report.html", context, name=name)


def minutes_file(request: HttpRequest, committee: str, meeting: str) -> HttpResponse:
    context = minutes_context(committee, meeting)
    found = context["meeting"]
    context["own"] = absolute(request, f"{found.get_absolute_url()}minutes/")
    body = found.committee.name.removesuffix(" Committee")
    name = f"{found.date.isoformat()} {body} minutes"
    return edition_file(request, "editions/minutes.html", context, name=name)


def plan_file(request: HttpRequest, hash8: str, position: int) -> HttpResponse:
    context = plan_context(hash8, position)
    plan = context["plan"]
    context["own"] = absolute(request, plan.get_absolute_url())
    name = f"{plan.published.isoformat() if plan.published else hash8} forward plan {plan.body}"
    return edition_file(request, "editions/plan.html", context, name=name.strip())
