"""Rows of a plan's table as its entries.

A title cell as Modern.Gov prints it: the title in bold, lines on key decision and access,
the description. Other councils give each a column of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from ingest.parsing.cells import cell_lines, cell_paragraphs, folded, text_of
from ingest.parsing.fields.access import (
    names_paragraph,
    read_access,
    read_key_decision,
    read_yes_or_no,
)
from ingest.parsing.fields.dates import find_dates, parse_date
from ingest.parsing.geometry import Line, Row, Table
from ingest.parsing.kinds.forward_plan.columns import Columns, cells_by_role, read_header, role_of
from ingest.parsing.kinds.forward_plan.consulted import read_consulted
from ingest.parsing.provenance import note_at, source_of, sources_of
from ingest.parsing.records import Access, ForwardPlanEntryRecord, Note, Source

_DESCRIBES = re.compile(r"To [a-z]{3,}|This (?:report|decision)\b|That (?:the )?[A-Z]")
"""How a description begins that no gap divides from its title."""

_EMPTY = (None, "", ())

Cells = Mapping[str, Sequence[Line]]
"""The lines of an entry under each role: "title", "decision_maker" ..."""


def read_rows(
    table: Table, columns: Columns, *, unmarked: bool | None
) -> tuple[list[ForwardPlanEntryRecord], list[Note]]:
    """The entries of a table, and notes on rows that hold text but no title."""
    entries: list[ForwardPlanEntryRecord] = []
    notes: list[Note] = []
    for row in table.rows:
        if _is_heading(row) or read_header(row) is not None:
            continue
        cells = {role: cell.lines for role, cell in cells_by_role(row, columns).items()}
        entry = read_entry(cells, unmarked=unmarked)
        if entry is not None:
            entries.append(entry)
        elif lines := cell_lines(row.cells):
            notes.append(_without_title(lines))
    return entries, notes


def _is_heading(row: Row) -> bool:
    """A month, "Annual Reports", "Standing items": one cell with text, the others empty."""
    return sum(bool(cell.lines) for cell in row.cells) < 2


def _without_title(lines: Sequence[Line]) -> Note:
    return note_at(
        source_of(lines, "forward plan: row"),
        "plan-row-without-title",
        f"A row of the plan has no title and was left out: “{(folded(lines) or '')[:80]}”. "
        "Check it against the page.",
    )


def read_entry(cells: Cells, *, unmarked: bool | None) -> ForwardPlanEntryRecord | None:
    """The entry that the lines under each role make; None where no title stands.

    `unmarked` is what the plan means of an entry that nothing marks: True for a key decision, None
    where the plan does not say.
    """
    summary = split_title_cell(cells.get("title", ()), title_only=bool(cells.get("description")))
    title = folded(summary.title)
    if not title:
        return None
    description = [*summary.description, *cells.get("description", ())]
    maker = without_label(cells.get("decision_maker", ()), "decision_maker")
    date = without_label(cells.get("decision_date", ()), "decision_date")
    lines: dict[str, Sequence[Line]] = {
        "title": summary.title,
        "description": description,
        "decision_maker": maker,
        "decision_date": date,
        "consulted": cells.get("consulted", ()),
        "portfolio_holder": without_label(cells.get("portfolio_holder", ()), "portfolio_holder"),
        "officer_contact": without_label(cells.get("officer_contact", ()), "officer_contact"),
        "key_decision": cells.get("key_decision") or summary.key_lines or summary.title,
        "access": cells.get("access") or summary.access_lines,
    }
    entry = ForwardPlanEntryRecord(
        title=title,
        key_decision=_key_decision(summary, cells, unmarked),
        access=_access(summary, cells),
        description=text_of(description),
        decision_maker=_maker_and_date(maker, date)[0],
        decision_date=_maker_and_date(maker, date)[1],
        consulted=read_consulted(lines["consulted"]),
        portfolio_holder=folded(lines["portfolio_holder"]),
        officer_contact=folded(lines["officer_contact"]),
    )
    return replace(entry, sources=_sources(entry, lines))


def _maker_and_date(maker: Sequence[Line], date: Sequence[Line]) -> tuple[str | None, str | None]:
    """Who decides, and when; a column "Decision maker and date" holds both."""
    name = folded(maker)
    found = next(find_dates(name), None) if name and not date else None
    if found is None or name is None:
        return name, parse_date(folded(date) or "")
    return name[: found.start].strip(" ,:;–-") or None, found.iso


def _sources(
    entry: ForwardPlanEntryRecord, lines: Mapping[str, Sequence[Line]]
) -> dict[str, Source]:
    """Of each field that has a value; where nothing marks an entry as not key, its title is it."""
    every = [line for each in lines.values() for line in each]
    stated = {name: each for name, each in lines.items() if getattr(entry, name) not in _EMPTY}
    return sources_of(
        {"record": ("forward plan: row", every)}
        | {name: ("forward plan: column", each) for name, each in stated.items()}
    )


def without_label(lines: Sequence[Line], role: str) -> Sequence[Line]:
    """A cell's lines without the label that some plans repeat in every cell, over up to two lines.

    "Decision Maker" / "Cabinet"        "Decision" / "Maker" / "Cabinet"
    """
    for count in (1, 2):
        label = " ".join(line.text for line in lines[:count])
        if (
            len(lines) > count
            and label.casefold().startswith("decision ")
            and role_of(label) == role
        ):
            return lines[count:]
    return lines


@dataclass
class TitleCell:
    """What a title cell holds, line by line."""

    title: list[Line] = field(default_factory=list)
    description: list[Line] = field(default_factory=list)
    key_decision: bool | None = None
    key_lines: list[Line] = field(default_factory=list)
    access: Access | None = None
    access_lines: list[Line] = field(default_factory=list)


def split_title_cell(lines: Sequence[Line], *, title_only: bool = False) -> TitleCell:
    """A title cell's parts; `title_only` where the description has a column of its own."""
    found = TitleCell()
    rest = _take_labels(lines, found)
    found.title = _title_lines(rest, lines, title_only=title_only)
    found.description = [line for line in rest if line not in found.title]
    return found


