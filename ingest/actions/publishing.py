"""Publishing what was read, and taking it back.

What a pack says of rows that were public already is put off while it waits; publishing writes its
stored records again, now with leave to change them. Taking a pack back hands its rows to the
published papers that state them too.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q

from documents import actions as documents_actions
from documents.actions import Refused
from documents.actions.person import Person
from documents.models import AgendaItem, Meeting, Pack
from ingest import exempt
from ingest.models import IngestRun
from ingest.parsing.encoding import decode
from ingest.parsing.records import PackRecord
from ingest.write import settle_periods, write_records


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
    """Where a person said whether an item is exempt, that counts."""
    judged = AgendaItem.objects.filter(pack=pack, edited_fields__contains=["exempt"])
    notes = exempt.exempt_pages_present(record, judged=dict(judged.values_list("number", "exempt")))
    if notes:
        pages = ", ".join(str(note.page) for note in notes)
        raise Refused(
            f"This file holds exempt pages (page {pages} of the PDF), so it cannot be published. "
            "Mark it as restricted, or upload the version for the public."
        )


def hand_back(withdrawn: Pack) -> None:
    """Write again the published papers that state what a withdrawn pack stated."""
    meetings = list(documents_actions.meetings_of(withdrawn))
    for pack in _packs_about(meetings):
        write_records(pack, record_to_publish(pack))
        documents_actions.show_pack(pack)
    settle_periods()


def _packs_about(meetings: Iterable[Meeting]) -> list[Pack]:
    """Published packs of these meetings, or whose records hold their minutes; oldest first."""
    about = Q(meeting__in=list(meetings))
    for meeting in meetings:
        minutes = [{"date": meeting.date.isoformat()}]
        about |= Q(runs__records__minutes__contains=minutes)
    published = Pack.objects.published().filter(runs__state=IngestRun.State.FINISHED)
    return list(published.filter(about).order_by("published_at").distinct())
