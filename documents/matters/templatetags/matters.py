"""The matter of a record on its page: its line in short, or a link to it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.utils import timezone

from documents.matters.event import Event
from documents.matters.models import Matter, Step
from documents.matters.pages import Reason, line_of_row
from documents.models import WorkProgrammeEntry
from documents.plans.changes import Changes

register = template.Library()


@register.inclusion_tag("matters/_line.html")
def matter_line(*rows: Any, otherwise: str = "") -> Mapping[str, Any]:
    """The matter of these rows, of one page, in short; else what is said where they have none."""
    found = line_of_row(*rows)
    if found is None:
        return {"otherwise": otherwise}
    line, current = found
    shown = [
        {"gap": part} if isinstance(part, int) else {"event": part, "here": part.names & current}
        for part in line.short(current)
    ]
    return {"matter": line.matter, "shown": shown}


@register.simple_tag
def matters_of(lines: Iterable[WorkProgrammeEntry]) -> Mapping[int, Matter]:
    """The matters to follow of lines of work programmes, by the key of each line; two queries."""
    steps = Step.objects.filter(programme_entry__in=list(lines), matter__isnull=False)
    numbers = dict(steps.values_list("programme_entry", "matter"))
    followed = Matter.objects.published().to_follow(timezone.localdate())
    matters = followed.in_bulk(list(set(numbers.values())))
    return {line: matters[number] for line, number in numbers.items() if number in matters}


@register.filter
def lines_of_programmes(programmes: Iterable[Changes]) -> list[WorkProgrammeEntry]:
    """The lines of several programmes, each with what changed in it."""
    return [line for changes in programmes for line in changes.entries]


@register.filter
def reason_of(reasons: Mapping[int, Reason], event: Event) -> Reason | None:
    """Why the event's first step stands in the matter."""
    return next((reasons[key] for key in sorted(event.names) if key in reasons), None)


@register.filter
def reason_for(reasons: Mapping[int, Reason], step: Step) -> Reason | None:
    """Why one step stands in the matter; the first needs no reason."""
    return reasons.get(step.pk)