def _take_labels(lines: Sequence[Line], found: TitleCell) -> list[Line]:
    """Fills in key decision and access; gives the lines that are neither."""
    rest: list[Line] = []
    waiting = list(lines)
    while waiting:
        line = waiting.pop(0)
        texts = [line.text] + ([f"{line.text} {waiting[0].text}"] if waiting else [])
        for number, text in enumerate(texts):
            key, access = read_key_decision(text), read_access(text)
            if rest and (key is not None or access is not None):
                taken = [line, *(waiting.pop(0) for _ in range(number))]
                _note_label(found, key, access, taken)
                break
        else:
            if not (found.access_lines and names_paragraph(line.text)):
                rest.append(line)
    return rest


def _note_label(
    found: TitleCell, key: bool | None, access: Access | None, taken: list[Line]
) -> None:
    if key is not None:
        found.key_decision, found.key_lines = key, taken
    else:
        found.access, found.access_lines = access, taken


def _title_lines(rest: Sequence[Line], lines: Sequence[Line], *, title_only: bool) -> list[Line]:
    """The bold lines that a cell begins with, else all up to a label, else its first paragraph.

    `rest` are the cell's lines without those on key decision and access.
    """
    bold = list(takewhile(lambda line: line.bold and line.bold_end, rest))
    if bold and (title_only or len(bold) < len(lines)):
        return bold
    if title_only:
        return list(rest)
    above = list(takewhile(lambda line: line in rest, lines))
    if len(above) < len(rest):
        return above
    said = next((at for at, line in enumerate(rest) if at and _DESCRIBES.match(line.text)), None)
    if said is not None:
        return list(rest[:said])
    paragraphs = cell_paragraphs(rest)
    return list(paragraphs[0].lines) if paragraphs else []


def _key_decision(summary: TitleCell, cells: Cells, unmarked: bool | None) -> bool | None:
    """As printed; a column of its own that is empty, or not understood, says nothing."""
    if "key_decision" in cells:
        answer = read_yes_or_no(folded(cells["key_decision"]) or "")
        return summary.key_decision if answer is None else answer
    return unmarked if summary.key_decision is None else summary.key_decision


def _access(summary: TitleCell, cells: Cells) -> Access | None:
    text = folded(cells.get("access", ())) or ""
    if access := read_access(text):
        return access
    answer = read_yes_or_no(text)
    if answer is not None:
        return "fully exempt" if answer else "open"
    return summary.access
