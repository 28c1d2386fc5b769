"""What is to be decided and discussed: forward plans and work programmes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ingest.parsing.records.provenance import Sources

Access = Literal["open", "part exempt", "fully exempt"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PortfolioHolderRecord:
    name: str
    portfolio: str
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultedRecord:
    committee: str
    date: str | None = None
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardPlanEntryRecord:
    title: str
    key_decision: bool | None = None
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
