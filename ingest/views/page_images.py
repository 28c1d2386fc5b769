"""Pictures of pages: for everyone where the page is published, else for staff."""

from typing import Any

from django.db import transaction
from django.db.models.fields.files import FieldFile
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_GET

from documents.audit.acts import Act
from documents.audit.recording import record
from documents.models import Pack
from documents.withholding.gate import (
    VIEW_EXEMPT,
    NotOpen,
    is_public_page,
    needs_leave,
    original_file,
    public_file,
    staff_file,
)
from ingest.page_images import PageNotDrawn, page_image
from ingest.views.access import pack_or_404, staff_request

PUBLIC_SECONDS = 3_600  # a published page may be withdrawn: caches keep it for an hour only


@require_GET
def page_picture(request: HttpRequest, hash8: str, number: int) -> FileResponse:
    """The PNG of one page. A page that the asker may not see is as absent as one that is not."""
    pack = pack_or_404(hash8)
    public = is_public_page(pack, number) and "original" not in request.GET
    try:
        file = public_file(pack) if public else _for_staff(request, pack, number)
        image = page_image(file, number)
        response = FileResponse(image.open("rb"), content_type="image/png")
        if not public and needs_leave(pack):
            image.unlink(missing_ok=True)  # of what may be exempt no picture is left about
    except (NotOpen, PageNotDrawn, FileNotFoundError) as error:
        raise Http404(str(error)) from error
    response["Cache-Control"] = (
        f"public, max-age={PUBLIC_SECONDS}" if public else "private, no-store"
    )
    return response


def _for_staff(request: HttpRequest, pack: Pack, number: int) -> FieldFile:
    """`?original=1` asks for the page as uploaded. Raises NotOpen."""
    if "original" in request.GET and request.user.has_perm(VIEW_EXEMPT):
        note_opening(request, pack, page=number)
        return original_file(pack, request.user)
    if not staff_request(request):
        raise NotOpen("This page is not published.")
    return staff_file(pack, request.user)


@transaction.atomic
def note_opening(request: HttpRequest, pack: Pack, **what: Any) -> None:
    """A line for every opening of what is withheld, or may have to be."""
    if needs_leave(pack):
        record(Act.EXEMPT_OPENED, by=request.user, about=pack, **what)
