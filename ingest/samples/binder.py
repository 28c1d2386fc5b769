"""Binds a pack: measures every paper, gives it its pages, typesets the whole file.

The front sheet prints page ranges, so each paper is typeset once to count its pages and once into
the pack. Every paper starts on an odd page and is padded to an even number, as Modern.Gov does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak

from ingest.samples import loading
from ingest.samples.documents import Document, documents_of
from ingest.samples.papers import Item, Pack
from ingest.samples.typeset import front_sheet
from ingest.samples.typeset.page import Sheets, Stamps, count_pages, template_name
from ingest.samples.typeset.stubs import blank_notice
from ingest.samples.typeset.words import clock


@dataclass(frozen=True, slots=True)
class Placed:
    """A paper in the pack: its own pages, without the blank back."""

    document: Document
    pages: int
    pdf_page: int  # its first page in the file, from 1
    page_from: int  # as printed

    @property
    def page_to(self) -> int:
        return self.page_from + self.pages - 1


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """An agenda row with its number, its papers and the range that the front sheet gives."""

    item: Item
    number: str | None
    papers: tuple[Placed, ...]
    page_from: int | None = None
    page_to: int | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A pack whose every page is known."""

    pack: Pack
    items: tuple[PlacedItem, ...]
    pdf_pages: int
    last_front_page_blank: bool


def even(pages: int) -> int:
    return pages + pages % 2


@cache
def bind(name: str) -> Bound:
    """Where everything in the pack of this name stands."""
    pack = loading.pack(name)
    counted = count_pages(front_story(pack, unplaced(pack))) if has_front_sheet(pack) else 0
    front = even(counted)
    printed = front + 1 if pack.counts_front_sheet else 1
    pdf_page = front + 1
    items = []
    for row in unplaced(pack):
        placed = place(pack, row, pdf_page, printed)
        items.append(placed)
        held = sum(back(pack, paper.pages) for paper in placed.papers)
        pdf_page += held
        printed += max(held, row.item.withheld_pages)
    return Bound(pack, tuple(items), pdf_page - 1, front > counted)


def has_front_sheet(pack: Pack) -> bool:
    return pack.kind in ("agenda pack", "supplement")


def back(pack: Pack, pages: int) -> int:
    """A paper's pages with its blank back, which a paper published by itself has not."""
    return even(pages) if has_front_sheet(pack) else pages


def unplaced(pack: Pack) -> list[PlacedItem]:
    """The rows with their numbers; rows that are mere headings have none."""
    rows, number = [], pack.first_item
    for item in pack.items:
        rows.append(PlacedItem(item, str(number) if item.title else None, ()))
        number += bool(item.title)
    return rows


def place(pack: Pack, row: PlacedItem, pdf_page: int, printed: int) -> PlacedItem:
    papers, start = [], printed
    for document in documents_of(loading.council(), pack, row.item):
        pages = count_pages(document.story(), template_name(document.margin))
        papers.append(Placed(document, pages, pdf_page, printed))
        pdf_page += back(pack, pages)
        printed += back(pack, pages)
    if not papers:
        return row
    last = start + max(printed - start, row.item.withheld_pages) - 1
    return PlacedItem(row.item, row.number, tuple(papers), start, last)


def typeset(bound: Bound, target: BinaryIO) -> None:
    """Writes the pack as PDF."""
    story: list[Flowable] = []
    if has_front_sheet(bound.pack):
        story += front_story(bound.pack, bound.items)
        story += [PageBreak()] if bound.last_front_page_blank else []
    for placed in papers_of(bound):
        template = NextPageTemplate(template_name(placed.document.margin))
        story += [template, PageBreak()] if story else [template]
        story += placed.document.story()
        if has_front_sheet(bound.pack) and placed.pages % 2:
            story += [NextPageTemplate("portrait"), PageBreak(), *blank_notice()]
    sheets = Sheets(target, title(bound.pack), list(stamps(bound)))
    sheets.build(story)
    if sheets.page != bound.pdf_pages:
        raise RuntimeError(f"{bound.pack.name}: {sheets.page} pages, {bound.pdf_pages} measured")


def papers_of(bound: Bound) -> list[Placed]:
    return [paper for item in bound.items for paper in item.papers]


def front_story(pack: Pack, items: list[PlacedItem] | tuple[PlacedItem, ...]) -> list[Flowable]:
    rows = [agenda_row(item) for item in items]
    sheet = front_sheet.supplement if pack.kind == "supplement" else front_sheet.whole
    return sheet(loading.council(), pack, rows)


def agenda_row(placed: PlacedItem) -> front_sheet.Row:
    item = placed.item
    pages = f"{placed.page_from} - {placed.page_to}" if placed.page_from else ""
    return front_sheet.Row(
        placed.number,
        item.title or item.heading or "",
        item.description,
        pages,
        item.exempt_paragraph,
    )


def title(pack: Pack) -> str:
    """The file's own title, as Modern.Gov writes it."""
    when = f"{pack.committee}, {pack.date:%d/%m/%Y} {pack.start:%H:%M}"
    match pack.kind:
        case "agenda pack":
            return f"(Public Pack)Agenda Document for {when}"
        case "supplement":
            item = f"Item {pack.first_item} - {pack.items[0].title}"
            return f"(Public Pack){item} Agenda Supplement for {when}"
        case "minutes":
            return f"(Public Pack)Minutes Document for {when}"
        case _:
            return f"{pack.kind.capitalize()} {when} {clock(pack.start)}"


def stamps(bound: Bound) -> Iterator[Stamps]:
    """The stamps of every page of the file, from the first."""
    marks = [Stamps() for _ in range(bound.pdf_pages)]
    if not has_front_sheet(bound.pack):
        return iter(marks)
    for paper in papers_of(bound):
        for step in range(even(paper.pages)):
            marks[paper.pdf_page - 1 + step].page = paper.page_from + step
    marks[0].bookmarks.append(("Agenda", 0))
    for item in bound.items:
        for place_in_item, paper in enumerate(item.papers):
            mark_paper(marks[paper.pdf_page - 1], item, paper, place_in_item)
    if not bound.pack.bookmarks:
        for mark in marks:
            mark.bookmarks.clear()
    return iter(marks)


def mark_paper(mark: Stamps, item: PlacedItem, paper: Placed, place_in_item: int) -> None:
    if place_in_item == 0:
        mark.item = item.number
        mark.bookmarks.append((f"{item.number} {item.item.title}", 0))
    else:
        mark.bookmarks.append((paper.document.label, 1))
