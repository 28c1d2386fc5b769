"""What a parse yields: frozen, typed, JSON-able records, the only language between parse and write.

Field names are those of the printed papers, spelt in full. What a paper does not state is None or
an empty tuple. Dates are ISO text ("2024-02-06"), a month alone "2024-02"; times "10:00".
`page_from` and `page_to` are printed page numbers; a Source's `page` is the PDF's own, from 1.
"""

from __future__ import annotations

from ingest.parsing.records.findings import Finding
from ingest.parsing.records.meetings import (
    AgendaItemRecord,
    MeetingRecord,
    MinuteRecord,
    MinutesRecord,
    PersonRecord,
    PublicQuestionRecord,
    RecordedVoteRecord,
)
from ingest.parsing.records.pack import (
    RECORDS_VERSION,
    PackPageRecord,
    PackRecord,
    PaperKind,
    ReadBy,
)
from ingest.parsing.records.plans import (
    Access,
    ConsultedRecord,
    ForwardPlanEntryRecord,
    ForwardPlanRecord,
    PortfolioHolderRecord,
    WorkProgrammeEntryRecord,
    WorkProgrammeRecord,
)
from ingest.parsing.records.provenance import (
    Note,
    Source,
    Sources,
)
from ingest.parsing.records.reports import (
    AuthorRecord,
    BackgroundPaperRecord,
    Block,
    BlockKind,
    ImplicationRecord,
    RecommendationRecord,
    ReportRecord,
    RiskLevelRecord,
)

__all__ = [
    "RECORDS_VERSION",
    "Access",
    "AgendaItemRecord",
    "AuthorRecord",
    "BackgroundPaperRecord",
    "Block",
    "BlockKind",
    "ConsultedRecord",
    "Finding",
    "ForwardPlanEntryRecord",
    "ForwardPlanRecord",
    "ImplicationRecord",
    "MeetingRecord",
    "MinuteRecord",
    "MinutesRecord",
    "Note",
    "PackPageRecord",
    "PackRecord",
    "PaperKind",
    "PersonRecord",
    "PortfolioHolderRecord",
    "PublicQuestionRecord",
    "ReadBy",
    "RecommendationRecord",
    "RecordedVoteRecord",
    "ReportRecord",
    "RiskLevelRecord",
    "Source",
    "Sources",
    "WorkProgrammeEntryRecord",
    "WorkProgrammeRecord",
]
