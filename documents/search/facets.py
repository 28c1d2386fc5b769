"""How many results each filter would leave: counted in one reading of the matches.

What is shown as one result counts as one: an item, its report and its pages.

Counting in the database takes a query for each filter, each of which matches the words anew. The
facts that filters ask for are few and short, so they are read once and counted here.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Self

from django.db.models import QuerySet

from documents.models import SearchEntry
from documents.plans.key_decisions import KEY_NOT_STATED

MOST_COUNTED = 10_000
"""Matches that are counted: a common word can match a whole archive."""


class Fact(NamedTuple):
    """What filters ask of one entry."""

    kind: str
    committee: str | None
    portfolio: str | None
    outcome: str
    key_decision: bool | None
    date: datetime.date | None
    routine: bool
    about: str

    @property
    def key(self) -> str:
        """Empty for what is no plan entry: only a plan could state it."""
        if self.key_decision is None:
            return KEY_NOT_STATED if self.kind == SearchEntry.Kind.PLAN_ENTRY else ""
        return str(self.key_decision)


COLUMNS = (
    "kind",
    "committee__slug",
    "portfolio__slug",
    "outcome",
    "key_decision",
    "date",
    "routine",
    "about",
)
CHOICES = ("kind", "committee", "portfolio", "outcome", "key")
Test = Callable[[Fact], bool]


@dataclass(frozen=True, slots=True)
class Facets:
    """The facts of everything that matches, whatever is filtered, and the filters in force."""

    facts: list[Fact]
    tests: Mapping[str, Test]

    @classmethod
    def of(cls, matches: QuerySet[SearchEntry], asked: Mapping[str, Any]) -> Self:
        """Reads the facts; `asked` is a search form's cleaned data."""
        rows = matches.order_by().values_list(*COLUMNS)[: MOST_COUNTED + 1]
        return cls([Fact(*row) for row in rows], tests_of(asked))

    @property
    def too_many(self) -> bool:
        """More matches than are counted: the numbers of filters would be wrong."""
        return len(self.facts) > MOST_COUNTED

    @property
    def count(self) -> int:
        """Results within the filters."""
        return len({fact.about for fact in self.facts if self._fits(fact)})

    def counts(self, name: str) -> Counter[str]:
        """Results for each choice of a filter, within the other filters."""
        fitting = (fact for fact in self.facts if self._fits(fact, but=name))
        results = {(getattr(fact, name), fact.about) for fact in fitting}
        return Counter(str(value) for value, _ in results if value not in (None, ""))

    def count_without(self, name: str) -> int:
        """Results within every filter but one."""
        return len({fact.about for fact in self.facts if self._fits(fact, but=name)})

    def _fits(self, fact: Fact, *, but: str = "") -> bool:
        return all(test(fact) for name, test in self.tests.items() if name != but)


def tests_of(asked: Mapping[str, Any]) -> dict[str, Test]:
    """A test for each filter in force."""
    wanted = {name: _as_kept(asked.get(name)) for name in CHOICES if asked.get(name)}
    tests: dict[str, Test] = {name: _equals(name, value) for name, value in wanted.items()}
    first, last = asked.get("from"), asked.get("to")
    if first:
        tests["from"] = lambda fact: fact.date is not None and fact.date >= first
    if last:
        tests["to"] = lambda fact: fact.date is not None and fact.date <= last
    if not asked.get("routine"):
        tests["routine"] = lambda fact: not fact.routine
    return tests


def _as_kept(value: Any) -> str:
    """A choice as facts hold it: a committee by its address, anything else by its own words."""
    return str(getattr(value, "slug", value))


def _equals(name: str, value: str) -> Test:
    return lambda fact: str(getattr(fact, name)) == value
