"""What a parse yields: frozen, typed, JSON-able records, the only language between parse and write.

Field names are those of the printed papers, spelt in full. What a paper does not state is None or
an empty tuple. Dates are ISO text ("2024-02-06"), a month alone "2024-02"; times "10:00".
`page_from` and `page_to` are printed page numbers; a Source's `page` is the PDF's own, from 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

RECORDS_VERSION = 1

PaperKind = Literal[
    "agenda pack",
    "agenda frontsheet",
    "supplement",
    "minutes",
    "forward plan",
    "decision notice",
    "report",
    "other",
]
Access = Literal["open", "part exempt", "fully exempt"]
ReadBy = Literal["text layer", "ocr"]
BlockKind = Literal["heading", "paragraph", "list_item", "table", "picture"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where on paper a value stands, and the rule that read it."""

    page: int
    box: tuple[float, float, float, float]  # x0, top, x1, bottom in points from the top left
    rule: str = ""


Sources = Mapping[str, Source]
"""A record's sources by field name; the record as a whole is under "record"."""


@dataclass(frozen=True, slots=True)
class Note:
    """What an officer should look at: something not read, or read with doubt."""

    code: str  # "row-without-title"
    message: str  # a sentence in an officer's words: what is wrong, and what to check
    page: int | None = None  # of the PDF, from 1
    box: tuple[float, float, float, float] | None = None
    severity: Literal["check", "missing", "unread"] = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of running text of a report, the ground of its HTML edition."""

    kind: BlockKind
    text: str = ""
    number: str | None = None  # "4.3", "a)"
    level: int = 1  # of a heading or a list entry
    rows: tuple[tuple[str, ...], ...] = ()  # of a table, the header row first
    page: int = 0
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    committee: str | None = None
    date: str | None = None
    start_time: str | None = None
    venue: str | None = None
    members: tuple[str, ...] = ()
    attending_members: tuple[str, ...] = ()
    chairman: str | None = None
    vice_chairman: str | None = None
    quorum: int | None = None
    contact_phone: str | None = None
    contact_email: str | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemRecord:
    number: str | None
    title: str
    description: str | None = None
    page_from: int | None = None
    page_to: int | None = None
    exempt: bool = False
    exempt_paragraphs: tuple[str, ...] = ()
    to_follow: bool = False
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedVoteRecord:
    """A vote whose numbers or names are printed."""

    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    names_for: tuple[str, ...] = ()
    names_against: tuple[str, ...] = ()
    names_abstaining: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteRecord:
    """One numbered minute."""

    number: str | None
    title: str | None
    text: str = ""
    decisions: tuple[str, ...] = ()
    reason: str | None = None
    proposer: str | None = None
    seconder: str | None = None
    votes: tuple[RecordedVoteRecord, ...] = ()
    actions: tuple[str, ...] = ()
    declarations: tuple[str, ...] = ()
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesRecord:
    """The minutes of one meeting."""

    committee: str | None = None
    date: str | None = None
    present: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()
    also_present: tuple[str, ...] = ()
    present_remotely: tuple[str, ...] = ()
    officers: tuple[PersonRecord, ...] = ()
    start_time: str | None = None
    end_time: str | None = None
    page_from: int | None = None
    page_to: int | None = None
    items: tuple[MinuteRecord, ...] = ()
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioHolderRecord:
    name: str
    portfolio: str
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultedRecord:
    committee: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardPlanEntryRecord:
    title: str
    key_decision: bool = False
    access: Access | None = None
    description: str | None = None
    decision_maker: str | None = None
    decision_date: str | None = None
    consulted: tuple[ConsultedRecord, ...] = ()
    portfolio_holder: str | None = None
    officer_contact: str | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardPlanRecord:
    title: str
    body: str | None = None
    period_from: str | None = None
    period_to: str | None = None
    published: str | None = None
    page_from: int | None = None
    page_to: int | None = None
    portfolio_holders: tuple[PortfolioHolderRecord, ...] = ()
    entries: tuple[ForwardPlanEntryRecord, ...] = ()
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProgrammeEntryRecord:
    section: Literal["scheduled", "unscheduled", "informal"]
    title: str
    meeting_date: str | None = None
    aims: str | None = None
    leads: tuple[str, ...] = ()
    other_information: str | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkProgrammeRecord:
    committee: str | None = None
    page_from: int | None = None
    page_to: int | None = None
    entries: tuple[WorkProgrammeEntryRecord, ...] = ()
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorRecord:
    name: str
    job_title: str | None = None
    phone: str | None = None
    email: str | None = None


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
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicQuestionRecord:
    kind: Literal["question", "statement"]
    asker: str | None = None
    asker_kind: Literal["public", "councillor"] = "public"
    text: str = ""
    responder: str | None = None
    response: str | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPageRecord:
    """One page of the PDF: its printed number, its text for search, and whether it is withheld."""

    number: int
    printed_number: int | None = None
    text: str = ""
    width: float = 0.0
    height: float = 0.0
    has_text: bool = True
    read_by: ReadBy = "text layer"  # "ocr": recognised on a picture, so with doubt
    scanned: bool = False  # nothing was read, but there is a picture, or the page is damaged
    unreadable: bool = False  # the file holds the page, but it could not be loaded
    restricted: bool = False  # a stub such as "Document is Restricted"
    agenda_item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRecord:
    """All that was read from one PDF."""

    kind: PaperKind
    pdf_pages: int
    meeting: MeetingRecord | None = None
    agenda_items: tuple[AgendaItemRecord, ...] = ()
    minutes: tuple[MinutesRecord, ...] = ()
    forward_plans: tuple[ForwardPlanRecord, ...] = ()
    work_programmes: tuple[WorkProgrammeRecord, ...] = ()
    reports: tuple[ReportRecord, ...] = ()
    public_questions: tuple[PublicQuestionRecord, ...] = ()
    pages: tuple[PackPageRecord, ...] = ()
    notes: tuple[Note, ...] = ()
    records_version: int = RECORDS_VERSION
