"""Whom to ask: the telephone and e-mail at "contact", else under the signature or in the foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line

BELOW_LABEL = 4  # rows that an address may run on below its label
COLUMN = 4.0  # points
NEXT_LINE = 1.8  # of the font's size

PHONE = re.compile(r"(?<![\d/])(?:\+44\s?(?:\(0\)\s?)?|\(?0)\d[\d \u2011()-]{7,13}\d(?!\d)")
EMAIL = re.compile(r"[\w.+'&-]+@[\w-]+(?:\.[\w-]+)+")
_CUT = re.compile(r"(?<!\d)0[\d ()]{2,7}$")  # a number's first half, at a narrow column's end
_ASKED = re.compile(r"\b(?:contact|ask for|(?:further|more) information)\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:contact|ask for|telephone|tel|phone|direct dial|direct line|ext|e-?mail|enquir\w+"
    r"|further information|more information|clerk)\b",
    re.IGNORECASE,
)


def read_phone(lines: Sequence[Line], others: Iterable[Line] = ()) -> tuple[str, Line] | None:
    """The first telephone number near a label in the lines, else in any of them, else in the
    others (headers and feet)."""
    asked = [line for line in lines if _ASKED.search(line.text)]
    for line in [*asked, *_labelled(lines), *lines, *others]:
        match = PHONE.search(line.text)
        if match is None and _CUT.search(line.text) and (below := _below(line, lines)):
            match = PHONE.search(f"{line.text} {below[0].text}")
        if match:
            return match.group().strip(), line
    return None


def read_email(lines: Sequence[Line], others: Iterable[Line] = ()) -> tuple[str, list[Line]] | None:
    """As `read_phone`, with the lines; an address that a line's end cut is put together."""
    for line in [*_labelled(lines), *lines, *others]:
        if "@" in line.text:
            below = _below(line, lines)
            match = EMAIL.search(fold([line.text, *(each.text for each in below)]))
            if match:
                alone = match.group() in line.text
                return match.group().rstrip("."), [line] if alone else [line, *below]
    return None


def _labelled(lines: Sequence[Line]) -> list[Line]:
    """The lines that bear a label, and those beside or shortly below one."""
    found: list[Line] = []
    rows_left = 0
    baseline = float("-inf")
    for line in lines:
        if abs(line.baseline - baseline) > 3.0:
            rows_left, baseline = rows_left - 1, line.baseline
        if _LABEL.search(line.text):
            rows_left = BELOW_LABEL
        if rows_left > 0:
            found.append(line)
    return found


def _below(line: Line, lines: Sequence[Line]) -> list[Line]:
    """The line under this one in its column, where an address may go on."""
    for other in lines:
        step = other.baseline - line.baseline
        below = other.page == line.page and 0 < step <= NEXT_LINE * line.size
        if below and abs(other.box.x0 - line.box.x0) <= COLUMN and " " not in other.text:
            return [other]
    return []
