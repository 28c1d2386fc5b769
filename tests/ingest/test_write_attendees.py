"""A list of all who came makes a councillor only of those whom the paper calls one."""

from dataclasses import replace

import pytest

from committees.models import Councillor
from documents.models import Attendance, Meeting
from ingest.parsing.records import MeetingRecord
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db

PANEL = replace(
    papers.OCTOBER_MINUTES,
    present=("Ada Penhale", "Greta Ives", "Hugh Jory"),
    present_untitled=("Greta Ives", "Hugh Jory", "Ida Kemp"),
    present_remotely=("Ida Kemp",),
    apologies=(),
    also_present=(),
    items=(),
)
NOTES = replace(
    papers.NOVEMBER_PACK, meeting=None, agenda_items=(), minutes=(PANEL,), reports=(),
    forward_plans=(), work_programmes=(), public_questions=(),
)  # fmt: skip


def listed():
    rows = Attendance.objects.filter(withdrawn_at=None).exclude(capacity="officer")
    return [(row.capacity, row.name, str(row.councillor or "")) for row in rows]


def test_who_is_not_called_a_councillor_is_made_none():
    write_records(papers.pack(), NOTES)
    assert listed() == [
        ("attended", "Ada Penhale", "Ada Penhale"),
        ("attended", "Greta Ives", ""),
        ("attended", "Hugh Jory", ""),
        ("attended", "Ida Kemp", ""),
    ]
    assert Attendance.objects.get(name="Ida Kemp").remotely
    assert [str(councillor) for councillor in Councillor.objects.all()] == ["Ada Penhale"]


def test_a_councillor_whom_another_paper_lists_is_known_again():
    summons = replace(
        papers.NOVEMBER_PACK,
        meeting=MeetingRecord(
            committee=papers.COMMITTEE, date="2023-11-28", members=("Greta Ives",)
        ),
        minutes=(),
    )
    write_records(papers.pack("summons"), summons)
    write_records(papers.pack("notes"), NOTES)
    assert ("attended", "Greta Ives", "Greta Ives") in listed()
    assert ("attended", "Hugh Jory", "") in listed()


def test_councillors_of_an_earlier_reading_of_the_same_list_are_none_any_more():
    pack = papers.pack()
    write_records(pack, replace(NOTES, minutes=(replace(PANEL, present_untitled=()),)))
    assert ("present", "Hugh Jory", "Hugh Jory") in listed()
    write_records(pack, NOTES)
    assert ("attended", "Hugh Jory", "") in listed()
    assert not any(capacity == "present" for capacity, _, _ in listed())
    assert Meeting.objects.count() == 1
