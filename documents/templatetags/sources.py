"""The foot of a page of facts: which papers they come from, and how to ask for another format."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.template.context import Context

from documents.models import Pack
from documents.sources import format_request, sources_of

register = template.Library()


@register.inclusion_tag("_shared/sources.html", takes_context=True)
def sources(context: Context, *rows: Any) -> Mapping[str, Any]:
    """The papers behind the rows that a page shows; rows may be given singly or in lists."""
    return {
        "sources": sources_of(_flat(rows)),
        "brand": context["brand"],
        "request": context["request"],
    }


@register.simple_tag(takes_context=True)
def another_format(context: Context, pack: Pack) -> str:
    """Where to ask for a paper in another format: the council's form, else its e-mail; or empty."""
    brand = context["brand"]
    address = context["request"].build_absolute_uri(pack.get_absolute_url())
    if brand.format_form:
        return str(brand.format_form)
    return format_request(brand.email, pack, address) if brand.email else ""


def _flat(rows: Iterable[Any]) -> Iterable[Any]:
    for row in rows:
        if isinstance(row, str) or row is None:
            continue  # a variable that the page does not have
        elif hasattr(row, "__iter__"):
            yield from row
        else:
            yield row
