"""Results as a reader sees them: one for each thing found, with its papers and pages together.

An item, its report, its minute and the pages between them say the same; so do the entries of one
title in successive plans. Each such set is one result, in the place of its best.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from documents.models import SearchEntry
from documents.search.finding import Found
from documents.search.snippets import MATCH_STARTS, snippets

MOST_RANKED = 1_000
"""Entries that are set in order: nobody reads on beyond them, and a common word has many more."""

MOST_ALIKE = 12  # entries that are named beside the best one of a result

Group = list[int]
Kind = SearchEntry.Kind
FULLER = (Kind.REPORT, Kind.MINUTE)


@dataclass(frozen=True, slots=True)
class Result:
    """What was found, the passage that matched, and what else was found of the same thing."""

    entry: SearchEntry
    passage: str
    again: list[SearchEntry]

    @property
    def records(self) -> list[SearchEntry]:
        """Other records of the same thing: the report to the item, its minute."""
        return [entry for entry in self.again if entry.kind not in (self.entry.kind, Kind.PAGE)]

    @property
    def repeated(self) -> list[SearchEntry]:
        """The same in other papers, such as an earlier plan."""
        return [e for e in self.again if e.kind == self.entry.kind and e.kind != Kind.PAGE]

    @property
    def pages(self) -> list[SearchEntry]:
        """Other pages that match, in their order."""
        pages = [entry for entry in self.again if entry.kind == Kind.PAGE]
        return sorted(pages, key=lambda entry: entry.page or 0)


def grouped(found: Found) -> list[Group]:
    """The keys of the best entries, those about one thing together, best first; two queries."""
    groups: dict[str, Group] = {}
    for key, about in found.best(MOST_RANKED).values_list("pk", "about"):
        groups.setdefault(about or str(key), []).append(key)
    return list(groups.values())


def results(groups: Iterable[Group], found: Found) -> list[Result]:
    """The results to show for the groups of one page of the list; two queries."""
    shown = [group[: MOST_ALIKE + 1] for group in groups]
    entries = _read(list(chain.from_iterable(shown)))
    alike = [[entries[key] for key in group if key in entries] for group in shown]
    passages = snippets(chain.from_iterable(_telling(rows) for rows in alike), found.terms)
    return [Result(rows[0], _passage(rows, passages), rows[1:]) for rows in alike if rows]


def _telling(rows: Sequence[SearchEntry]) -> list[SearchEntry]:
    """The best entry, and the first of its report and minute, which say more than an item."""
    fuller = [row for row in rows[1:] if row.kind in FULLER and rows[0].kind == Kind.AGENDA_ITEM]
    return [*rows[:1], *fuller[:1]]


def _passage(rows: Sequence[SearchEntry], passages: dict[int, str]) -> str:
    """The passage with most matches, the best entry's where they are as many."""
    told = [passages.get(row.pk, "") for row in _telling(rows)]
    return max(told, key=lambda passage: passage.count(MATCH_STARTS))


def _read(keys: Sequence[int]) -> dict[int, Any]:
    rows = SearchEntry.objects.with_places().defer("text", "keywords", "vector", "title_vector")
    return {entry.pk: entry for entry in rows.filter(pk__in=keys)}
