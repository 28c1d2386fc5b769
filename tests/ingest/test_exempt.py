"""Exempt pages are noticed where they are present, and only there."""

from dataclasses import replace

import pytest

from ingest.exempt import CODE, exempt_pages_present
from ingest.parsing.records import AgendaItemRecord, PackPageRecord, PackRecord

ITEM = AgendaItemRecord(number="9", title="Land at the Quay", exempt=True, page_from=21, page_to=22)


def pack(*pages: PackPageRecord, item: AgendaItemRecord = ITEM) -> PackRecord:
    return PackRecord(kind="agenda pack", pdf_pages=2, agenda_items=(item,), pages=pages)


def page(text: str, **values) -> PackPageRecord:
    return PackPageRecord(number=5, printed_number=21, text=text, agenda_item="9", **values)


@pytest.mark.parametrize(
    "live",
    [
        page("The offer is for £1.2 million."),
        page("", has_text=False, scanned=True),
        replace(page("The offer."), agenda_item=None),
        replace(page("NOT FOR PUBLICATION\nby virtue of paragraph 3"), agenda_item="2"),
    ],
)
def test_live_page_is_noticed(live):
    [note] = exempt_pages_present(pack(live))
    assert (note.code, note.page, note.severity) == (CODE, 5, "missing")


@pytest.mark.parametrize(
    "page",
    [
        page("Document is Restricted", restricted=True),
        page("This page is intentionally left blank"),
        page(""),
        page("", has_text=False),
        replace(page("Open words."), agenda_item="8"),
        replace(page("Open words."), agenda_item=None, printed_number=23),
        replace(page("The report is not for publication."), agenda_item="8"),
    ],
)
def test_stub_blank_or_other_page_is_not(page):
    assert exempt_pages_present(pack(page)) == ()


def test_open_item_is_not():
    open_item = replace(ITEM, exempt=False)
    assert exempt_pages_present(pack(page("Open words."), item=open_item)) == ()


def test_person_has_the_last_word():
    record = pack(page("The offer."))
    assert exempt_pages_present(record, judged={"9": False}) == ()
    open_item = pack(page("The offer."), item=replace(ITEM, exempt=False))
    assert exempt_pages_present(open_item, judged={"9": True})
