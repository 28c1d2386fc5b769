"""What publishing opens, what waits for it, and what taking a pack back restores."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from committees.models import Membership, PortfolioHolding
from documents.models import Meeting, Minute, Pack, SearchEntry
from ingest import actions, pipeline
from ingest.models import IngestRun
from ingest.parsing.encoding import encode
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return User.objects.create_user("officer")


def read(pack, record):
    """As a finished run leaves it."""
    IngestRun.objects.create(pack=pack, state=IngestRun.State.FINISHED, records=encode(record))
    return write_records(pack, record)


def test_nothing_is_public_before_publishing(officer):
    pack = papers.pack()
    read(pack, papers.NOVEMBER_PACK)
    assert not Meeting.objects.published().exists()
    assert not Minute.objects.published().exists()
    assert not PortfolioHolding.objects.exists()
    actions.publish_pack(pack, by=officer)
    days = Meeting.objects.published().values_list("date", flat=True)
    assert sorted(map(str, days)) == ["2023-10-10", "2023-11-28"]
    assert Minute.objects.published().count() == 4
    assert SearchEntry.objects.filter(pack=pack, kind="minute").count() == 4


def test_publishing_twice_changes_nothing(officer):
    pack = papers.pack()
    read(pack, papers.NOVEMBER_PACK)
    first = actions.publish_pack(pack, by=officer)
    again = actions.publish_pack(pack, by=User.objects.create_user("another"))
    assert (again.published_at, again.published_by) == (first.published_at, officer)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (IngestRun.State.QUEUED, "has not been read yet"),
        (IngestRun.State.FAILED, "could not be read"),
    ],
)
def test_pack_that_was_not_read_is_refused(officer, state, words):
    pack = papers.pack()
    IngestRun.objects.create(pack=pack, state=state)
    with pytest.raises(actions.PackRefused, match=words):
        actions.publish_pack(pack, by=officer)


def exempt_pack(**page_values):
    items = [replace(papers.NOVEMBER_PACK.agenda_items[2], exempt=True, exempt_paragraphs=("3",))]
    pages = [
        replace(page, **page_values) if page.agenda_item == "5" else page for page in papers.pages()
    ]
    return replace(papers.NOVEMBER_PACK, agenda_items=tuple(items), pages=tuple(pages))


def test_pack_with_exempt_pages_is_refused(officer):
    pack = papers.pack()
    read(pack, exempt_pack())
    with pytest.raises(actions.PackRefused, match=r"exempt pages \(page 11 of"):
        actions.publish_pack(pack, by=officer)
    assert not Pack.objects.published().exists()


def test_pack_with_stubs_in_their_place_is_published(officer):
    pack = papers.pack()
    read(pack, exempt_pack(restricted=True))
    assert actions.publish_pack(pack, by=officer).is_published


def test_item_that_a_person_found_not_exempt_does_not_stop_the_pack(officer):
    pack = papers.pack()
    read(pack, exempt_pack())
    pack.agendaitems.update(exempt=False, edited_fields=["exempt"])
    assert actions.publish_pack(pack, by=officer).is_published


def test_restricted_pack_is_refused_and_withdrawn(officer):
    pack = papers.pack()
    read(pack, papers.NOVEMBER_PACK)
    actions.publish_pack(pack, by=officer)
    actions.restrict_pack(pack, by=officer)
    assert not Meeting.objects.published().exists()
    assert not SearchEntry.objects.exists()
    with pytest.raises(actions.PackRefused, match="restricted"):
        actions.publish_pack(pack, by=officer)


def corrected_minutes():
    minutes = papers.with_minute(papers.OCTOBER_MINUTES, "13", text="The corrected text.")
    return papers.printed_minutes(minutes)


def test_unpublished_pack_does_not_change_what_is_public(officer):
    november, later = papers.pack(), papers.pack("minutes")
    read(november, papers.NOVEMBER_PACK)
    actions.publish_pack(november, by=officer)
    written = read(later, corrected_minutes())
    minute = Minute.objects.get(number="13")
    assert (minute.pack, minute.text) == (november, "The Harbour Master presented the strategy.")
    assert written.counts()["minute"] == {"put off": 1}
    assert "changes-on-publishing" in [note.code for note in written.notes]


def test_publishing_brings_what_was_put_off(officer):
    november, later = papers.pack(), papers.pack("minutes")
    read(november, papers.NOVEMBER_PACK)
    actions.publish_pack(november, by=officer)
    read(later, corrected_minutes())
    actions.publish_pack(later, by=officer)
    minute = Minute.objects.get(number="13")
    assert (minute.pack, minute.text) == (later, "The corrected text.")
    entry = SearchEntry.objects.get(kind="minute", object_id=minute.pk)
    assert entry.pack == later and "corrected" in entry.text


def test_older_paper_read_again_does_not_undo_the_newer(officer):
    november, later = papers.pack(), papers.pack("minutes")
    for pack, record in ((november, papers.NOVEMBER_PACK), (later, corrected_minutes())):
        read(pack, record)
        actions.publish_pack(pack, by=officer)
    november.refresh_from_db()
    write_records(november, papers.NOVEMBER_PACK)
    assert Minute.objects.get(number="13").text == "The corrected text."


def test_withdrawing_the_newer_paper_hands_back_to_the_older(officer):
    november, later = papers.pack(), papers.pack("minutes")
    for pack, record in ((november, papers.NOVEMBER_PACK), (later, corrected_minutes())):
        read(pack, record)
        actions.publish_pack(pack, by=officer)
    actions.withdraw_pack(later, by=officer)
    minute = Minute.objects.published().get(number="13")
    assert (minute.pack, minute.text) == (november, "The Harbour Master presented the strategy.")
    assert SearchEntry.objects.get(kind="minute", object_id=minute.pk).pack == november


def test_withdrawing_the_only_paper_closes_its_meetings(officer):
    pack = papers.pack()
    read(pack, papers.NOVEMBER_PACK)
    actions.publish_pack(pack, by=officer)
    actions.withdraw_pack(pack, by=officer)
    assert not Meeting.objects.published().exists()
    assert not PortfolioHolding.objects.exists()
    assert not SearchEntry.objects.exists()
    actions.publish_pack(pack, by=officer)
    assert Meeting.objects.published().count() == 2


def test_facts_of_an_unpublished_agenda_do_not_show_with_published_minutes(officer):
    agenda, minutes = papers.pack("agenda"), papers.pack("minutes")
    read(agenda, papers.NOVEMBER_PACK)
    read(minutes, papers.printed_minutes(papers.NOVEMBER_MINUTES))
    actions.publish_pack(minutes, by=officer)
    meeting = Meeting.objects.published().get()
    assert (meeting.facts_pack, meeting.venue, meeting.quorum) == (minutes, "", None)
    actions.publish_pack(agenda, by=officer)
    meeting.refresh_from_db()
    assert (meeting.facts_pack, meeting.venue) == (agenda, "The Old Custom House")


def test_public_minute_does_not_point_at_an_item_not_public(officer):
    minutes, agenda = papers.pack("minutes"), papers.pack("agenda")
    read(minutes, papers.printed_minutes(papers.NOVEMBER_MINUTES))
    actions.publish_pack(minutes, by=officer)
    read(agenda, papers.NOVEMBER_PACK)
    assert Minute.objects.get(number="16").agenda_item is None
    actions.publish_pack(agenda, by=officer)
    assert Minute.objects.get(number="16").agenda_item.number == "5"


def test_minutes_are_confirmed_by_the_next_packs_minutes(officer):
    november, january = papers.pack(), papers.pack("january")
    read(november, papers.NOVEMBER_PACK)
    actions.publish_pack(november, by=officer)
    read(january, papers.JANUARY_PACK)
    october = Minute.objects.filter(meeting__date="2023-10-10")
    assert {minute.status for minute in october} == {"draft"}
    actions.publish_pack(january, by=officer)
    assert {minute.status for minute in october.all()} == {"confirmed"}
    assert {str(minute.confirmed_by.date) for minute in october.all()} == {"2023-11-28"}


def test_confirmation_does_not_depend_on_the_order_of_publishing(officer):
    november, january = papers.pack(), papers.pack("january")
    for pack, record in ((january, papers.JANUARY_PACK), (november, papers.NOVEMBER_PACK)):
        read(pack, record)
        actions.publish_pack(pack, by=officer)
    assert {m.status for m in Minute.objects.filter(meeting__date="2023-10-10")} == {"confirmed"}


def test_holdings_and_seats_follow_the_published_papers(officer):
    november = papers.pack()
    read(november, papers.NOVEMBER_PACK)
    actions.publish_pack(november, by=officer)
    holding = PortfolioHolding.objects.get(councillor__name="Byron Quill")
    assert (str(holding.period.lower), holding.period.upper) == ("2023-11-20", None)
    assert holding.first_stated_in == papers.PLAN.title
    seats = Membership.objects.filter(councillor__name="Ada Penhale")
    assert [(seat.role, str(seat.period.lower)) for seat in seats] == [("chairman", "2023-11-28")]


def test_later_holder_ends_the_formers_time(officer):
    record = papers.NOVEMBER_PACK
    holders = (replace(papers.PLAN.portfolio_holders[1], name="Dora Fenn"),)
    plan = replace(papers.PLAN, published="2024-01-02", portfolio_holders=holders)
    later = replace(papers.JANUARY_PACK, forward_plans=(plan,))
    for name, each in (("january", later), ("november", record)):
        pack = papers.pack(name)
        read(pack, each)
        actions.publish_pack(pack, by=officer)
    periods = PortfolioHolding.objects.filter(portfolio__slug="people-children-skills-and-help")
    assert [(str(h.councillor), str(h.period.lower), str(h.period.upper)) for h in periods] == [
        ("Byron Quill", "2023-11-20", "2024-01-02"),
        ("Dora Fenn", "2024-01-02", "None"),
    ]


def test_item_that_a_person_found_exempt_stops_the_pack(officer):
    pack = papers.pack()
    read(pack, papers.NOVEMBER_PACK)
    pack.agendaitems.filter(number="5").update(exempt=True, edited_fields=["exempt"])
    with pytest.raises(actions.PackRefused, match="exempt pages"):
        actions.publish_pack(pack, by=officer)


def test_notice_does_not_displace_the_minutes(officer):
    minutes, notice = papers.pack("minutes"), papers.pack("notice")
    said = papers.with_minute(papers.OCTOBER_MINUTES, "13", text="As the notice puts it.")
    record = replace(papers.printed_minutes(said), kind="decision notice")
    for pack, each in ((minutes, papers.printed_minutes(papers.OCTOBER_MINUTES)), (notice, record)):
        written = read(pack, each)
        actions.publish_pack(pack, by=officer)
    assert "minute" not in written.counts()
    assert Minute.objects.get(number="13").pack == minutes
    actions.withdraw_pack(minutes, by=officer)
    assert Minute.objects.published().get(slug="13").text == "As the notice puts it."


def notice_of(minutes):
    """A notice of one decision, numbered as the agenda was."""
    decision = replace(minutes.items[2], number="7", text="As the notice puts it.")
    record = papers.printed_minutes(replace(minutes, items=(decision,), present=()))
    return replace(record, kind="decision notice")


@pytest.mark.parametrize("notice_first", [True, False])
def test_decision_of_a_notice_is_one_with_the_minutes(officer, notice_first):
    papers_in_order = [
        (papers.pack("notice"), notice_of(papers.OCTOBER_MINUTES)),
        (papers.pack("minutes"), papers.printed_minutes(papers.OCTOBER_MINUTES)),
    ]
    for pack, record in papers_in_order if notice_first else reversed(papers_in_order):
        read(pack, record)
        actions.publish_pack(pack, by=officer)
    minute = Minute.objects.get(title="Harbour Strategy")
    assert (minute.number, minute.text) == ("13", "The Harbour Master presented the strategy.")
    assert minute.slug == ("harbour-strategy" if notice_first else "13")
    for pack, record in papers_in_order:
        pack.refresh_from_db()
        assert write_records(pack, record).counts() == {}


def test_notice_alone_claims_no_number_of_a_minute(officer):
    read(papers.pack("notice"), notice_of(papers.OCTOBER_MINUTES))
    assert Minute.objects.get().number == ""


def test_notice_read_again_takes_the_minutes_row(officer):
    """As after a notice that was read by an older portal, beside the minutes."""
    notice, minutes = papers.pack("notice"), papers.pack("minutes")
    read(minutes, papers.printed_minutes(papers.OCTOBER_MINUTES))
    meeting = Meeting.objects.get()
    Minute.objects.create(
        meeting=meeting, pack=notice, position=1, slug="7", title="Harbour Strategy"
    )
    Pack.objects.filter(pk=notice.pk).update(kind="decision notice")
    notice.refresh_from_db()
    read(notice, notice_of(papers.OCTOBER_MINUTES))
    assert [m.slug for m in Minute.objects.filter(title="Harbour Strategy", withdrawn_at=None)] == [
        "13"
    ]


def read_again(pack, record, monkeypatch):
    """The whole pipeline, but for the PDF: the record is what the child would have sent."""
    monkeypatch.setattr(pipeline, "parse_in_child", lambda path, **limits: record)
    run = IngestRun.objects.create(pack=pack)
    pipeline.ingest_pack(run)
    run.refresh_from_db()
    return run


def test_exempt_pages_noticed_at_a_second_reading_take_the_pack_from_the_public(
    officer, monkeypatch
):
    pack = papers.pack()
    read(pack, papers.NOVEMBER_PACK)
    actions.publish_pack(pack, by=officer)
    run = read_again(pack, exempt_pack(), monkeypatch)
    assert (run.state, run.failure) == (IngestRun.State.FINISHED, "")
    assert not Pack.objects.published().exists()
    assert not Meeting.objects.published().exists()
    assert not SearchEntry.objects.exists()
    codes = list(run.notes.values_list("code", flat=True))
    assert "exempt-pages-present" in codes and "withdrawn-for-exempt-pages" in codes


def test_second_reading_keeps_public_an_item_that_a_person_found_open(officer, monkeypatch):
    pack = papers.pack()
    read(pack, exempt_pack())
    pack.agendaitems.update(exempt=False, edited_fields=["exempt"])
    actions.publish_pack(pack, by=officer)
    run = read_again(pack, exempt_pack(), monkeypatch)
    assert Pack.objects.published().get() == pack
    assert not run.notes.filter(code__contains="exempt").exists()


def test_pack_can_be_withdrawn_while_another_of_its_meeting_is_being_read(officer):
    november, later = papers.pack(), papers.pack("minutes")
    for pack, record in ((november, papers.NOVEMBER_PACK), (later, corrected_minutes())):
        read(pack, record)
        actions.publish_pack(pack, by=officer)
    IngestRun.objects.create(pack=november)
    actions.withdraw_pack(later, by=officer)
    assert Minute.objects.get(number="13").pack == november
