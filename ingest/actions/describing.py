"""Saying what a paper is where the paper does not, or was misread."""

import datetime

from django.db import transaction

from committees.models import Committee
from documents.actions import show_pack
from documents.actions.person import Person
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.meeting_address import free_meeting_slug
from documents.models import Meeting, Pack
from ingest.models import IngestRun
from ingest.parsing.encoding import decode
from ingest.write import write_records


@transaction.atomic
def describe_pack(
    pack: Pack, *, kind: str, title: str, meeting: Meeting | None, by: Person
) -> list[str]:
    """Set a paper's kind, title and meeting; gives the names of those that changed.

    They stay so however often it is read again. What was read of it is written anew, so that its
    rows join the meeting it is said to be for.
    """
    pack = Pack.objects.select_for_update().get(pk=pack.pk)
    said = {"kind": kind, "title": title, "meeting": meeting}
    changed = [name for name, value in said.items() if getattr(pack, name) != value]
    if not changed:
        return []
    for name in changed:
        setattr(pack, name, said[name])
    pack.edited_fields = sorted({*pack.edited_fields, *changed})
    pack.save(update_fields=[*changed, "edited_fields"])
    record(Act.EDITED, by=by, about=pack, fields=changed)
    _write_anew(pack)
    return changed


def _write_anew(pack: Pack) -> None:
    finished = pack.runs.filter(state=IngestRun.State.FINISHED, records__isnull=False)
    run = finished.order_by("-queued_at").first()
    if run is None or run.records is None:
        return
    write_records(pack, decode(run.records))
    if pack.is_published:
        show_pack(pack)


def meeting_on(
    committee: Committee, date: datetime.date, start_time: datetime.time | None
) -> Meeting:
    """The meeting of a committee on a day, made where none is known; without a time, the first
    of the day."""
    known = Meeting.objects.filter(committee=committee, date=date, merged_into__isnull=True)
    if start_time:
        known = known.filter(start_time=start_time)
    found = known.order_by("start_time").first()
    return found or Meeting.objects.create(
        committee=committee,
        date=date,
        start_time=start_time,
        slug=free_meeting_slug(committee, date, start_time),
    )
