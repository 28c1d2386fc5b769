"""The review: what was read and what could not be, beside the pictures of the pages."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from documents.actions import lift_restriction as lift
from documents.models import Pack
from documents.notice.paper import short_notices
from ingest import actions
from ingest.held_pages import held_pages
from ingest.holding import open_findings
from ingest.models import IngestRun
from ingest.parsing.encoding import decode
from ingest.questions.queue import queue_of
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
        "queue": queue_of(run),
        "sections": review_sections(record),
        "shown": shown_page(request.GET, record.pages),
        "held": len(held_pages(open_findings(pack))),
    }
    return render(request, "staff/review.html", context)


@officers_only
@require_POST
def ready(request: HttpRequest, hash8: str) -> HttpResponse:
    """Tell democratic services that the pack may be published, or take that back."""
    pack = pack_or_404(hash8)
    try:
        if "not-yet" in request.POST:
            actions.take_ready_back(pack, by=request.user)
            messages.info(request, "Taken back: it waits here until you say that it is ready.")
        else:
            actions.say_ready(pack, by=request.user)
            messages.success(request, "Democratic services now have it in their queue.")
    except actions.PackRefused as refusal:
        messages.error(request, str(refusal))
    return redirect("ingest:pack", pack.hash8)


@publishers_only
@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, hash8: str) -> HttpResponse:
    """What will become public, and the button that makes it so."""
    pack = pack_or_404(hash8)
    notices = [] if pack.is_published else short_notices(pack, timezone.localdate())
    late_reason, refusal = request.POST.get("late_reason", "").strip(), ""
    if request.method == "POST" and notices and not late_reason:
        refusal = NO_REASON
    elif request.method == "POST":
        try:
            actions.publish_pack(pack, by=request.user, late_reason=late_reason)
        except actions.PackRefused as error:
            refusal = str(error)
        else:
            messages.success(request, _published())
            return redirect(pack.meeting or pack)
    run = latest_run(pack, with_records=True)
    if run is None or run.records is None:
        return redirect("ingest:pack", pack.hash8)
    context = {
        "pack": pack,
        "record": decode(run.records),
        "notes": run.notes.open(),
        "notices": notices,
        "refusal": refusal,
        "refused_field": "late-reason" if refusal == NO_REASON else "",
    }
    return render(request, "staff/publish.html", context, status=422 if refusal else 200)


def _published() -> SafeString:
    """Said on the public page, where the way back to the board is not at hand."""
    words = '{} <a class="govuk-link" href="{}">Back to the packs</a>'
    return format_html(words, "Published. Anyone can now read it.", reverse("ingest:board"))


@publishers_only
@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, hash8: str) -> HttpResponse:
    pack = pack_or_404(hash8)
    reason = request.POST.get("reason", "").strip()
    if not reason:
        return _confirm(request, pack, WITHDRAW)
    actions.withdraw_pack(pack, by=request.user, reason=reason)
    messages.success(request, "Withdrawn. The public can no longer read it, and is told why.")
    return redirect("ingest:review", pack.hash8)


@officers_only
@require_http_methods(["GET", "POST"])
def restrict(request: HttpRequest, hash8: str) -> HttpResponse:
    """Mark the pack as holding exempt pages: it can then never be published."""
    pack = pack_or_404(hash8)
    if pack.is_published and not request.user.has_perm("documents.publish_pack"):
        raise PermissionDenied
    reason = request.POST.get("reason", "").strip()
    if not reason:
        return _confirm(request, pack, RESTRICT)
    actions.restrict_pack(pack, by=request.user, reason=reason)
    messages.success(request, "Marked as restricted. It cannot be published.")
    return redirect("ingest:pack", pack.hash8)


NO_REASON = "Say why it is published late. The reason will stand beside the paper."


def _confirm(request: HttpRequest, pack: Pack, words: dict[str, object]) -> HttpResponse:
    """Asks before something is taken back, and for the reason."""
    tried = request.method == "POST"
    context = {"pack": pack, **words, "problem": "Give a reason." if tried else ""}
    return render(request, "staff/confirm.html", context, status=422 if tried else 200)


WITHDRAW: dict[str, object] = {
    "heading": "Withdraw this paper from the public?",
    "consequences": [
        "Nobody but staff can read it from now on: not the PDF, not its pages, not what was read "
        "from it. What other published papers state too stays.",
        "Its address says that it was withdrawn today, and gives your reason. You can publish it "
        "again.",
    ],
    "hint": "Shown to the public: name no secret in it.",
    "button": "Withdraw",
}
RESTRICT: dict[str, object] = {
    "heading": "Mark this paper as restricted?",
    "consequences": [
        "It can then never be published, and only those with leave to read exempt papers can open "
        "it. If the public may see some of its pages, decide on those instead.",
    ],
    "hint": "Kept in the audit log; where the paper was public, shown at its old address.",
    "button": "Mark as restricted",
}


@publishers_only
@require_POST
def lift_restriction(request: HttpRequest, hash8: str) -> HttpResponse:
    """A pack restricted by mistake; publishing still refuses one in which exempt pages stand."""
    pack = lift(pack_or_404(hash8), by=request.user)
    messages.success(request, "No longer restricted. It is not public until you publish it.")
    return redirect("ingest:review", pack.hash8)
