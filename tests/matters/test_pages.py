"""Pages of matters: what is shown, what is missing, how it is followed, what it costs."""

import datetime
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from committees.models import Committee
from documents.matters.models import Link, Matter, Step
from documents.matters.pages import lines_of
from documents.models import Meeting, WorkProgramme, WorkProgrammeEntry
from documents.roles import OFFICERS
from ingest.matters.join import join_matters
from ingest.parsing.records import MinutesRecord, ReportRecord
from tests.ingest import papers
from tests.matters.conftest import publish
from tests.matters.test_persons import TITLE, agenda, plan, step, the_matter
from tests.public.builders import a_meeting

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def planned() -> Matter:
    """Two plans, and a committee that heard of it before the day that the plans name."""
    publish("plan-1", plan(1, TITLE))
    publish("plan-2", plan(2, TITLE))
    publish("overview", agenda("2024-02-20", TITLE, committee=papers.COMMITTEE))
    join_matters()
    return the_matter()


def shown(client, matter: Matter) -> str:
    return client.get(matter.get_absolute_url()).content.decode()


def test_line_runs_from_plan_to_what_is_missing(client, planned):
    page = " ".join(shown(client, planned).split())
    places = [
        page.index("Cabinet to decide on 12 March 2024"),
        page.index("Harbours and Coast Overview Committee, item 5"),
        page.index("Cabinet: no paper on this is held here"),
    ]
    assert places == sorted(places)
    assert "The same again on 1 February 2024" in page
    assert "Same title; both name the same meeting, 12 March 2024; same officer" in page
    assert page.count("Why it is here") == 2


def test_paper_that_comes_takes_the_place_of_what_was_missing(client, planned):
    publish("cabinet", agenda("2024-03-12", TITLE))
    join_matters()
    page = shown(client, planned)
    assert "no paper on this is held here" not in page
    assert "Cabinet, item 5" in page


def test_what_is_to_come_is_said(client):
    publish("plan-1", plan(1, TITLE))
    publish("plan-2", plan(2, TITLE))
    Step.objects.all().delete()
    for entry in (made.plan_entry for made in _joined() if made.plan_entry):
        entry.decision_date = "2090-03-12"
        entry.save()
    join_matters()
    matter = the_matter()
    assert "Next: 12 March 2090, Cabinet: still to come." in shown(client, matter)
    address = reverse("matters:due_dates", args=[matter.pk, matter.slug])
    [event] = Calendar.from_ical(client.get(address).content).walk("VEVENT")
    assert str(event["dtstart"].dt) == "2090-03-12"
    assert TITLE in event["summary"]
    cabinet = Committee.objects.get(name="Cabinet")
    a_meeting(cabinet, datetime.date(2090, 3, 12), cancelled=True)
    page = shown(client, matter)
    assert "Cabinet: this meeting was cancelled" in page and "still to come" not in page


def test_an_item_of_a_cancelled_meeting_says_so(client, planned):
    publish("cabinet", agenda("2024-03-12", TITLE))
    join_matters()
    Meeting.objects.filter(date="2024-03-12").update(cancelled=True)
    assert "Cabinet (cancelled), item 5" in shown(client, planned)


def _joined() -> list[Step]:
    join_matters()
    return list(Step.objects.select_related("plan_entry"))


def test_words_of_the_address_are_mended(client, planned):
    response = client.get(f"/matters/{planned.pk}-anything/")
    assert response.status_code == 301
    assert (
        response["Location"]
        == planned.get_absolute_url()
        == "/matters/{}-{}/".format(planned.pk, "harbour-walls-and-sluices")
    )


def test_nothing_unpublished_is_shown(client, planned):
    for pack in {one.row.pack for one in planned.steps.all()}:
        pack.withdrawn_at = pack.published_at
        pack.save()
    assert client.get(planned.get_absolute_url()).status_code == 404
    assert TITLE not in client.get("/matters/").content.decode()


def test_feed_tells_what_happened_and_not_what_is_due(client, planned):
    address = reverse("matters:feed", args=[planned.pk, planned.slug])
    feed = client.get(address)
    assert feed["Content-Type"].startswith("application/atom+xml")
    text = feed.content.decode()
    assert "Planned, 1 January 2024: Cabinet to decide on 12 March 2024" in text
    assert "no paper on this is held here" not in text


