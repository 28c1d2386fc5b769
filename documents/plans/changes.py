"""What changed from one published plan to the next: new, moved, withdrawn.

Plans are published month after month, and each repeats what still stands. Two entries are the same
where their titles are; a plan that several packs hold is one plan. An entry that is gone and
was due before the new plan, or before the months that it covers, was held or put off elsewhere,
which the plan does not say: it is no withdrawal.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from documents.models import ForwardPlan, ForwardPlanEntry, WorkProgramme, WorkProgrammeEntry
from documents.plans.issues import plans_by_body, programmes_by_committee
from documents.wording.dates import day_in_words
from documents.wording.titles import folded


class Moved(NamedTuple):
    """An entry whose date changed, and the same entry in the plan before."""

    entry: Any
    before: Any
    since: datetime.date | None

    @property
    def in_words(self) -> str:
        """Moved from 14 July 2026"""
        return f"Moved from {day_in_words(self.since)}" if self.since else "Now with a date"


@dataclass(frozen=True, slots=True)
class Changes:
    """What a plan says otherwise than the one before it; without one there is nothing to say."""

    plan: Any
    before: Any = None
    entries: list[Any] = field(default_factory=list)
    new: list[Any] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    withdrawn: list[Any] = field(default_factory=list)
    past: list[Any] = field(default_factory=list)
    earlier: list[Any] = field(default_factory=list)  # work programmes before it, newest first

    @property
    def plans(self) -> list[Any]:
        """The plan and the one before it: what is set side by side."""
        return [self.plan] if self.before is None else [self.plan, self.before]

    @property
    def flags(self) -> dict[int, str]:
        """What changed, in words, by the key of each entry of the plan that is new or moved."""
        new = {entry.pk: "New" for entry in self.new}
        return new | {moved.entry.pk: moved.in_words for moved in self.moved}

    @property
    def in_words(self) -> str:
        """3 new, 1 moved, 2 no longer listed"""
        counted = {"new": self.new, "moved": self.moved, "no longer listed": self.withdrawn}
        return ", ".join(f"{len(rows)} {word}" for word, rows in counted.items() if rows)


def latest_changes() -> list[Changes]:
    """For each body's latest plan, what changed since the one before it; four queries."""
    successions = plans_by_body()
    shown = [plans[:2] if body else plans[:1] for body, plans in successions.items()]
    return _with_entries(shown)


def changes_of(plan_ids: Iterable[int]) -> dict[int, Changes]:
    """For each of these plans, what changed since the one before it."""
    wanted = set(plan_ids)
    pairs = []
    for body, plans in plans_by_body(keeping=wanted).items():
        many = 2 if body else 1  # a plan that does not say whose it is follows no other
        pairs += [plans[at : at + many] for at, plan in enumerate(plans) if plan.pk in wanted]
    return {changes.plan.pk: changes for changes in _with_entries(pairs)}


def programme_changes() -> list[Changes]:
    """For each committee's latest work programme, what changed since the one before it."""
    issues = list(programmes_by_committee().values())
    pairs = [found[:2] for found in issues]
    entries = _by_parent(
        WorkProgrammeEntry.objects.published()
        .with_pack()
        .filter(work_programme__in=_all_of(pairs))
        .order_by("position"),
        "work_programme_id",
    )
    return [
        replace(
            _changes(found[:2], entries, "meeting_date", _date_of_programme(found[0])),
            earlier=found[1:],
        )
        for found in issues
    ]


def _with_entries(pairs: Sequence[Sequence[ForwardPlan]]) -> list[Changes]:
    rows = ForwardPlanEntry.objects.published().for_listing().filter(plan__in=_all_of(pairs))
    entries = _by_parent(rows.order_by("position"), "plan_id")
    return [_changes(pair, entries, "decision_date", speaks_from(pair[0])) for pair in pairs]


def _changes(
    pair: Sequence[Any],
    entries: Mapping[int, list[Any]],
    date_field: str,
    since: datetime.date | None,
) -> Changes:
    plan, before = pair[0], pair[1] if len(pair) > 1 else None
    changes = Changes(plan, before, entries.get(plan.pk, []))
    if before is None:
        return changes
    waiting = _by_title(entries.get(before.pk, []))
    for entry in changes.entries:
        same = waiting.get(folded(entry.title))
        earlier = same.pop(0) if same else None
        if earlier is None:
            changes.new.append(entry)
        elif getattr(entry, date_field) != getattr(earlier, date_field):
            changes.moved.append(Moved(entry, earlier, getattr(earlier, date_field)))
    for entry in (entry for rows in waiting.values() for entry in rows):
        date = getattr(entry, date_field)
        gone_by = date is not None and since is not None and date < since
        (changes.past if gone_by else changes.withdrawn).append(entry)
    return changes


def speaks_from(plan: ForwardPlan) -> datetime.date | None:
    """The day from which a plan lists decisions: it is published before the months it covers."""
    return max(filter(None, (plan.published, plan.first_day)), default=None)


def _date_of_programme(programme: WorkProgramme) -> datetime.date | None:
    return programme.meeting.date if programme.meeting else None


def _all_of(pairs: Iterable[Sequence[Any]]) -> list[int]:
    return [plan.pk for pair in pairs for plan in pair]


def _by_parent(rows: Iterable[Any], parent: str) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(getattr(row, parent), []).append(row)
    return found


def _by_title(rows: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(folded(row.title), []).append(row)
    return found
