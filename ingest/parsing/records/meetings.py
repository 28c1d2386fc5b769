"""Meetings: what a front sheet announces, what minutes record, what the public asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ingest.parsing.records.provenance import Sources


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    name: str
    role: str | None = None
    sources: Sources = field(default_factory=dict)


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
    sources: Sources = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteRecord:
    """One numbered minute."""

    number: str | None
    title: str | None
    text: str = ""
    text_pages: tuple[int, ...] = ()  # of the PDF, from 1: where each line of the text begins
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
    """The minutes of one meeting.

    `present_untitled` are those present, remotely or not, whom a list of all who came names without
    saying that they are councillors: "Attendees: Fiona Colley; Duncan Whitfield; Jo Holden".
    """

    committee: str | None = None
    date: str | None = None
    present: tuple[str, ...] = ()
    apologies: tuple[str, ...] = ()
    also_present: tuple[str, ...] = ()
    present_remotely: tuple[str, ...] = ()
    present_untitled: tuple[str, ...] = ()
    officers: tuple[PersonRecord, ...] = ()
    start_time: str | None = None
    end_time: str | None = None
    page_from: int | None = None
    page_to: int | None = None
    items: tuple[MinuteRecord, ...] = ()
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
