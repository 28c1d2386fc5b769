"""The minutes of a meeting as a document, drafts included: for staff."""

from django.conf import settings
from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.views.decorators.http import require_GET

from documents.audit.acts import Act
from documents.audit.recording import record
from documents.minutes_document import as_pdf, as_word, minutes_document
from documents.models import Meeting

KINDS = {
    "docx": (as_word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (as_pdf, "application/pdf"),
}


@login_required
@permission_required("documents.change_minute", raise_exception=True)
@require_GET
def download(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """`kind` is "docx" or "pdf"; the file is named after committee and day."""
    meeting = get_object_or_404(Meeting.objects.select_related("committee"), pk=pk)
    write, content_type = KINDS[kind]
    content = write(minutes_document(meeting, council=settings.BRAND["council"]))
    record(Act.EXPORTED, by=request.user, about=meeting, kind=kind)
    name = f"minutes-{slugify(meeting.committee.name)}-{meeting.date}.{kind}"
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response
