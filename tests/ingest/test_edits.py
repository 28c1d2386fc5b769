"""What a person changed stays, whatever is read again."""

import datetime
from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from documents.actions import confirm_minutes, merge_meetings, move_meeting
from documents.editing import accept_paper, differing_readings, note_edits, note_typed_in
from documents.models import Attendance, Meeting, Minute
from ingest import actions
from ingest.models import IngestRun
from ingest.parsing.encoding import encode
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db
READ = "The Harbour Master presented the strategy."


@pytest.fixture
def editor():
    return User.objects.create_user("editor")


@pytest.fixture
def november(editor):
    pack = papers.pack()
    publish(pack, papers.NOVEMBER_PACK, editor)
    return pack


def publish(pack, record, by):
    IngestRun.objects.create(pack=pack, state=IngestRun.State.FINISHED, records=encode(record))
    write_records(pack, record)
    actions.publish_pack(pack, by=by)
    pack.refresh_from_db()


def edit(row, **values):
    before = {name: getattr(row, name) for name in values}
    for name, value in values.items():
        setattr(row, name, value)
    note_edits(row, values, before)
    row.save()


def test_edit_survives_a_second_reading(november):
    minute = Minute.objects.get(number="13")
    edit(minute, text="As amended by hand.")
    newer = papers.with_minute(papers.OCTOBER_MINUTES, "13", text="Read better.", reason="Safety.")
    write_records(november, replace(papers.NOVEMBER_PACK, minutes=(newer,)))
    minute.refresh_from_db()
    assert (minute.text, minute.reason) == ("As amended by hand.", "Safety.")
    assert differing_readings(minute) == {"text": "Read better."}


def test_edit_survives_the_next_pack(november, editor):
    minute = Minute.objects.get(number="13")
    edit(minute, text="As amended by hand.")
    newer = papers.with_minute(papers.OCTOBER_MINUTES, "13", text="Read better.", reason="Safety.")
    publish(papers.pack("minutes"), papers.printed_minutes(newer), editor)
    minute.refresh_from_db()
    assert minute.pack.original_name == "minutes.pdf"
    assert (minute.text, minute.reason) == ("As amended by hand.", "Safety.")


def test_reading_at_the_time_of_the_edit_is_kept(november):
    minute = Minute.objects.get(number="13")
    edit(minute, text="As amended by hand.", seconder="Quill")
    assert minute.parsed_values == {"text": READ, "seconder": "Marsh"}


def test_field_set_back_is_the_papers_again(november):
    minute = Minute.objects.get(number="13")
    edit(minute, text="As amended by hand.")
    edit(minute, text=READ)
    assert (minute.edited_fields, minute.parsed_values) == ([], {})


def test_edited_row_is_found_again_though_its_name_was_edited(november):
    row = Attendance.objects.get(name="Edwin Gale")
    edit(row, name="Edwin Gayle")
    write_records(november, papers.NOVEMBER_PACK)
    row.refresh_from_db()
    assert row.name == "Edwin Gayle" and row.withdrawn_at is None
    assert not Attendance.objects.filter(name="Edwin Gale").exists()


def test_row_withdrawn_by_hand_stays_withdrawn(november):
    minute = Minute.objects.get(number="13")
    edit(minute, withdrawn_at=november.uploaded_at)
    write_records(november, papers.NOVEMBER_PACK)
    minute.refresh_from_db()
    assert minute.withdrawn_at


def test_paper_can_be_accepted_again(november):
    minute = Minute.objects.get(number="13")
    edit(minute, text="As amended by hand.", proposer_councillor=None)
    councillor = minute.parsed_values["proposer_councillor"]
    assert set(accept_paper(minute)) == {"text", "proposer_councillor"}
    minute.save()
    minute.refresh_from_db()
    assert (minute.text, minute.proposer_councillor_id) == (READ, councillor)


def test_minute_typed_in_by_hand_keeps_what_was_typed(november, editor):
    meeting = Meeting.objects.get(date="2023-10-10")
    typed = Minute(
        meeting=meeting, number="14", slug="14", title="Ferry", text="Typed.", position=9
    )
    note_typed_in(typed, ["number", "title", "text"])
    typed.save()
    item = papers.minute("14", "Ferry Fares", text="Read.", reason="Cost.")
    newer = replace(papers.OCTOBER_MINUTES, items=(*papers.OCTOBER_MINUTES.items, item))
    unpublished = papers.pack("minutes")
    write_records(unpublished, papers.printed_minutes(newer))
    typed.refresh_from_db()
    assert (typed.pack, typed.reason) == (None, "")
    publish(unpublished, papers.printed_minutes(newer), editor)
    typed.refresh_from_db()
    assert (typed.pack, typed.title, typed.text) == (unpublished, "Ferry", "Typed.")
    assert (typed.reason, typed.parsed_values["title"]) == ("Cost.", "Ferry Fares")


def test_minutes_confirmed_by_hand_stay_confirmed(november, editor):
    october = Meeting.objects.get(date="2023-10-10")
    later = Meeting.objects.get(date="2023-11-28")
    assert confirm_minutes(october, by=editor, confirmed_by_meeting=later) == 4
    assert confirm_minutes(october, by=editor, confirmed_by_meeting=later) == 0
    write_records(november, papers.NOVEMBER_PACK)
    assert {m.status for m in october.minutes.all()} == {"confirmed"}
    assert october.minutes.first().history.first().history_user == editor


@pytest.mark.parametrize("day", ["2023-10-10", "2023-11-28"])
def test_minutes_cannot_be_confirmed_by_an_earlier_meeting(november, editor, day):
    october = Meeting.objects.get(date="2023-10-10")
    november_meeting = Meeting.objects.get(date="2023-11-28")
    minuted, by_meeting = (october, october) if day == "2023-10-10" else (november_meeting, october)
    with pytest.raises(actions.PackRefused):
        confirm_minutes(minuted, by=editor, confirmed_by_meeting=by_meeting)


def test_moved_meeting_is_still_the_one_the_paper_means(november, editor):
    meeting = Meeting.objects.get(date="2023-11-28")
    move_meeting(
        meeting,
        by=editor,
        committee=meeting.committee,
        date=datetime.date(2023, 11, 29),
        start_time=meeting.start_time,
    )
    write_records(november, papers.NOVEMBER_PACK)
    meeting.refresh_from_db()
    assert (str(meeting.date), meeting.slug) == ("2023-11-29", "2023-11-29")
    assert Meeting.objects.count() == 2


def test_meeting_cannot_be_moved_onto_another(november, editor):
    october, later = Meeting.objects.order_by("date")
    with pytest.raises(actions.PackRefused, match="Merge"):
        move_meeting(
            later,
            by=editor,
            committee=later.committee,
            date=october.date,
            start_time=october.start_time,
        )


def test_merged_meetings_are_one_for_later_readings(november, editor):
    heading = replace(papers.NOVEMBER_PACK.meeting, start_time="14:00")
    other = papers.pack("reissued")
    record = replace(papers.NOVEMBER_PACK, meeting=heading, minutes=(), reports=())
    publish(other, record, editor)
    first, second = Meeting.objects.filter(date="2023-11-28").order_by("pk")
    assert second.slug == "2023-11-28-1400"
    merge_meetings(first, second, by=editor)
    write_records(other, record)
    write_records(november, papers.NOVEMBER_PACK)
    assert list(Meeting.objects.published().filter(date="2023-11-28")) == [first]
    assert set(first.packs.all()) == {november, other}
    assert first.agenda_items.filter(withdrawn_at=None).count() == 3
    assert not second.packs.exists() and not second.agenda_items.filter(withdrawn_at=None).exists()
