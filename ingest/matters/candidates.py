"""What is known of each published row that may be a step of a matter: plain values, no queries."""

import datetime
from dataclasses import dataclass, field

from ingest.matters.words import Title


@dataclass(frozen=True, slots=True)
class Place:
    """A page on which something is printed."""

    page: int | None
    printed_page: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A body that a paper names, with the date it gives for it, if it gives one.

    `body` is the same text for the same committee, however papers spell it; `printed` is the
    paper's own words: "Consideration by Cabinet on 12 March 2024".
    """

    body: str
    date: datetime.date | None
    printed: str
    place: Place
    asks_for_report: bool = False
    sends_on: bool = False  # recommends or refers the thing to the body


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One published row; `kind` and `pk` name it, as `documents.matters.models.step.ROWS` does.

    `held` is where and when it was dealt with, for items, reports and minutes; `mentions` are the
    meetings that it announces or asks for. `recurring` are titles that may mean another thing at
    each meeting: only where a paper names the meeting do they join.
    """

    kind: str
    pk: int
    title: str
    read: Title
    date: datetime.date | None
    place: Place
    listed_in: str
    naming_rank: int
    held: Mention | None = None
    mentions: tuple[Mention, ...] = ()
    officers: frozenset[str] = frozenset()
    holders: frozenset[str] = frozenset()
    item: int | None = None  # of a report or minute: the agenda item it belongs to
    texts: tuple[tuple[str, ...], ...] = field(default=())  # words of its short texts
    recurring: bool = False
    deferred: bool = False  # of a minute: the decision was put off

    @property
    def key(self) -> tuple[str, int]:
        return self.kind, self.pk

    @property
    def is_announcement(self) -> bool:
        """Whether it says what is to come, rather than what a meeting has before it."""
        return self.held is None
