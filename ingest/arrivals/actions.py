"""Taking archives in, and stopping them."""

from collections.abc import Callable

from django.conf import settings
from django.core.files import File
from django.db import transaction

from documents.actions import Refused
from documents.actions.person import Person, key_of
from documents.models import Pack
from ingest.actions import cancel_reading
from ingest.arrivals.models import Archive
from ingest.models import IngestRun
from ingest.received_file import BYTES_PER_MEGABYTE, hash_of

Send = Callable[[Archive], None]


def is_zip(file: File) -> bool:
    """Told by its name: Word files are zips too, and are not meant as archives."""
    return (file.name or "").lower().endswith(".zip")


@transaction.atomic
def receive_archive(file: File, *, by: Person | None, send: Send) -> Archive:
    """Keep a zip and have it unpacked; one that was unpacked before is given as it is.

    `send` hands it to whoever unpacks. Raises Refused for one that is too large; what is in it
    is looked at by the worker.
    """
    limit = settings.MAX_ARCHIVE_MEGABYTES
    if (file.size or 0) > limit * BYTES_PER_MEGABYTE:
        raise Refused(
            f"This zip is larger than {limit:,} MB, the most that the portal takes. "
            "Upload it in parts, or upload the papers' folder."
        )
    sha256 = hash_of(file)
    Archive.objects.get_or_create(
        sha256=sha256,
        defaults={"original_name": (file.name or "archive.zip")[-300:], "size": file.size or 0},
    )
    archive = Archive.objects.select_for_update().get(sha256=sha256)
    if archive.state == Archive.State.UNPACKED or archive.file:
        return archive
    archive.received_by_id = key_of(by)
    archive.state, archive.failure = Archive.State.WAITING, ""
    archive.file.save(file.name or "archive.zip", file)
    transaction.on_commit(lambda: send(archive))
    return archive


@transaction.atomic
def cancel_archive(archive: Archive, *, by: Person | None) -> int:
    """Unpack no more of it, and stop the reading of its papers that are not read yet.

    Papers that were read stay. Gives how many readings were stopped.
    """
    archive = Archive.objects.select_for_update().get(pk=archive.pk)
    if not archive.ended:
        archive.file.delete(save=False)
        archive.state = Archive.State.CANCELLED
        archive.save(update_fields=["state", "file"])
    unread = Pack.objects.filter(
        archived_files__archive=archive, runs__state__in=IngestRun.UNDER_WAY
    )
    stopped = 0
    for pack in unread.distinct():
        try:
            cancel_reading(pack, by=by)
        except Refused:  # it was read at this very moment
            continue
        stopped += 1
    return stopped
