"""The review as questions: one doubt at a time, beside the page it is about."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from documents.models import Pack
from ingest import actions
from ingest.actions.answering import answers_to, changed_field
from ingest.models import IngestNote
from ingest.parsing.encoding import decode
from ingest.questions.forms import CorrectionForm, NameForm, correction_form
from ingest.questions.notes import CONFLICT, NAME
from ingest.questions.places import rows_at
from ingest.questions.queue import Queue, queue_of
from ingest.questions.ways import WAYS
from ingest.shown_page import shown_page
from ingest.views.access import latest_run, officers_only, pack_or_404


@officers_only
@require_GET
def questions(request: HttpRequest, hash8: str) -> HttpResponse:
    """To the first question that nobody has answered."""
    pack = pack_or_404(hash8)
    run = latest_run(pack)
    first = run.notes.open().first() if run else None
    if first:
        return redirect("ingest:question", pack.hash8, first.pk)
    messages.success(request, "Nothing is left to check.")
    return redirect("ingest:review", pack.hash8)


@officers_only
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, hash8: str, pk: int) -> HttpResponse:
    pack = pack_or_404(hash8)
    run = latest_run(pack, with_records=True)
    if run is None or run.records is None:
        raise Http404
    pages = decode(run.records).pages
    note = get_object_or_404(run.notes, pk=pk)
    forms = _forms(request, note, pack)
    if request.method == "POST" and _answer(request, note, forms):
        following = queue_of(run).after(note)
        if following:
            return redirect("ingest:question", pack.hash8, following.pk)
        return redirect("ingest:questions", pack.hash8)
    wrong = any(form.errors for form in forms)
    context = {
        **_context(request, pack, note, queue_of(run)),
        "run": run,
        "shown": shown_page(_page_asked(request, note), pages),
        "forms": forms,
    }
    return render(request, "staff/question.html", context, status=422 if wrong else 200)


def _page_asked(request: HttpRequest, note: IngestNote) -> Mapping[str, str]:
    """The page turned to, else the note's own with its place outlined."""
    if "page" in request.GET:
        return request.GET
    box = ",".join(map(str, note.box)) if note.box else ""
    return {"page": str(note.page or 1), "box": box}


def _context(request: HttpRequest, pack: Pack, note: IngestNote, queue: Queue) -> dict[str, Any]:
    return {
        "pack": pack,
        "note": note,
        "queue": queue,
        "place": queue.place_of(note),
        "answers": [(answer.value, answer.label) for answer in answers_to(note)],
        "next": queue.after(note),
        "way": WAYS.get(note.code),
        "may_correct": _may_correct(request, pack),
    }


def _forms(request: HttpRequest, note: IngestNote, pack: Pack) -> list[CorrectionForm | NameForm]:
    """Of a name in doubt, who is meant; of a changed field, that field; else each row that stands
    where the note points."""
    data = request.POST if request.POST.get("answer") == "corrected" else None
    if note.code == NAME:
        return [NameForm(data, pack=pack, **(note.about or {}))]
    about = [changed_field(note)] if note.code == CONFLICT else []
    rows = [(row, [field]) for row, field, _ in about] or rows_at(note, pack)
    return [
        correction_form(row, fields)(data, instance=row, prefix=f"{row._meta.model_name}-{row.pk}")
        for row, fields in rows
    ]


def _answer(request: HttpRequest, note: IngestNote, forms: list[CorrectionForm | NameForm]) -> bool:
    """Whether the question is answered; a correction that cannot be taken is shown again."""
    answer = request.POST.get("answer", "")
    if answer == IngestNote.Answer.CORRECTED:
        if not _may_correct(request, note.run.pack):
            raise PermissionDenied
        if not all(form.is_valid() for form in forms):
            return False
        for form in forms:
            form.keep(by=request.user)
    try:
        actions.answer_note(note, answer, by=request.user)
    except ValueError as error:
        raise Http404(str(error)) from error
    return True


def _may_correct(request: HttpRequest, pack: Pack) -> bool:
    """Whoever reviews corrects what is not public yet; what is public, whoever edits minutes."""
    needed = "documents.change_minute" if pack.is_published else "documents.change_pack"
    return request.user.has_perm(needed)
