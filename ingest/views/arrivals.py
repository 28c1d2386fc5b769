"""Uploading: papers, folders and zips of them, and what became of each file."""

import json
from collections import Counter

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from documents.models import Pack
from ingest.arrivals import actions
from ingest.arrivals.models import Archive, ArchivedFile
from ingest.arrivals.receiving import Answer, receive
from ingest.forms import UploadForm
from ingest.models import IngestRun
from ingest.views.access import officers_only

PAPERS = (".pdf", ".zip")
MOST_HASHES = 5_000  # asked about in one question


@officers_only
@require_http_methods(["GET", "POST"])
def upload(request: HttpRequest) -> HttpResponse:
    """Take in the files; a file that is refused says why, and the others go on."""
    posted = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*posted)
    if form.is_valid():
        answers = [receive(file, by=request.user) for file in _papers(request, form)]
        for answer in answers:
            _tell(request, form, answer)
        if not form.errors:
            return _after_upload(answers)
    context = {"form": form, "limit": settings.MAX_PACK_MEGABYTES}
    return render(request, "staff/upload.html", context, status=422 if form.errors else 200)


def _papers(request: HttpRequest, form: UploadForm) -> list[UploadedFile]:
    """What was chosen one by one, and of a folder what may be a paper: it holds other things."""
    folder = form.cleaned_data["folder"]
    papers = [file for file in folder if file.name.lower().endswith(PAPERS)]
    if others := len(folder) - len(papers):
        verb = (
            "file of the folder is no PDF and was"
            if others == 1
            else "files are no PDFs: they were"
        )
        messages.info(request, f"{others} {verb} left out.")
    return [*form.cleaned_data["packs"], *papers]


def _tell(request: HttpRequest, form: UploadForm, answer: Answer) -> None:
    if answer.refused:
        form.add_error("packs", f"{answer.name}: {answer.words}")
    elif answer.already_known:
        messages.info(request, f"{answer.name} is already here: it was uploaded before.")
    else:
        messages.success(request, f"{answer.name} was uploaded and is being read.")


def _after_upload(answers: list[Answer]) -> HttpResponse:
    """One pack or archive is watched on its own page, several on the board."""
    board = reverse("ingest:board")
    return redirect(answers[0].address or board if len(answers) == 1 else board)


@officers_only
@require_POST
def receive_one(request: HttpRequest) -> JsonResponse:
    """One file of many, sent by the upload page's script: an upload cut short loses one file."""
    file = request.FILES.get("pack")
    if file is None:
        return JsonResponse({"words": "No file came with this question."}, status=400)
    answer = receive(file, by=request.user)
    said = {"words": answer.words, "address": answer.address, "known": answer.already_known}
    return JsonResponse(said, status=422 if answer.refused else 200)


@officers_only
@require_POST
def known(request: HttpRequest) -> JsonResponse:
    """Which of these files (by SHA-256) are here, so that they need not be sent again."""
    try:
        asked = [str(sha256) for sha256 in json.loads(request.body)["hashes"]]
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"words": "Ask with a list of hashes."}, status=400)
    packs = Pack.objects.filter(sha256__in=asked[:MOST_HASHES]).only("sha256")
    return JsonResponse({pack.sha256: reverse("ingest:pack", args=[pack.hash8]) for pack in packs})


@officers_only
@require_GET
def archive(request: HttpRequest, pk: int) -> HttpResponse:
    """What became of each file of a zip, so far."""
    found = get_object_or_404(Archive, pk=pk)
    files = list(found.files.select_related("pack__meeting__committee"))
    outcomes = Counter(file.outcome for file in files)
    context = {
        "archive": found,
        "files": files,
        "outcomes": [(label, outcomes[value]) for value, label in ArchivedFile.Outcome.choices],
        "unread": IngestRun.objects.filter(
            pack__archived_files__archive=found, state__in=IngestRun.UNDER_WAY
        ).count(),
    }
    return render(request, "staff/archive.html", context)


@officers_only
@require_POST
def cancel_archive(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Archive, pk=pk)
    stopped = actions.cancel_archive(found, by=request.user)
    papers = "1 paper was" if stopped == 1 else f"{stopped} papers were"
    messages.info(request, f"Stopped. {papers} not read; what was read before is kept.")
    return redirect(found)
