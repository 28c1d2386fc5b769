"""Democratic services edit and complete minutes; what they did stays and is recorded."""

from dataclasses import replace

import pytest
from django.urls import reverse

from documents.models import Attendance, Meeting, Minute, SearchEntry
from ingest.write import write_records
from tests.admin.forms import send_form
from tests.ingest import papers

pytestmark = pytest.mark.django_db


def change(row):
    return reverse(f"admin:documents_{row._meta.model_name}_change", args=[row.pk])


@pytest.fixture
def minute(november):
    return Minute.objects.get(number="13")


def test_minute_saved_unchanged_is_not_edited(as_editor, minute):
    assert send_form(as_editor, change(minute)).status_code == 302
    minute.refresh_from_db()
    assert minute.edited_fields == []
    assert minute.decisions == [papers.HARBOUR_DECISION]


def test_lines_that_a_browser_sends_back_are_no_edit(as_editor, minute):
    lines = "The Harbour Master spoke.\nThe committee asked:\n\nWhen will it be built?"
    Minute.objects.filter(pk=minute.pk).update(text=lines)
    send_form(as_editor, change(minute), reason="For safety.")
    send_form(as_editor, change(minute.meeting))
    minute.refresh_from_db()
    assert (minute.text, minute.edited_fields) == (lines, ["reason"])


def test_edit_marks_the_changed_fields_only(as_editor, editor, minute):
    send_form(as_editor, change(minute), text="Corrected.", seconder="Quill")
    minute.refresh_from_db()
    assert set(minute.edited_fields) == {"text", "seconder"}
    assert minute.text == "Corrected."
    newest = minute.history.first()
    assert (newest.history_user, newest.text) == (editor, "Corrected.")


def test_edit_is_found_by_search(as_editor, minute):
    send_form(as_editor, change(minute), text="The lamp of the lighthouse.")
    entry = SearchEntry.objects.get(kind="minute", object_id=minute.pk)
    assert "lighthouse" in entry.text


def test_decisions_are_paragraphs(as_editor, minute):
    send_form(as_editor, change(minute), decisions="That one.\r\n\r\nThat two\r\nlines.\r\n\r\n")
    minute.refresh_from_db()
    assert minute.decisions == ["That one.", "That two\nlines."]


def test_edit_survives_the_same_pack_and_the_next(as_editor, minute, november):
    send_form(as_editor, change(minute), text="Corrected.")
    newer = papers.with_minute(papers.OCTOBER_MINUTES, "13", text="Read anew.")
    write_records(november, replace(papers.NOVEMBER_PACK, minutes=(newer,)))
    write_records(papers.pack("next"), papers.printed_minutes(newer))
    minute.refresh_from_db()
    assert minute.text == "Corrected."
    page = as_editor.get(change(minute)).content.decode()
    assert "Read anew." in page


def test_page_links_to_the_paper(as_editor, minute, november):
    page = as_editor.get(change(minute)).content.decode()
    assert f"/papers/{november.hash8}/pack.pdf#page=5" in page
    assert f"/papers/{november.hash8}/5/page.png" in page


def test_papers_word_can_be_taken_again(as_editor, minute):
    send_form(as_editor, change(minute), text="Corrected.")
    as_editor.post(
        reverse("admin:documents_minute_changelist"),
        {"action": "take_papers_word", "_selected_action": [minute.pk]},
    )
    minute.refresh_from_db()
    assert minute.text == "The Harbour Master presented the strategy."


