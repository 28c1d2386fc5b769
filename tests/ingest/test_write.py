"""The writer: records become rows, once."""

from dataclasses import replace

import pytest
from django.db import connection
from django.forms.models import model_to_dict
from django.test.utils import CaptureQueriesContext

from committees.models import Committee, Councillor, Portfolio
from documents import models
from documents.models import AgendaItem, Attendance, Meeting, Minute, PublicQuestion, Report
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db

ALL_MODELS = [Committee, Councillor, Portfolio] + [
    getattr(models, name) for name in models.__all__ if name != "SearchEntry"
]


def everything():
    """Every row of every table, field by field."""
    return {
        model: sorted((row.pk, str(model_to_dict(row))) for row in model.objects.all())
        for model in ALL_MODELS
    }


def history_rows():
    with_history = [model for model in ALL_MODELS if hasattr(model, "history")]
    return sum(model.history.count() for model in with_history)


def test_pack_becomes_rows():
    pack = papers.pack()
    write_records(pack, papers.NOVEMBER_PACK)
    meeting = Meeting.objects.get(date="2023-11-28")
    assert pack.title == f"Agenda pack: {papers.COMMITTEE}, 28 November 2023"
    assert pack.meeting == meeting == meeting.facts_pack.meeting
    assert meeting.committee.slug == "harbours-and-coast-overview"
    assert (meeting.venue, meeting.quorum) == ("The Old Custom House", 3)
    assert [item.slug for item in meeting.agenda_items.all()] == ["1", "3", "5"]
    assert [item.routine for item in meeting.agenda_items.all()] == [True, True, False]
    assert pack.pages.count() == 12


def test_second_writing_changes_nothing():
    pack = papers.pack()
    write_records(pack, papers.NOVEMBER_PACK)
    before, history = everything(), history_rows()
    written = write_records(pack, papers.NOVEMBER_PACK)
    assert everything() == before
    assert history_rows() == history
    assert written.counts() == {}


def test_second_writing_sends_no_update():
    pack = papers.pack()
    write_records(pack, papers.NOVEMBER_PACK)
    with CaptureQueriesContext(connection) as queries:
        write_records(pack, papers.NOVEMBER_PACK)
    verbs = {query["sql"].split()[0].upper() for query in queries}
    assert verbs.isdisjoint({"INSERT", "UPDATE", "DELETE"})


def test_minutes_belong_to_the_earlier_meeting():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    october = Meeting.objects.get(date="2023-10-10")
    assert [minute.slug for minute in october.minutes.all()] == ["11", "12", "13", "urgent-items"]
    assert october.end_time.isoformat() == "11:30:00"
    assert not Minute.objects.filter(meeting__date="2023-11-28").exists()
    attended = october.attendances.values_list("capacity", "name", "position")
    assert ("apologies", "Dora Fenn", 1) in attended
    assert ("officer", "Flora Hext", 1) in attended


def test_every_row_knows_its_page():
    pack = papers.pack()
    write_records(pack, papers.NOVEMBER_PACK)
    minute = Minute.objects.get(number="13")
    assert (minute.pack, minute.page, minute.printed_page) == (pack, 5, 5)
    assert minute.box == [50.0, 60.0, 500.0, 90.0]
    for model in (AgendaItem, Attendance, Minute, Report, models.ForwardPlanEntry):
        assert not model.objects.filter(page__isnull=True).exists(), model


def test_report_is_linked_to_its_item_portfolio_and_holder():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    report = Report.objects.get()
    assert report.agenda_item.number == "5"
    assert report.councillor.name == "Byron Quill"
    assert report.portfolio.name == "People – Children, Skills, and Help"
    assert Portfolio.objects.count() == 2


def test_plan_entry_is_linked_to_portfolio_and_committee():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    entry = models.ForwardPlanEntry.objects.get(title="Harbour Strategy")
    assert entry.portfolio.slug == "people-children-skills-and-help"
    assert entry.committee.name == "Cabinet"


def test_mover_is_found_among_those_present():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    minute = Minute.objects.get(number="13")
    assert (str(minute.proposer_councillor), str(minute.seconder_councillor)) == (
        "Ada Penhale",
        "Cyril Marsh",
    )


def test_guests_and_officers_do_not_become_councillors():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    names = set(Councillor.objects.values_list("name", flat=True))
    assert names == {*papers.MEMBERS, "Gwen Hollis"}


def test_question_appended_to_minutes_belongs_to_their_meeting():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    assert PublicQuestion.objects.get().meeting.date.isoformat() == "2023-10-10"


def test_vanished_row_is_withdrawn_and_comes_back():
    pack = papers.pack()
    write_records(pack, papers.NOVEMBER_PACK)
    entry = models.ForwardPlanEntry.objects.get(title="Sea Wall")
    shorter = replace(papers.PLAN, entries=papers.PLAN.entries[:1])
    written = write_records(pack, replace(papers.NOVEMBER_PACK, forward_plans=(shorter,)))
    assert written.counts()["forwardplanentry"] == {"withdrawn": 1}
    entry.refresh_from_db()
    assert entry.withdrawn_at
    write_records(pack, papers.NOVEMBER_PACK)
    entry.refresh_from_db()
    assert entry.withdrawn_at is None


