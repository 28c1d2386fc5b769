"""What a kind of paper is: the small interface between the parser and each module of this package.

A kind is a module with four names:

    NAME: str                                       "minutes"
    opens(page) -> bool                             does a paper of this kind begin on this page?
    recognise(part) -> float                        0 (certainly not) to 1 (certainly)
    parse(part, context) -> Reading                 its records, and notes on what was not read

`opens` asks for two signs, never one (a heading and a label, say): the pack is cut into parts
wherever some kind says yes, also inside one agenda item. `recognise` judges a whole part, the
highest score wins, below RECOGNISED no kind does. `parse` never guesses and never raises for what
a paper may hold: what it cannot read becomes a Note.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Protocol

from ingest.parsing.geometry import Page, Part
from ingest.parsing.records import (
    AgendaItemRecord,
    ForwardPlanRecord,
    MeetingRecord,
    MinutesRecord,
    Note,
    PublicQuestionRecord,
    ReportRecord,
    WorkProgrammeRecord,
)

RECOGNISED = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a kind may know beyond its own part: the pack's front sheet."""

    meeting: MeetingRecord | None = None  # the pack's own, when a front sheet was read

    @property
    def committee(self) -> str | None:
        return self.meeting.committee if self.meeting else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one part yielded. `meeting` is set by front sheets, printed minutes and decision
    notices: the meeting that the paper is of."""

    meeting: MeetingRecord | None = None
    agenda_items: tuple[AgendaItemRecord, ...] = ()
    minutes: tuple[MinutesRecord, ...] = ()
    forward_plans: tuple[ForwardPlanRecord, ...] = ()
    work_programmes: tuple[WorkProgrammeRecord, ...] = ()
    reports: tuple[ReportRecord, ...] = ()
    public_questions: tuple[PublicQuestionRecord, ...] = ()
    notes: tuple[Note, ...] = ()

    def __add__(self, other: Reading) -> Reading:
        """Both readings in order; the first meeting named stays."""
        joined = {
            part.name: getattr(self, part.name) + getattr(other, part.name)
            for part in fields(self)
            if part.name != "meeting"
        }
        return Reading(meeting=self.meeting or other.meeting, **joined)


class Kind(Protocol):
    """The shape of a module in this package that reads one kind of paper."""

    @property
    def NAME(self) -> str: ...

    def opens(self, page: Page) -> bool: ...

    def recognise(self, part: Part) -> float: ...

    def parse(self, part: Part, context: Context) -> Reading: ...
