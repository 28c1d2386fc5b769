"""Ruled tables that break inside a row, as Word prints them.

A cut row gets no rule at the page's foot, so every row is ruled above, and only the last below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.platypus import Table, TableStyle

from ingest.samples.typeset.styles import CELL, CELL_STRONG, para

HEADER_GREY = colors.Color(0.85, 0.85, 0.85)
MONTH_GREY = colors.Color(0.95, 0.95, 0.95)
RULE = 0.7  # points


class CutTable(Table):
    """A table that a page's end cuts through a row, and leaves open there."""

    def split(self, width: float, height: float) -> list[Table]:
        parts = super().split(width, height)
        if len(parts) == 2:
            first, second = parts
            repeated = int(self.repeatRows)
            if first._nrows + second._nrows - repeated > self._nrows:  # a row stands in both parts
                first._linecmds = [rule for rule in first._linecmds if rule[0] != "LINEBELOW"]
        return parts


def ruled(
    rows: Sequence[Sequence[Any]], widths: Sequence[float], spans: Sequence[int] = ()
) -> Table:
    """A ruled table whose header row repeats; `spans` are rows that run across (month rows)."""
    last = len(rows) - 1
    commands = [
        ("LINEABOVE", (0, 0), (-1, -1), RULE, colors.black),
        ("LINEBELOW", (0, last), (-1, last), RULE, colors.black),
        ("LINEBEFORE", (0, 0), (-1, -1), RULE, colors.black),
        ("LINEAFTER", (-1, 0), (-1, -1), RULE, colors.black),
        ("BACKGROUND", (0, 0), (-1, 0), HEADER_GREY),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    for row in spans:
        commands += [("SPAN", (0, row), (-1, row)), ("BACKGROUND", (0, row), (-1, row), MONTH_GREY)]
    style = TableStyle(commands)
    return CutTable(
        rows,
        colWidths=list(widths),
        repeatRows=1,
        splitByRow=0,
        splitInRow=1,
        style=style,
        hAlign="LEFT",
    )


def plain_table(rows: Sequence[Sequence[str]], width: float) -> Table:
    """A table of short texts, its columns sized by their longest cell, the first row its header."""
    lengths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    shares = [min(max(length, 8), 48) for length in lengths]
    widths = [width * share / sum(shares) for share in shares]
    header, *body = rows
    cells = [[para(cell, CELL_STRONG) for cell in header]]
    cells += [[para(cell, CELL) for cell in row] for row in body]
    return ruled(cells, widths)
