"""A page costs no more queries for three records than for one: every page, by the table of them."""

import datetime
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, resolve

from documents.completeness.ledger import ledger
from documents.found.sitemaps import SITEMAPS
from documents.matters.models import Link, Matter, Step
from documents.models import Report, WorkProgrammeEntry
from documents.search import index_pack
from documents.withholding.models import PageDecision
from tests.public.builders import DAY, Everything, a_meeting, a_minute, an_item, everything

pytestmark = pytest.mark.django_db

LISTS = {
    "home": "/",
    "meetings": "/meetings/",
    "meetings of a committee": "/meetings/?committee=one-committee",
    "what names a portfolio": "/meetings/?portfolio=one-and-harbours",
    "reports that name a portfolio": "/meetings/?portfolio=one-and-harbours&show=reports",
    "calendar": f"/calendar/{DAY:%Y/%m}/",
    "committees": "/committees/",
    "committee": "/committees/one-committee/",
    "councillors": "/councillors/",
    "councillor": "/councillors/ada-one/",
    "portfolios": "/portfolios/",
    "portfolio": "/portfolios/one-and-harbours/",
    "meeting": "/meetings/one-committee/2024-02-06/",
    "minutes": "/meetings/one-committee/2024-02-06/minutes/",
    "decisions": "/decisions/",
    "forward plan": "/forward-plan/?plans=all",
    "year": f"/calendar/{DAY:%Y}/",
    "changes of plans": "/forward-plan/changes/",
    "work programmes": "/work-programmes/",
    "what's new": "/new/",
    "feed of what's new": "/new/papers.atom",
    "decisions with an outcome": "/decisions/?outcome=agreed",
    "papers": "/papers/",
    "ledger": "/completeness/",
    "search": "/search/?q=noted+OR+agreed+OR+decide&routine=on",
    "suggestions": "/search/suggest/?q=minut",
    "matters": "/matters/",
    "calendar of all": "/calendar.ics",
    "calendar of a committee": "/committees/one-committee/meetings.ics",
    "feed of a committee": "/committees/one-committee/papers.atom",
    "file of decisions": "/decisions/decisions.csv",
    "file of minutes": "/meetings/one-committee/2024-02-06/minutes/minutes.html",
    "what is withheld": "/withheld/",
}
LISTS |= {chapter.kind: f"/completeness/{chapter.kind}/" for chapter in ledger(DAY)}
MAPS = {f"map of {name}": f"/sitemap-{name}.xml" for name in SITEMAPS}
MAPS_OF_LISTS = {"map of lists", "map of calendar", "map of guide"}
LISTS |= {name: address for name, address in MAPS.items() if name not in MAPS_OF_LISTS}


