"""Ways through the papers: by month, by plan and what changed in it, by office, by what is new."""

import csv
import datetime
import io

import pytest

from documents.models import (
    Attendance,
    ForwardPlan,
    ForwardPlanEntry,
    Minute,
    WorkProgramme,
    WorkProgrammeEntry,
)
from documents.plans.changes import changes_of, latest_changes, programme_changes
from documents.plans.issues import issues_beside
from documents.search import index_pack
from tests.public.builders import (
    a_committee,
    a_councillor,
    a_meeting,
    a_minute,
    a_pack,
    a_portfolio,
    a_report,
    an_item,
    everything,
)
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db


def a_plan(
    name: str, published: str | None, entries: dict[str, str | None], **fields
) -> ForwardPlan:
    plan = ForwardPlan.objects.create(
        pack=a_pack(name), page=1, position=1, title=name, body="Cabinet", published=published,
        **fields,
    )  # fmt: skip
    for position, (title, day) in enumerate(entries.items(), start=1):
        ForwardPlanEntry.objects.create(
            plan=plan, pack=plan.pack, page=2, position=position, title=title, decision_date=day
        )
    return plan


@pytest.fixture
def two_plans():
    a_plan(
        "January plan",
        "2024-01-02",
        {
            "Harbour wall": "2024-03-05",
            "Kiosk licence": "2024-02-06",
            "Sea lane": "2024-04-09",
            "Held in January": "2024-01-16",
        },
    )
    return a_plan(
        "February plan",
        "2024-02-02",
        {"HARBOUR WALL": "2024-05-07", "Lighthouse": "2024-04-09", "Sea Lane": "2024-04-09"},
    )


def test_new_moved_and_no_longer_listed(two_plans):
    (changes,) = latest_changes()
    assert [entry.title for entry in changes.new] == ["Lighthouse"]
    assert [moved.in_words for moved in changes.moved] == ["Moved from 5 March 2024"]
    assert [entry.title for entry in changes.withdrawn] == ["Kiosk licence"]
    assert [entry.title for entry in changes.past] == ["Held in January"]
    assert changes.in_words == "1 new, 1 moved, 1 no longer listed"


def test_what_was_due_before_the_months_of_a_plan_is_no_withdrawal(two_plans):
    """A plan is published before the months that it covers; what falls between is not its own."""
    ForwardPlan.objects.filter(pk=two_plans.pk).update(period_from="2024-03")
    (changes,) = latest_changes()
    assert not changes.withdrawn
    assert {entry.title for entry in changes.past} == {"Held in January", "Kiosk licence"}


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2024-02-05", ["Kiosk licence", "Lighthouse", "Sea Lane", "HARBOUR WALL"]),
        ("2024-02-07", ["Lighthouse", "Sea Lane", "HARBOUR WALL"]),
    ],
)
def test_until_a_plan_begins_the_one_before_it_says_what_is_due(two_plans, day, due):
    ForwardPlan.objects.filter(pk=two_plans.pk).update(period_from="2024-03")
    today = datetime.date.fromisoformat(day)
    assert [entry.title for entry in ForwardPlanEntry.objects.current(today)] == due


def test_a_copy_of_a_plan_in_another_pack_is_the_same_plan(two_plans):
    copy = a_plan("February plan again", "2024-02-02", {"Lighthouse": "2024-04-09"})
    (changes,) = latest_changes()
    assert changes.plan == copy and changes.before.title == "January plan"
    assert changes_of([two_plans.pk])[two_plans.pk].before.title == "January plan"


def test_a_plan_alone_changed_nothing():
    plan = a_plan("January plan", None, {"Harbour wall": None}, period_from="2024-01")
    assert changes_of([plan.pk])[plan.pk].in_words == ""


def test_an_unpublished_plan_is_set_beside_nothing(two_plans):
    type(two_plans.pack).objects.filter(pk=two_plans.pack_id).update(published_at=None)
    (changes,) = latest_changes()
    assert changes.plan.title == "January plan" and not changes.new


