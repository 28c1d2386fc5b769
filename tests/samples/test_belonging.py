"""The packs tell one story: matters go from plan to report to decision, minutes are confirmed."""

from itertools import pairwise
from typing import Any

from tests.samples.conftest import Truth
from tests.samples.test_truth import nested

OVERVIEW = "Communities and Housing Overview Committee"


def of_committee(truths: dict[str, Truth], committee: str) -> list[Truth]:
    packs = [
        truth
        for truth in truths.values()
        if truth["kind"] == "agenda pack" and truth["meeting"]["committee"] == committee
    ]
    return sorted(packs, key=lambda truth: truth["meeting"]["date"])


def decided(truth: Truth, title: str) -> list[str]:
    decisions = [m["decisions"] for m in nested(truth, "minutes/items") if m["title"] == title]
    return decisions[0] if decisions else []


def test_the_packs_are_of_many_committees_over_a_year(truths: dict[str, Truth]) -> None:
    meetings = [truth["meeting"] for truth in truths.values() if truth["meeting"]]
    assert len({meeting["committee"] for meeting in meetings}) == 5
    dates = sorted(meeting["date"] for meeting in meetings)
    assert (dates[0], dates[-1]) == ("2026-02-10", "2027-01-19")


def test_minutes_are_confirmed_by_the_next_pack(truths: dict[str, Truth]) -> None:
    packs = of_committee(truths, OVERVIEW)
    assert len(packs) == 4
    for before, after in pairwise(packs):
        assert [held["date"] for held in after["minutes"]] == [before["meeting"]["date"]]


def test_minutes_name_the_members_of_the_pack_that_called_the_meeting(
    truths: dict[str, Truth],
) -> None:
    packs = of_committee(truths, OVERVIEW)
    for before, after in pairwise(packs):
        held = after["minutes"][0]
        assert set(held["present"]) | set(held["apologies"]) == set(before["meeting"]["members"])


def test_the_library_strategy_goes_from_plan_to_report_back(truths: dict[str, Truth]) -> None:
    title = "Library Strategy 2026 to 2031"
    overview = truths["overview-2026-02-24"]
    [entry] = [e for e in nested(overview, "forward_plans/entries") if e["title"] == title]
    assert entry["decision_date"] == truths["cabinet-2026-03-17"]["meeting"]["date"]
    assert entry["consulted"] == [{"committee": OVERVIEW, "date": overview["meeting"]["date"]}]
    assert any(report["title"] == title for report in truths["cabinet-2026-03-17"]["reports"])
    assert "be recommended to Cabinet" in decided(truths["overview-2026-06-16"], title)[0]
    decision = decided(truths["cabinet-2026-04-21"], title)
    assert "on 13 October 2026" in decision[-1]
    back = truths["overview-2026-10-13"]["reports"][0]
    assert back["title"] == "Libraries: Six Months of the New Strategy"


def test_every_planned_cabinet_decision_with_a_pack_is_on_its_agenda(
    truths: dict[str, Truth],
) -> None:
    agendas: dict[str, set[str]] = {}
    for pack in of_committee(truths, "Cabinet"):
        titles = {item["title"].casefold() for item in pack["agenda_items"]}
        agendas[pack["meeting"]["date"]] = titles
    checked = 0
    for entry in entries_of_cabinet(truths):
        if entry["decision_date"] in agendas:
            title = entry["title"].casefold()
            on_agenda = agendas[entry["decision_date"]]
            assert any(item.startswith(title[:20]) for item in on_agenda), entry["title"]
            checked += 1
    assert checked > 8


def entries_of_cabinet(truths: dict[str, Truth]) -> list[dict[str, Any]]:
    return [
        entry
        for truth in truths.values()
        for entry in nested(truth, "forward_plans/entries")
        if entry["decision_maker"] == "Cabinet"
    ]


def test_portfolios_change_hands_during_the_year(truths: dict[str, Truth]) -> None:
    holders = {
        (plan["published"], held["name"])
        for truth in truths.values()
        for plan in truth["forward_plans"]
        for held in plan["portfolio_holders"]
        if held["portfolio"] == "Culture and Communities"
    }
    by_date = [name for _, name in sorted(holders)]
    assert by_date[0] == "Ruth Adeyemi"
    assert by_date[-1] == "Thomas Feversham"
    report = truths["overview-2026-06-16"]["reports"][0]
    assert report["portfolio_holder"] == "Cllr R Adeyemi, Adult Social Care and Housing"


def test_the_notice_and_the_minutes_give_the_same_decisions(truths: dict[str, Truth]) -> None:
    notice = truths["decisions-2026-11-10"]["minutes"][0]
    confirmed = truths["cabinet-2026-12-08"]["minutes"][0]
    by_title = {item["title"]: item["decisions"] for item in confirmed["items"]}
    assert len(notice["items"]) == 3
    assert all(by_title[item["title"]] == item["decisions"] for item in notice["items"])
