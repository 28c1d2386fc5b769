"""Where the fields of an agenda item are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.parsing.geometry import Line
from ingest.parsing.kinds.front_sheet import ranges
from ingest.parsing.printed import lines_where
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import AgendaItemRecord, Source


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of one item: all of them, and those of its parts."""

    block: Sequence[Line]
    title: Sequence[Line]
    under: Sequence[Line]  # the description
    cells: Sequence[Line]  # the columns beside the text
    exempt: Sequence[Line] = ()  # the heading or motion that made it exempt, above the item


def item_sources(item: AgendaItemRecord, printed: Printed) -> dict[str, Source]:
    """The place of each field that has a value."""
    range_lines = _with_range(printed)
    places: dict[str, tuple[str, Sequence[Line]]] = {
        "record": ("front sheet: agenda item", printed.block),
        "number": ("front sheet: agenda item", printed.block[:1] if item.number else ()),
        "title": ("front sheet: agenda title", printed.title),
        "page_from": ("front sheet: page column", range_lines if item.page_from else ()),
        "page_to": ("front sheet: page column", range_lines if item.page_to else ()),
    }
    if item.to_follow:
        places["to_follow"] = ("front sheet: to follow", _where(printed, ranges.says_to_follow))
    if item.description:
        run_in = printed.under or printed.title  # "Parks - to receive a report" in one line
        places["description"] = ("front sheet: under the title", run_in)
    if item.exempt_paragraphs:
        named = _where(printed, lambda text: bool(ranges.read_paragraphs(text)))
        places["exempt_paragraphs"] = ("front sheet: paragraph of exemption", named)
        places["exempt"] = ("front sheet: paragraph of exemption", named)
    elif item.exempt:
        places["exempt"] = ("front sheet: heading of exempt items", printed.exempt)
    return sources_of(places)


def _where(printed: Printed, says: Callable[[str], bool]) -> Sequence[Line]:
    """The cell, else the lines of the item, that say it; all of it where it is not told apart."""
    return lines_where(printed.cells, says) or lines_where(printed.block, says) or printed.block


def _with_range(printed: Printed) -> Sequence[Line]:
    cells = [line for line in printed.cells if ranges.read_cell(line.text)]
    if cells:
        return cells[:1]
    return lines_where(printed.block, lambda text: ranges.cut_range(text)[1] is not None)
