"""The whole of a PDF: its pages, and the records of its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ingest.parsing.records.findings import Finding
from ingest.parsing.records.meetings import (
    AgendaItemRecord,
    MeetingRecord,
    MinutesRecord,
    PublicQuestionRecord,
)
from ingest.parsing.records.plans import ForwardPlanRecord, WorkProgrammeRecord
from ingest.parsing.records.provenance import Note
from ingest.parsing.records.reports import ReportRecord

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
ReadBy = Literal["text layer", "ocr"]


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
    findings: tuple[Finding, ...] = ()  # what may have to be withheld
    records_version: int = RECORDS_VERSION
