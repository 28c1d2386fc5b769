"""How far apart the lines of a text stand, and how far to the right they go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ingest.parsing.geometry import Line

USUAL_LEADING = 1.25  # of the font's size, where the lines themselves do not tell
LARGEST_LEADING = 2.4  # of the font's size
LOOSE = 1.45  # of the font's size: wider lines run on, or are paragraphs of a line each
FEWEST_STEPS = 3  # that tell which
RUNNING_SHARE = 0.12  # of them lead into lower case, where lines run on
PROSE_WIDTH = 0.55  # of the widest line: lines of running text are at least so wide

Leading = Mapping[float, float]
"""By the size of a font, how far apart its lines stand in one paragraph, in points."""


def usual_leading(lines: Sequence[Line], largest: float = LARGEST_LEADING) -> Leading:
    """The commonest distance of baselines for each size of font; that of paragraphs is none,
    where each has one line."""
    counts: dict[float, Counter[float]] = {}
    running: dict[float, Counter[float]] = {}  # of these, the steps inside a sentence
    for before, line in pairwise(lines):
        step = line.baseline - before.baseline
        if before.page == line.page and 0.8 * line.size < step <= largest * line.size:
            size, rounded = size_key(line), round(step * 2) / 2
            counts.setdefault(size, Counter())[rounded] += 1
            if line.text[:1].islower() and line.marker is None:
                running.setdefault(size, Counter())[rounded] += 1
    found = {size: min(_commonest(steps)) for size, steps in counts.items()}
    return {
        size: USUAL_LEADING * size
        if step > LOOSE * size and _parts(counts[size], running.get(size, Counter()), step)
        else step
        for size, step in found.items()
    }


def _parts(steps: Counter[float], running: Counter[float], step: float) -> bool:
    """Whether a wide step, though the commonest, stands between paragraphs and not inside them."""
    return steps[step] >= FEWEST_STEPS and running[step] < RUNNING_SHARE * steps[step]


def _commonest(steps: Counter[float]) -> list[float]:
    top = max(steps.values())
    return [step for step, count in steps.items() if count >= 0.3 * top]


def size_key(line: Line) -> float:
    """The size of a line's font, near enough to compare."""
    return round(line.size * 2) / 2


def right_edges(lines: Sequence[Line]) -> dict[int, float]:
    """How far to the right running text goes, page by page."""
    edges: dict[int, float] = {}
    widest = max((line.box.width for line in lines), default=0.0)
    for line in lines:
        if line.box.width >= PROSE_WIDTH * widest:
            edges[line.page] = max(edges.get(line.page, 0.0), line.box.x1)
    return edges
