"""Joining and splitting by hand: kept as judgements, which every later run obeys.

What was said last of two steps counts. What is said of two sides is kept of each two steps of
theirs, so that it stands when the paper of one is withdrawn. Each act settles all matters in the
same transaction, so the officer sees at once what it came to.
"""

from collections.abc import Collection, Iterable
from itertools import combinations, product
from typing import Any

from django.db import transaction
from django.utils.timezone import now
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from documents.actions.person import Person, key_of
from documents.actions.refusal import Refused
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.matters.models import Judgement, Link, Matter, Step
from documents.matters.settle import settle_matters, wait_for_joiners

ANSWERED = "That question was answered meanwhile, or papers were read that answer it."
GONE = "That matter was merged into another meanwhile. Open the other one and try again."


@transaction.atomic
def answer_question(link: Link, *, by: Person, same_matter: bool) -> None:
    """Say whether two steps that their signs leave in doubt are one matter, with all beside them.

    Raises Refused where somebody else has answered meanwhile, or papers did.
    """
    wait_for_joiners()
    if not Link.objects.filter(pk=link.pk, is_question=True).exists():
        raise Refused(ANSWERED)
    sides = product(_beside(link.first_id), _beside(link.second_id))
    _judge(sides, by, same_matter=same_matter)
    settle_matters()
    step = Step.objects.select_related("matter").get(pk=link.first_id)
    said = "one matter" if same_matter else "not the same"
    _note(step.matter, by, said, [link.first_id, link.second_id])


@transaction.atomic
def merge_matters(kept: Matter, merged: Matter, *, by: Person) -> Matter:
    """Make two matters one; the merged one's address leads to the kept one from then on.

    Raises Refused for one and the same matter, and for one that was merged before.
    """
    wait_for_joiners()
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
    wait_for_joiners()
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
    wait_for_joiners()
    own_steps, chosen = _steps(matter), {step.pk for step in steps}
    out = [key for key in own_steps if key in chosen]
    stay = [key for key in own_steps if key not in chosen]
    if not out:
        raise Refused("Choose at least one paper to take out of this matter.")
    if not stay:
        raise Refused("At least one paper must stay. To change the title, rename the matter.")
    _judge(product(out, stay), by, same_matter=False)
    _judge(combinations(out, 2), by, same_matter=True)
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


def _beside(step: int) -> list[int]:
    """A step with the others of its matter."""
    matter = Step.objects.get(pk=step).matter
    return _steps(matter) if matter else [step]


def _join(some: list[int], others: list[int], by: Person) -> None:
    """Every pair of two groups; what was said against one before is taken back."""
    _judge(product(some, others), by, same_matter=True)


def _judge(pairs: Iterable[tuple[int, ...]], by: Person, *, same_matter: bool) -> None:
    """Keep what a person says of each pair, with its history; what was said before gives way."""
    wanted = {(min(pair), max(pair)) for pair in pairs}
    steps = {step for pair in wanted for step in pair}
    known = Judgement.objects.filter(first__in=steps, second__in=steps)
    said = {(j.first_id, j.second_id): j for j in known}
    new = [
        Judgement(first_id=first, second_id=second, same_matter=same_matter, by_id=key_of(by))
        for first, second in sorted(wanted - said.keys())
    ]
    changed = [said[p] for p in sorted(wanted & said.keys()) if said[p].same_matter != same_matter]
    for judgement in changed:
        judgement.same_matter, judgement.by_id, judgement.at = same_matter, key_of(by), now()
    note = {
        "default_user": by,
        "default_change_reason": "Same matter" if same_matter else "Not the same matter",
    }
    bulk_create_with_history(new, Judgement, **note)
    bulk_update_with_history(changed, Judgement, ["same_matter", "by", "at"], **note)


def _note(matter: Matter | None, by: Person, what: str, steps: list[int]) -> None:
    record(Act.EDITED, by=by, about=matter, change=what, steps=steps)


def save_by(row: Any, by: Person, reason: str) -> None:
    """Save a row whose history names the person and the reason."""
    row._history_user = by
    row._change_reason = reason[:100]
    row.save()