def test_a_plan_leads_to_the_one_before_and_the_one_after(client, two_plans):
    march = a_plan("March plan", "2024-03-01", {"Lighthouse": "2024-04-09"})
    a_plan("March plan again", "2024-03-01", {"Lighthouse": "2024-04-09"})
    january = ForwardPlan.objects.get(title="January plan")
    assert issues_beside(two_plans).earlier == january
    assert str(issues_beside(two_plans).later) == "March plan again", "the newest copy"
    assert issues_beside(january).earlier is None
    assert issues_beside(january).later == two_plans
    assert issues_beside(march) == (two_plans, None), "a copy is no later plan"
    words = page_at(client, two_plans.get_absolute_url())
    assert "Earlier plan" in words and january.get_absolute_url() in words
    assert "Later plan" in words and "this one may no longer stand" in words
    assert "Later plan" not in page_at(client, march.get_absolute_url())


def test_plans_that_do_not_say_whose_they_are_follow_no_one(client):
    first = a_plan("One", "2024-01-02", {})
    second = a_plan("Another", "2024-02-02", {})
    ForwardPlan.objects.update(body="")
    first.refresh_from_db()
    assert issues_beside(first) == (None, None)
    assert [changes.before for changes in latest_changes()] == [None]
    assert changes_of([second.pk])[second.pk].before is None
    assert second.get_absolute_url() not in page_at(client, first.get_absolute_url())


def test_the_forward_plan_says_by_month_what_changed(client, two_plans):
    words = page_at(client, "/forward-plan/")
    assert words.index("May 2024</h3>") < words.index("April 2024</h3>")
    assert ">New</span>" in words and "Moved from 5 March 2024" in words
    changes = page_at(client, "/forward-plan/changes/")
    assert "No longer listed" in changes and "Kiosk licence" in changes
    address = f"{two_plans.pack.get_absolute_url()}forward-plan/1/changes/"
    assert "Kiosk licence" in page_at(client, address)


def test_what_is_still_to_come_stands_before_dates_that_have_passed(client, two_plans):
    entry = ForwardPlanEntry.objects.get(title="Kiosk licence")
    for title, month in (("Later", 5), ("Sooner", 4)):
        date = datetime.date(2090, month, 1)
        ForwardPlanEntry.objects.create(
            plan=two_plans, pack=two_plans.pack, title=title, decision_date=date, position=90
        )
    words = page_at(client, "/forward-plan/?plans=all")
    places = ["April 2090</h2>", "May 2090</h2>", "Dates that have passed</h2>", entry.title]
    assert [words.index(place) for place in places] == sorted(map(words.index, places))


def test_work_programmes_and_what_changed(client):
    committee = a_committee("Harbours Committee")
    for day, titles in [(6, ["Dredging", "Kiosk"]), (20, ["Dredging", "Lighthouse"])]:
        meeting = a_meeting(committee, datetime.date(2024, 2, day), slug=f"2024-02-{day}")
        programme = WorkProgramme.objects.create(
            pack=a_pack(f"Pack {day}"), page=3, position=1, committee=committee, meeting=meeting
        )
        for position, title in enumerate(titles, start=1):
            WorkProgrammeEntry.objects.create(
                work_programme=programme, pack=programme.pack, page=3, position=position,
                title=title, meeting_date=datetime.date(2024, 3, 5),
            )  # fmt: skip
    (changes,) = programme_changes()
    assert changes.in_words == "1 new, 1 no longer listed"
    words = page_at(client, "/work-programmes/")
    assert "Lighthouse" in words and ">New</span>" in words and "No longer listed: Kiosk" in words
    assert "1 earlier programme</summary>" in words and "In the pack for 6 February 2024" in words


def test_what_is_new_says_what_each_paper_brought(client, two_plans):
    rows = everything("Marigold")
    words = page_at(client, "/new/")
    assert "Marigold pack" in words and "1 agenda item" in words and "1 report" in words
    assert f'Minutes of <a class="govuk-link" href="{rows.meeting.get_absolute_url()}"' in words
    assert "1 new, 1 moved, 1 no longer listed" in words
    feed = client.get("/new/papers.atom")
    assert feed["Content-Type"].startswith("application/atom+xml")
    assert "1 agenda item, 1 report" in feed.content.decode()


def test_meetings_of_a_year_month_by_month(client):
    committee = a_committee("Harbours Committee")
    a_meeting(committee, datetime.date(2024, 2, 6), venue="Hall in February")
    a_meeting(committee, datetime.date(2024, 4, 9), venue="Hall in April")
    a_meeting(committee, datetime.date(2090, 4, 11), venue="Hall to come")
    words = page_at(client, "/calendar/2024/")
    assert words.index("April 2024") < words.index("February 2024"), "the latest past month first"
    assert "Hall to come" not in words and "/calendar/2090/" in words
    assert "Coming up" in page_at(client, "/calendar/2090/")
    assert "No meeting in 2031" in page_at(client, "/calendar/2031/")
    assert client.get("/calendar/0/").status_code == 404
    assert client.get("/calendar/99999/").status_code == 404
    assert client.get("/calendar/list/").status_code == 302