def test_row_found_above_the_others_does_not_take_their_place():
    pack = papers.pack()
    write_records(pack, papers.NOVEMBER_PACK)
    before = dict(models.ForwardPlanEntry.objects.values_list("title", "pk"))
    found = replace(papers.PLAN.entries[1], title="Ferry Fares")
    longer = replace(papers.PLAN, entries=(found, *papers.PLAN.entries))
    write_records(pack, replace(papers.NOVEMBER_PACK, forward_plans=(longer,)))
    after = dict(models.ForwardPlanEntry.objects.order_by("position").values_list("title", "pk"))
    assert list(after) == ["Ferry Fares", "Harbour Strategy", "Sea Wall"]
    assert after | before == after


def test_pack_without_date_says_so_and_keeps_its_plan():
    heading = replace(papers.NOVEMBER_PACK.meeting, date=None)
    written = write_records(papers.pack(), replace(papers.NOVEMBER_PACK, meeting=heading))
    assert "meeting-not-stated" in [note.code for note in written.notes]
    assert models.ForwardPlan.objects.exists()
    assert not AgendaItem.objects.exists()


def test_value_too_long_is_cut_and_said_to_be():
    items = (replace(papers.NOVEMBER_PACK.agenda_items[0], title="A" * 600),)
    written = write_records(papers.pack(), replace(papers.NOVEMBER_PACK, agenda_items=items))
    assert len(AgendaItem.objects.get().title) == 500
    [note] = [note for note in written.notes if note.code == "value-too-long"]
    assert note.page is not None and note.box is not None


def test_entry_naming_a_post_has_the_holder_whom_the_plan_lists():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    entry = models.ForwardPlanEntry.objects.get(title="Harbour Strategy")
    assert entry.councillor.name == "Byron Quill"


def test_member_listed_by_surname_alone_is_a_councillor():
    minutes = replace(papers.OCTOBER_MINUTES, present=("Fenn", "Marsh"))
    write_records(papers.pack("minutes"), papers.printed_minutes(minutes))
    assert set(Councillor.objects.values_list("name", flat=True)) == {"Fenn", "Marsh"}
    write_records(papers.pack("november"), papers.NOVEMBER_PACK)
    assert Councillor.objects.filter(name__endswith="Fenn").count() == 1


def test_report_on_its_own_is_linked_by_its_title():
    write_records(papers.pack(), papers.NOVEMBER_PACK)
    item = AgendaItem.objects.get(number="5")
    AgendaItem.objects.filter(pk=item.pk).update(title="24/12 - THE LIFEBOAT REVIEW OF 2023")
    alone = replace(papers.REPORT, agenda_item=None, title="Lifeboat Review of 2023")
    heading = papers.NOVEMBER_PACK.meeting
    record = papers.PackRecord(
        kind="report", pdf_pages=2, meeting=heading, reports=(alone,), pages=papers.pages(2)
    )
    write_records(papers.pack("report"), record)
    assert Report.objects.get(title="Lifeboat Review of 2023").agenda_item == item


def test_committee_printed_in_capitals_is_named_readably():
    heading = replace(papers.NOVEMBER_PACK.meeting, committee="QUAY TOWN COUNCIL")
    write_records(papers.pack(), replace(papers.NOVEMBER_PACK, meeting=heading))
    assert Committee.objects.get(slug="quay-town-council").name == "Quay Town Council"


def test_two_members_of_one_name_stay_two():
    minutes = replace(papers.OCTOBER_MINUTES, present=("J Meade", "J Meade", "Ada Penhale"))
    pack = papers.pack()
    write_records(pack, papers.printed_minutes(minutes))
    linked = Attendance.objects.filter(name="J Meade").values_list("councillor", flat=True)
    assert len(set(linked)) == 2 and None not in linked
    written = write_records(pack, papers.printed_minutes(minutes))
    assert written.counts() == {}


def test_minutes_do_not_add_to_what_the_front_sheet_says():
    agenda, minutes = papers.pack("agenda"), papers.pack("minutes")
    record = papers.printed_minutes(papers.NOVEMBER_MINUTES)
    heading = replace(record.meeting, chairman="Dora Fenn", vice_chairman="Cyril Marsh")
    write_records(agenda, papers.NOVEMBER_PACK)
    write_records(minutes, replace(record, meeting=heading))
    meeting = Meeting.objects.get(date="2023-11-28")
    assert (meeting.chairman, meeting.vice_chairman) == ("Ada Penhale", "")
    assert write_records(agenda, papers.NOVEMBER_PACK).counts() == {}
