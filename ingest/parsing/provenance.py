"""Where on paper a value was read."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.parsing.geometry import Line
from ingest.parsing.records import Source


def source_of(lines: Sequence[Line], rule: str) -> Source | None:
    """The box around the lines on the page where they begin; None where there are none."""
    if not lines:
        return None
    box = lines[0].box
    for line in lines[1:]:
        if line.page == lines[0].page:
            box = box.union(line.box)
    x0, top, x1, bottom = (round(edge, 1) for edge in box)
    return Source(lines[0].page, (x0, top, x1, bottom), rule)
