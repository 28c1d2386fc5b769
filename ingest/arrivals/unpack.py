"""Taking an archive apart: each PDF becomes a pack, each file a line that says what became of it.

A file and its line are one transaction, so an unpacking that was cut short goes on where it was.
"""

import tempfile
import zipfile
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files import File
from django.db import transaction

from documents.actions import Refused
from documents.models import Pack
from ingest.actions import receive_pack
from ingest.arrivals.models import Archive, ArchivedFile
from ingest.arrivals.zipped import files_in, open_zip, reason_to_leave_out, take_out

Outcome = ArchivedFile.Outcome


def unpack(archive: Archive) -> None:
    """Take in what is not yet taken in of an archive; raises nothing for what is in it."""
    Archive.objects.filter(pk=archive.pk).update(state=Archive.State.UNPACKING)
    try:
        with open_zip(Path(archive.file.path)) as opened:
            if not _unpack_all(archive, opened):
                return  # cancelled meanwhile
    except Refused as refusal:
        _end(archive, Archive.State.FAILED, str(refusal))
    else:
        _end(archive, Archive.State.UNPACKED)


def _unpack_all(archive: Archive, opened: zipfile.ZipFile) -> bool:
    """Whether the end was reached."""
    files = files_in(opened)
    Archive.objects.filter(pk=archive.pk).update(files_total=len(files))
    done = set(archive.files.values_list("position", flat=True))
    for position, info in enumerate(files, start=1):
        if position in done:
            continue
        if not Archive.objects.filter(pk=archive.pk, state=Archive.State.UNPACKING).exists():
            return False
        _deal_with(archive, position, opened, info)
    return True


@transaction.atomic
def _deal_with(
    archive: Archive, position: int, opened: zipfile.ZipFile, info: zipfile.ZipInfo
) -> None:
    pack, outcome, reason = None, Outcome.LEFT_OUT, reason_to_leave_out(info)
    if not reason:
        try:
            pack, outcome = _take_in(archive, opened, info)
        except Refused as refusal:
            outcome, reason = Outcome.REFUSED, str(refusal)
    name = info.filename.replace("\0", "")[-500:]
    ArchivedFile.objects.create(
        archive=archive, position=position, name=name, outcome=outcome, reason=reason, pack=pack
    )


def _take_in(
    archive: Archive, opened: zipfile.ZipFile, info: zipfile.ZipInfo
) -> tuple[Pack, ArchivedFile.Outcome]:
    with tempfile.TemporaryFile() as copy:
        take_out(opened, info, copy, megabytes=settings.MAX_PACK_MEGABYTES)
        name = PurePosixPath(info.filename.replace("\0", "")).name
        received = receive_pack(File(copy, name=name), by=archive.received_by)
    return received.pack, Outcome.KNOWN if received.already_known else Outcome.TAKEN_IN


def _end(archive: Archive, state: Archive.State, failure: str = "") -> None:
    """The zip has served: its papers are packs now, and a broken one helps nobody."""
    archive.file.delete(save=False)
    Archive.objects.filter(pk=archive.pk).update(state=state, failure=failure, file="")
