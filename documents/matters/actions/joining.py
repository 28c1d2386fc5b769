"""Joining and splitting by hand: kept as judgements, which every later run obeys.

What was said last of two steps counts. Each act settles all matters in the same transaction, so
the officer sees at once what it came to.
"""

from collections.abc import Collection, Iterable
from itertools import pairwise, product
from typing import Any

from django.db import transaction

from documents.actions.person import Person, key_of
from documents.actions.refusal import Refused
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.matters.models import Judgement, Link, Matter, Step
from documents.matters.settle import settle_matters

GONE = "That matter was merged into another meanwhile. Open the other one and try again."


@transaction.atomic
def answer_question(link: Link, *, by: Person, same_matter: bool) -> None:
    """Say whether two steps that their signs leave in doubt are one matter."""
    _judge([(link.first_id, link.second_id)], by, same_matter=same_matter)
    settle_matters()
    step = Step.objects.select_related("matter").get(pk=link.first_id)
    said = "one matter" if same_matter else "not the same"
    _note(step.matter, by, said, [link.first_id, link.second_id])


@transaction.atomic
def merge_matters(kept: Matter, merged: Matter, *, by: Person) -> Matter:
    """Make two matters one; the merged one's address leads to the kept one from then on.

    Raises Refused for one and the same matter, and for one that was merged before.
    """
    kept, merged = _both(kept, merged)
    _join(_steps(kept), _steps(merged), by)
    Step.objects.filter(matter=merged).update(matter=kept)
    Matter.objects.filter(merged_into=merged).update(merged_into=kept)
    merged.merged_into = kept
    save_by(merged, by, f"Merged into {kept.pk}")
    settle_matters()
    _note(kept, by, f"joined with matter {merged.pk}", [])
    return kept


@transaction.atomic
def add_to_matter(matter: Matter, step: Step, *, by: Person) -> None:
    """Put a paper that stands alone into a matter; one of another matter brings that with it."""
    step = Step.objects.select_related("matter").get(pk=step.pk)
    if step.matter_id == matter.pk:
        return
    if step.matter:
        merge_matters(matter, step.matter, by=by)
        return
    _join(_steps(matter), [step.pk], by)
    Step.objects.filter(pk=step.pk).update(matter=matter)
    settle_matters()
    _note(matter, by, "added", [step.pk])


@transaction.atomic
def split_matter(matter: Matter, steps: Collection[Step], *, by: Person) -> Matter | None:
    """Take steps out of a matter; they stay together as a matter of their own, which is given.

    One step alone is no matter: then None. Raises Refused where no step is taken out, or where
    none would stay.
    """
    own_steps, chosen = _steps(matter), {step.pk for step in steps}
    out = [key for key in own_steps if key in chosen]
    stay = [key for key in own_steps if key not in chosen]
    if not out:
        raise Refused("Choose at least one paper to take out of this matter.")
    if not stay:
        raise Refused("At least one paper must stay. To change the title, rename the matter.")
    _judge(product(out, stay), by, same_matter=False)
    _judge(pairwise(out), by, same_matter=True)
    own = Matter.objects.create() if len(out) > 1 else None
    Step.objects.filter(pk__in=out).update(matter=own)
    settle_matters()
    _note(matter, by, "taken out", out)
    return own


def _both(kept: Matter, merged: Matter) -> tuple[Matter, Matter]:
    """Both as they stand now, held until the transaction ends."""
    if kept.pk == merged.pk:
        raise Refused("Choose two different matters to join.")
    matters = Matter.objects.select_for_update().in_bulk([kept.pk, merged.pk])
    kept, merged = matters[kept.pk], matters[merged.pk]
    if kept.merged_into_id or merged.merged_into_id:
        raise Refused(GONE)
    return kept, merged


def _steps(matter: Matter) -> list[int]:
    return list(
        Step.objects.filter(matter=matter).order_by("date", "pk").values_list("pk", flat=True)
    )


def _join(some: list[int], others: list[int], by: Person) -> None:
    """One pair joins two groups; what was said against any other pair of theirs is taken back."""
    apart = Judgement.objects.filter(same_matter=False)
    pairs = {tuple(sorted(pair)) for pair in product(some, others)}
    against = {
        (j.first_id, j.second_id)
        for j in apart.filter(first__in=[*some, *others], second__in=[*some, *others])
    }
    _judge([*(pairs & against), (some[0], others[0])], by, same_matter=True)


def _judge(pairs: Iterable[tuple[int, ...]], by: Person, *, same_matter: bool) -> None:
    for pair in sorted({tuple(sorted(pair)) for pair in pairs}):
        first, second = pair
        judgement = Judgement.objects.filter(first=first, second=second).first()
        judgement = judgement or Judgement(first_id=first, second_id=second)
        if judgement.pk and judgement.same_matter == same_matter:
            continue
        judgement.same_matter, judgement.by_id = same_matter, key_of(by)
        save_by(judgement, by, "Same matter" if same_matter else "Not the same matter")


def _note(matter: Matter | None, by: Person, what: str, steps: list[int]) -> None:
    record(Act.EDITED, by=by, about=matter, change=what, steps=steps)


def save_by(row: Any, by: Person, reason: str) -> None:
    """Save a row whose history names the person and the reason."""
    row._history_user = by
    row._change_reason = reason[:100]
    row.save()
