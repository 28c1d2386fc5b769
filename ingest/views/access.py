"""Who may open the officers' pages, and which pack they mean."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.decorators import login_required, permission_required
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404

from documents.models import Pack
from ingest.models import IngestRun

View = Callable[..., HttpResponseBase]


def officers_only(view: View) -> View:
    """Signed in, with the permission to upload packs; others are told so, not sent round."""
    return login_required(permission_required("documents.add_pack", raise_exception=True)(view))


def publishers_only(view: View) -> View:
    return login_required(permission_required("documents.publish_pack", raise_exception=True)(view))


def pack_or_404(hash8: str) -> Pack:
    return get_object_or_404(
        Pack.objects.select_related("meeting__committee"), sha256__startswith=hash8
    )


def latest_run(pack: Pack, *, with_records: bool = False) -> IngestRun | None:
    """The newest run of a pack; its records, which may be megabytes, only when asked for."""
    runs: Any = pack.runs.order_by("-queued_at")
    return (runs if with_records else runs.defer("records")).first()


def staff_request(request: HttpRequest) -> bool:
    return request.user.has_perm("documents.add_pack")