def test_a_month_without_meetings_leads_to_the_nearest_that_have_some(client):
    committee = a_committee("Harbours Committee")
    for day in ("2023-11-07", "2024-02-06", "2024-02-27", "2024-05-07", "2024-06-04"):
        a_meeting(committee, datetime.date.fromisoformat(day))
    words = page_at(client, "/calendar/2024/03/")
    assert '/calendar/2024/02/">February 2024</a>. ' in words
    assert '/calendar/2024/05/">May 2024</a>.' in words
    assert "The next one is in" not in page_at(client, "/calendar/2024/07/")
    assert "The next one is in" not in page_at(client, "/calendar/2024/02/")


def test_months_lead_no_further_than_meetings_do(client):
    """Else a crawler would follow "next month" for ever."""
    committee = a_committee("Harbours Committee")
    a_meeting(committee, datetime.date(2024, 2, 6))
    a_meeting(committee, datetime.date(2090, 4, 11))
    first, last = page_at(client, "/calendar/2024/02/"), page_at(client, "/calendar/2090/04/")
    assert "/calendar/2024/03/" in first and "/calendar/2024/01/" not in first
    assert "/calendar/2090/03/" in last and "/calendar/2090/05/" not in last
    assert "/calendar/2030/06/" in page_at(client, "/calendar/2030/05/"), "an empty month between"
    assert '<meta name="robots" content="noindex">' in page_at(client, "/calendar/2031/")


@pytest.fixture
def register():
    ada = a_councillor("Ada Penhale")
    portfolio = a_portfolio("Harbours", ada)
    pack, cabinet = a_pack("Pack"), a_committee("Cabinet")
    meeting = a_meeting(cabinet, datetime.date(2024, 2, 6))
    item = an_item(meeting, pack, "8", "HARBOUR WALL")
    a_report(item, "Harbour wall", portfolio=portfolio)
    a_minute(
        meeting, pack, "42", "Harbour wall", agenda_item=item, proposer="A Penhale",
        decisions=["That the wall be built."], reason="It leaks.", actions=["Ask for tenders."],
    )  # fmt: skip
    a_minute(
        meeting, pack, "43", "=SUM(A1:A9)", text="The Portfolio Holder for Harbours asked for it.",
        decisions=["That it be deferred."],
    )  # fmt: skip
    ForwardPlanEntry.objects.create(
        plan=ForwardPlan.objects.create(pack=pack, page=3, position=1, title="Plan"), pack=pack,
        page=4, printed_page=14, position=1, title="Harbour Wall", key_decision=True,
        committee=cabinet, decision_date=meeting.date,
    )  # fmt: skip
    index_pack(pack)
    return portfolio


def test_the_register_says_reason_next_step_and_what_the_plan_announced(client, register):
    words = page_at(client, "/decisions/")
    assert "Reason: It leaks." in words and "Next step: Ask for tenders." in words
    assert "as the forward plan says" in words and "p. 14" in words
    assert ">Deferred</span>" in words


def test_a_next_step_is_not_the_decision_said_again(client, register):
    again = ["RESOLVED: That the wall be built.", "The Clerk to ask for tenders."]
    Minute.objects.filter(number="42").update(actions=again)
    words = page_at(client, "/decisions/")
    assert "Next step: The Clerk to ask for tenders." in words and "RESOLVED" not in words


def test_the_register_can_be_taken_away_as_a_table(client, register):
    response = client.get("/decisions/decisions.csv?outcome=agreed")
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["Date"] == "6 February 2024" and row["Decided by"] == "Cabinet"
    assert (row["Decision"], row["Outcome"]) == ("That the wall be built.", "Agreed")
    assert (row["Key decision"], row["Next step"]) == ("Yes", "Ask for tenders.")
    ForwardPlanEntry.objects.update(key_decision=None)
    again = client.get("/decisions/decisions.csv?outcome=agreed")
    (row,) = csv.DictReader(io.StringIO(b"".join(again.streaming_content).decode("utf-8-sig")))
    assert row["Key decision"] == "not stated in the paper"
    assert row["Seconded by"] == "not stated in the paper"
    assert row["Address"].startswith("http://testserver/meetings/cabinet/2024-02-06/minutes/42/")


