"""Exempt and hidden information in a pack: each finding decided on, page by page."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required, permission_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from documents.models import Pack
from documents.withholding.gate import VIEW_EXEMPT, original_file
from documents.withholding.models import Finding, PageDecision
from ingest import actions
from ingest.decision_form import GROUNDS, RELEASE, WITHHOLD, DecisionForm
from ingest.held_pages import held_pages
from ingest.holding import open_findings
from ingest.views.access import View, latest_run, pack_or_404
from ingest.views.page_images import note_opening

DECIDE = "withholding.decide_exempt"


def deciders_only(view: View) -> View:
    return login_required(permission_required(DECIDE, raise_exception=True)(view))


def exempt_readers_only(view: View) -> View:
    return login_required(permission_required(VIEW_EXEMPT, raise_exception=True)(view))


@deciders_only
@require_http_methods(["GET", "POST"])
def exempt(request: HttpRequest, hash8: str) -> HttpResponse:
    """What was found, what was decided, and a form for every question that is open."""
    pack = pack_or_404(hash8)
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _decide(request, pack, form)
        except actions.PackRefused as refusal:
            form.add_error(None, str(refusal))
        else:
            return redirect("ingest:exempt", pack.hash8)
    return render(request, "staff/exempt.html", _context(pack, form), status=_status(form))


def _status(form: DecisionForm) -> int:
    return 422 if form.errors else 200


def _decide(request: HttpRequest, pack: Pack, form: DecisionForm) -> None:
    pages, count = form.pages, len(form.pages)
    if form.cleaned_data["decision"] == RELEASE:
        reason = form.cleaned_data["reason"]
        actions.release_pages(pack, pages, by=request.user, reason=reason)
    else:
        actions.withhold_pages(pack, pages, by=request.user, ground=form.ground)
    done = "Withheld" if form.cleaned_data["decision"] == WITHHOLD else "Released"
    what = f"{count} pages" if count > 1 else ("the file" if pages[0] == 0 else f"page {pages[0]}")
    waiting = len(held_pages(open_findings(pack)))
    then = (
        f"{waiting} more to decide."
        if waiting
        else "The pack is being read again as the public will see it."
    )
    messages.success(request, f"{done}: {what}. {then}")


def _context(pack: Pack, form: DecisionForm) -> dict[str, Any]:
    decisions = PageDecision.objects.filter(pack=pack).select_related("decided_by")
    found = Finding.objects.filter(pack=pack, holds=False)
    return {
        "pack": pack,
        "run": latest_run(pack),
        "form": form,
        "grounds": GROUNDS,
        "waiting": held_pages(open_findings(pack)),
        "left_out": list(dict.fromkeys(found.values_list("message", flat=True))),
        "decisions": decisions.in_force().order_by("page"),
        "former": decisions.exclude(ended_at=None).order_by("-ended_at"),
    }


@exempt_readers_only
@require_GET
def original(request: HttpRequest, hash8: str) -> HttpResponseBase:
    """The file as uploaded; each opening leaves a line."""
    pack = pack_or_404(hash8)
    note_opening(request, pack, what="the file as uploaded")
    try:
        file = original_file(pack, request.user).open("rb")
    except FileNotFoundError as error:
        raise Http404("The file of this paper is missing") from error
    response = FileResponse(file, filename=f"{pack.hash8}-as-uploaded.pdf")
    response["Content-Type"] = "application/pdf"
    response["Cache-Control"] = "private, no-store"
    return response
