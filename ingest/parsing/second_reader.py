"""A second reading, by pdfplumber, of a page that pdfium cannot load.

pdfminer, which pdfplumber reads with, forgives other faults than pdfium does. It is some forty
times slower and its import takes as long as a small pack, so nothing else asks it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ingest.parsing.geometry import Box, Line, Page
from ingest.parsing.lines import in_reading_order
from ingest.parsing.text import clean


def read_page_again(path: Path, number: int) -> Page | None:
    """Page `number` (from 1) with its lines; None where pdfplumber cannot read it either."""
    import pdfplumber

    # pdfplumber wraps most errors of pdfminer but not all, and may raise once more on closing.
    try:
        with pdfplumber.open(path, pages=[number]) as document:
            return _page(document.pages[0], number)
    except Exception:
        return None


def _page(page: Any, number: int) -> Page:
    lines = [_line(found, number) for found in page.extract_text_lines()]
    kept = [line for line in lines if line.text]
    return Page(
        number=number,
        width=float(page.width),
        height=float(page.height),
        lines=in_reading_order(kept),
        has_text=bool(kept),
    )


def _line(found: dict[str, Any], number: int) -> Line:
    first, last = found["chars"][0], found["chars"][-1]
    return Line(
        text=clean(found["text"]),
        box=Box(found["x0"], found["top"], found["x1"], found["bottom"]),
        page=number,
        size=float(first["size"]),
        bold="bold" in first["fontname"].casefold(),
        bold_end="bold" in last["fontname"].casefold(),
        baseline=found["bottom"],
    )