def test_feed_dates_news_by_its_publication_and_names_it_for_ever(client, planned):
    """A reader's program shows what is new to this site, and shows it once."""
    publish("cabinet", agenda("2090-03-12", TITLE))
    join_matters()
    Step.objects.filter(date="2090-03-12").update(matter=planned)
    address = reverse("matters:feed", args=[planned.pk, planned.slug])
    feeds = [ElementTree.fromstring(client.get(address).content) for _ in range(2)]
    assert ElementTree.tostring(feeds[0]) == ElementTree.tostring(feeds[1])
    entry = feeds[0].find(f"{ATOM}entry")
    assert "12 March 2090" in entry.findtext(f"{ATOM}title")
    assert entry.findtext(f"{ATOM}published")[:4] < "2090"
    assert entry.findtext(f"{ATOM}id").startswith("tag:testserver,")


@pytest.mark.parametrize("kind", ["agenda_item", "plan_entry"])
def test_line_stands_on_each_record(client, planned, kind):
    row = Step.objects.filter(**{f"{kind}__isnull": False}).first().row
    page = client.get(row.get_absolute_url()).content.decode()
    assert planned.get_absolute_url() in page
    assert 'aria-current="true"' in page.split("This matter over time")[1]


def test_line_of_a_work_programme_leads_to_its_matter(client, planned):
    meeting = step("agenda_item").agenda_item.meeting
    programme = WorkProgramme.objects.create(
        pack=meeting.packs.get(), committee=meeting.committee, meeting=meeting, page=1
    )
    line = WorkProgrammeEntry.objects.create(
        work_programme=programme, pack=programme.pack, page=1, position=1, title=TITLE,
        meeting_date=datetime.date(2024, 3, 5),
    )  # fmt: skip
    join_matters()
    assert step("programme_entry", programme_entry=line).matter == planned
    for address in ("/work-programmes/", meeting.committee.get_absolute_url()):
        assert planned.get_absolute_url() in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=walls", True),
        ("q=lighthouse", False),
        ("state=decided", False),
        ("committee=cabinet", True),
    ],
)
def test_list_is_filtered(client, planned, query, found):
    page = client.get(f"/matters/?{query}").content.decode()
    assert (planned.get_absolute_url() in page) is found


def test_what_came_before_one_meeting_alone_is_nothing_to_follow(client):
    publish("cabinet", agenda("2024-03-12", TITLE))
    join_matters()
    item = step("agenda_item")
    if item.matter is None:
        item.matter = Matter.objects.create()
        item.save()
    address = Matter.objects.titled().get(pk=item.matter.pk).get_absolute_url()
    assert address not in client.get("/matters/").content.decode()
    page = client.get(item.agenda_item.get_absolute_url()).content.decode()
    assert "This matter over time" not in page
    assert client.get(address, follow=True).status_code == 200
    publish("plan-1", plan(1, TITLE))
    join_matters()
    assert address in client.get("/matters/").content.decode()


def test_what_a_plan_names_for_a_coming_day_is_something_to_follow(client):
    publish("plan-1", plan(1, TITLE))
    join_matters()
    entry = step("plan_entry")
    entry.matter = entry.matter or Matter.objects.create()
    entry.save()
    assert not Matter.objects.to_follow(datetime.date(2024, 3, 13))
    assert Matter.objects.to_follow(datetime.date(2024, 3, 12))


