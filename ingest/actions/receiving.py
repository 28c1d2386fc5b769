"""Taking packs in, and having them read."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.files import File
from django.db import IntegrityError, transaction

from documents.actions.person import Person, key_of
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.models import Pack
from documents.models.pack import pack_file_path
from ingest import tasks
from ingest.models import IngestRun
from ingest.received_file import check_file, hash_of

Send = Callable[[IngestRun], None]


@dataclass(frozen=True, slots=True)
class Received:
    """A file taken in: its pack, the run that reads it, and whether it was here before."""

    pack: Pack
    run: IngestRun | None
    already_known: bool


def receive_pack(file: File, *, by: Person | None, send: Send = tasks.send) -> Received:
    """Keep an uploaded PDF and have it read; the same file a second time gives the pack it is.

    `send` hands the run to whoever reads it. Raises PackRefused for a file that is no PDF or is
    too large.
    """
    check_file(file, megabytes=settings.MAX_PACK_MEGABYTES)
    sha256 = hash_of(file)
    known = Pack.objects.filter(sha256=sha256).first()
    if known is None:
        try:
            with transaction.atomic():
                pack = _keep(file, sha256, by)
                return Received(pack, parse_again(pack, by=by, send=send), already_known=False)
        except IntegrityError:  # the same file came in at the same moment
            known = Pack.objects.get(sha256=sha256)
    return Received(known, known.runs.order_by("-queued_at").first(), already_known=True)


def _keep(file: File, sha256: str, by: Person | None) -> Pack:
    name = (file.name or "pack.pdf")[-300:]
    pack = Pack(sha256=sha256, original_name=name, size=file.size, uploaded_by_id=key_of(by))
    _keep_file(pack, file)
    pack.save()
    record(Act.UPLOADED, by=by, about=pack, file=name, bytes=file.size)
    return pack


def _keep_file(pack: Pack, file: File) -> None:
    """Keep the bytes under their hash; a file left there by an upload that failed is replaced."""
    storage, path = pack.file.storage, pack_file_path(pack, "")
    if storage.exists(path):
        storage.delete(path)
    pack.file.save(path, file, save=False)


@transaction.atomic
def parse_again(pack: Pack, *, by: Person | None, send: Send = tasks.send) -> IngestRun:
    """Have a pack read (again); a run that has not ended is the run that is given."""
    Pack.objects.select_for_update().get(pk=pack.pk)
    waiting = pack.runs.filter(state__in=IngestRun.UNDER_WAY).first()
    if waiting:
        return waiting
    if pack.runs.exists():
        record(Act.READ_AGAIN, by=by, about=pack)
        # What an officer called ready was the reading before.
        Pack.objects.filter(pk=pack.pk).update(ready_at=None, ready_by=None)
    run = IngestRun.objects.create(pack=pack, asked_by_id=key_of(by))
    transaction.on_commit(lambda: send(run))
    return run
