"""The words of a decision notice: what each decision's block says under its subject."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.samples.minute_words import decision_blocks
from ingest.samples.papers import Minute, Minutes
from ingest.samples.prose import Block, read_blocks


def decided(minutes: Minutes) -> list[Minute]:
    """The minutes that a notice gives: those that decided an item of business."""
    return [minute for minute in minutes.items if minute.agenda_item and minute.decisions]


def notice_blocks(minute: Minute) -> Iterator[Block]:
    """The labelled lines (b) to (h) of one decision."""
    for letter, label, answer in (
        ("(b)", "Ward:", "All wards"),
        ("(c)", "Declarations of interest:", "None"),
    ):
        yield Block("label", label, letter)
        yield Block("paragraph", answer)
    yield Block("label", "Decision taken", "(d)")
    for place, decision in enumerate(minute.decisions, 1):
        first, *others = decision_blocks((decision,))
        yield Block("number", first.text, f"{place}.")
        yield from others
    for letter, label, answer in (
        ("(e)", "Exempt information?", "Open"),
        ("(f)", "Decision made in exempt session?", "No"),
        ("(g)", "Additional information at the meeting/documents taken into account:", "None"),
    ):
        yield Block("label", label, letter)
        yield Block("paragraph", answer)
    yield Block("label", "Reason for decision:", "(h)")
    yield from read_blocks(minute.reason or "As set out in the report.")
