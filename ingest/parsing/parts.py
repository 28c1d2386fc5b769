"""Cutting a pack into its papers.

An item begins where its stamp stands, else where the front sheet's range begins; inside an item a
new paper begins wherever some kind says that one of its papers opens: one item may hold a work
programme and two plans.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Page, Part
from ingest.parsing.kinds.contract import RECOGNISED, Kind
from ingest.parsing.records import AgendaItemRecord
from ingest.parsing.stubs import is_blank


def printed_number(page: Page) -> int:
    """The number printed on the page, else its place in the file."""
    return page.number if page.printed_number is None else page.printed_number


def take_front_sheet(
    pages: Sequence[Page], front_sheet: Kind, kinds: Iterable[Kind]
) -> tuple[Part | None, Sequence[Page]]:
    """The leading pages that list the agenda, or announce a supplement, and the other pages."""
    end = _leading_pages(pages, front_sheet, [kind for kind in kinds if kind is not front_sheet])
    part = Part(tuple(pages[:end]), title=front_sheet.NAME)
    if end and front_sheet.recognise(part) >= RECOGNISED:
        return part, pages[end:]
    return None, pages


def _leading_pages(pages: Sequence[Page], front_sheet: Kind, others: Sequence[Kind]) -> int:
    """How many pages stand before the first paper of the pack."""
    for index, page in enumerate(pages):
        if page.stamped_item or page.printed_number == 1 < page.number:
            return index
        if any(kind.opens(page) for kind in others) and not front_sheet.opens(page):
            return index
    return len(pages)


def pages_to_parts(
    pages: Sequence[Page], items: Sequence[AgendaItemRecord], kinds: Sequence[Kind]
) -> list[Part]:
    """The papers in the order of the pages, each with its agenda item where one is known."""
    starts = _item_starts(pages, items)
    parts: list[Part] = []
    item: str | None = None
    for page in pages:
        begins = page.number in starts
        if begins:
            item = starts[page.number]
        if begins or not parts or any(kind.opens(page) for kind in kinds):
            parts.append(Part((page,), item=item))
        else:
            parts[-1] = replace(parts[-1], pages=(*parts[-1].pages, page))
    return parts


def _item_starts(pages: Sequence[Page], items: Sequence[AgendaItemRecord]) -> dict[int, str]:
    """The PDF's page on which each item begins."""
    names = {item.number.casefold(): item.number for item in items if item.number}
    starts = {
        page.number: names.get(page.stamped_item.casefold(), page.stamped_item)
        for page in pages
        if page.stamped_item
    }
    stamped = {item.casefold() for item in starts.values()}
    places = {page.printed_number: page.number for page in pages if page.printed_number}
    if not places:  # nothing is printed: the pages count as they stand in the file
        places = {page.number: page.number for page in pages}
    for item in items:
        place = places.get(item.page_from or 0)
        if item.number and place and item.number.casefold() not in stamped:
            starts.setdefault(place, item.number)
    return starts


def live_pages(part: Part) -> tuple[Page, ...]:
    """The part's pages without its blank sheets."""
    return tuple(page for page in part.pages if not is_blank(page))
