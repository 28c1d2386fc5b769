"""Two names that were merged by mistake, made two again."""

from typing import Any

from django.db import transaction

from committees.actions.merging import NotMerged
from committees.models import Committee


def check_partable(other: Any) -> None:
    """Raises NotMerged for a row that is not merged, and for a committee."""
    if other.merged_into is None:
        raise NotMerged(f"{other} is a name of its own already.")
    if isinstance(other, Committee):
        raise NotMerged("Two committees cannot be parted again: their meetings have moved.")


@transaction.atomic
def part(other: Any, *, by: Any) -> Any:
    """`other` is a councillor or portfolio of its own again, with the names it had when it was
    merged; papers read from now on that print them mean it. Gives the row it was merged into.

    Nothing that moved when they were merged moves back: nobody noted which row it came from.
    Raises NotMerged for a row that is not merged, where the other bears its name by now, and for a
    committee: its meetings stay where they went, so a pack read again would make each twice.
    """
    check_partable(other)
    kept = other.merged_into
    before = other.history.filter(merged_into__isnull=True).latest()
    names = {name.casefold() for name in (other.name, *before.aliases)}
    if kept.name.casefold() in names:
        raise NotMerged(f"{kept} has that name itself now. Change its name first.")
    reason = f"Parted: {other} and {kept}"[:100]
    kept.aliases = [alias for alias in kept.aliases if alias.casefold() not in names]
    other.merged_into, other.aliases = None, before.aliases
    for row in (kept, other):
        row._history_user, row._change_reason = by, reason
        row.save()
    return kept
