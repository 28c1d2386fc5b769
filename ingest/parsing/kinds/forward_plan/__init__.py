"""Forward plans: the lists of decisions to come, with decision maker and key decision.

The Cabinet Forward Plan - January 2024 - April 2024        (Publication date – 21 December 2023)
Forward plan / THIS DOCUMENT GIVES NOTICE OF ANTICIPATED KEY DECISIONS
FORTHCOMING EXECUTIVE DECISIONS / Responsible Cabinet Member - Leader of the Council
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.parsing.cells import cell_lines
from ingest.parsing.geometry import Line, Page, Part, Table
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.kinds.forward_plan.columns import Columns, names_decisions, read_header
from ingest.parsing.kinds.forward_plan.entries import read_rows
from ingest.parsing.kinds.forward_plan.head import read_head
from ingest.parsing.kinds.forward_plan.heading import find_heading, has_dates_beside
from ingest.parsing.kinds.forward_plan.holders import read_holders
from ingest.parsing.kinds.forward_plan.labelled import (
    Pair,
    entries_of,
    is_label_table,
    read_blocks,
    speaks_in_labels,
    table_pairs,
)
from ingest.parsing.kinds.forward_plan.unruled import unruled_table
from ingest.parsing.parts import live_pages, printed_number
from ingest.parsing.provenance import note_at, printed_page_sources, source_of
from ingest.parsing.records import ForwardPlanEntryRecord, ForwardPlanRecord, Note
from ingest.parsing.tables import find_tables, flow, same_columns

NAME = "forward plan"
_DECIDES = re.compile(r"decision|decided|decides|approval|to be (?:made|taken)", re.IGNORECASE)
_KEY = re.compile(r"\bkey\s+decision|\bnon[- ]?key\b", re.IGNORECASE)
FIRST_PAGES = 5  # of a part without a plan's heading, that may hold the columns of one


def opens(page: Page) -> bool:
    """A plan's heading, and with it its dates, a plan's columns, or entries printed as labels."""
    heading = find_heading(page.lines)
    return heading is not None and (
        has_dates_beside(page.lines, heading) or _has_columns(page) or speaks_in_labels(page.lines)
    )


def recognise(part: Part) -> float:
    """Sure of a heading with its dates; less of columns or labels alone."""
    pages = live_pages(part)
    if not pages:
        return 0.0
    if opens(pages[0]):
        return 0.95
    if any(_has_columns(page) for page in pages[:FIRST_PAGES]):
        return 0.75 if find_heading(pages[0].lines) else 0.6
    if find_heading(pages[0].lines) is not None and any(
        map(_has_label_tables, pages[:FIRST_PAGES])
    ):
        return 0.75
    return 0.0


def _has_columns(page: Page) -> bool:
    """Has a table of the page the columns of decisions to come, and who takes them?"""
    if not any(_DECIDES.search(line.text) for line in page.lines):
        return False
    return any(
        names_decisions(columns)
        for table in find_tables(page)
        for row in table.rows[:3]
        if (columns := read_header(row))
    )


def _has_label_tables(page: Page) -> bool:
    """Has the page entries of which each is a table of labels and values?"""
    if not any(_DECIDES.search(line.text) for line in page.lines):
        return False
    return any(map(is_label_table, find_tables(page)))


@dataclass
class _Contents:
    """What a plan's pages hold, in order."""

    before: list[Line] = field(default_factory=list)  # above the first entry
    tables: list[tuple[Table, Columns]] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)  # of entries printed as labels and values


def parse(part: Part, context: Context) -> Reading:
    """The plan in the part, with its portfolio holders and entries."""
    pages = live_pages(part)
    contents = _contents(pages)
    entries, notes = _entries(contents, unmarked=_of_unmarked(pages))
    plan = _plan(pages, contents.before, entries)
    if not entries:
        notes = (*notes, _no_entries(plan, pages[0]))
    return Reading(forward_plans=(plan,), notes=notes)


def _contents(pages: Iterable[Page]) -> _Contents:
    contents = _Contents()
    for piece in flow(pages):
        if isinstance(piece, Line):
            if not contents.tables:
                contents.before.append(piece)
        elif (columns := _columns_of(piece, contents.tables)) is not None:
            contents.tables.append((piece, columns))
        elif is_label_table(piece):
            contents.pairs += table_pairs(piece)
        elif not contents.tables:
            contents.before += (line for row in piece.rows for line in cell_lines(row.cells))
    return contents


def _columns_of(table: Table, known: list[tuple[Table, Columns]]) -> Columns | None:
    """The table's columns by its own header, else by that of the table it goes on with."""
    for row in table.rows[:3]:
        columns = read_header(row)
        if columns is not None:
            return columns
    if known and same_columns(known[-1][0], table):
        return known[-1][1]
    return None


def _of_unmarked(pages: Iterable[Page]) -> bool | None:
    """A plan that speaks of key decisions marks those that are not; another says nothing of it."""
    printed = " ".join(line.text for page in pages for line in page.lines)
    return True if _KEY.search(printed) else None


def _entries(
    contents: _Contents, *, unmarked: bool | None
) -> tuple[tuple[ForwardPlanEntryRecord, ...], tuple[Note, ...]]:
    found: list[ForwardPlanEntryRecord] = []
    notes: list[Note] = []
    for table, columns in contents.tables:
        entries, unread = read_rows(table, columns, unmarked=unmarked)
        found += entries
        notes += unread
    found += entries_of(contents.pairs, unmarked=unmarked)
    unruled = None if found else unruled_table(contents.before)
    if unruled is not None:
        found, notes = read_rows(*unruled, unmarked=unmarked)
    return tuple(found) or read_blocks(contents.before, unmarked=unmarked), tuple(notes)


def _plan(
    pages: Sequence[Page], before: Sequence[Line], entries: tuple[ForwardPlanEntryRecord, ...]
) -> ForwardPlanRecord:
    head = read_head(before, entries)
    return ForwardPlanRecord(
        title=head.title,
        body=head.body,
        period_from=head.period_from,
        period_to=head.period_to,
        published=head.published,
        page_from=printed_number(pages[0]),
        page_to=printed_number(pages[-1]),
        portfolio_holders=read_holders(before),
        entries=entries,
        sources={**head.sources, **printed_page_sources(pages, "forward plan")},
    )


def _no_entries(plan: ForwardPlanRecord, page: Page) -> Note:
    return note_at(
        plan.sources.get("title") or source_of(page.lines, "forward plan"),
        "plan-without-entries",
        f"No entry could be read from “{plan.title}”. Its table may be a picture, or of a form "
        "not known yet: add the entries by hand.",
        severity="unread",
    )
