"""How pages name the people of the staff."""

from typing import Any

from django import template

from documents.wording.people import person_in_words

register = template.Library()


@register.filter
def person(user: Any) -> str:
    """A person's name; empty where there is nobody."""
    return person_in_words(user) if user else ""
