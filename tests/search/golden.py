"""Golden queries: what a resident types, and the hits that should lead."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from committees.models import Committee, Councillor, Portfolio
from documents.models import AgendaItem, Meeting, Minute, SearchEntry
from documents.search.best_bets import best_bets
from documents.search.finding import find
from documents.search.results import grouped, results

HERE = Path(__file__).parent
RECALLED_WITHIN = 5
SHOWN = 15
A_MATTER = {"item", "report", "minute"}
KIND = "item|report|minute|plan|programme|question|page|meeting|committee|councillor|portfolio"
KINDS = {Committee: "committee", Councillor: "councillor", Portfolio: "portfolio"}
NUMBERED = {Minute: "minute", AgendaItem: "item"}
HIT = re.compile(rf"(?:(?P<kind>{KIND}) )?(?:(?P<date>\d{{4}}-\d\d-\d\d) )?(?P<title>.+)")


class Hit(NamedTuple):
    """One row of what search shows."""

    kind: str
    date: str
    title: str

    def is_meant_by(self, expected: str) -> bool:
        """Whether it is the "minute 2024-02-06 Housing Strategy" that a golden query names."""
        match = HIT.fullmatch(expected)
        kinds = {match["kind"]} if match["kind"] else A_MATTER
        return (
            self.kind in kinds
            and (not match["date"] or match["date"] == self.date)
            and match["title"].casefold() in self.title.casefold()
        )


@dataclass(frozen=True)
class Golden:
    typed: str
    hits: list[str]


@dataclass(frozen=True)
class Score:
    query: Golden
    shown: list[list[Hit]]

    @property
    def reciprocal_rank(self) -> float:
        for place, alike in enumerate(self.shown, start=1):
            if any(hit.is_meant_by(expected) for hit in alike for expected in self.query.hits):
                return 1 / place
        return 0.0

    @property
    def recall(self) -> float:
        first = [hit for alike in self.shown[:RECALLED_WITHIN] for hit in alike]
        found = [any(hit.is_meant_by(wanted) for hit in first) for wanted in self.query.hits]
        return sum(found) / len(found)

    def __str__(self) -> str:
        lines = [f"{self.query.typed!r} wants {self.query.hits}: {self.reciprocal_rank:.2f}"]
        lines += [f"    {' | '.join(map(str, alike[0]))}" for alike in self.shown[:RECALLED_WITHIN]]
        return "\n".join(lines)


def golden(name: str) -> list[Golden]:
    return [Golden(**query) for query in tomllib.loads((HERE / name).read_text())["query"]]


def score(query: Golden) -> Score:
    return Score(query, shown_for(query.typed))


def shown_for(typed: str) -> list[list[Hit]]:
    """What the first page shows, best matches first; what stands in one result together."""
    entries = SearchEntry.objects.with_places().filter(routine=False)
    found = find(typed, entries)
    listed = results(grouped(found)[:SHOWN], found)
    bets = [[_bet(row)] for row in best_bets(found.typed.words)]
    return bets + [[_hit(entry) for entry in (r.entry, *r.again)] for r in listed]


def _bet(row: Any) -> Hit:
    if isinstance(row, Meeting):
        return Hit("meeting", row.date.isoformat(), row.committee.name)
    if isinstance(row, (Minute, AgendaItem)):
        return Hit(NUMBERED[type(row)], row.meeting.date.isoformat(), row.title)
    return Hit(KINDS.get(type(row), "help"), "", str(row))


def _hit(entry: SearchEntry) -> Hit:
    return Hit(entry.kind, entry.date.isoformat() if entry.date else "", entry.title)


def mean(numbers: list[float]) -> float:
    return sum(numbers) / len(numbers)
