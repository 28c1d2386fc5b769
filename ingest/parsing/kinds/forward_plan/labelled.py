"""Plans without columns: each entry is a block of labels and values.

Subject:            Parks and green spaces plan
Decision due date:  12 Mar 2024
Decision maker:     Cabinet
Lead officer:       Bea Stone, Head of Parks
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Line, Row, Table
from ingest.parsing.kinds.forward_plan.columns import role_of
from ingest.parsing.kinds.forward_plan.entries import read_entry
from ingest.parsing.lines import line_to_rows
from ingest.parsing.records import ForwardPlanEntryRecord

FEWEST_ROLES = 3  # labels that make a block an entry
_LABEL = re.compile(r"^(?P<label>[A-Z][^:]{1,60}?)\s*(?::|\s[-–]\s|[-–]\s|\?\s)\s*(?P<value>.*)$")

Pair = tuple[str | None, list[Line]]
"""A role (None: of no account here) and the lines of its value."""


def speaks_in_labels(lines: Sequence[Line]) -> bool:
    """Do the lines hold an entry as labels, with its maker or date among them?"""
    roles = {role for role, _ in label_pairs(lines) if role}
    return len(roles) >= FEWEST_ROLES and bool(roles & {"decision_maker", "decision_date"})


def read_blocks(
    lines: Sequence[Line], *, unmarked: bool | None
) -> tuple[ForwardPlanEntryRecord, ...]:
    """The entries that labels and values make."""
    return entries_of(label_pairs(lines), unmarked=unmarked)


def entries_of(
    pairs: Iterable[Pair], *, unmarked: bool | None
) -> tuple[ForwardPlanEntryRecord, ...]:
    """An entry ends where a label comes a second time."""
    blocks: list[dict[str, list[Line]]] = []
    block: dict[str, list[Line]] = {}
    for role, lines in pairs:
        if role in block and (role == "title" or "title" not in block or len(block) > 2):
            blocks.append(block)
            block = {}
        if role:
            block.setdefault(role, []).extend(lines)
    entries = (_entry(each, unmarked) for each in (*blocks, block))
    return tuple(entry for entry in entries if entry is not None)


def _entry(block: dict[str, list[Line]], unmarked: bool | None) -> ForwardPlanEntryRecord | None:
    if len(block) < FEWEST_ROLES or "title" not in block:
        return None
    return read_entry({"description": [], **block}, unmarked=unmarked)


def label_pairs(lines: Iterable[Line]) -> Iterator[Pair]:
    """Labels with the lines that follow them; a bold line before a block's labels is its title."""
    pair: Pair | None = None
    for line in _rows_as_lines(lines):
        match = _LABEL.match(line.text)
        role = role_of(match["label"]) if match else None
        if match is None or role is None:
            if line.bold and line.bold_end and not match:
                if pair:
                    yield pair
                pair = ("title", [line])
            elif pair:
                pair[1].append(line)
            continue
        if pair:
            yield pair
        value = match["value"].strip()
        pair = (role, [replace(line, text=value, bold=line.bold_end)] if value else [])
    if pair:
        yield pair


def _rows_as_lines(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines of one row joined: a label and its value may stand in columns without rules."""
    by_page: dict[int, list[Line]] = {}
    for line in lines:
        by_page.setdefault(line.page, []).append(line)
    for each in by_page.values():
        for row in line_to_rows(each):
            first, *others = row
            for other in others:
                first = replace(
                    first,
                    text=f"{first.text} {other.text}",
                    box=first.box.union(other.box),
                    bold_end=other.bold_end,
                )
            yield first


def table_pairs(table: Table) -> Iterator[Pair]:
    """The rows of a table of two columns, label left and value right."""
    for row in table.rows:
        if len(row.cells) == 2:
            yield _row_role(row), list(row.cells[1].lines)


def _row_role(row: Row) -> str | None:
    return role_of(" ".join(line.text for line in row.cells[0].lines))


def is_label_table(table: Table) -> bool:
    """Does a table of two columns name an entry's labels on its left?"""
    roles = {role for role, _ in table_pairs(table) if role}
    return len(roles) >= FEWEST_ROLES and "title" in roles
