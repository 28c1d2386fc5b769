"""Publishing what was read, and taking it back.

What a pack says of rows that were public already is put off while it waits; publishing writes its
stored records again, now with leave to change them. Taking a pack back hands its rows to the
published papers that state them too. After either, a worker joins matters anew.
"""

from django.db import transaction

from documents import actions as documents_actions
from documents.actions import Refused
from documents.actions.person import Person
from documents.models import Pack
from ingest import tasks
from ingest.exempt import exempt_pages_present, judged_by_people
from ingest.handing_back import hand_back
from ingest.holding import decided_pages, is_up_to_date, open_findings
from ingest.models import IngestRun
from ingest.parsing.encoding import decode
from ingest.parsing.records import PackRecord
from ingest.public_file.plan import plan_of
from ingest.write import write_records


@transaction.atomic
def publish_pack(pack: Pack, *, by: Person | None, late_reason: str = "") -> Pack:
    """Let the public see a pack and all that was read from it; a second time changes nothing.

    `late_reason` says to readers why it comes later than the law asks. Raises PackRefused, with
    what to do, for a pack that is not read, could not be read, is restricted, or holds exempt
    pages.
    """
    record = record_to_publish(pack)
    _refuse_exempt_pages(pack, record)

    def rewrite(public: Pack) -> None:
        write_records(public, record)

    _join_after()
    return documents_actions.publish_pack(pack, by=by, late_reason=late_reason, rewrite=rewrite)


@transaction.atomic
def withdraw_pack(
    pack: Pack, *, by: Person | None, reason: str = "", returns: bool = False
) -> Pack:
    """Take a pack out of the public's sight; papers that state the same rows get them back."""
    _join_after()
    return documents_actions.withdraw_pack(
        pack, by=by, reason=reason, returns=returns, rewrite=hand_back
    )


@transaction.atomic
def restrict_pack(pack: Pack, *, by: Person | None, reason: str = "") -> Pack:
    """Mark a pack as holding exempt pages: withdrawn if public, and never published."""
    _join_after()
    return documents_actions.restrict_pack(pack, by=by, reason=reason, rewrite=hand_back)


def _join_after() -> None:
    """What is public has changed; should the broker be away, the beat asks later."""
    transaction.on_commit(tasks.ask_to_join, robust=True)


def record_to_publish(pack: Pack) -> PackRecord:
    """What the latest run read; raises PackRefused where there is nothing to publish."""
    run = pack.runs.order_by("-queued_at").first()
    if run is None or not run.ended:
        raise Refused("This pack has not been read yet. Wait until it is, then publish it.")
    if run.state == IngestRun.State.CANCELLED:
        raise Refused("The reading of this pack was cancelled. Read it again, then publish it.")
    if run.state == IngestRun.State.FAILED or run.records is None:
        raise Refused(f"This pack could not be read, so it cannot be published. {run.failure}")
    return decode(run.records)


def _refuse_exempt_pages(pack: Pack, record: PackRecord) -> None:
    judged, decided = judged_by_people(pack), decided_pages(pack)
    notes = exempt_pages_present(record, judged=judged, decided=decided)
    if notes:
        pages = ", ".join(str(note.page) for note in notes)
        raise Refused(
            f"This file holds exempt pages (page {pages} of the PDF), so it cannot be published. "
            "Decide which are withheld, mark it as restricted, or upload the version for the "
            "public."
        )
    if waiting := open_findings(pack):
        many = f"{len(waiting)} things were" if len(waiting) > 1 else "Something was"
        raise Refused(
            f"{many} found that the public may not be meant to see. Decide on each first, under "
            "“Exempt and hidden information”."
        )
    if not is_up_to_date(pack, plan_of(pack)):
        raise Refused(
            "The file for the public is not made yet by what was decided on its pages. Wait until "
            "the pack has been read again, then publish it."
        )
