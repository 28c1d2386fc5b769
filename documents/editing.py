"""What a person changed in a row that a paper stated: kept apart from what the paper says.

A field that a person changed is named in `edited_fields`; the paper's reading of it is kept in
`parsed_values` and goes on being kept there at every later reading. A field set back to what the
paper says is the paper's again.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model

BOOKKEEPING = frozenset({"id", "history", "edited_fields", "parsed_values"})
SAID_BY_PEOPLE = frozenset({"cancelled", "cancellation_note"})
"""What no paper is read for: there is no reading to go back to."""


def as_json(value: Any) -> Any:
    """A value as JSON keeps it: a related row by its key, a date as text."""
    if isinstance(value, Model):
        return value.pk
    return json.loads(json.dumps(value, cls=DjangoJSONEncoder))


def note_edits(row: Any, changed: Iterable[str], before: Mapping[str, Any]) -> None:
    """Mark the fields that a person changed; `before` holds what stood in them. Does not save."""
    edited, readings = list(row.edited_fields), dict(row.parsed_values)
    for name in changed:
        if name in BOOKKEEPING | SAID_BY_PEOPLE:
            continue
        if name not in edited:
            edited.append(name)
            readings[name] = as_json(before.get(name))
        if readings.get(name, ...) == as_json(getattr(row, name)):
            edited.remove(name)
            del readings[name]
    row.edited_fields, row.parsed_values = edited, readings


def note_typed_in(row: Any, filled: Iterable[str]) -> None:
    """Mark a row that a person typed in: what they filled in stays, whatever papers say later."""
    row.edited_fields = sorted(name for name in filled if name not in BOOKKEEPING)


def differing_readings(row: Any) -> dict[str, Any]:
    """By field: what the paper says where a person says otherwise."""
    return {
        name: row.parsed_values[name] for name in row.edited_fields if name in row.parsed_values
    }


def value_of_reading(row: Any, name: str, reading: Any) -> Any:
    """A reading as JSON keeps it, as the field takes it; a related row as its key's row."""
    field = row._meta.get_field(name)
    if field.is_relation:
        return field.related_model._default_manager.filter(pk=reading).first()
    return field.to_python(reading)


def accept_paper(row: Any) -> list[str]:
    """Give every edited field back to the paper's reading; gives their names. Does not save."""
    names = list(differing_readings(row))
    for name in names:
        setattr(row, name, value_of_reading(row, name, row.parsed_values[name]))
    row.edited_fields = [name for name in row.edited_fields if name not in names]
    row.parsed_values = {}
    return names
