"""The review: what was read and what could not be, beside the pictures of the pages."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from documents.actions import lift_restriction as lift
from ingest import actions
from ingest.models import IngestRun
from ingest.parsing.encoding import decode
from ingest.review import review_sections
from ingest.shown_page import shown_page
from ingest.views.access import latest_run, officers_only, pack_or_404, publishers_only


@officers_only
@require_GET
def review(request: HttpRequest, hash8: str) -> HttpResponse:
    pack = pack_or_404(hash8)
    run = latest_run(pack, with_records=True)
    if run is None or run.state != IngestRun.State.FINISHED or run.records is None:
        return redirect("ingest:pack", pack.hash8)
    record = decode(run.records)
    context = {
        "pack": pack,
        "run": run,
        "record": record,
        "notes": run.notes.all(),
        "sections": review_sections(record),
        "shown": shown_page(request.GET, record.pages),
    }
    return render(request, "staff/review.html", context)


@publishers_only
@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, hash8: str) -> HttpResponse:
    """What will become public, and the button that makes it so."""
    pack = pack_or_404(hash8)
    refusal = ""
    if request.method == "POST":
        try:
            actions.publish_pack(pack, by=request.user)
        except actions.PackRefused as error:
            refusal = str(error)
        else:
            messages.success(request, "Published. Anyone can now read it.")
            return redirect(pack.meeting or pack)
    run = latest_run(pack, with_records=True)
    if run is None or run.records is None:
        return redirect("ingest:pack", pack.hash8)
    context = {
        "pack": pack,
        "record": decode(run.records),
        "notes": run.notes.all(),
        "refusal": refusal,
    }
    return render(request, "staff/publish.html", context, status=422 if refusal else 200)


@publishers_only
@require_POST
def withdraw(request: HttpRequest, hash8: str) -> HttpResponse:
    pack = pack_or_404(hash8)
    actions.withdraw_pack(pack, by=request.user)
    messages.success(request, "Withdrawn. The public can no longer read it.")
    return redirect("ingest:review", pack.hash8)


@officers_only
@require_POST
def restrict(request: HttpRequest, hash8: str) -> HttpResponse:
    """Mark the pack as holding exempt pages: it can then never be published."""
    pack = pack_or_404(hash8)
    if pack.is_published and not request.user.has_perm("documents.publish_pack"):
        raise PermissionDenied
    actions.restrict_pack(pack, by=request.user)
    messages.success(request, "Marked as restricted. It cannot be published.")
    return redirect("ingest:review", pack.hash8)


@publishers_only
@require_POST
def lift_restriction(request: HttpRequest, hash8: str) -> HttpResponse:
    """A pack restricted by mistake; publishing still refuses one in which exempt pages stand."""
    pack = lift(pack_or_404(hash8))
    messages.success(request, "No longer restricted. It is not public until you publish it.")
    return redirect("ingest:review", pack.hash8)
