"""Telling democratic services that a pack has been looked over and may be published."""

from django.db import transaction
from django.utils import timezone

from documents.actions import Refused
from documents.actions.person import Person, key_of
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.models import Pack
from ingest.holding import open_findings
from ingest.models import IngestRun


@transaction.atomic
def say_ready(pack: Pack, *, by: Person) -> Pack:
    """Put a pack into democratic services' queue; it stays there until it is published or read
    again.

    Questions may still be open: whoever publishes sees them too. Raises PackRefused for a pack
    that is public, restricted, not read, or held because of what it may hide.
    """
    pack = Pack.objects.select_for_update().get(pk=pack.pk)
    _refuse_what_cannot_be_published(pack)
    if pack.ready_at is None:
        pack.ready_at, pack.ready_by_id = timezone.now(), key_of(by)
        pack.save(update_fields=["ready_at", "ready_by"])
        record(Act.SAID_READY, by=by, about=pack)
    return pack


@transaction.atomic
def take_ready_back(pack: Pack, *, by: Person | None) -> Pack:
    """Take a pack out of that queue; one that is not in it is left as it is."""
    pack = Pack.objects.select_for_update().get(pk=pack.pk)
    if pack.ready_at is not None:
        pack.ready_at = pack.ready_by = None
        pack.save(update_fields=["ready_at", "ready_by"])
        record(Act.SAID_NOT_READY, by=by, about=pack)
    return pack


def _refuse_what_cannot_be_published(pack: Pack) -> None:
    if pack.is_published:
        raise Refused("This pack is public already.")
    if pack.visibility == Pack.Visibility.RESTRICTED:
        raise Refused("This pack is restricted, so it is never published.")
    run = pack.runs.order_by("-queued_at").defer("records").first()
    if run is None or run.state != IngestRun.State.FINISHED:
        raise Refused("This pack has not been read, so it cannot be published yet.")
    if open_findings(pack):
        raise Refused(
            "This pack waits for a decision of democratic services on what it may hide. They "
            "have it in their queue already."
        )
