"""A page costs no more queries for three records than for one."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from documents.search import index_pack
from tests.public.builders import DAY, Everything, a_meeting, everything

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
    "chapter of the ledger": "/completeness/without-minutes/",
    "search": "/search/?q=noted+OR+agreed+OR+decide&routine=on",
}


def queries(client: Client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def add(word: str, beside: Everything | None = None) -> Everything:
    rows = everything(word, beside=beside)
    a_meeting(rows.committee, DAY.replace(day=20 + len(word)), slug=word.lower())
    a_meeting(
        rows.committee, DAY.replace(year=2090, day=20 + len(word)), slug=f"{word.lower()}-next"
    )
    index_pack(rows.pack)
    return rows


@pytest.mark.parametrize("address", LISTS.values(), ids=LISTS.keys())
def test_three_records_cost_no_more_than_one(client, address):
    one = add("One")
    single = queries(client, address)
    length = len(client.get(address).content)
    add("Three", beside=one)
    add("Eleven", beside=one)
    several = queries(client, address)
    assert len(client.get(address).content) > length, "the page shows no more than before"
    assert len(several) <= len(single), "\n".join(several)


DETAILS = {
    "item": lambda rows: rows.item,
    "report": lambda rows: rows.report,
    "minute": lambda rows: rows.minute,
    "plan entry": lambda rows: rows.entry,
    "paper": lambda rows: rows.pack,
}


@pytest.mark.parametrize("pick", DETAILS.values(), ids=DETAILS.keys())
def test_a_record_costs_the_same_among_many(client, pick):
    one = add("One")
    address = pick(one).get_absolute_url()
    single = queries(client, address)
    add("Three", beside=one)
    assert len(single) == len(queries(client, address))
