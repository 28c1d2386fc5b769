"""The habits of different councils: what is one matter, what is not, and what is asked."""

import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from documents.matters.models import Link, Step
from ingest.matters.join import join_matters
from ingest.parsing.records import (
    AgendaItemRecord,
    ForwardPlanEntryRecord,
    ForwardPlanRecord,
    MeetingRecord,
    MinutesRecord,
    PackRecord,
)
from tests.ingest import papers
from tests.matters.conftest import publish

SETS = tomllib.loads(Path(__file__).with_name("habits.toml").read_text(encoding="utf-8"))["set"]


def a_plan(told: dict[str, Any]) -> PackRecord:
    entries = tuple(
        ForwardPlanEntryRecord(
            title=title,
            decision_maker=told.get("maker", "Cabinet"),
            decision_date=date,
            officer_contact=told.get("officer"),
            sources=papers.at(1),
        )
        for title, date in told["entries"]
    )
    plan = ForwardPlanRecord(
        title=f"Plan of {told['plan']}",
        body=told.get("maker", "Cabinet"),
        published=told["plan"],
        entries=entries,
    )
    return PackRecord(
        kind="forward plan", pdf_pages=2, forward_plans=(plan,), pages=papers.pages(2)
    )


def an_agenda(told: dict[str, Any]) -> PackRecord:
    items = tuple(
        AgendaItemRecord(number=str(number), title=title, sources=papers.at(1))
        for number, title in enumerate(told["titles"], start=5)
    )
    meeting = MeetingRecord(committee=told["agenda"], date=told["on"], start_time="10:00")
    return PackRecord(
        kind="agenda pack", pdf_pages=2, meeting=meeting, agenda_items=items, pages=papers.pages(2)
    )


def some_minutes(told: dict[str, Any]) -> PackRecord:
    items = tuple(
        papers.minute(str(number), title, decisions=(decision,))
        for number, (title, decision) in enumerate(told["items"], start=7)
    )
    return papers.printed_minutes(
        MinutesRecord(committee=told["minutes"], date=told["on"], items=items, sources=papers.at(1))
    )


def a_paper(told: dict[str, Any]) -> PackRecord:
    if "plan" in told:
        return a_plan(told)
    return an_agenda(told) if "agenda" in told else some_minutes(told)


def label(step: Step) -> str:
    return f"{step.date} {step.title}"


@pytest.mark.django_db
def test_habits_of_councils(subtests):
    for at, each in enumerate(SETS):
        for number, told in enumerate(each["papers"]):
            publish(f"habit-{at}-{number}", a_paper(told))
    join_matters()
    joined: dict[int, set[str]] = defaultdict(set)
    for step in Step.objects.filter(matter__isnull=False):
        joined[step.matter_id or 0].add(label(step))
    questions = Link.objects.filter(is_question=True).select_related("first", "second")
    asked = {frozenset((label(link.first), label(link.second))) for link in questions}
    for each in SETS:
        known = _labels(each)
        with subtests.test(each["name"]):
            groups = [group for group in joined.values() if group & known]
            assert sorted(map(sorted, groups)) == sorted(map(sorted, each.get("together", [])))
        with subtests.test(f"asked about {each['name']}"):
            here = {pair for pair in asked if pair & known}
            assert here == {frozenset(pair) for pair in each.get("asked", [])}


def _labels(each: dict[str, Any]) -> set[str]:
    found = set()
    for told in each["papers"]:
        day = told.get("on") or told["plan"]
        titles = told.get("titles") or [row[0] for row in told.get("entries") or told["items"]]
        found |= {f"{day} {title}" for title in titles}
    return found
