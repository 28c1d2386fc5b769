"""What one point of a matter's line says, and its place among the others."""

import datetime
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from documents.matters.models import Step
from documents.models import Pack
from documents.outcomes import Outcome
from documents.printed_numbers import PrintedNumbers

PLANNED, MOVED, DROPPED, LISTED, REPORT, BACK, AGENDA, MINUTED, DUE = (
    "Planned",
    "Moved",
    "No longer listed",
    "Listed",
    "Report",
    "Reported back",
    "On the agenda",
    "In the minutes",
    "Due",
)
OF_OUTCOME = {
    Outcome.AGREED: "Decided",
    Outcome.RECOMMENDED: "Recommended",
    Outcome.NOTED: "Noted",
    Outcome.DEFERRED: "Deferred",
    Outcome.REFUSED: "Refused",
    None: MINUTED,
}
"""What a minute's decisions come to; minutes that record none are only what they are."""

ORDER = (PLANNED, MOVED, DROPPED, LISTED, REPORT, BACK, AGENDA, *OF_OUTCOME.values(), DUE)

NOTHING_PRINTED: PrintedNumbers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Mark:
    """A page to open: of a pack, by the PDF's number and the printed one."""

    pack: Pack | None
    page: int | None
    label: int | None


@dataclass(slots=True)
class Event:
    """One point of the line. `also` are the days on which later papers said the same again."""

    kind: str
    date: datetime.date | None
    words: str
    address: str = ""
    marks: list[Mark] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    title: str = ""
    detail: str = ""
    also: list[datetime.date] = field(default_factory=list)
    missing: bool = False
    to_come: bool = False

    @property
    def place(self) -> tuple[datetime.date, int]:
        """Its place in the line: the undated stand last."""
        return self.date or datetime.date.max, ORDER.index(self.kind)

    @property
    def names(self) -> frozenset[int]:
        return frozenset(step.pk for step in self.steps)


def mark_of(row: Any, name: str = "", printed: PrintedNumbers = NOTHING_PRINTED) -> Mark:
    """The page of a row, or of one of its fields, by its printed number where that is known."""
    page = ((row.sources or {}).get(name) or {}).get("page") if name else None
    if page in (None, row.page):
        return Mark(row.pack, row.page, row.printed_page or row.page)
    return Mark(row.pack, page, printed.get(row.pack_id, {}).get(page) or page)
