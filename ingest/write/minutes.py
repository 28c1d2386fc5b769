"""Minutes: those of an earlier meeting in its next pack, or printed on their own."""

from committees.models import Councillor
from documents.models import Meeting
from ingest.parsing.records import MinuteRecord, MinutesRecord
from ingest.write.attendance import write_attendance
from ingest.write.desk import Desk, placed
from ingest.write.meetings import write_meeting_minuted
from ingest.write.minute_keys import MinuteKeys, is_notice
from ingest.write.names import councillor_named
from ingest.write.rows import Shelf
from ingest.write.tables import MINUTES


def write_minutes(desk: Desk, minutes: MinutesRecord) -> Meeting | None:
    """One meeting's minutes; gives the meeting, which is created where it was not known."""
    meeting = write_meeting_minuted(desk, minutes)
    if meeting is None:
        return None
    present = write_attendance(desk, meeting, minutes)
    shelf, keys = Shelf(desk, MINUTES, meeting), MinuteKeys(desk, meeting)
    for place, minute in enumerate(minutes.items, start=1):
        _write_minute(desk, shelf, keys.key(minute, place), minute, place, present)
    return meeting


def _write_minute(
    desk: Desk,
    shelf: Shelf,
    key: str,
    minute: MinuteRecord,
    place: int,
    present: list[Councillor],
) -> None:
    page = desk.page_of(minute.sources)
    values = {
        "position": place,
        "number": None if is_notice(desk) else minute.number,
        "title": minute.title,
        "text": minute.text,
        "text_pages": minute.text_pages,
        "decisions": minute.decisions,
        "reason": minute.reason,
        "proposer": minute.proposer,
        "seconder": minute.seconder,
        "votes": [placed(vote) for vote in minute.votes],
        "actions": minute.actions,
        "declarations": minute.declarations,
        "proposer_councillor": councillor_named(desk, minute.proposer, nearby=present, page=page),
        "seconder_councillor": councillor_named(desk, minute.seconder, nearby=present, page=page),
    }
    shelf.put(key, values, minute.sources)
