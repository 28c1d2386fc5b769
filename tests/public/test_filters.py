"""Filters are plain addresses; a mistake is named beside its field and nothing typed is lost."""

import datetime
import re

import pytest

from documents.models import ForwardPlan, ForwardPlanEntry
from documents.search import index_pack
from tests.public.builders import a_committee, a_meeting, a_minute, a_pack, an_item, everything
from tests.public.pages import page_at

pytestmark = pytest.mark.django_db


@pytest.fixture
def three_meetings():
    harbours, roads = a_committee("Harbours Committee"), a_committee("Roads Committee")
    pack = a_pack("Pack")
    for committee, date in [
        (harbours, datetime.date(2024, 1, 9)),
        (harbours, datetime.date(2024, 3, 12)),
        (roads, datetime.date(2024, 2, 20)),
    ]:
        meeting = a_meeting(committee, date, venue=f"Hall of {committee} in {date:%B}")
        an_item(meeting, pack, "1", "Something")


def test_meetings_by_committee(client, three_meetings):
    words = page_at(client, "/meetings/?committee=harbours-committee")
    assert "Hall of Harbours Committee in January" in words
    assert "Hall of Harbours Committee in March" in words
    assert "Hall of Roads" not in words


@pytest.mark.parametrize("typed", ["2024-02-01", "1 February 2024", "01/02/2024", "1 Feb 2024"])
def test_meetings_by_date_in_any_form(client, three_meetings, typed):
    words = page_at(client, f"/meetings/?from={typed}&to=2024-02-29", follow=True)
    assert "Hall of Roads Committee in February" in words
    assert "Hall of Harbours" not in words


def test_both_days_of_a_range_count(client, three_meetings):
    assert "Hall of Roads" in page_at(client, "/meetings/?from=2024-02-20&to=2024-02-20")


def test_a_wrong_date_is_named_beside_its_field_and_everything_typed_stays(client, three_meetings):
    words = page_at(client, "/meetings/?committee=roads-committee&from=31+Feb+2024&to=1+March+2024")
    assert "Enter a date such as 6 February 2024 or 06/02/2024" in words
    assert 'value="31 Feb 2024"' in words
    assert 'value="1 March 2024"' in words
    assert '<option value="roads-committee" selected>' in words
    assert 'aria-invalid="true"' in words
    assert 'href="#id_from"' in words
    assert "Hall of" not in words


def test_a_range_that_ends_before_it_begins_is_named(client, three_meetings):
    words = page_at(client, "/meetings/?from=2024-03-01&to=2024-01-01")
    assert "The last day is before the first" in words


@pytest.mark.parametrize("address", ["/meetings/", "/decisions/", "/forward-plan/", "/search/"])
def test_what_no_list_offers_is_refused_in_words(client, address):
    words = page_at(client, f"{address}?q=x&portfolio=no-such-portfolio", follow=True)
    assert "Choose a portfolio from the list" in words


def test_page_numbers_that_are_none_show_a_page(client, three_meetings):
    for number in ("0", "9999", "-1", "word"):
        assert "Hall of" in page_at(client, f"/meetings/?page={number}", follow=True)


def test_pages_keep_the_filters(client):
    committee = a_committee("Harbours Committee")
    for day in range(30):
        a_meeting(committee, datetime.date(2024, 1, 1) + datetime.timedelta(days=day))
    words = page_at(client, "/meetings/?from=2023-01-01")
    assert "?from=2023-01-01&amp;page=2" in words
    assert page_at(client, "/meetings/?from=2023-01-01&page=2").count("record--dated") == 5


def test_decisions_leave_formal_ones_out_unless_asked(client):
    meeting, pack = a_meeting(a_committee("Harbours Committee")), a_pack("Pack")
    a_minute(meeting, pack, "1", "MINUTES", decisions=["That the minutes be confirmed."])
    a_minute(meeting, pack, "2", "Dredging", decisions=["That the harbour be dredged."])
    a_minute(meeting, pack, "3", "Lighthouse", text="Noted.", decisions=[])
    words = page_at(client, "/decisions/")
    assert "That the harbour be dredged." in words
    assert "That the minutes be confirmed." not in words
    assert "Lighthouse" not in words
    assert "That the minutes be confirmed." in page_at(client, "/decisions/?formal=on")


