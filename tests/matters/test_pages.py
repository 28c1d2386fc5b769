"""Pages of matters: what is shown, what is missing, how it is followed, what it costs."""

import datetime
from dataclasses import replace

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar

from documents.matters.models import Link, Matter, Step
from documents.roles import OFFICERS
from ingest.matters.join import join_matters
from ingest.parsing.records import MinutesRecord, ReportRecord
from tests.ingest import papers
from tests.matters.conftest import publish
from tests.matters.test_persons import TITLE, agenda, plan, step, the_matter

pytestmark = pytest.mark.django_db


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
    assert "Planned: Cabinet to decide on 12 March 2024" in text
    assert "no paper on this is held here" not in text


@pytest.mark.parametrize("kind", ["agenda_item", "plan_entry"])
def test_line_stands_on_each_record(client, planned, kind):
    row = Step.objects.filter(**{f"{kind}__isnull": False}).first().row
    page = client.get(row.get_absolute_url()).content.decode()
    assert planned.get_absolute_url() in page
    assert 'aria-current="true"' in page.split("This matter over time")[1]


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
    assert not Matter.objects.published().to_follow(datetime.date(2024, 3, 13))
    assert Matter.objects.published().to_follow(datetime.date(2024, 3, 12))


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
