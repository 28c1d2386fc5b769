"""Packs that are not whole, cut out of a whole one: each gap has its note, and no other."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pikepdf
import pytest

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import AgendaItemRecord, Note, PackRecord
from ingest.samples import write_sample_packs

WHOLE, OTHER = "cabinet-2026-04-21", "cabinet-2026-02-10"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    packs = tmp_path_factory.mktemp("packs")
    write_sample_packs(packs, frozenset({WHOLE, OTHER}))
    return packs


@pytest.fixture(scope="module")
def whole(folder: Path) -> PackRecord:
    return parse_pack(folder / f"{WHOLE}.pdf")


def notes_of(folder: Path, pages: Iterable[tuple[str, int]]) -> tuple[Note, ...]:
    """The notes on a pack made of these pages, each of a sample by its place from 1."""
    sources = {name: pikepdf.open(folder / f"{name}.pdf") for name in (WHOLE, OTHER)}
    made = pikepdf.new()
    made.pages.extend(sources[name].pages[number - 1] for name, number in pages)
    made.save(folder / "made.pdf")
    return parse_pack(folder / "made.pdf").notes


def places(record: PackRecord, item: AgendaItemRecord) -> list[int]:
    """Places in the file of an item's pages."""
    wanted = range(item.page_from or 0, (item.page_to or 0) + 1)
    return [page.number for page in record.pages if page.printed_number in wanted]


def item_with_appendices(record: PackRecord) -> AgendaItemRecord:
    numbers = {report.agenda_item for report in record.reports if report.appendices}
    return next(item for item in record.agenda_items if item.number in numbers)


def test_the_whole_pack_gives_none(whole: PackRecord) -> None:
    assert whole.notes == ()


def test_an_item_whose_pages_are_absent(folder: Path, whole: PackRecord) -> None:
    item = item_with_appendices(whole)
    gone = places(whole, item)
    kept = [(WHOLE, n) for n in range(1, whole.pdf_pages + 1) if n not in gone]
    (note,) = notes_of(folder, kept)
    assert note.code == "item-pages-absent"
    assert f"pages {item.page_from} to {item.page_to} for item {item.number}" in note.message
    assert (note.page, note.box is not None) == (item.sources["page_from"].page, True)


def test_an_item_whose_last_pages_are_absent(folder: Path, whole: PackRecord) -> None:
    last = places(whole, whole.agenda_items[1])[-1]
    kept = [(WHOLE, n) for n in range(1, whole.pdf_pages + 1) if n != last]
    codes = [note.code for note in notes_of(folder, kept)]
    assert codes == ["item-cut-short"]


def test_a_report_without_the_appendices_that_it_names(folder: Path, whole: PackRecord) -> None:
    item = item_with_appendices(whole)
    report = next(each for each in whole.reports if each.agenda_item == item.number)
    own = range(report.page_from or 0, (report.page_to or 0) + 1)
    numbers = {page.number: page.printed_number for page in whole.pages}
    gone = [n for n in places(whole, item) if numbers[n] not in own]
    kept = [(WHOLE, n) for n in range(1, whole.pdf_pages + 1) if n not in gone]
    codes = [note.code for note in notes_of(folder, kept)]
    assert codes == ["item-cut-short", "appendices-absent"]


def test_minutes_of_another_meeting_than_announced(folder: Path, whole: PackRecord) -> None:
    other = parse_pack(folder / f"{OTHER}.pdf")
    own = next(item for item in whole.agenda_items if item.page_from == whole.minutes[0].page_from)
    theirs = next(i for i in other.agenda_items if i.page_from == other.minutes[0].page_from)
    before, after = min(places(whole, own)), max(places(whole, own))
    pages = [
        *((WHOLE, n) for n in range(1, before)),
        *((OTHER, n) for n in places(other, theirs)),
        *((WHOLE, n) for n in range(after + 1, whole.pdf_pages + 1)),
    ]
    assert "minutes-of-another-date" in [note.code for note in notes_of(folder, pages)]


def test_papers_in_the_wrong_order(folder: Path, whole: PackRecord) -> None:
    first, second = [item for item in whole.agenda_items if item.page_from][-2:]
    moved = [*places(whole, second), *places(whole, first)]
    others = [n for n in range(1, whole.pdf_pages + 1) if n not in moved]
    codes = [note.code for note in notes_of(folder, [(WHOLE, n) for n in (*others, *moved)])]
    assert codes == ["pages-out-of-order"]
