"""How pages print what papers state: page marks, dates, breadcrumbs, and what is missing."""

import datetime
from collections.abc import Mapping
from typing import Any

from django import template
from django.template.context import Context
from django.urls import reverse

register = template.Library()


@register.inclusion_tag("_shared/section_link.html", takes_context=True)
def section_link(context: Context, name: str, address: str) -> Mapping[str, Any]:
    """A link of the main navigation; it says so when the reader is inside that section."""
    path, target = context["request"].path, reverse(address)
    return {"name": name, "target": target, "current": path.startswith(target)}


@register.inclusion_tag("_shared/breadcrumbs.html")
def breadcrumbs(*names_and_addresses: str) -> Mapping[str, Any]:
    """Breadcrumbs from alternating names and addresses; a last name alone is the page itself.

    An address with a colon in it ("documents:meetings") is the name of a view.
    """
    pairs = list(names_and_addresses)
    current = [(pairs.pop(), "")] if len(pairs) % 2 else []
    trail = [
        (name, reverse(address) if ":" in address else address)
        for name, address in zip(pairs[::2], pairs[1::2], strict=True)
    ]
    return {"trail": trail + current}


@register.filter
def day(value: datetime.date | None) -> str:
    """6 February 2024"""
    return f"{value.day} {value:%B %Y}" if value else ""


@register.filter
def weekday(value: datetime.date | None) -> str:
    """Tuesday 6 February 2024"""
    return f"{value:%A} {day(value)}" if value else ""


@register.filter
def clock(value: datetime.time | None) -> str:
    """10:00 am"""
    if value is None:
        return ""
    return f"{(value.hour % 12) or 12}:{value:%M} {'am' if value.hour < 12 else 'pm'}"
