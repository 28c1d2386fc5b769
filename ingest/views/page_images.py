"""Pictures of pages: for everyone where the page is published, else for staff."""

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_GET

from documents.models import Pack, PackPage
from ingest.page_images import PageNotDrawn, page_image
from ingest.views.access import pack_or_404, staff_request

PUBLIC_SECONDS = 86_400  # a published page may be withdrawn: caches keep it for a day only


@require_GET
def page_picture(request: HttpRequest, hash8: str, number: int) -> FileResponse:
    """The PNG of one page. A page that the asker may not see is as absent as one that is not."""
    pack = pack_or_404(hash8)
    public = _is_public(pack, number)
    if not (public or staff_request(request)):
        raise Http404
    try:
        response = FileResponse(page_image(pack, number).open("rb"), content_type="image/png")
    except PageNotDrawn as error:
        raise Http404(str(error)) from error
    response["Cache-Control"] = (
        f"public, max-age={PUBLIC_SECONDS}" if public else "private, no-store"
    )
    return response


def _is_public(pack: Pack, number: int) -> bool:
    return PackPage.objects.published().filter(pack=pack, number=number).exists()
