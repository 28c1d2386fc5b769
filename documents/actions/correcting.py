"""Correcting a row that was read from a paper: the person's word stands beside the paper's."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from documents.actions.person import Person
from documents.audit.acts import Act
from documents.audit.recording import record
from documents.editing import note_edits
from documents.models import AgendaItem, Minute, PublicQuestion, Report
from documents.search import refresh

SEARCHED = (AgendaItem, Minute, PublicQuestion, Report)


@transaction.atomic
def correct_row(row: Any, values: Mapping[str, Any], *, by: Person) -> list[str]:
    """Set fields of a row as a person says; gives the names of those that changed.

    A field set back to what the paper says is the paper's again. `row` is any row that keeps
    `edited_fields`; raises nothing for values its form has checked.
    """
    row = type(row)._default_manager.select_for_update().get(pk=row.pk)
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    if not changed:
        return []
    before = {name: getattr(row, name) for name in changed}
    for name in changed:
        setattr(row, name, values[name])
    note_edits(row, changed, before)
    row._history_user = by
    row.save(update_fields=[*changed, "edited_fields", "parsed_values"])
    if isinstance(row, SEARCHED):
        refresh(row)
    record(Act.EDITED, by=by, about=row, fields=changed)
    return changed
