"""Terms explained where they stand."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.template.context import Context

from documents.guide.glossary import term_named

register = template.Library()


@register.inclusion_tag("guide/_term.html", takes_context=True)
def term(context: Context, name: str, shown: str = "") -> Mapping[str, Any]:
    """The term as a button that opens its meaning, once a page; after that as plain words.

    Works by touch, by keyboard and without scripts; an old browser shows the meaning in place. A
    file that stands alone has no glossary to lead to, so there it is plain words.
    """
    found = term_named(name)
    if context.get("standalone"):
        return {"term": found, "shown": shown or name, "first": False}
    told: Any = _of_the_page(context).setdefault("terms_told", set())
    first = found.slug not in told
    told.add(found.slug)
    return {"term": found, "shown": shown or name, "first": first}


def _of_the_page(context: Context) -> dict[Any, Any]:
    """What lasts for the page: an included template has a state of its own on top of it."""
    return context.render_context.dicts[0]
