"""Notes in the right margin of minutes: "ACTION: Clerk", initials of who is to act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ingest.parsing.geometry import Line

MARGIN_START = 0.72  # of the text's width: a note begins to the right of this
WIDEST_NOTE = 0.28  # of the text's width
NEARLY_ALL = 0.93  # share of the lines
SAME_ROW = 2.5  # points


def margin_notes(lines: Sequence[Line]) -> tuple[list[Line], dict[int, list[Line]]]:
    """The lines without notes, and the notes by the `id` of the line beside which they begin."""
    if not lines:
        return [], {}
    left = min(line.box.x0 for line in lines)
    width = max(line.box.x1 for line in lines) - left
    edge = _text_edge([line for line in lines if not _is_marginal(line, left, width)])
    text: list[Line] = []
    notes: dict[int, list[Line]] = defaultdict(list)
    for index, line in enumerate(lines):
        beside = _beside(lines, index) if _is_marginal(line, left, width) else None
        if line.box.x0 < edge:
            beside = None
        if beside is None or beside.box.x1 > line.box.x0:
            text.append(line)
        else:
            notes[id(beside)].append(line)
    return text, dict(notes)


def _text_edge(lines: Sequence[Line]) -> float:
    """Where nearly all lines of text end: a note stands to the right of them."""
    ends = sorted(line.box.x1 for line in lines)
    return ends[int(len(ends) * NEARLY_ALL)] if ends else 0.0


def _is_marginal(line: Line, left: float, width: float) -> bool:
    return line.box.x0 > left + MARGIN_START * width and line.box.width < WIDEST_NOTE * width


def _beside(lines: Sequence[Line], index: int) -> Line | None:
    """The line of text on the same row, to the left."""
    line = lines[index]
    for other in lines[max(index - 3, 0) : index + 3]:
        same_row = other.page == line.page and abs(other.baseline - line.baseline) <= SAME_ROW
        if same_row and other.box.x1 < line.box.x0:
            return other
    return None
