"""Lines for tests of the stages that never see a PDF."""

from __future__ import annotations

from ingest.parsing.geometry import Box, Line, Page
from ingest.parsing.lines import mark

SIZE = 10.0
LETTER = 5.0  # points a character is wide, in these tests


def line(
    text: str,
    top: float = 100,
    x0: float = 72,
    *,
    page: int = 1,
    bold: bool = False,
    size: float = SIZE,
    x1: float | None = None,
    turned: bool = False,
) -> Line:
    """One line; `x1` sets its right edge where the number of letters does not."""
    box = Box(x0, top, x0 + LETTER * len(text) if x1 is None else x1, top + size)
    return mark(
        Line(
            text,
            box,
            page,
            size=size,
            bold=bold,
            bold_end=bold,
            baseline=top + size,
            body_x0=x0,
            turned=turned,
        )
    )


def page(number: int, *lines: Line, height: float = 842, width: float = 595) -> Page:
    return Page(number=number, width=width, height=height, lines=lines)
