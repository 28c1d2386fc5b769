"""Minutes shorten the long titles of their agenda; they still belong to its items."""

from dataclasses import replace

import pytest

from documents.models import AgendaItem, Minute
from ingest.parsing.records import AgendaItemRecord
from ingest.write import write_records
from tests.ingest import papers

pytestmark = pytest.mark.django_db

LONG = "Harbour Wall Repairs: Outline Business Case and Application for a Grant"


def linked(minute_title: str, *item_titles: str) -> AgendaItem | None:
    items = tuple(
        AgendaItemRecord(number=str(number), title=title, sources=papers.at(1))
        for number, title in enumerate(item_titles, start=1)
    )
    minutes = replace(papers.NOVEMBER_MINUTES, items=(papers.minute("16", minute_title),))
    record = replace(
        papers.NOVEMBER_PACK,
        agenda_items=items,
        minutes=(minutes,),
        reports=(),
        public_questions=(),
    )
    write_records(papers.pack(), record)
    return Minute.objects.get(number="16").agenda_item


def test_title_that_the_agenda_carries_on_is_linked():
    assert linked("Harbour Wall Repairs", "Apologies", LONG).title == LONG


def test_same_title_goes_first():
    assert linked("Harbour Wall Repairs", LONG, "HARBOUR WALL REPAIRS").number == "2"


@pytest.mark.parametrize(
    ("minute", "items"),
    [
        ("Harbour Wall", [LONG]),  # two words say too little
        ("Harbour Wall Repairs", [LONG, "Harbour Wall Repairs: Award of Contract"]),  # which one?
        ("Wall Repairs: Outline Business Case", [LONG]),  # not its beginning
    ],
)
def test_doubt_links_nothing(minute, items):
    assert linked(minute, *items) is None
