"""What the invented council prints, as data: reports, minutes, plans, packs.

The typesetter and the writer of true records both read these and nothing else, so a record is true
because it says what was typeset, not because a parser read it back. Running text is the light
mark-up of `prose.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A numbered section of a report; the number is as printed, and may jump."""

    number: str
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annex:
    """A paper behind a report: prose, a wide table, a scan, or one with a report's own head."""

    heading: str
    text: str = ""
    landscape: bool = False
    scanned: bool = False
    head: tuple[tuple[str, str], ...] = ()  # label and value, where it looks like a report


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    title: str
    purpose: str
    portfolios: tuple[str, ...]
    local_councillors: str | None
    executive_director: str | None  # an officer's name
    authors: tuple[str, ...]  # officers' names
    job_label: str  # "Job Title:" or "Title:"
    status: str
    summary: str
    recommendation: str
    reason: str
    sections: tuple[Section, ...]
    appendices: tuple[str, ...]
    annexes: tuple[Annex, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A motion put before the last one: movers, its words, what became of it."""

    proposer: str
    seconder: str
    text: str
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute:
    number: str
    title: str
    text: str
    agenda_item: str | None = None  # the item that a decision notice refers to
    amendments: tuple[Amendment, ...] = ()
    proposer: str | None = None
    seconder: str | None = None
    decisions: tuple[str, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    kind: str  # "question" or "statement"
    asker: str
    text: str
    by_councillor: bool = False
    portfolio: str | None = None  # whose holder answered
    response: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    committee: str
    date: date
    start: time
    end: time
    apologies: tuple[str, ...] = ()
    also_present: tuple[str, ...] = ()
    also_remote: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    items: tuple[Minute, ...] = ()
    questions: tuple[Question, ...] = ()

    def asked(self, *, by_councillor: bool) -> list[Question]:
        return [q for q in self.questions if q.by_councillor == by_councillor]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEntry:
    """One coming decision of the forward plan, printed in every plan whose months hold it."""

    title: str
    key: bool
    access: str  # "Open", "Part exempt", "Fully exempt"
    description: str
    decision_maker: str
    decision_date: date
    portfolio: str
    officers: tuple[str, ...]
    executive_director: str
    paragraph: str | None = None  # of Schedule 12A, printed under the access
    consulted: tuple[tuple[str, date | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardPlan:
    """The Cabinet's plan as published on a day, for whole months from the first."""

    published: date
    first_month: date
    months: int = 4
    margin: float = 48.0  # points left of the table; small ones put the turned stamp over it

    def month_starts(self) -> list[date]:
        first = self.first_month
        counted = (first.year * 12 + first.month - 1 + step for step in range(self.months))
        return [date(count // 12, count % 12 + 1, 1) for count in counted]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeEntry:
    committee: str
    section: str  # "scheduled", "unscheduled", "informal"
    title: str
    aims: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    portfolio: str | None = None
    other: str | None = None
    meeting_date: date | None = None
    format: str = ""  # of informal work: "Webinar"
    members: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A row of the front sheet; without `title` a heading between items."""

    title: str | None = None
    heading: str | None = None
    description: str = ""
    report: str | None = None  # key of a report
    minutes: str | None = None  # key of minutes to confirm
    notice: str | None = None  # key of minutes whose decisions a notice gives
    programme: bool = False
    plan: ForwardPlan | None = None
    exempt_paragraph: str | None = None
    withheld_pages: int = 0
    to_follow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One PDF: an agenda pack, a supplement that brings a late paper, or one paper by itself."""

    name: str
    description: str
    committee: str
    date: date
    start: time
    items: tuple[Item, ...]
    counts_front_sheet: bool = True  # whether the stamps count the front sheet's pages
    kind: str = "agenda pack"  # or "supplement", "minutes", "forward plan", "decision notice"
    first_item: int = 1  # a supplement names its item by the first agenda's number
    attending: tuple[str, ...] = ()
    bookmarks: bool = True
