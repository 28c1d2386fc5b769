"""Straight rules out of the bounds and corners of drawn paths."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsing.geometry import Box, Rule

THIN = 3.0  # points: a filled rectangle no thicker than this is a rule itself
SHORT = 4.0  # points: shorter strokes are dots of a dotted line, ticks or letters


def box_to_rules(box: Box) -> Sequence[Rule]:
    """The rules that a drawn or filled rectangle shows: itself where thin, else its four sides."""
    x0, top, x1, bottom = box
    width, height = x1 - x0, bottom - top
    if height <= THIN:
        return (Rule(box, True),) if width >= SHORT else ()
    if width <= THIN:
        return (Rule(box, False),) if height >= SHORT else ()
    return (
        Rule(Box(x0, top, x1, top), True),
        Rule(Box(x0, bottom, x1, bottom), True),
        Rule(Box(x0, top, x0, bottom), False),
        Rule(Box(x1, top, x1, bottom), False),
    )


def segment_to_rules(start: tuple[float, float], end: tuple[float, float]) -> Sequence[Rule]:
    """The rule between two corners of a path, if it stands level or upright."""
    box = Box(
        min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])
    )
    return box_to_rules(box) if min(box.width, box.height) <= 1.0 else ()


def may_form_table(rules: Sequence[Rule]) -> bool:
    """Whether there are rules enough, both ways, for one cell."""
    across = sum(rule.horizontal for rule in rules)
    return across >= 2 and len(rules) - across >= 2


def upright_boxes(rules: Sequence[Rule]) -> list[Box]:
    """Where the upright rules stand, each place once."""
    found = {
        (round(rule.box.x0), round(rule.box.top), round(rule.box.bottom)): rule.box
        for rule in rules
        if not rule.horizontal
    }
    return list(found.values())
