"""Handing the rows of a withdrawn pack back to the published papers that state them too."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from documents.actions import meetings_of, show_pack
from documents.models import Meeting, Pack
from ingest.models import IngestRun
from ingest.parsing.encoding import decode
from ingest.parsing.records import PackRecord
from ingest.write import settle_periods, write_records


def hand_back(withdrawn: Pack) -> None:
    """Write again the published papers that state what a withdrawn pack stated."""
    meetings = list(meetings_of(withdrawn))
    for pack in _packs_about(meetings):
        write_records(pack, _last_read(pack))
        show_pack(pack)
    settle_periods()


def _last_read(pack: Pack) -> PackRecord:
    """What a published pack was last read to say, whatever became of a reading since: one that
    waits or failed must not keep another pack from being withdrawn."""
    runs = pack.runs.filter(state=IngestRun.State.FINISHED, records__isnull=False)
    records: Any = runs.latest("queued_at").records
    return decode(records)


def _packs_about(meetings: Iterable[Meeting]) -> list[Pack]:
    """Published packs of these meetings, or whose records hold their minutes; oldest first."""
    about = Q(meeting__in=list(meetings))
    for meeting in meetings:
        minutes = [{"date": meeting.date.isoformat()}]
        about |= Q(runs__records__minutes__contains=minutes)
    published = Pack.objects.published().filter(runs__state=IngestRun.State.FINISHED)
    return list(published.filter(about).order_by("published_at").distinct())