def queries(client: Client, address: str) -> tuple[list[str], int]:
    """What a page asks of the database, and how long the page is."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
        assert response.status_code == 200
        length = len(response.getvalue())
    return [query["sql"] for query in captured.captured_queries], length


def add(word: str, beside: Everything | None = None) -> Everything:
    rows = everything(word, beside=beside)
    day = DAY.replace(day=20 + len(word))
    a_meeting(rows.committee, day, slug=word.lower())
    a_meeting(rows.committee, day.replace(year=2090), slug=f"{word.lower()}-next")
    _make_gaps(rows, word, day)
    _make_matter(rows)
    index_pack(rows.pack)
    PageDecision.objects.create(pack=rows.pack, page=3, withheld=True, reason=f"{word} is private")
    return rows


def _make_gaps(rows: Everything, word: str, day: datetime.date) -> None:
    """Something for each chapter of the ledger."""
    unconfirmed = a_meeting(rows.committee, day.replace(month=1), slug=f"{word.lower()}-draft")
    a_minute(unconfirmed, rows.pack, "1", f"{word} draft")
    an_item(rows.meeting, rows.pack, str(90 + len(word)), f"{word} to come", to_follow=True)
    Report.objects.filter(pk=rows.report.pk).update(appendices=[f"Appendix 1: {word} map"])
    entries = WorkProgrammeEntry.objects.filter(pack=rows.pack)
    entries.update(meeting_date=day.replace(year=2089))


def _make_matter(rows: Everything) -> None:
    """A matter of two days, and a minute that an officer is asked about."""
    matter = Matter.objects.create()
    item = Step.objects.create(
        matter=matter, agenda_item=rows.item, title=rows.item.title, date=DAY
    )
    planned_on = DAY - datetime.timedelta(days=30)
    Step.objects.create(matter=matter, plan_entry=rows.entry, title=rows.word, date=planned_on)
    minute = Step.objects.create(minute=rows.minute, title=rows.minute.title, date=DAY)
    signs = [{"sign": "title", "words": "same title", "strength": 1, "printed": []}]
    Link.objects.create(
        first=item, second=minute, signs=signs, strength=1, sure=False, is_question=True
    )


@pytest.mark.parametrize("address", LISTS.values(), ids=LISTS.keys())
def test_three_records_cost_no_more_than_one(client, address):
    one = add("One")
    single, length = queries(client, address)
    add("Three", beside=one)
    add("Eleven", beside=one)
    several, longer = queries(client, address)
    assert longer > length, "the page shows no more than before"
    assert len(several) <= len(single), "\n".join(several)


LISTS_OF_STAFF = {
    "questions about matters": "/staff/matters/",
    "everything withheld": "/staff/withheld/",
}


@pytest.mark.parametrize("address", LISTS_OF_STAFF.values(), ids=LISTS_OF_STAFF.keys())
def test_lists_of_the_staff_cost_no_more_either(admin_client, address):
    test_three_records_cost_no_more_than_one(admin_client, address)


def _paper(rows: Everything) -> str:
    return rows.pack.get_absolute_url()


def _matter(rows: Everything) -> str:
    return Matter.objects.titled().get(steps__agenda_item=rows.item).get_absolute_url()


DETAILS = {
    "item": lambda rows: rows.item.get_absolute_url(),
    "report": lambda rows: rows.report.get_absolute_url(),
    "file of a report": lambda rows: f"{rows.report.get_absolute_url()}report.html",
    "minute": lambda rows: rows.minute.get_absolute_url(),
    "calendar of a meeting": lambda rows: f"{rows.meeting.get_absolute_url()}meeting.ics",
    "plan entry": lambda rows: rows.entry.get_absolute_url(),
    "plan": lambda rows: rows.entry.plan.get_absolute_url(),
    "file of a plan": lambda rows: f"{rows.entry.plan.get_absolute_url()}forward-plan.html",
    "changes of a plan": lambda rows: f"{rows.entry.plan.get_absolute_url()}changes/",
    "paper": _paper,
    "page": lambda rows: f"{_paper(rows)}2/",
    "matter": _matter,
    "feed of a matter": lambda rows: f"{_matter(rows)}feed/",
    "dates of a matter": lambda rows: f"{_matter(rows)}due.ics",
    "index of maps": lambda rows: "/sitemap.xml",
}


@pytest.mark.parametrize("pick", DETAILS.values(), ids=DETAILS.keys())
def test_a_record_costs_the_same_among_many(client, pick):
    one = add("One")
    address = pick(one)
    single, _ = queries(client, address)
    add("Three", beside=one)
    assert len(single) == len(queries(client, address)[0])


SHOW_NO_RECORDS = {
    *("brand", "health", "documents:robots", "documents:favicon", "documents:open_search"),
    *("documents:help", "documents:help_page", "documents:glossary", "documents:accessibility"),
}
LEAD_ON = {"documents:this_month", "documents:this_year"}
FILES = {"documents:pack_file", "documents:item_pages", "ingest:page_picture"}
# As the reports to items, but of a paper that holds nothing else.
ALONE_IN_A_PAPER = {"documents:paper_report", "documents:paper_report_file"}


def _views(patterns: list[Any], route: str = "", namespace: str = "") -> Iterator[tuple[str, str]]:
    """Route and name of every view below these patterns."""
    for each in patterns:
        here = f"{route}{each.pattern}"
        if hasattr(each, "url_patterns"):
            yield from _views(each.url_patterns, here, each.namespace or namespace)
        else:
            yield here.lstrip("^"), f"{namespace}:{each.name}".lstrip(":")


@pytest.mark.django_db
def test_no_public_page_is_left_out(client):
    one = add("One")
    tried = [*LISTS.values(), *MAPS.values(), *(pick(one) for pick in DETAILS.values())]
    counted = {resolve(address.partition("?")[0]).view_name for address in tried}
    known = counted | SHOW_NO_RECORDS | LEAD_ON | FILES | ALONE_IN_A_PAPER
    public = {name for route, name in _views(get_resolver().url_patterns) if not _of_staff(route)}
    assert public == known


def _of_staff(route: str) -> bool:
    return route.startswith(("staff/", "admin/", "accounts/"))