def queries(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_one_matter_and_three_cost_the_same(client, planned):
    row = step("agenda_item").agenda_item
    addresses = ["/matters/", planned.get_absolute_url(), row.get_absolute_url()]
    before = [queries(client, address) for address in addresses]
    publish("plan-3", plan(3, TITLE, "Lifeboat Slipway", "Pilot Cutter"))
    publish("plan-4", plan(4, TITLE, "Lifeboat Slipway", "Pilot Cutter"))
    join_matters()
    assert Matter.objects.published().count() == 3
    assert [queries(client, address) for address in addresses] == before


@pytest.fixture
def officer(client) -> User:
    user = User.objects.create_user("officer")
    user.groups.add(Group.objects.get(name=OFFICERS))
    client.force_login(user)
    return user


@pytest.fixture
def question() -> Link:
    publish("plan-1", plan(1, "Harbour Walls Repair"))
    publish("cabinet", agenda("2024-03-12", "Harbour Lights Repair"))
    join_matters()
    return Link.objects.get(is_question=True)


def test_officer_answers_a_question(client, officer, question):
    page = client.get("/staff/matters/").content.decode()
    assert "Harbour Walls Repair" in page and "Harbour Lights Repair" in page
    assert "Planned for this meeting’s date" in page or "planned for this meeting’s date" in page
    address = reverse("ingest:answer_matter_question", args=[question.pk])
    page = client.post(address, {"answer": "same"}, follow=True).content.decode()
    assert "Joined." in page and "no questions" in page
    assert the_matter().steps.count() == 2


def test_officer_splits_adds_and_renames(client, officer, planned):
    item = step("agenda_item")
    page = client.get(reverse("ingest:matter", args=[planned.pk])).content.decode()
    assert page.count('type="checkbox"') == 3
    client.post(reverse("ingest:split_matter", args=[planned.pk]), {"step": item.pk})
    item.refresh_from_db()
    assert item.matter is None
    found = client.get(reverse("ingest:matter", args=[planned.pk]), {"find": "sluices"})
    assert f'value="{item.pk}"' in found.content.decode()
    client.post(reverse("ingest:add_to_matter", args=[planned.pk]), {"step": item.pk})
    item.refresh_from_db()
    assert item.matter == planned
    client.post(reverse("ingest:rename_matter", args=[planned.pk]), {"title": "Sea walls"})
    assert the_matter().shown_title == "Sea walls"
    page = client.get(reverse("ingest:matter", args=[planned.pk])).content.decode()
    assert "What officers said" in page


@pytest.mark.parametrize("method", ["get", "post"])
def test_matters_are_corrected_by_officers_only(client, question, method):
    addresses = ["/staff/matters/", reverse("ingest:answer_matter_question", args=[question.pk])]
    for address in addresses:
        assert getattr(client, method)(address).status_code in (302, 405)
    client.force_login(User.objects.create_user("resident"))
    for address in addresses:
        assert getattr(client, method)(address).status_code in (403, 405)
    question.refresh_from_db()
    assert question.is_question


def test_ten_questions_cost_as_much_as_one(client, officer, question):
    before = queries(client, "/staff/matters/")
    publish("plan-2", plan(2, "Pilot Boat Engine"))
    publish("next", agenda("2024-03-12", "Pilot Boat Mast", "Pilot Launch Engine"))
    join_matters()
    assert Link.objects.filter(is_question=True).count() > 1
    assert queries(client, "/staff/matters/") == before


def test_report_that_a_minute_asked_for_is_reported_back(client):
    asked = "That a report on the repairs be made to Cabinet on 9 July 2024."
    minutes = MinutesRecord(
        committee="Cabinet",
        date="2024-03-12",
        items=(papers.minute("7", TITLE, decisions=(asked,)),),
        sources=papers.at(1),
    )
    publish("minutes", papers.printed_minutes(minutes))
    report = ReportRecord(agenda_item="5", title=f"{TITLE}: Progress", sources=papers.at(2))
    publish("july", replace(agenda("2024-07-09", f"{TITLE}: Progress"), reports=(report,)))
    join_matters()
    page = " ".join(shown(client, the_matter()).split())
    assert page.index("Decided") < page.index("Reported back")
    assert f"Asked for by the earlier one: “{asked}”" in page.replace("asked for", "Asked for")


@pytest.mark.parametrize(
    ("decision", "kind"),
    [
        ("That the walls be mended.", "Decided"),
        ("That the plan be recommended to Cabinet.", "Recommended"),
        ("That the report be noted.", "Noted"),
        ("That the item be deferred.", "Deferred"),
        ("That the application be refused.", "Refused"),
        (None, "In the minutes"),
    ],
)
def test_a_minute_is_told_by_what_it_came_to(planned, decision, kind):
    decisions = (decision,) if decision else ()
    items = (papers.minute("7", TITLE, decisions=decisions),)
    minutes = MinutesRecord(
        committee="Cabinet", date="2024-03-12", items=items, sources=papers.at(1)
    )
    publish("minutes", papers.printed_minutes(minutes))
    join_matters()
    [line] = lines_of([the_matter()])
    [event] = [event for event in line.events if event.steps[0].minute]
    assert event.kind == kind
    assert event.detail == (decision or "No decision recorded")


def test_a_date_that_a_plan_moves_is_told_as_moved(planned):
    for entry in (made.plan_entry for made in planned.steps.all() if made.plan_entry):
        if entry.plan.published.month == 2:
            entry.decision_date = datetime.date(2024, 4, 9)
            entry.save()
    join_matters()
    [line] = lines_of([the_matter()])
    told = [event for event in line.events if event.steps[0].plan_entry]
    assert [(event.kind, event.words) for event in told] == [
        ("Planned", "Cabinet to decide on 12 March 2024"),
        ("Moved", "Cabinet to decide on 9 April 2024 (moved from 12 March 2024)"),
        ("Due", "Cabinet: no paper on this is held here"),
    ]
    assert told[-1].date == datetime.date(2024, 4, 9) and told[-1].missing


def test_a_meeting_that_is_held_without_the_matter_is_not_said_to_be_missing(client, planned):
    publish("cabinet", agenda("2024-03-12", "Lifeboat Slipway"))
    join_matters()
    page = shown(client, planned)
    assert "papers of this meeting are held here, but none is known to be about this" in page
    assert "no paper on this is held here" not in page


def test_a_coming_meeting_is_next_and_not_what_happened_last(planned):
    publish("cabinet", agenda("2090-03-12", TITLE))
    join_matters()
    item = step("agenda_item", date="2090-03-12")
    Step.objects.filter(pk=item.pk).update(matter=planned)
    [line] = lines_of([planned])
    assert line.next_due and line.next_due.words == "Cabinet, item 5"
    assert line.latest and line.latest.date == datetime.date(2024, 2, 20)


def test_each_item_of_one_meeting_has_its_point(planned):
    publish("cabinet", agenda("2024-03-12", TITLE, f"{TITLE} (Part 2)"))
    join_matters()
    Step.objects.filter(agenda_item__meeting__date="2024-03-12").update(matter=planned)
    [line] = lines_of([planned])
    words = [event.words for event in line.events if event.date == datetime.date(2024, 3, 12)]
    assert words == ["Cabinet, item 5", "Cabinet, item 6"]


def test_pages_are_named_by_their_printed_numbers(planned):
    item = papers.minute("7", TITLE, decisions=("That the walls be mended.",))
    sources = item.sources | {"decisions": papers.at(2)["record"]}
    minutes = MinutesRecord(
        committee="Cabinet",
        date="2024-03-12",
        items=(replace(item, sources=sources),),
        sources=papers.at(1),
    )
    pack = publish("minutes", papers.printed_minutes(minutes))
    pack.pages.update(printed_number=None)
    pack.pages.filter(number=2).update(printed_number=42)
    join_matters()
    [line] = lines_of([the_matter()])
    [event] = [event for event in line.events if event.steps[0].minute]
    assert [(mark.page, mark.label) for mark in event.marks] == [(2, 42)]


def test_what_the_next_plan_leaves_out_is_no_longer_due(planned):
    later = replace(
        plan(3, "Lifeboat Slipway").forward_plans[0], title="March plan", published="2024-03-01"
    )
    publish("plan-3", replace(plan(3, "Lifeboat Slipway"), forward_plans=(later,)))
    join_matters()
    [line] = lines_of([planned])
    told = [(event.kind, str(event.date)) for event in line.events if event.steps[0].plan_entry]
    assert told == [("Planned", "2024-01-01"), ("No longer listed", "2024-03-01")]
    publish("plan-4", plan(4, TITLE))
    join_matters()
    [line] = lines_of([planned])
    assert [event.kind for event in line.events][-1] == "Due", "the latest plan lists it again"


def test_what_fell_due_before_the_next_plan_was_not_left_out(planned):
    publish("plan-4", plan(4, "Lifeboat Slipway"))
    join_matters()
    [line] = lines_of([planned])
    assert [event.kind for event in line.events][-1] == "Due" and line.events[-1].missing
