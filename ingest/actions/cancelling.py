"""Stopping a reading that nobody wants any more."""

from django.db import transaction
from django.utils import timezone

from documents.actions import Refused
from documents.actions.person import Person, key_of
from documents.models import Pack
from ingest.models import IngestRun

CANCELLED = "Its reading was cancelled. The file is kept: read it again whenever you like."


@transaction.atomic
def cancel_reading(pack: Pack, *, by: Person | None) -> IngestRun:
    """Stop the run that waits or is under way; the file stays, and can be read again.

    A worker notices within a page. Raises PackRefused where the pack is not being read: a run
    whose rows are being written is waited for, and then counts as read.
    """
    run = pack.runs.select_for_update().filter(state__in=IngestRun.UNDER_WAY).first()
    if run is None:
        raise Refused("This pack is not being read any more, so there is nothing to cancel.")
    run.state, run.failure = IngestRun.State.CANCELLED, CANCELLED
    run.finished_at, run.cancelled_by_id = timezone.now(), key_of(by)
    run.save(update_fields=["state", "failure", "finished_at", "cancelled_by"])
    return run
