"""Publishing what was read, and taking it back.

What a pack says of rows that were public already is put off while it waits; publishing writes its
stored records again, now with leave to change them. Taking a pack back hands its rows to the
published papers that state them too.
"""

from django.db import transaction

from documents import actions as documents_actions
from documents.actions import Refused
from documents.actions.person import Person
from documents.models import Pack
from ingest.exempt import exempt_pages_present, judged_by_people
from ingest.handing_back import hand_back
from ingest.models import IngestRun
from ingest.parsing.encoding import decode
from ingest.parsing.records import PackRecord
from ingest.write import write_records


@transaction.atomic
def publish_pack(pack: Pack, *, by: Person | None) -> Pack:
    """Let the public see a pack and all that was read from it; a second time changes nothing.

    Raises PackRefused, with what to do, for a pack that is not read, could not be read, is
    restricted, or holds exempt pages.
    """
    record = record_to_publish(pack)
    _refuse_exempt_pages(pack, record)

    def rewrite(public: Pack) -> None:
        write_records(public, record)

    return documents_actions.publish_pack(pack, by=by, rewrite=rewrite)


def withdraw_pack(pack: Pack, *, by: Person | None) -> Pack:
    """Take a pack out of the public's sight; papers that state the same rows get them back."""
    return documents_actions.withdraw_pack(pack, by=by, rewrite=hand_back)


def restrict_pack(pack: Pack, *, by: Person | None) -> Pack:
    """Mark a pack as holding exempt pages: withdrawn if public, and never published."""
    return documents_actions.restrict_pack(pack, by=by, rewrite=hand_back)


def record_to_publish(pack: Pack) -> PackRecord:
    """What the latest run read; raises PackRefused where there is nothing to publish."""
    run = pack.runs.order_by("-queued_at").first()
    if run is None or run.state in (IngestRun.State.QUEUED, IngestRun.State.RUNNING):
        raise Refused("This pack has not been read yet. Wait until it is, then publish it.")
    if run.state == IngestRun.State.FAILED or run.records is None:
        raise Refused(f"This pack could not be read, so it cannot be published. {run.failure}")
    return decode(run.records)


def _refuse_exempt_pages(pack: Pack, record: PackRecord) -> None:
    notes = exempt_pages_present(record, judged=judged_by_people(pack))
    if notes:
        pages = ", ".join(str(note.page) for note in notes)
        raise Refused(
            f"This file holds exempt pages (page {pages} of the PDF), so it cannot be published. "
            "Mark it as restricted, or upload the version for the public."
        )
