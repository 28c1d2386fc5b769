"""Links and judgements made into matters: who stands together, and under which address."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Q

from documents.matters.clusters import Clusters, Join, cluster, questions
from documents.matters.models import Judgement, Link, Matter, Step

ONE_JOINER = 20_231_107  # the lock that keeps two runs from making the same matter twice

Members = frozenset[int]


@dataclass(frozen=True, slots=True)
class Settled:
    """What a run came to."""

    matters: int
    moved: int  # steps that changed their matter
    questions: int


def wait_for_joiners() -> None:
    """Be the only one that joins, until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [ONE_JOINER])


@transaction.atomic
def settle_matters() -> Settled:
    """Bring matters in line with all links and judgements; a second time changes nothing."""
    wait_for_joiners()
    steps = Step.objects.in_bulk()
    listed_in = {step.pk: step.listed_in for step in steps.values() if step.in_public}
    joins = [
        Join((first, second), strength, sure)
        for first, second, strength, sure in Link.objects.values_list(
            "first", "second", "strength", "sure"
        )
        if first in listed_in and second in listed_in
    ]
    judgements = {(j.first_id, j.second_id): j.same_matter for j in Judgement.objects.all()}
    clusters = cluster(listed_in, joins, judgements)
    asked = questions(clusters, joins, judgements)
    _mark_questions(asked)
    moved = _place(steps, clusters, _joined_by_persons(judgements))
    return Settled(Matter.objects.filter(merged_into=None).count(), moved, len(asked))


def _joined_by_persons(judgements: dict[tuple[int, int], bool]) -> set[int]:
    return {step for pair, same in judgements.items() if same for step in pair}


def _mark_questions(asked: set[tuple[int, int]]) -> None:
    waiting = {(link.first_id, link.second_id): link.pk for link in _links(is_question=True)}
    gone = [key for pair, key in waiting.items() if pair not in asked]
    Link.objects.filter(pk__in=gone).update(is_question=False)
    new = asked - waiting.keys()
    if new:
        found = {(link.first_id, link.second_id): link.pk for link in _links(is_question=False)}
        Link.objects.filter(pk__in=[found[pair] for pair in new]).update(is_question=True)


def _links(*, is_question: bool) -> Iterable[Link]:
    return Link.objects.filter(is_question=is_question).only("first", "second")


def _place(steps: dict[int, Step], clusters: Clusters, by_persons: set[int]) -> int:
    """Give every cluster its matter and every step its cluster's; how many steps moved."""
    groups = sorted(clusters.all(), key=lambda group: _age(steps, group))
    homes = _homes(steps, groups)
    moved: list[Step] = []
    kept: dict[int, Matter] = {}
    for group in groups:
        matter = homes.get(group)
        if matter is None and not _is_a_matter(steps, group, by_persons):
            moved += _move(steps, group, None)
            continue
        matter = matter or Matter.objects.create()
        kept[matter.pk] = matter
        moved += _move(steps, group, matter)
    Step.objects.bulk_update(moved, ["matter"], batch_size=500)
    _merge_the_emptied(steps, groups, kept)
    _note_latest(kept)
    return len(moved)


def _age(steps: dict[int, Step], group: Members) -> tuple[int, int]:
    """Groups of older matters first, then by their oldest step: the order never varies."""
    matters = [steps[key].matter_id for key in group]
    return min((m for m in matters if m), default=2**62), min(group)


def _is_a_matter(steps: dict[int, Step], group: Members, by_persons: set[int]) -> bool:
    """One meeting's item, report and minute are on one page anyway, and a work programme that
    repeats its line has said nothing new; a person's join is always a matter."""
    places = {_place_of(steps[key]) for key in group}
    told = any(steps[key].kind != "programme_entry" for key in group)
    return (told and len(places) > 1) or (len(group) > 1 and bool(group & by_persons))


def _place_of(step: Step) -> str:
    """The meeting, plan or programme that a step belongs to: "meeting 12" of "item:meeting 12"."""
    return step.listed_in.split(":")[1]


def _homes(steps: dict[int, Step], groups: list[Members]) -> dict[Members, Matter]:
    """The matter whose address each group keeps: the oldest of those it holds most steps of."""
    holders: dict[int, tuple[int, Members]] = {}
    for group in groups:
        for matter, count in Counter(steps[key].matter_id for key in group).items():
            if matter and count > holders.get(matter, (0, group))[0]:
                holders[matter] = (count, group)
    living = Matter.objects.filter(merged_into=None).in_bulk(list(holders))
    homes: dict[Members, Matter] = {}
    for matter in sorted(living):
        homes.setdefault(holders[matter][1], living[matter])
    return homes


def _move(steps: dict[int, Step], group: Members, matter: Matter | None) -> list[Step]:
    home = matter.pk if matter else None
    moved = [steps[key] for key in group if steps[key].matter_id != home]
    for step in moved:
        step.former = step.matter_id  # type: ignore[attr-defined]
        step.matter_id = home
    return moved


def _merge_the_emptied(
    steps: dict[int, Step], groups: list[Members], kept: dict[int, Matter]
) -> None:
    """A matter that lost its steps sends its readers to where most of them went."""
    went: dict[int, Counter[int]] = {}
    for group in groups:
        for key in group:
            former = getattr(steps[key], "former", None)
            if former and former not in kept and steps[key].matter_id:
                went.setdefault(former, Counter())[steps[key].matter_id or 0] += 1
    for matter in Matter.objects.filter(pk__in=went, merged_into=None):
        matter.merged_into_id = min(went[matter.pk].items(), key=lambda one: (-one[1], one[0]))[0]
        matter._change_reason = "Merged"  # type: ignore[attr-defined]
        matter.save()
        Step.objects.filter(matter=matter).update(matter=matter.merged_into_id)
        Matter.objects.filter(merged_into=matter).update(merged_into=matter.merged_into_id)


def _note_latest(kept: dict[int, Matter]) -> None:
    """When the last new thing was said of each matter, for the order of lists.

    Plans repeat themselves month by month: of announcements the first counts.
    """
    newest: dict[int, datetime.date | None] = {}
    dated = Step.objects.filter(matter__in=kept, in_public=True, date__isnull=False)
    announced = Q(plan_entry__isnull=False) | Q(programme_entry__isnull=False)
    for steps in (
        dated.filter(announced).order_by("-date"),
        dated.exclude(announced).order_by("date"),
    ):
        for number, day in steps.values_list("matter", "date"):
            newest[number] = day
    changed = [matter for key, matter in kept.items() if matter.latest_on != newest.get(key)]
    for matter in changed:
        matter.latest_on = newest.get(matter.pk)
    Matter.objects.bulk_update(changed, ["latest_on"], batch_size=500)
