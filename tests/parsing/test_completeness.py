"""What is missing from a pack is said; what is not, is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.parsing.checks import check
from ingest.parsing.records import (
    AgendaItemRecord,
    MeetingRecord,
    MinutesRecord,
    Note,
    PackPageRecord,
    PackRecord,
    ReportRecord,
)

ITEMS = (
    AgendaItemRecord(number="1", title="APOLOGIES"),
    AgendaItemRecord(number="2", title="LIBRARY STRATEGY", page_from=3, page_to=6),
    AgendaItemRecord(number="3", title="HARBOUR WALL", page_from=7, page_to=8),
)


def page(number: int, item: str | None = None, text: str = "Words", **more: bool) -> PackPageRecord:
    return PackPageRecord(number=number, printed_number=number, agenda_item=item, text=text, **more)


PAGES = (
    page(1),
    page(2),
    page(3, "2"),
    page(4, "2"),
    page(5, "2", "Appendix 1\nA Strategy for Libraries"),
    page(6, "2", "This page is intentionally left blank"),
    page(7, "3"),
    page(8, "3", ""),
)
REPORTS = (
    ReportRecord(
        agenda_item="2",
        title="Library Strategy",
        appendices=("Appendix 1: A Strategy for Libraries",),
        page_from=3,
        page_to=4,
    ),
    ReportRecord(agenda_item="3", title="Harbour Wall", page_from=7, page_to=7),
)
PACK = PackRecord(
    kind="agenda pack",
    pdf_pages=8,
    meeting=MeetingRecord(committee="Cabinet", date="2026-02-10"),
    agenda_items=ITEMS,
    reports=REPORTS,
    pages=PAGES,
)


def notes(record: PackRecord, code: str) -> list[Note]:
    return [note for note in check(record) if note.code == code]


def with_report(*appendices: str, page_to: int = 4) -> PackRecord:
    report = replace(REPORTS[0], appendices=appendices, page_to=page_to)
    return replace(PACK, reports=(report, REPORTS[1]))


def test_a_whole_pack_gives_no_notes() -> None:
    assert check(PACK) == ()


def test_an_item_cut_short_is_named_with_the_last_page_there() -> None:
    cut = replace(PACK, pages=PAGES[:7], pdf_pages=7)
    (note,) = notes(cut, "item-cut-short")
    assert "pages 7 to 8 for item 3" in note.message
    assert "only up to page 7" in note.message
    assert note.severity == "missing"


@pytest.mark.parametrize("kind", ["agenda frontsheet", "minutes", "report"])
def test_papers_are_missed_only_where_they_are_promised(kind: str) -> None:
    alone = replace(PACK, kind=kind, pages=PAGES[:2], reports=())  # type: ignore[arg-type]
    assert check(alone) == ()


def test_a_withheld_item_may_be_short() -> None:
    exempt = replace(ITEMS[2], exempt=True, page_to=20)
    withheld = (*PAGES[:6], replace(PAGES[6], restricted=True))
    record = replace(PACK, agenda_items=(*ITEMS[:2], exempt), pages=withheld)
    assert not notes(record, "item-cut-short")


def test_an_item_stamped_on_another_page_than_the_agenda_says() -> None:
    items = (*ITEMS[:2], replace(ITEMS[2], page_from=8))
    (note,) = notes(replace(PACK, agenda_items=items), "item-begins-elsewhere")
    assert "begins on page 8, but its papers begin on page 7" in note.message
    assert note.page == 7


def test_a_paper_stamped_with_an_item_that_is_not_listed_is_noted_once() -> None:
    pages = (*PAGES[:6], page(7, "14"), page(8, "14"))
    (note,) = notes(replace(PACK, pages=pages), "paper-of-unlisted-item")
    assert "agenda item 14" in note.message
    assert note.page == 7


def test_pages_that_no_range_covers_are_noted_blank_ones_are_not() -> None:
    items = (ITEMS[0], replace(ITEMS[1], page_to=4), ITEMS[2])
    (note,) = notes(replace(PACK, agenda_items=items), "pages-of-no-item")
    assert note.page == 5
    assert "from 5 to the next item's" in note.message
    longer = replace(items[1], page_to=5)
    assert not notes(replace(PACK, agenda_items=(items[0], longer, items[2])), "pages-of-no-item")


@pytest.mark.parametrize("date", ["2026-02-10", "2026-03-01"])
def test_minutes_are_of_an_earlier_meeting(date: str) -> None:
    late = replace(PACK, minutes=(MinutesRecord(committee="Cabinet", date=date, page_from=3),))
    assert len(notes(late, "minutes-not-earlier")) == 1
    early = replace(late, minutes=(MinutesRecord(date="2026-01-13", page_from=3),))
    assert not notes(early, "minutes-not-earlier")
    printed = replace(late, kind="minutes", meeting=MeetingRecord(date=date))
    assert not notes(printed, "minutes-not-earlier")


def test_appendices_without_a_page_are_missed() -> None:
    bare = replace(
        PACK,
        reports=(REPORTS[0], replace(REPORTS[1], appendices=("Appendix A: Costs", "Photographs"))),
    )
    (note,) = notes(bare, "appendices-absent")
    assert "report of item 3 names 2 appendices, but no pages follow it" in note.message


def test_fewer_pages_than_appendices_are_missed() -> None:
    (note,) = notes(with_report("Appendix 1: Strategy", "Appendix 2: Map"), "appendices-absent")
    assert "names 2 appendices, but only one page follows" in note.message


def test_a_scan_may_be_the_appendix() -> None:
    pages = (*PAGES[:5], page(6, "2", "", scanned=True), *PAGES[6:])
    whole = replace(with_report("Appendix 1: Strategy", "Appendix 2: Letter"), pages=pages)
    assert not notes(whole, "appendices-absent")


def test_an_appendix_inside_the_report_needs_no_pages_after_it() -> None:
    inside = (
        *PAGES[:3],
        page(4, "2", "Appendices\nImpact Table\nAuthor\nImpact Table\nClimate: none"),
        page(5, "2", ""),
        *PAGES[5:],
    )
    whole = replace(with_report("Appendix 1 - Impact Table"), pages=inside)
    assert not notes(whole, "appendices-absent")


@pytest.mark.parametrize(
    "name",
    [
        "Appendix 2: Exempt valuation",
        "Appendix 2 (available on the council's website)",
        "Appendix 2: Plan (to follow)",
    ],
)
def test_appendices_kept_elsewhere_are_not_missed(name: str) -> None:
    assert not notes(with_report("Appendix 1: A Strategy", name), "appendices-absent")


def test_an_appendix_to_follow_is_said_to() -> None:
    (note,) = notes(with_report("Appendix 1: Plan (to follow)"), "appendix-to-follow")
    assert "Appendix 1: Plan (to follow)" in note.message
    assert not notes(PACK, "appendix-to-follow")
