"""The board, the upload and the page of one pack while it is read."""

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from documents.models import Pack
from ingest import actions
from ingest.board import make_board
from ingest.forms import UploadForm
from ingest.models import IngestRun
from ingest.views.access import latest_run, officers_only, pack_or_404


@officers_only
@require_GET
def board(request: HttpRequest) -> HttpResponse:
    return render(request, "staff/board.html", {"board": make_board()})


@officers_only
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Take in the files; a file that is refused says why, and the others go on."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*posted)
    if form.is_valid():
        packs = [_receive(request, form, file) for file in form.cleaned_data["packs"]]
        if not form.errors:
            return _after_upload([pack for pack in packs if pack])
    context = {"form": form, "limit": settings.MAX_PACK_MEGABYTES}
    return render(request, "staff/upload.html", context, status=422 if form.errors else 200)


def _after_upload(packs: list[Pack]) -> HttpResponse:
    """One pack is watched on its own page, several on the board."""
    return redirect("ingest:pack", packs[0].hash8) if len(packs) == 1 else redirect("ingest:board")


def _receive(request: HttpRequest, form: UploadForm, file: UploadedFile) -> Pack | None:
    try:
        received = actions.receive_pack(file, by=request.user)
    except actions.PackRefused as refusal:
        form.add_error("packs", f"{file.name}: {refusal}")
        return None
    if received.already_known:
        messages.info(request, f"{file.name} is already here: the same file was uploaded before.")
    else:
        messages.success(request, f"{file.name} was uploaded and is being read.")
    return received.pack


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
            "ended": run.state in (IngestRun.State.FINISHED, IngestRun.State.FAILED),
        }
    )


@officers_only
@require_POST
def parse_again(request: HttpRequest, hash8: str) -> HttpResponse:
    pack = pack_or_404(hash8)
    actions.parse_again(pack, by=request.user)
    messages.info(request, "The pack is being read again.")
    return redirect("ingest:pack", pack.hash8)