def coming(plan: ForwardPlan, position: int, title: str, **fields: object) -> ForwardPlanEntry:
    return ForwardPlanEntry.objects.create(
        plan=plan,
        pack=plan.pack,
        page=1,
        position=position,
        title=f"{title} in the {plan.title}",
        decision_date=datetime.date(2024, position + 2, 5),
        **fields,
    )


@pytest.fixture
def two_plans():
    cabinet = a_committee("Cabinet")
    for month, published in [("January", "2024-01-02"), ("February", "2024-02-02")]:
        plan = ForwardPlan.objects.create(
            pack=a_pack(month), page=1, title=f"{month} plan", body="Cabinet", published=published
        )
        maker = {"decision_maker": "Cabinet", "committee": cabinet}
        coming(plan, 1, "Dredging", key_decision=True, access="open", **maker)
        coming(
            plan,
            2,
            "Sale of land",
            key_decision=False,
            access="fully exempt",
            decision_maker="Leader",
        )


def test_the_forward_plan_shows_the_latest_plan_unless_all_are_asked_for(client, two_plans):
    words = page_at(client, "/forward-plan/")
    assert "Dredging in the February plan" in words
    assert "in the January plan" not in words
    assert "In January plan" not in words, "the plans stand above the list"
    words = page_at(client, "/forward-plan/?plans=all")
    assert "Dredging in the January plan" in words and "In January plan" in words


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("month=2024-03", "Dredging"),
        ("month=2024-04", "Sale of land"),
        ("decision_maker=Leader", "Sale of land"),
        ("key=True", "Dredging"),
        ("key=False", "Sale of land"),
        ("access=open", "Dredging"),
        ("access=fully+exempt", "Sale of land"),
    ],
)
def test_each_filter_of_the_forward_plan(client, two_plans, query, found):
    words = page_at(client, f"/forward-plan/?{query}")
    other = {"Dredging": "Sale of land", "Sale of land": "Dredging"}[found]
    assert f"{found} in the February plan" in words
    assert f"{other} in the February plan" not in words


def test_months_are_counted_and_those_without_an_entry_left_out(client, two_plans):
    words = page_at(client, "/forward-plan/?key=True")
    assert "March 2024 (1)" in words and "April 2024 (" not in words
    assert "March 2024 (2)" in page_at(client, "/forward-plan/?key=True&plans=all")


def test_what_a_plan_does_not_say_of_key_decisions_is_a_choice_of_its_own(client, two_plans):
    plan = ForwardPlan.objects.get(title="February plan")
    silent = coming(plan, 3, "Moorings", decision_maker="Cabinet")
    assert "Not stated in the plan (1)" in page_at(client, "/forward-plan/")
    found = page_at(client, "/forward-plan/?key=not-stated")
    assert "Moorings in the" in found and "Dredging in the" not in found
    assert "Moorings in the" not in page_at(client, "/forward-plan/?key=False")
    for address in (silent.get_absolute_url(), plan.get_absolute_url()):
        said = re.findall(r"Key decision.*?</dt><dd>(.*?)</dd>", page_at(client, address))
        assert "not stated in the paper" in said[-1]


def test_search_offers_it_for_entries_of_plans_alone(client, two_plans):
    plan = ForwardPlan.objects.get(title="February plan")
    coming(plan, 3, "Moorings", decision_maker="Cabinet")
    meeting = a_meeting(a_committee("Harbours Committee"))
    an_item(meeting, plan.pack, "4", "Moorings at the quay")
    index_pack(plan.pack)
    words = page_at(client, "/search/?q=moorings")
    assert "Moorings at the quay" in words and "Not stated in the plan (1)" in words
    found = page_at(client, "/search/?q=moorings&key=not-stated")
    assert "Moorings in the" in found and "Moorings at the quay" not in found


def test_the_forward_plan_by_portfolio(client, two_plans):
    everything("Marigold")
    words = page_at(client, "/forward-plan/?portfolio=marigold-and-harbours")
    assert "Marigold decision" in words
    assert "Dredging in" not in words
