"""The board, and the page of one pack while it is read."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from ingest import actions
from ingest.board import ROWS_SHOWN, make_board
from ingest.models import IngestRun
from ingest.views.access import latest_run, officers_only, pack_or_404


@officers_only
@require_GET
def board(request: HttpRequest) -> HttpResponse:
    """Every group from its beginning; `?group=` shows one by itself, page by page."""
    made = make_board(publishes=request.user.has_perm("documents.publish_pack"))
    group = made.group(request.GET.get("group", ""))
    if group is None:
        return render(request, "staff/board.html", {"board": made})
    page = Paginator(group.rows, ROWS_SHOWN).get_page(request.GET.get("page"))
    return render(request, "staff/board_group.html", {"board": made, "group": group, "page": page})


@officers_only
@require_GET
def pack_page(request: HttpRequest, hash8: str) -> HttpResponse:
    """While the pack is read, its progress; after that, the review or the reason it failed."""
    pack = pack_or_404(hash8)
    run = latest_run(pack)
    if run and run.state == IngestRun.State.FINISHED:
        return redirect("ingest:review", pack.hash8)
    return render(request, "staff/pack.html", {"pack": pack, "run": run})


@officers_only
@require_GET
def progress(request: HttpRequest, hash8: str) -> JsonResponse:
    """How far the reading has come, for the script that keeps the page up to date."""
    run = latest_run(pack_or_404(hash8))
    if run is None:
        return JsonResponse({"words": IngestRun.State.QUEUED.label, "ended": False})
    return JsonResponse(
        {
            "words": run.progress,
            "done": run.pages_done,
            "total": run.pages_total,
            "ended": run.ended,
        }
    )


@officers_only
@require_POST
def cancel(request: HttpRequest, hash8: str) -> HttpResponse:
    """Stop a reading; back to the board, where the next pack waits."""
    pack = pack_or_404(hash8)
    try:
        actions.cancel_reading(pack, by=request.user)
    except actions.PackRefused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.info(request, f"The reading of {pack} was cancelled. Its file is kept.")
    return redirect("ingest:board")


@officers_only
@require_POST
def parse_again(request: HttpRequest, hash8: str) -> HttpResponse:
    pack = pack_or_404(hash8)
    actions.parse_again(pack, by=request.user)
    messages.info(request, "The pack is being read again.")
    return redirect("ingest:pack", pack.hash8)
