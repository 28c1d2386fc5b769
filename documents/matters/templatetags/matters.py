"""The short line of a matter on the pages of its records."""

from collections.abc import Mapping
from typing import Any

from django import template

from documents.matters.events import Event
from documents.matters.models import Step
from documents.matters.pages import Reason, line_of_row

register = template.Library()


@register.inclusion_tag("matters/_line.html")
def matter_line(*rows: Any) -> Mapping[str, Any]:
    """The matter of these rows, of one page, in short; nothing where they have none."""
    found = line_of_row(*rows)
    if found is None:
        return {}
    line, current = found
    shown = [
        {"gap": part} if isinstance(part, int) else {"event": part, "here": part.names & current}
        for part in line.short(current)
    ]
    return {"matter": line.matter, "shown": shown}


@register.filter
def reason_of(reasons: Mapping[int, Reason], event: Event) -> Reason | None:
    """Why the event's first step stands in the matter."""
    return next((reasons[key] for key in sorted(event.names) if key in reasons), None)


@register.filter
def reason_for(reasons: Mapping[int, Reason], step: Step) -> Reason | None:
    """Why one step stands in the matter; the first needs no reason."""
    return reasons.get(step.pk)
