"""Straight rules out of the bounds and corners of drawn paths."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsing.geometry import Box, Rule

THIN = 3.0  # points: a filled rectangle no thicker than this is a rule itself
SHORT = 4.0  # points: shorter strokes are dots of a dotted line, ticks or letters
PADDING = 12.0  # points, at most, between the sides of a cell and of the text in it


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
    box = spanned(start, end)
    return box_to_rules(box) if min(box.width, box.height) <= 1.0 else ()


def lies_behind_text(box: Box, cell: Box) -> bool:
    """Whether a filled box is the colour behind a cell's text: in the cell, a little narrower."""
    beside = (box.x0 - cell.x0, cell.x1 - box.x1)
    above = (box.top - cell.top, cell.bottom - box.bottom)
    return all(0.5 < gap <= PADDING for gap in beside) and all(gap >= -0.5 for gap in above)


def spanned(start: tuple[float, float], end: tuple[float, float]) -> Box:
    """The box between two points."""
    (x0, top), (x1, bottom) = start, end
    return Box(min(x0, x1), min(top, bottom), max(x0, x1), max(top, bottom))


def rules_to_boxes(rules: Sequence[Rule]) -> list[Box]:
    """The rectangles among the rules of a page: their four sides stand one after another."""
    boxes: list[Box] = []
    at = 0
    while at + 4 <= len(rules):
        box = _rectangle(rules[at : at + 4])
        boxes += [box] if box else []
        at += 4 if box else 1
    return boxes


def _rectangle(sides: Sequence[Rule]) -> Box | None:
    """The box that two level and two upright rules close."""
    across = [side.box for side in sides if side.horizontal]
    upright = [side.box for side in sides if not side.horizontal]
    if len(across) != 2 or len(upright) != 2:
        return None
    box, other = across[0].union(across[1]), upright[0].union(upright[1])
    return box if box == other and box.height > THIN and box.width > THIN else None


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
