"""A matter made ready to show: its line in time, and why each paper stands in it."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q
from django.utils import timezone

from documents.matters.event import Event, Mark
from documents.matters.events import events_of
from documents.matters.models import Judgement, Link, Matter, Step
from documents.matters.models.step import ROWS
from documents.matters.surroundings import Surroundings
from documents.printed_numbers import PrintedNumbers, printed_numbers

MOST_IN_SHORT = 6


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a step stands in its matter: the signs, or who said so, and the pages to compare."""

    words: str
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class MatterLine:
    """A matter with its events, oldest first."""

    matter: Matter
    events: list[Event]
    steps: Sequence[Step]

    @property
    def rows(self) -> list[Any]:
        """The published records of its events, in their order."""
        return [step.row for event in self.events for step in event.steps]

    @property
    def latest(self) -> Event | None:
        """The last thing that happened, else what is due first."""
        past = [event for event in self.events if not (event.to_come or event.missing)]
        return past[-1] if past else next(iter(self.events), None)

    @property
    def next_due(self) -> Event | None:
        return next((event for event in self.events if event.to_come), None)

    def short(self, current: Iterable[int] = ()) -> list[Event | int]:
        """At most six events: the ends and those around the current one; a number stands for
        how many are left out between."""
        if len(self.events) <= MOST_IN_SHORT:
            return list(self.events)
        places = {0, len(self.events) - 1}
        named = set(current)
        here = [n for n, event in enumerate(self.events) if event.names & named]
        around = here[-1:] or [len(self.events) - 2]
        for place in around:
            places |= {max(place - 1, 0), place, min(place + 1, len(self.events) - 1)}
        return _with_gaps(self.events, sorted(places))


def _with_gaps(events: list[Event], places: list[int]) -> list[Event | int]:
    shown: list[Event | int] = []
    before = -1
    for place in places:
        if place - before > 1:
            shown.append(place - before - 1)
        shown.append(events[place])
        before = place
    return shown


def lines_of(matters: Iterable[Matter], today: datetime.date | None = None) -> list[MatterLine]:
    """The lines of several matters: seven queries, however many."""
    matters = list(matters)
    steps = Step.objects.published().filter(matter__in=matters).with_rows()
    by_matter: dict[int, list[Step]] = {matter.pk: [] for matter in matters}
    for step in steps:
        by_matter[step.matter_id].append(step)  # type: ignore[index]
    every = [step for some in by_matter.values() for step in some]
    around = Surroundings.of(every, today or timezone.localdate())
    return [
        MatterLine(matter, events_of(by_matter[matter.pk], around), by_matter[matter.pk])
        for matter in matters
    ]


def line_of_row(*rows: Any) -> tuple[MatterLine, frozenset[int]] | None:
    """The line of the first row that has a matter to follow, and the steps of all these rows."""
    names: dict[Any, str] = {model: name for name, model in ROWS.items()}
    wanted = [{names[type(row)]: row.pk} for row in rows if isinstance(row, Model)]
    if not wanted:
        return None
    any_of = Q(*(Q(**row) for row in wanted), _connector=Q.OR)
    found = list(Step.objects.filter(any_of, matter__isnull=False))
    found.sort(key=lambda step: wanted.index({step.kind: step.row_id}))
    followed = Matter.objects.titled().to_follow(timezone.localdate())
    matter = followed.filter(pk=found[0].matter_id).first() if found else None
    if matter is None:
        return None
    return lines_of([matter])[0], frozenset(step.pk for step in found)


def reasons_of(steps: Sequence[Step]) -> dict[int, Reason]:
    """By step: the strongest link that ties it to a step before it; the first needs none."""
    order = {step.pk: place for place, step in enumerate(steps)}
    rows = {step.pk: step for step in steps}
    reasons: dict[int, Reason] = {}
    said = Judgement.objects.filter(first__in=rows, second__in=rows, same_matter=True)
    for pair in said.select_related("by"):
        later = max(pair.first_id, pair.second_id, key=order.__getitem__)
        reasons[later] = Reason("Joined by an officer")
    links = Link.objects.filter(first__in=rows, second__in=rows).order_by("-strength", "pk")
    printed = printed_numbers(*(step.row for step in steps))
    for link in links:
        later = max(link.first_id, link.second_id, key=order.__getitem__)
        reasons.setdefault(later, Reason(link.words, tuple(marks_of(link, rows, printed))))
    return reasons


def marks_of(link: Link, rows: dict[int, Step], printed: PrintedNumbers) -> Iterable[Mark]:
    """The pages on which the signs of a link are printed, each once."""
    seen: set[tuple[int | None, int]] = set()
    for sign in link.signs:
        for place in sign["printed"]:
            row = rows[place["step"]].row
            if row.pack and (row.pack_id, place["page"]) not in seen:
                seen.add((row.pack_id, place["page"]))
                numbered = printed.get(row.pack_id, {}).get(place["page"])
                label = place["printed_page"] or numbered or place["page"]
                yield Mark(row.pack, place["page"], label)