def test_no_cell_of_the_table_is_a_formula(client, register):
    text = b"".join(client.get("/decisions/decisions.csv").streaming_content).decode("utf-8-sig")
    titles = [row["Title"] for row in csv.DictReader(io.StringIO(text))]
    assert titles == ["Harbour wall", "'=SUM(A1:A9)"]


def test_a_portfolio_shows_what_was_decided_and_what_was_deferred(client, register):
    words = page_at(client, register.get_absolute_url())
    decided, deferred = words.index('id="decided"'), words.index('id="deferred"')
    assert decided < words.index("That the wall be built.") < deferred
    assert deferred < words.index("That it be deferred.")


def test_attendance_has_its_denominator(client):
    ada, committee, pack = a_councillor("Ada Penhale"), a_committee("Cabinet"), a_pack("Pack")
    Capacity = Attendance.Capacity
    for day, capacity in [(1, Capacity.PRESENT), (2, Capacity.APOLOGIES), (3, None)]:
        meeting = a_meeting(committee, datetime.date(2024, 1, day), slug=f"2024-01-0{day}")
        for name, councillor, as_what in [
            ("Byron", None, Capacity.PRESENT),
            ("Ada", ada, capacity),
        ]:
            if as_what:
                Attendance.objects.create(
                    meeting=meeting, pack=pack, page=1, capacity=as_what, name=name,
                    councillor=councillor, key=name,
                )  # fmt: skip
    (row,) = ada.attendances.published().by_committee()
    assert (row["present"], row["apologies"], row["not_named"], row["meetings"]) == (1, 1, 1, 3)
    words = page_at(client, ada.get_absolute_url())
    assert "As stated in the minutes held here" in words
    assert '<td data-label="Of meetings">3</td>' in words


def test_a_list_of_all_who_came_calls_nobody_a_member(client):
    ada, pack = a_councillor("Ada Penhale"), a_pack("Notes")
    meeting = a_meeting(a_committee("Pensions Panel"))
    for name, councillor in [("Ada Penhale", ada), ("Greta Ives", None)]:
        Attendance.objects.create(
            meeting=meeting, pack=pack, page=1, capacity=Attendance.Capacity.ATTENDED, name=name,
            councillor=councillor, key=name,
        )  # fmt: skip
    words = page_at(client, meeting.get_absolute_url())
    people = words[words.index('id="people">Attended</h2>') :]
    assert f'<a class="govuk-link" href="{ada.get_absolute_url()}">Ada Penhale</a>' in people
    assert "<li>Greta Ives</li>" in people
    assert ada.attendances.published().by_committee()[0]["present"] == 1
    assert "Attended" in page_at(client, ada.get_absolute_url())


@pytest.mark.parametrize("address", ["/meetings/", "/calendar/2024/02/", "/calendar/2024/"])
def test_a_calendar_belongs_to_the_meetings(client, address):
    words = page_at(client, address)
    assert '<a class="portal-nav__link" href="/meetings/" aria-current="true">' in words
    assert words.count('aria-current="true"') == 1


def test_the_register_says_whether_formal_decisions_are_among_its_own(client):
    assert "are left out unless you ask for them" in page_at(client, "/decisions/")
    assert "are among them" in page_at(client, "/decisions/?formal=on")


def test_a_list_of_papers_says_the_kind_of_each_once(client):
    a_pack("Agenda pack: Harbours Committee, 6 February 2024")
    a_pack("Papers of the Harbours Committee")
    _, listed = page_at(client, "/papers/").split('<ul class="records">')
    assert listed.count("Agenda pack") == 2, "in one title, and beside the other"


def test_a_former_committee_says_so_and_promises_no_meeting(client):
    ended = a_committee("Harbours Committee", disbanded_on=datetime.date(2019, 3, 31))
    earlier = a_committee("Roads Committee", council="Old County Council")
    sitting = a_committee("Parks Committee")
    for committee in (ended, earlier, sitting):
        a_meeting(committee)
    words = page_at(client, "/committees/")
    assert "Disbanded on 31 March 2019." in words
    assert "A committee of Old County Council, a council before this one." in words
    assert words.count("No coming meeting is published.") == 1, "of the one that sits"
    for committee in (ended, earlier):
        assert "Coming up" not in page_at(client, committee.get_absolute_url())
    assert "There is none now" in page_at(client, sitting.get_absolute_url())
