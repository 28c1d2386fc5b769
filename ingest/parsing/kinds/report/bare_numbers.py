"""Section numbers set close before their titles ("1 Introduction"), told by their counting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.geometry import Line

FEWEST = 2  # headings: one alone may begin with a quantity
LONGEST = 90  # characters of a heading
SAME_EDGE = 3.0  # points

_BARE = re.compile(r"(\d{1,2})\s+(?=[A-Z])")
_SECTION = re.compile(r"\d{1,2}(?:\.0?)?[.)]?")


def with_section_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines, those in bold that count 1, 2, 3 down the report marked with their numbers.

    A report whose bold headings bear marks already comes back as it is.
    """
    marked = any(
        line.bold_end and line.marker and _SECTION.fullmatch(line.marker) for line in lines
    )
    counted = {} if marked else dict(_counted(lines))
    if len(counted) < FEWEST:
        return list(lines)
    return [
        line.marked(counted[at], line.box.x0) if at in counted else line
        for at, line in enumerate(lines)
    ]


def _counted(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """The place and number of each line that goes on with the count, from 1, at one edge."""
    wanted, edge = 1, 0.0
    for at, line in enumerate(lines):
        match = _BARE.match(line.text) if line.bold and line.bold_end else None
        if match is None or line.marker or len(line.text) > LONGEST:
            continue
        if int(match[1]) == wanted and (wanted == 1 or abs(line.box.x0 - edge) <= SAME_EDGE):
            yield at, match[1]
            wanted, edge = wanted + 1, line.box.x0