def test_minute_is_withdrawn_and_brought_back(client, as_editor, minute):
    address = reverse("admin:documents_minute_changelist")
    chosen = {"action": "withdraw_rows", "_selected_action": [minute.pk]}
    assert "Withdraw from the public" in as_editor.post(address, chosen).content.decode()
    assert client.get(minute.get_absolute_url()).status_code == 200
    as_editor.post(address, {**chosen, "reason": "It names a child."})
    gone = client.get(minute.get_absolute_url())
    assert gone.status_code == 410 and "It names a child." in gone.content.decode()
    assert not Minute.objects.published().filter(pk=minute.pk).exists()
    assert not SearchEntry.objects.filter(kind="minute", object_id=minute.pk).exists()
    as_editor.post(address, {"action": "bring_back_rows", "_selected_action": [minute.pk]})
    assert Minute.objects.published().filter(pk=minute.pk).exists()


def inline_values(page_prefix, row, **values):
    return {f"{page_prefix}-{row}-{name}": value for name, value in values.items()}


def test_minute_item_and_name_are_added_on_the_meetings_page(as_editor, november):
    meeting = Meeting.objects.get(date="2023-10-10")
    typed = inline_values("minutes", 4, number="14", title="Ferry Fares", text="Agreed.")
    typed |= {
        "minutes-TOTAL_FORMS": "5",
        "minutes-4-meeting": str(meeting.pk),
        "minutes-4-status": "draft",
    }
    typed |= inline_values("attendances", 6, capacity="officer", name="Hugh Lamb", role="Pilot")
    typed |= {"attendances-TOTAL_FORMS": "7", "attendances-6-meeting": str(meeting.pk)}
    answer = send_form(as_editor, change(meeting), **typed)
    assert answer.status_code == 302, answer.context["errors"]
    added = Minute.objects.get(number="14")
    assert (added.slug, added.position, added.pack) == ("14", 5, None)
    assert set(added.edited_fields) == {"number", "title", "text"}
    assert Minute.objects.published().filter(pk=added.pk).exists()
    name = Attendance.objects.get(name="Hugh Lamb")
    assert (name.key, name.position) == ("officer-hugh-lamb", 2)
    assert Minute.objects.exclude(pk=added.pk).exclude(edited_fields=[]).count() == 0


def test_minute_is_edited_on_the_meetings_page(as_editor, november, minute):
    send_form(as_editor, change(minute.meeting), **{"minutes-2-reason": "For safety."})
    minute.refresh_from_db()
    assert (minute.reason, minute.edited_fields) == ("For safety.", ["reason"])


def test_meeting_is_moved_by_changing_its_day(as_editor, november):
    meeting = Meeting.objects.get(date="2023-11-28")
    answer = send_form(as_editor, change(meeting), date="2023-11-29", venue="The Guildhall")
    assert answer.status_code == 302
    meeting.refresh_from_db()
    assert (str(meeting.date), meeting.slug, meeting.venue) == (
        "2023-11-29",
        "2023-11-29",
        "The Guildhall",
    )
    assert set(meeting.edited_fields) == {"date", "venue"}


def test_minutes_are_marked_confirmed(as_editor, november):
    meeting = Meeting.objects.get(date="2023-10-10")
    as_editor.post(
        reverse("admin:documents_meeting_changelist"),
        {"action": "confirm", "_selected_action": [meeting.pk]},
    )
    assert {m.status for m in meeting.minutes.all()} == {"confirmed"}


def test_history_shows_what_changed(as_editor, minute):
    send_form(as_editor, change(minute), reason="For safety.")
    page = as_editor.get(reverse("admin:documents_minute_history", args=[minute.pk]))
    assert "For safety." in page.content.decode()
    assert "Read from Agenda pack" in page.content.decode()


def test_a_meeting_is_cancelled_by_hand_and_no_reading_takes_that_back(as_editor, minute):
    meeting = minute.meeting
    send_form(as_editor, change(meeting), cancelled="on", cancellation_note="The hall is flooded.")
    values = {"action": "take_papers_word", "_selected_action": [meeting.pk]}
    as_editor.post(reverse("admin:documents_meeting_changelist"), values)
    meeting.refresh_from_db()
    assert meeting.cancelled and meeting.cancellation_note == "The hall is flooded."
    assert meeting.edited_fields == []
