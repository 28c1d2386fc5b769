"""Officers' reports: their heads, their text in blocks, and what they state."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ingest.parsing.records.provenance import Sources

BlockKind = Literal[
    "heading", "paragraph", "list_item", "table", "picture", "drawing", "sideways", "footnote"
]
"""A picture is a file of its own; a drawing is made of lines: a chart, a diagram, a map. Text that
stands sideways is kept in the order of its lines. A footnote's number is that of its mark, which
the text has as a raised figure: "consultation¹"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of running text of a report, the ground of its HTML edition."""

    kind: BlockKind
    text: str = ""  # of a drawing: its labels
    number: str | None = None  # "4.3", "a)", "1" of a footnote
    level: int = 1  # of a heading or a list entry
    rows: tuple[tuple[str, ...], ...] = ()  # of a table, the header rows first
    header_rows: int = 0  # how many of a table's rows are set as headings of its columns
    row_pages: tuple[int, ...] = ()  # where each row begins, of a table that runs over pages
    header_column: bool = False  # whether a table's first column is set as headings of its rows
    in_head: bool = False  # of the head block: "Report Author: A Clerk"
    page: int = 0
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorRecord:
    name: str
    job_title: str | None = None
    phone: str | None = None
    email: str | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationRecord:
    """One of the things that a report asks for, without the words that lead in to the list."""

    number: str | None  # as printed: "1.", "a)", "(ii)"
    text: str
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImplicationRecord:
    """What a report says under "Financial Implications", "Equalities Impact Assessment" ..."""

    heading: str
    text: str
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskLevelRecord:
    """A level of risk as printed: "Current Risk: Medium"."""

    name: str  # "Current Risk"
    level: str  # "Medium"
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundPaperRecord:
    """A paper that a report relies on (Local Government Act 1972, section 100D)."""

    title: str
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRecord:
    """The covering report of one agenda item; page_to is its own end, without annexes."""

    agenda_item: str | None = None
    title: str | None = None
    committee: str | None = None
    date: str | None = None
    purpose: str | None = None
    portfolio_holder: str | None = None
    local_councillors: str | None = None
    executive_director: str | None = None
    authors: tuple[AuthorRecord, ...] = ()
    status: str | None = None
    summary: str | None = None
    recommendation: str | None = None
    reason: str | None = None
    section_titles: tuple[str, ...] = ()
    appendices: tuple[str, ...] = ()
    page_from: int | None = None
    page_to: int | None = None
    blocks: tuple[Block, ...] = ()
    recommendations: tuple[RecommendationRecord, ...] = ()
    implications: tuple[ImplicationRecord, ...] = ()
    risk_levels: tuple[RiskLevelRecord, ...] = ()
    background_papers: tuple[BackgroundPaperRecord, ...] = ()
    sources: Sources = field(default_factory=dict)
