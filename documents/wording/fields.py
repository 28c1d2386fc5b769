"""A row's fields as a person would write them: their names, and values as JSON keeps them."""

import datetime
from typing import Any

from django.db.models import Model
from django.utils import timezone

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
        if not isinstance(value, Model):
            value = field.related_model._default_manager.filter(pk=value).first()
        return str(value or "nothing")
    if isinstance(value, bool):
        return "yes" if value else "no"
    if choices := dict(field.flatchoices):
        return str(choices.get(value, value))
    if isinstance(value, datetime.datetime):
        return f"{timezone.localtime(value):%-d %B %Y, %H:%M}"
    if isinstance(value, datetime.date):
        return f"{value:%-d %B %Y}"
    if isinstance(value, datetime.time):
        return f"{value:%H:%M}"
    text = "\n\n".join(map(str, value)) if isinstance(value, list) else str(value)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
