"""Taking back what a person changed in a row."""

from typing import Any

from django.db import transaction

from documents.actions.correcting import correct_row
from documents.actions.person import Person
from documents.editing import BOOKKEEPING


@transaction.atomic
def undo_last_change(row: Any, *, by: Person) -> list[str]:
    """Give a row's fields what they held before a person last changed them.

    Gives the names of the fields; none where no person changed the row. What a paper was read to
    say since is left alone. Undoing twice brings the change back.
    """
    changed = next((v for v in row.history.all() if v.history_user_id and v.prev_record), None)
    if changed is None:
        return []
    before = changed.prev_record
    names = [c.field for c in changed.diff_against(before, foreign_keys_are_objs=False).changes]
    values = {
        name: getattr(before, row._meta.get_field(name).attname)
        for name in names
        if name not in BOOKKEEPING
    }
    return correct_row(row, _as_rows(row, values), by=by)


def _as_rows(row: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Related rows for their keys; one that is gone by now is left empty."""
    found = {}
    for name, value in values.items():
        field = row._meta.get_field(name)
        if field.is_relation:
            value = field.related_model._default_manager.filter(pk=value).first()
        found[name] = value
    return found
