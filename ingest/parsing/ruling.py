"""Straight rules out of the bounds and corners of drawn paths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.parsing.geometry import Box, Rule

THIN = 3.0  # points: a filled rectangle no thicker than this is a rule itself
SHORT = 4.0  # points: shorter strokes are dots of a dotted line, ticks or letters


def box_to_rules(box: Box) -> Iterator[Rule]:
    """The rules that a drawn or filled rectangle shows: itself where thin, else its four sides."""
    if box.height <= THIN:
        if box.width >= SHORT:
            yield Rule(box, horizontal=True)
    elif box.width <= THIN:
        if box.height >= SHORT:
            yield Rule(box, horizontal=False)
    else:
        yield from _sides(box)


def _sides(box: Box) -> Iterator[Rule]:
    yield Rule(box._replace(bottom=box.top), horizontal=True)
    yield Rule(box._replace(top=box.bottom), horizontal=True)
    yield Rule(box._replace(x1=box.x0), horizontal=False)
    yield Rule(box._replace(x0=box.x1), horizontal=False)


def segment_to_rules(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Rule]:
    """The rule between two corners of a path, if it stands level or upright."""
    box = Box(
        min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])
    )
    if min(box.width, box.height) <= 1.0:
        yield from box_to_rules(box)


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
