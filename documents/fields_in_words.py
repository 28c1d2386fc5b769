"""A row's fields as a person would write them: their names, and values as JSON keeps them."""

from typing import Any

LONGEST = 2_000  # characters shown of one value


def label(row: Any, name: str) -> str:
    text = str(row._meta.get_field(name).verbose_name)
    return text[:1].upper() + text[1:]


def value_in_words(row: Any, name: str, value: Any) -> str:
    """A reading as a person would write it."""
    field = row._meta.get_field(name)
    if value in (None, "", []):
        return "nothing"
    if field.is_relation:
        return str(field.related_model._default_manager.filter(pk=value).first() or "nothing")
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
