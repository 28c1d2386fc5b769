"""What a large archive asks of a page: lists read no workings, what takes long is kept."""

import pytest
from django.db import connection

from documents.kept import kept_while_unchanged
from documents.models import Minute, PackPage, Report
from documents.models.workings import workings
from tests.public.builders import everything
from tests.public.test_query_counts import add, queries

pytestmark = pytest.mark.django_db

LISTS_OF_ROWS = (
    *("/", "/meetings/", "/decisions/", "/forward-plan/?plans=all", "/completeness/"),
    *("/completeness/appendices/", "/completeness/named-only/", "/committees/one-committee/"),
    *("/councillors/ada-one/", "/portfolios/one-and-harbours/", "/calendar/2024/"),
    "/meetings/?portfolio=one-and-harbours",
)
WORKINGS = tuple(f'"{column}"' for column in workings())


@pytest.mark.parametrize("address", LISTS_OF_ROWS)
def test_lists_do_not_read_how_their_rows_were_read(client, address):
    add("One")
    asked, _ = queries(client, address)
    heavy = [
        sql for sql in asked if any(column in sql.partition(" FROM ")[0] for column in WORKINGS)
    ]
    assert not heavy, "\n".join(heavy)


@pytest.mark.parametrize(
    ("rows", "index"),
    [
        (lambda: Minute.objects.with_decisions().of_substance(), "minute_of_substance"),
        (lambda: PackPage.objects.filter(restricted=True), "page_is_withheld"),
        (lambda: PackPage.objects.heads_saying_appendix(), "page_heads_appendix"),
    ],
    ids=["minutes of substance", "withheld pages", "heads of appendices"],
)
def test_what_every_page_asks_has_an_index_of_its_own(rows, index):
    """The condition of the index is that of the query, else PostgreSQL could not use it."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert index in rows().only("pk").explain()


class Looking:
    """Counts how often it is looked for what is kept."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times

    def kept(self) -> int:
        return kept_while_unchanged("test-of-keeping", self, (Report, PackPage))


def test_what_was_found_is_kept_while_no_row_changes():
    everything("One")
    looking = Looking()
    assert [looking.kept(), looking.kept()] == [1, 1]


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: Report.objects.update(title="Other words"),
        lambda rows: PackPage.objects.update(restricted=True),
        lambda rows: PackPage.objects.first().delete(),
        lambda rows: everything("Two", beside=rows),
    ],
    ids=["a row is changed", "a page is withheld", "a row is deleted", "rows are added"],
)
def test_what_was_found_is_looked_for_again_after_any_change(change):
    rows = everything("One")
    looking = Looking()
    looking.kept()
    change(rows)
    assert looking.kept() == 2


def test_the_ledger_knows_of_a_correction_at_once(client):
    add("One")
    asked = "/completeness/appendices/"
    assert "Appendix 1: One map" in client.get(asked).content.decode()
    Report.objects.update(appendices=[])
    assert "Appendix 1: One map" not in client.get(asked).content.decode()


def test_the_index_of_maps_knows_of_a_paper_that_came(client):
    one = add("One")
    before = client.get("/sitemap.xml").content
    one.pack.published_at = one.pack.published_at.replace(year=2090)
    one.pack.save()
    assert client.get("/sitemap.xml").content != before
