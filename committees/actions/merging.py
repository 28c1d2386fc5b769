"""Two rows that are one: one committee, councillor or portfolio under two names."""

from typing import Any

from django.db import IntegrityError, transaction

from committees.actions.aliases import learn_alias
from committees.models import Committee, Councillor, Portfolio


class NotMerged(Exception):
    """The two cannot be one; the message says why, and what to do."""


def check_mergeable(kept: Any, other: Any) -> None:
    """Raises NotMerged for two of different kinds, a row with itself, and one merged before."""
    if type(kept) is not type(other) or not isinstance(kept, Committee | Councillor | Portfolio):
        raise NotMerged("Choose two of one kind: two committees, two councillors or two posts.")
    if kept.pk == other.pk:
        raise NotMerged("That is one name twice. Choose two different ones.")
    if kept.merged_into_id or other.merged_into_id:
        raise NotMerged("One of these was merged already. Choose two that are still in use.")


@transaction.atomic
def merge(kept: Any, other: Any, *, by: Any) -> Any:
    """Everything that names `other` names `kept` from now on; its names are learnt as aliases.

    `other` stays as a row that leads to `kept`, so that its address does too. A period that both
    have is kept once. Raises NotMerged for two of different kinds, for a row with itself, and
    where both have a row that can be there only once: two committees that met on one day.
    """
    check_mergeable(kept, other)
    for relation in other._meta.related_objects:
        _move(relation, kept, other)
    for name in (other.name, *other.aliases):
        learn_alias(kept, name, by=by)
    other.merged_into, other.aliases = kept, []
    other._history_user, other._change_reason = by, f"Merged into {kept}"[:100]
    other.save()
    return kept


def _move(relation: Any, kept: Any, other: Any) -> None:
    """The rows that hang on `other` by one relation."""
    model, name = relation.related_model, relation.field.name
    for row in model._default_manager.filter(**{name: other}):
        setattr(row, name, kept)
        try:
            with transaction.atomic():
                row.save(update_fields=[name])
        except IntegrityError as clash:
            if not hasattr(row, "period"):
                raise NotMerged(
                    f"Both have “{row}”. Merge or move that first, then merge these two."
                ) from clash
            row.delete()
