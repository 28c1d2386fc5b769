"""Lines in the order in which they are read, and the rows that they form across a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Line
from ingest.parsing.text import BULLET

ROW_TOLERANCE = 0.3  # of the font's size: baselines nearer than this stand on one row
MARKER_REACH = 6.0  # of the font's size: how far the text may stand from its number or bullet
RAISED = 0.75  # of the neighbour's size: smaller than this is a raised or lowered figure

MARKER = re.compile(
    r"""
    (?:
        [•\-–—*]                                    # a bullet
      | \(?\d{1,3}(?:\.\d{1,3})*\.?[a-z]?[.):]      # 4.  4.2.  4a.  4.a)  (4)  4)
      | (?:[A-Z]{1,4}/)?\d{2,3}/\d{2,4}[.):]?        # 23/114  PC/23/114
      | [A-Z]{1,2}\d{1,2}[.):]                       # A1.
      | \d{1,3}(?:\.\d{1,3})+[a-z]?                # 4.2  4.2a
      | \(?[a-zA-Z][.)]                             # a)  (a)  B.
      | \([a-zA-Z0-9]{1,2}\)                        # (aa)
      | \(?[ivxIVX]{1,5}[.)]                        # (iv)
    )
    (?=\s|$)
    """,
    re.VERBOSE,
)
LONE_MARKER = re.compile(
    r"""
    o                                             # the bullet of Courier New
  | \d{1,3}[a-z]?                                  # 4  4a
  | [A-Z]{1,4}[/\d.]*\d[.):]?                       # A1  PC/23/114
  | \d{1,4}/\d{1,4}[.):]?                          # 23/114
    """,
    re.VERBOSE,
)
"""A number of its own, before a gap; with no gap it may be a year, a date or a quantity."""
WITHIN_WORDS = frozenset("abcdefghjklmnopqrstuwyz")
"""After a first letter, these go on with a word: only i, v and x go on with a marker."""


def line_to_rows(lines: Iterable[Line]) -> list[list[Line]]:
    """The lines of one page as rows from top to bottom, each row from left to right."""
    rows: list[list[Line]] = []
    baseline = float("-inf")
    for line in sorted(lines, key=lambda each: (each.baseline, each.box.x0)):
        if not rows or line.baseline - baseline > ROW_TOLERANCE * max(line.size, 4.0):
            rows.append([])
            baseline = line.baseline
        rows[-1].append(line)
    for row in rows:
        if len(row) > 1:
            row.sort(key=lambda each: each.box.x0)
    return rows


def in_reading_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines of one page from top to bottom, numbers and bullets joined to their text.

    pdfium gives text in the order of drawing: bullets may come last on the page, and the columns
    of a table in any order.
    """
    ordered: list[Line] = []
    for row in line_to_rows(lines):
        ordered.extend(_join_row(row))
    return tuple(ordered)


def _join_row(row: Sequence[Line]) -> list[Line]:
    if len(row) == 1:
        return [mark(row[0])]
    joined: list[Line] = []
    for line in map(mark, row):
        before = joined[-1] if joined else None
        if before is not None and _is_lone_marker(before) and _follows(before, line):
            joined[-1] = join_marker(before, line)
        elif before is not None and _touches(before, line):
            joined[-1] = join_pieces(before, line)
        else:
            joined.append(line)
    return joined


def mark(line: Line) -> Line:
    """The line with its marker named, if it opens with one."""
    text = line.text
    if line.marker or (text[1:2] in WITHIN_WORDS and text[0].isalpha()):
        return line
    match = MARKER.match(text)
    if match is None:
        return line
    return line.marked(match.group(), line.body_x0 or line.box.x0)


def _is_lone_marker(line: Line) -> bool:
    if line.turned:
        return False
    return line.marker == line.text or LONE_MARKER.fullmatch(line.text) is not None


def _follows(before: Line, line: Line) -> bool:
    gap = line.box.x0 - before.box.x1
    return gap <= MARKER_REACH * max(line.size, before.size) and not line.turned


def join_marker(marker: Line, line: Line) -> Line:
    """A number or bullet and the text that stands after it in its row, as one line."""
    return replace(
        line,
        text=f"{marker.text} {line.text}",
        box=marker.box.union(line.box),
        bold=line.bold if marker.text in (BULLET, "o", "-") else marker.bold,
        marker=marker.text,
        body_x0=line.box.x0,
        baseline=marker.baseline if marker.text != BULLET else line.baseline,
    )


def _touches(before: Line, line: Line) -> bool:
    return -1.0 <= line.box.x0 - before.box.x1 <= 0.35 * line.size


def join_pieces(before: Line, line: Line) -> Line:
    """Two pieces of one printed line, or two lines of one title, as one."""
    level = abs(line.baseline - before.baseline) <= ROW_TOLERANCE * line.size
    cut = level and line.box.x0 - before.box.x1 < 0.12 * line.size
    space = "" if cut else " "
    return replace(
        before,
        text=before.text + space + line.text,
        box=before.box.union(line.box),
        bold_end=line.bold_end,
    )
