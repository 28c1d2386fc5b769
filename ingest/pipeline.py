"""How a pack becomes rows: read in a child process, checked, written in one transaction."""

import logging
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from documents.actions import show_pack, withdraw_pack
from documents.models import Pack
from ingest.exempt import exempt_pages_present, judged_by_people, withdrawn_note
from ingest.handing_back import hand_back
from ingest.isolation import parse_in_child
from ingest.models import IngestNote, IngestRun
from ingest.parsing.encoding import encode
from ingest.parsing.records import Note, PackRecord
from ingest.parsing.unreadable import UnreadablePaper
from ingest.progress import ProgressOf
from ingest.write import write_records

logger = logging.getLogger(__name__)

BROKE = (
    "Something went wrong in the portal while this pack was being read; nothing of it was kept. "
    "Try again; if it happens again, tell whoever runs the portal (run {run})."
)


def ingest_pack(run: IngestRun) -> None:
    """Read the pack of a run and write what it says; a pack that cannot be read says why.

    Raises nothing: the worker goes on to the next pack.
    """
    progress = ProgressOf(run)
    try:
        record = parse_in_child(
            Path(run.pack.file.path),
            seconds=settings.PARSE_SECONDS,
            megabytes=settings.PARSE_MEGABYTES,
            on_progress=progress,
        )
        progress.stage("Writing what was read")
        _write(run, record)
    except UnreadablePaper as refusal:
        logger.warning("Pack %s: %s", run.pack.hash8, "; ".join([str(refusal), *notes_of(refusal)]))
        fail(run, str(refusal))
    except Exception:
        logger.exception("Pack %s could not be read", run.pack.hash8)
        fail(run, BROKE.format(run=run.pk))


@transaction.atomic
def _write(run: IngestRun, record: PackRecord) -> None:
    """The records as rows, on the pack as it stands now: it may have been withdrawn meanwhile."""
    pack = Pack.objects.select_for_update().get(pk=run.pack_id)
    written = write_records(pack, record)
    exempt = exempt_pages_present(record, judged=judged_by_people(pack))
    public = _keep_in_step(pack, exempt)
    finish(run, record, [*record.notes, *exempt, *public, *written.notes])
    run.written = written.counts()
    run.save()


def _keep_in_step(pack: Pack, exempt: tuple[Note, ...]) -> tuple[Note, ...]:
    """Show the public what was read of a published pack; one with exempt pages is withdrawn at
    once, since nobody may be looking."""
    if not pack.is_published:
        return ()
    if not exempt:
        show_pack(pack)
        return ()
    withdraw_pack(pack, by=None, rewrite=hand_back)
    return (withdrawn_note(exempt[0].page),)


def finish(run: IngestRun, record: PackRecord, notes: list[Note]) -> None:
    """Keep a run's records and notes, in place of those of an attempt that was cut short."""
    run.state, run.stage = IngestRun.State.FINISHED, ""
    run.records, run.records_version = encode(record), record.records_version
    run.pages_done = run.pages_total = record.pdf_pages
    run.finished_at = timezone.now()
    run.notes.all().delete()
    IngestNote.objects.bulk_create(as_row(run, note) for note in notes)


def fail(run: IngestRun, sentence: str) -> None:
    run.state, run.failure, run.finished_at = IngestRun.State.FAILED, sentence, timezone.now()
    run.save(update_fields=["state", "failure", "finished_at"])


def as_row(run: IngestRun, note: Note) -> IngestNote:
    return IngestNote(
        run=run,
        code=note.code,
        message=note.message,
        severity=note.severity,
        page=note.page,
        box=list(note.box) if note.box else None,
    )


def notes_of(error: BaseException) -> list[str]:
    return getattr(error, "__notes__", [])
