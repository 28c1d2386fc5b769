"""What officers say of matters stands: after another run, another reading, and new packs."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from documents.actions import Refused, merge_meetings
from documents.actions.packs import hide_pack, leave_rows
from documents.audit.models import AuditLine
from documents.matters import actions
from documents.matters.models import Judgement, Link, Matter, Step
from documents.models import Pack
from ingest.matters.join import join_matters
from ingest.parsing.records import (
    AgendaItemRecord,
    ForwardPlanEntryRecord,
    MeetingRecord,
    PackRecord,
)
from ingest.write import write_records
from tests.ingest import papers
from tests.matters.conftest import publish

pytestmark = pytest.mark.django_db

TITLE = "Harbour Walls and Sluices"


@pytest.fixture
def officer() -> User:
    return User.objects.create_user("officer")


def plan(number: int, *titles: str) -> PackRecord:
    """A forward plan of its own month, with these entries."""
    entries = tuple(
        ForwardPlanEntryRecord(
            title=title,
            decision_maker="Cabinet",
            decision_date="2024-03-12",
            officer_contact="Flora Hext, Harbour Master",
            sources=papers.at(1),
        )
        for title in titles
    )
    published = f"2024-0{number}-01"
    made = replace(papers.PLAN, title=f"Plan {number}", published=published, entries=entries)
    return PackRecord(
        kind="forward plan", pdf_pages=2, forward_plans=(made,), pages=papers.pages(2)
    )


def agenda(date: str, *titles: str, committee: str = "Cabinet") -> PackRecord:
    items = tuple(
        AgendaItemRecord(number=str(number), title=title, sources=papers.at(1))
        for number, title in enumerate(titles, start=5)
    )
    meeting = MeetingRecord(committee=committee, date=date, start_time="10:00")
    return PackRecord(
        kind="agenda pack", pdf_pages=2, meeting=meeting, agenda_items=items, pages=papers.pages(2)
    )


@pytest.fixture
def walls() -> Matter:
    """Two plans and the meeting that they name: one matter."""
    publish("plan-1", plan(1, TITLE))
    publish("plan-2", plan(2, TITLE))
    publish("cabinet", agenda("2024-03-12", TITLE))
    join_matters()
    return the_matter()


def the_matter() -> Matter:
    [matter] = Matter.objects.published()
    return matter


def step(kind: str, **fields: object) -> Step:
    return Step.objects.get(**{f"{kind}__isnull": False}, **fields)


def members(matter: Matter) -> set[tuple[str, str]]:
    return {(one.kind, str(one.date)) for one in matter.steps.all()}


def test_signs_join_what_a_plan_and_a_meeting_say(walls):
    assert members(walls) == {
        ("plan_entry", "2024-01-01"),
        ("plan_entry", "2024-02-01"),
        ("agenda_item", "2024-03-12"),
    }
    item = step("agenda_item")
    pair = {item.pk, step("plan_entry", date="2024-01-01").pk}
    link = Link.objects.get(first=min(pair), second=max(pair))
    assert link.words == "Same title; planned for this meeting’s date, 12 March 2024"
    assert {place["page"] for sign in link.signs for place in sign["printed"]} == {1}


def test_split_stands_after_runs_readings_and_new_packs(walls, officer):
    item = step("agenda_item")
    actions.split_matter(walls, [item], by=officer)
    item.refresh_from_db()
    assert item.matter is None
    for _ in range(2):
        join_matters()
    pack = item.agenda_item.pack
    write_records(pack, agenda("2024-03-12", TITLE))
    publish("plan-3", plan(3, TITLE))
    publish("next-cabinet", agenda("2024-04-09", "Something Else"))
    join_matters()
    item.refresh_from_db()
    assert item.matter is None
    assert members(walls) == {("plan_entry", f"2024-0{month}-01") for month in (1, 2, 3)}
    said = Judgement.objects.filter(same_matter=False)
    assert said.count() == 2 and {one.by for one in said} == {officer}
    assert said[0].history.get().history_user == officer


def test_join_stands_after_runs_readings_and_new_packs(walls, officer):
    publish("overview", agenda("2024-01-30", "Coastal Erosion", committee=papers.COMMITTEE))
    join_matters()
    lonely = step("agenda_item", title="Coastal Erosion")
    assert lonely.matter is None
    actions.add_to_matter(walls, lonely, by=officer)
    write_records(
        lonely.agenda_item.pack, agenda("2024-01-30", "Coastal Erosion", committee=papers.COMMITTEE)
    )
    publish("plan-3", plan(3, TITLE))
    join_matters()
    lonely.refresh_from_db()
    assert lonely.matter == walls
    assert walls.steps.count() == 5


def test_taken_out_together_stays_together(walls, officer):
    entries = list(Step.objects.filter(plan_entry__isnull=False))
    own = actions.split_matter(walls, entries, by=officer)
    assert own.pk != walls.pk
    join_matters()
    assert own.steps.count() == 2 and walls.steps.count() == 1


def test_what_was_said_last_counts(walls, officer):
    item = step("agenda_item")
    actions.split_matter(walls, [item], by=officer)
    actions.add_to_matter(walls, item, by=officer)
    join_matters()
    item.refresh_from_db()
    assert item.matter == walls
    changed = Judgement.objects.filter(same_matter=True).first()
    assert [line.same_matter for line in changed.history.order_by("history_id")] == [False, True]


def test_merged_address_leads_to_the_kept_one(walls, officer, client):
    publish("plan-3", plan(3, "Lifeboat Slipway"))
    publish("plan-4", plan(4, "Lifeboat Slipway"))
    join_matters()
    slipway = Matter.objects.published().exclude(pk=walls.pk).get()
    old = slipway.get_absolute_url()
    actions.merge_matters(walls, slipway, by=officer)
    join_matters()
    slipway.refresh_from_db()
    assert slipway.merged_into == walls and slipway.history.first().history_user == officer
    response = client.get(old)
    assert response.status_code == 301
    assert response["Location"] == the_matter().get_absolute_url()
    with pytest.raises(Refused, match="merged into another"):
        actions.merge_matters(walls, slipway, by=officer)


def test_questions_are_asked_once(officer):
    publish("plan-1", plan(1, "Harbour Walls Repair"))
    publish("cabinet", agenda("2024-03-12", "Harbour Lights Repair"))
    join_matters()
    assert not Matter.objects.exists()
    link = Link.objects.filter(is_question=True).get()
    actions.answer_question(link, by=officer, same_matter=False)
    join_matters()
    assert not Link.objects.filter(is_question=True).exists()
    assert not Matter.objects.exists()


def test_question_that_a_colleague_answered_is_not_answered_over_it(officer):
    publish("plan-1", plan(1, "Harbour Walls Repair"))
    publish("cabinet", agenda("2024-03-12", "Harbour Lights Repair"))
    join_matters()
    link = Link.objects.filter(is_question=True).get()
    actions.answer_question(link, by=officer, same_matter=True)
    colleague = User.objects.create_user("colleague")
    with pytest.raises(Refused, match="answered meanwhile"):
        actions.answer_question(link, by=colleague, same_matter=False)
    assert Judgement.objects.get().by == officer
    assert the_matter().steps.count() == 2


def test_join_stands_when_the_paper_that_it_was_said_of_is_withdrawn(walls, officer):
    publish("overview", agenda("2024-01-30", "Coastal Erosion", committee=papers.COMMITTEE))
    join_matters()
    lonely = step("agenda_item", title="Coastal Erosion")
    actions.add_to_matter(walls, lonely, by=officer)
    for month in (1, 2):
        pack = step("plan_entry", date=f"2024-0{month}-01").plan_entry.pack
        hide_pack(pack, leave_rows)
        Pack.objects.filter(pk=pack.pk).update(withdrawn_at=pack.published_at)
        join_matters()
        lonely.refresh_from_db()
        assert lonely.matter == walls
    assert lonely.matter == step("agenda_item", title=TITLE).matter


def test_what_was_said_goes_over_to_a_row_that_is_read_anew(walls, officer):
    """A better reading spells the title otherwise: another row, and the same paper."""
    publish("overview", agenda("2024-01-30", "Coastal Erosion", committee=papers.COMMITTEE))
    join_matters()
    item, entry = step("agenda_item", title=TITLE), step("plan_entry", date="2024-01-01")
    actions.split_matter(walls, [item], by=officer)
    actions.add_to_matter(walls, step("agenda_item", title="Coastal Erosion"), by=officer)
    write_records(entry.plan_entry.pack, plan(1, f"{TITLE}, Kelminster"))
    join_matters()
    anew = step("plan_entry", title=f"{TITLE}, Kelminster")
    assert anew.pk != entry.pk and anew.matter == walls
    assert walls.steps.filter(title="Coastal Erosion").exists()
    said = Judgement.objects.get(first=min(anew.pk, item.pk), second=max(anew.pk, item.pk))
    assert not said.same_matter and said.by == officer
    item.refresh_from_db()
    assert item.matter is None
    second = [Judgement.objects.count(), join_matters().moved]
    assert second == [Judgement.objects.count(), 0]


def test_matter_keeps_its_number_when_all_its_rows_are_read_anew():
    for month in (1, 2):
        publish(f"plan-{month}", plan(month, TITLE))
    join_matters()
    walls = the_matter()
    for entry in list(Step.objects.select_related("plan_entry__pack").order_by("date")):
        write_records(entry.plan_entry.pack, plan(entry.date.month, f"{TITLE} Works"))
    join_matters()
    assert the_matter() == walls and the_matter().shown_title == f"{TITLE} Works"


def test_what_was_said_stands_when_two_meetings_are_made_one(walls, officer):
    misread = agenda("2024-03-13", TITLE)
    publish("misread", misread)
    join_matters()
    twin = step("agenda_item", date="2024-03-13")
    if twin.matter is None:
        actions.add_to_matter(walls, twin, by=officer)
    actions.split_matter(walls, [twin], by=officer)
    right, wrong = step("agenda_item", date="2024-03-12").row.meeting, twin.row.meeting
    merge_meetings(right, wrong, by=officer)
    join_matters()
    twin.refresh_from_db()
    assert not twin.in_public
    kept = step("agenda_item", date="2024-03-12")
    assert kept.matter is None, "what was said of the one item 5 is said of the other"


def test_rename_and_split_of_two_officers_stand_side_by_side(walls, officer):
    colleague = User.objects.create_user("colleague")
    actions.rename_matter(walls, by=officer, title="The sea wall")
    actions.split_matter(walls, [step("agenda_item")], by=colleague)
    join_matters()
    assert the_matter().shown_title == "The sea wall" and the_matter().steps.count() == 2
    assert {said.by for said in Judgement.objects.filter(same_matter=False)} == {colleague}


def test_name_is_the_officers_until_given_back(walls, officer):
    actions.rename_matter(walls, by=officer, title="  The   sea wall ")
    join_matters()
    assert the_matter().shown_title == "The sea wall"
    actions.rename_matter(walls, by=officer, title="")
    assert the_matter().shown_title == TITLE
    assert walls.history.count() == 3
    lines = AuditLine.objects.filter(about_kind="matter")
    assert [line.details["change"] for line in lines] == ["renamed", "renamed"]


@pytest.mark.parametrize("chosen", ["none", "all"])
def test_split_of_nothing_or_all_is_refused(walls, officer, chosen):
    steps = [] if chosen == "none" else list(walls.steps.all())
    with pytest.raises(Refused):
        actions.split_matter(walls, steps, by=officer)


def test_withdrawn_title_no_longer_names_the_matter(walls):
    """The plan's title names it while the plan is public, and not a moment longer."""
    publish("update", agenda("2024-03-26", f"{TITLE} Update", committee=papers.COMMITTEE))
    for entry in Step.objects.filter(plan_entry__isnull=False):
        pack = entry.plan_entry.pack
        pack.withdrawn_at = pack.published_at
        pack.save()
    assert the_matter().shown_title == TITLE  # the agenda's own
    item = step("agenda_item", date="2024-03-12").agenda_item
    item.pack.withdrawn_at = item.pack.published_at
    item.pack.save()
    assert not Matter.objects.published().exists()
