"""Agenda items, and the members whom the front sheet summons."""

from documents.models import Attendance, Meeting
from documents.routine import is_routine
from documents.row_keys import Keys
from ingest.parsing.records import AgendaItemRecord, MeetingRecord
from ingest.write.attendance import AttendanceWriter
from ingest.write.desk import Desk
from ingest.write.rows import Shelf
from ingest.write.tables import AGENDA_ITEMS

LONGEST_SLUG = 30
Capacity = Attendance.Capacity


def write_agenda(desk: Desk, meeting: Meeting) -> None:
    shelf, keys = Shelf(desk, AGENDA_ITEMS, meeting), Keys(LONGEST_SLUG)
    for place, item in enumerate(desk.record.agenda_items, start=1):
        _write_item(shelf, keys.numbered(item.number, item.title, place), item, place)


def _write_item(shelf: Shelf, key: str, item: AgendaItemRecord, place: int) -> None:
    values = {
        "position": place,
        "number": item.number,
        "title": item.title,
        "description": item.description,
        "page_from": item.page_from,
        "page_to": item.page_to,
        "exempt": item.exempt,
        "exempt_paragraphs": item.exempt_paragraphs,
        "to_follow": item.to_follow,
        "routine": is_routine(item.title),
    }
    shelf.put(key, values, item.sources)


def write_summons(desk: Desk, meeting: Meeting, heading: MeetingRecord) -> None:
    """Who is on the committee, as its front sheet lists them."""
    writer = AttendanceWriter(desk, meeting, heading.sources)
    offices = {heading.chairman: "Chairman", heading.vice_chairman: "Vice-Chairman"}
    for name in heading.members:
        writer.member(Capacity.MEMBER, name, role=offices.get(name, ""))
    for name in heading.attending_members:
        writer.member(Capacity.ATTENDING_MEMBER, name)
