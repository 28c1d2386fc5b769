"""How a resident may ask or speak at a meeting, as its agenda prints it."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any, NamedTuple

from documents.models import AgendaItem, Meeting

# Public Participation / Registration for Public Speaking / Public Forum / Questions from the Public
FOR_THE_PUBLIC = re.compile(
    r"\bpublic (participation|question|speak|forum|session)|\b(questions|statements) from "
    r"(the |members of the )?public\b|\bopen forum\b",
    re.IGNORECASE,
)
SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n")
HOW = re.compile(r"@|\bby \d|\bno later than\b|\bdeadline\b|\bin writing\b", re.IGNORECASE)


class TakingPart(NamedTuple):
    """The item at which the public is heard, and how one asks to be: empty where not printed."""

    item: AgendaItem
    how: str


def taking_part(items: Iterable[AgendaItem]) -> TakingPart | None:
    """The first item for the public, with the first sentence that names a deadline or address."""
    item = next((item for item in items if FOR_THE_PUBLIC.search(item.title)), None)
    if item is None:
        return None
    sentences = (part.strip() for part in SENTENCE_ENDS.split(item.description or ""))
    return TakingPart(item, next((text for text in sentences if HOW.search(text)), ""))


def coming_chances() -> list[TakingPart]:
    """For each meeting to come whose agenda has such an item, that item, soonest first; a query."""
    meetings = Meeting.objects.published().upcoming().taking_place()
    coming: Any = AgendaItem.objects.published().filter(meeting__in=meetings)
    rows = coming.select_related("meeting__committee", "pack").order_by(
        "meeting__date", "meeting", "position"
    )
    agendas = groupby(rows, key=lambda item: item.meeting_id)
    return [found for _, items in agendas if (found := taking_part(items))]
