"""How a pack becomes rows: read in a child process, checked, written in one transaction."""

import logging
from dataclasses import replace
from functools import partial

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from documents.actions import return_pack, show_pack, withdraw_pack
from documents.models import Pack
from ingest.exempt import exempt_pages_present, judged_by_people, withdrawn_note
from ingest.handing_back import hand_back
from ingest.holding import (
    add_finding,
    decided_pages,
    file_to_read,
    keep_findings,
    make_clean_file,
    open_findings,
)
from ingest.isolation import parse_in_child
from ingest.matters.join import join_matters
from ingest.models import IngestRun
from ingest.parsing.encoding import encode
from ingest.parsing.records import Note, PackRecord
from ingest.parsing.unreadable import UnreadablePaper
from ingest.progress import ProgressOf, ReadingCancelled
from ingest.public_file.make import NotMade
from ingest.public_file.plan import Plan, plan_of
from ingest.questions.notes import keep_notes
from ingest.write import write_records
from ingest.write.written import Written

logger = logging.getLogger(__name__)

MOST_READINGS = 4  # of one run: decisions may change while it reads
NOTICED = "Pages that may be exempt were noticed when it was read again."
NOT_MADE = (
    "The file for the public, without the pages that are withheld, could not be made: the PDF may "
    "be damaged. Print it to a new PDF, and upload that."
)
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
        for _ in range(MOST_READINGS):
            if _read_and_write(run, progress):
                break
        else:
            raise RuntimeError("decisions on the pack's pages changed at every reading")
        _join(run)
    except ReadingCancelled:
        logger.info("Pack %s: its reading was cancelled", run.pack.hash8)
    except NotMade as reason:
        logger.warning("Pack %s: no public file was made: %s", run.pack.hash8, reason)
        fail(run, NOT_MADE)
    except UnreadablePaper as refusal:
        logger.warning("Pack %s: %s", run.pack.hash8, "; ".join([str(refusal), *notes_of(refusal)]))
        fail(run, str(refusal))
    except Exception:
        logger.exception("Pack %s could not be read", run.pack.hash8)
        fail(run, BROKE.format(run=run.pk))


def _read_and_write(run: IngestRun, progress: ProgressOf) -> bool:
    """One reading; no where what it found, or what people decided meanwhile, asks for another."""
    pack = Pack.objects.get(pk=run.pack_id)
    plan = plan_of(pack)
    record = parse_in_child(
        file_to_read(pack, plan),
        seconds=settings.PARSE_SECONDS,
        megabytes=settings.PARSE_MEGABYTES,
        on_progress=progress,
    )
    keep_findings(pack, record)
    if plan_of(Pack.objects.get(pk=pack.pk)) != plan:
        return False
    if not open_findings(pack):
        progress.stage("Making the file for the public")
        if problem := make_clean_file(pack, plan):
            add_finding(pack, problem)
            if 0 in decided_pages(pack):
                return False  # to be made of pictures
    progress.stage("Writing what was read")
    return _write(run, record, plan)


def _join(run: IngestRun) -> None:
    """Join anew what a public pack is about; what was read of it stands even if that fails."""
    run.pack.refresh_from_db(fields=["published_at", "withdrawn_at", "visibility"])
    if not run.pack.is_published:
        return
    try:
        join_matters()
    except Exception:
        logger.exception("Matters could not be joined after pack %s", run.pack.hash8)


@transaction.atomic
def _write(run: IngestRun, record: PackRecord, plan: Plan) -> bool:
    """The records as rows, on the pack as it stands now: it may have been withdrawn meanwhile.

    Of a pack that is held nothing is written: what may be exempt comes into no table of the
    public's. Gives no, and writes nothing, where decisions have changed since it was read.
    From here on the run can no longer be cancelled: whoever tries waits, and finds it read.
    """
    held = IngestRun.objects.select_for_update().filter(pk=run.pk, state=run.state)
    if held.only("pk").first() is None:
        raise ReadingCancelled
    pack = Pack.objects.select_for_update().get(pk=run.pack_id)
    if plan_of(pack) != plan:
        return False
    judged, decided = judged_by_people(pack), decided_pages(pack)
    exempt = exempt_pages_present(record, judged=judged, decided=decided)
    is_held = bool(exempt or open_findings(pack))
    written = Written() if is_held else write_records(pack, record)
    public = _keep_in_step(pack, record, is_held)
    finish(run, record)
    keep_notes(run, [*record.notes, *exempt, *public], written)
    run.written = written.counts()
    run.save()
    if plan["withheld"]:  # what earlier readings read of those pages is kept nowhere
        pack.runs.exclude(pk=run.pk).update(records=None)
    return True


def _keep_in_step(pack: Pack, record: PackRecord, is_held: bool) -> tuple[Note, ...]:
    """Show the public what was read of a published pack; one that is held is withdrawn at once,
    since nobody may be looking. One that was away only to be made anew comes back."""
    if not pack.is_published:
        away = pack.withdrawals.filter(returns=True, ended_at__isnull=True).first()
        if away and not is_held and pack.withdrawn_at:
            return_pack(pack, by=away.withdrawn_by, rewrite=partial(_rewrite, record=record))
        return ()
    if not is_held:
        show_pack(pack)
        return ()
    withdraw_pack(pack, by=None, reason=NOTICED, rewrite=hand_back)
    return (withdrawn_note(None),)


def _rewrite(pack: Pack, record: PackRecord) -> None:
    """Again, now with leave to change what is public."""
    write_records(pack, record)


def finish(run: IngestRun, record: PackRecord) -> None:
    """Keep a run's records, in place of those of an attempt that was cut short.

    What nobody sees on the pages is kept beside the findings, for as long as somebody has to
    decide on it, and not here.
    """
    run.state, run.stage = IngestRun.State.FINISHED, ""
    without_words = tuple(replace(finding, words="") for finding in record.findings)
    run.records = encode(replace(record, findings=without_words))
    run.records_version = record.records_version
    run.pages_done = run.pages_total = record.pdf_pages
    run.finished_at = timezone.now()


def fail(run: IngestRun, sentence: str) -> None:
    run.state, run.failure, run.finished_at = IngestRun.State.FAILED, sentence, timezone.now()
    run.save(update_fields=["state", "failure", "finished_at"])


def notes_of(error: BaseException) -> list[str]:
    return getattr(error, "__notes__", [])
