"""What frames the text of minutes and is no part of it: layout tables, their column heads, bold
that says nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Box, Line, Page, Table
from ingest.parsing.kinds.minutes.headings import find_headings
from ingest.parsing.kinds.minutes.labels import heads_attendance, read_label
from ingest.parsing.tables import find_tables, row_texts, same_columns

OPENING_LINES = 60
ALL_BOLD = 0.7  # share of the lines
SMALL_WORDS = 0.4  # share of a table's cells
FEWEST_CELLS = 4
RULE = 2.0  # points that a table's rules may stand off its cells

_COLUMN_HEAD = re.compile(
    r"(?:(?:agenda |minute )?(?:item|minute|min|ref|number|no)\.?(?: ?(?:no|number|ref)\.?)?"
    r"(?: (?:item|subject|action|discussion|details?|heading))?|item under discussion"
    r"|action(?: by| required)?|by whom|subject|who)",
    re.IGNORECASE,
)


def without_frames(pages: Sequence[Page]) -> list[Page]:
    """The pages with layout tables taken off: those that hold headings of items, or have a single
    column, or are boxes behind words. Tables that hold data stay."""
    pages = [_plain(page) for page in pages] if _mostly_bold(pages) else pages
    pages = [_without_column_heads(page) for page in pages]
    lines = [line for page in pages for line in page.lines]
    headings = find_headings(lines, after_attendance(lines))
    heads = {id(lines[heading.index]) for heading in headings}
    first = lines[headings[0].index] if headings else None
    tables = [find_tables(page) for page in pages]
    layout = [
        table
        for page, found in zip(pages, tables, strict=True)
        for table in found
        if _holds_head(table, page, heads)
    ]
    return [
        _unframed(page, found, layout, first) if found and _are_frames(found, layout) else page
        for page, found in zip(pages, tables, strict=True)
    ]


def after_attendance(lines: Sequence[Line]) -> int:
    """Index of the line after the last label of the attendance, near the top."""
    labels = [
        index
        for index, line in enumerate(lines[:OPENING_LINES])
        if (label := read_label(line.text)) is not None
        and heads_attendance(label)
        and label.group != "apologies"
    ]
    return labels[-1] + 1 if labels else 0


def _mostly_bold(pages: Sequence[Page]) -> bool:
    """Whether bold says nothing, since nearly all is set in it."""
    lines = [line for page in pages for line in page.lines]
    return sum(line.bold_end for line in lines) > ALL_BOLD * len(lines)


def _plain(page: Page) -> Page:
    lines = tuple(replace(line, bold=False, bold_end=False) for line in page.lines)
    return replace(page, lines=lines)


def _without_column_heads(page: Page) -> Page:
    """The page without the heads of columns that frame the text: "Item No", "Item", "Action";
    a word printed again and again on the page is none, nor a sentence's end ("agenda item.")."""
    heads = Counter(
        line.text
        for line in page.lines
        if line.text[0].isupper() and _COLUMN_HEAD.fullmatch(line.text)
    )
    lines = tuple(line for line in page.lines if heads[line.text] != 1)
    return replace(page, lines=lines) if len(lines) < len(page.lines) else page


def _unframed(
    page: Page, tables: Sequence[Table], layout: Sequence[Table], first: Line | None
) -> Page:
    """The page without its rules, but for those of tables above the first item: attendance."""
    if first is None or page.number > first.page:
        return replace(page, rules=())
    end = first.box.top if page.number == first.page else page.height
    above = [table.box for table in tables if table.box.bottom < end and table not in layout]
    kept = (rule for rule in page.rules if any(_within(rule.box, box) for box in above))
    return replace(page, rules=tuple(kept))


def _within(inner: Box, outer: Box) -> bool:
    return inner.top >= outer.top - RULE and inner.bottom <= outer.bottom + RULE


def _holds_head(table: Table, page: Page, heads: Collection[int]) -> bool:
    inside = [line for line in page.lines if table.box.top <= line.box.top <= table.box.bottom]
    return any(id(line) in heads for line in inside)


def _are_frames(tables: Sequence[Table], layout: Sequence[Table]) -> bool:
    """Whether at least half of a page's tables are no tables of data."""
    frames = sum(
        max(len(row.cells) for row in table.rows) < 2
        or _is_shading(table)
        or any(same_columns(table, known) for known in layout)
        for table in tables
    )
    return frames * 2 >= len(tables)


def _is_shading(table: Table) -> bool:
    """Boxes filled behind the words of running text: cells of one small word each."""
    cells = [text for row in table.rows for text in row_texts(row) if text]
    small = sum(text.isalpha() and text.islower() for text in cells)
    return len(cells) >= FEWEST_CELLS and small >= SMALL_WORDS * len(cells)
