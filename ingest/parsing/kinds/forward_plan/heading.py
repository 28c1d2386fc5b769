"""Finding the heading of a plan on a page, and the dates beside it that make it one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.dates import find_months, parse_date
from ingest.parsing.geometry import Line

HEAD_LINES = 14  # a heading stands among the first lines of its page
BESIDE = 6  # lines after the heading that may give its dates
LONGEST_TITLE = 130  # letters
SAME_SIZE = 0.5  # points

_PLAN = (
    r"forward\s+(?:work\s+)?plan(?:\s+of\s+(?:key\s+)?decisions)?"
    r"|notice\s+of\s+(?:\w+\s+){0,3}(?:key|executive|cabinet|intended)\s+(?:\w+\s+)?decisions?"
    r"|forthcoming\s+(?:executive|key|cabinet)\s+decisions?(?:\s+list)?"
    r"|schedule\s+of\s+(?:\w+\s+){0,2}(?:key\s+|executive\s+)?decisions"
    r"|(?:list|register|plan)\s+of\s+(?:forthcoming\s+|future\s+)?(?:key|executive)\s+decisions"
    r"|(?:key|executive)\s+decisions?\s+(?:forward\s+)?(?:plan|notice|schedule)"
)
PLAN_HEADING = re.compile(rf"\b(?:{_PLAN})\b", re.IGNORECASE)
FORWARD_PLAN = re.compile(r"\bforward\s+(?:work\s+)?plan\b", re.IGNORECASE)
_NO_HEADING = re.compile(
    r"^(?:\(?\d+[.)]|[•\-])\s|\s\d+\s*[-–]\s*\d+$|[.;,]$"
    r"|^(?:agenda|this|the following|a|please|see|to)\s",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"\b(?:publication\s+date|date\s+of\s+publication|published|publication|issued|date\s+of\s+issue"
    r"|last\s+updated|updated|as\s+at)\b",
    re.IGNORECASE,
)
PERIOD = re.compile(r"\bperiod\b|\bcovering\b|\bcommencing\b|\beffective\s+from\b", re.IGNORECASE)


def find_heading(lines: Sequence[Line], words: re.Pattern[str] = PLAN_HEADING) -> int | None:
    """The place of the first line that is a heading of these words; None where there is none."""
    sizes = sorted([line.size for line in lines])
    middle_size = sizes[len(sizes) // 2] if sizes else 0.0
    for number, line in enumerate(lines[:HEAD_LINES]):
        if _stands_out(line, middle_size) and _is_heading(line, words):
            return number
    return None


def _is_heading(line: Line, words: re.Pattern[str]) -> bool:
    text = line.text.strip()
    return (
        len(text) <= LONGEST_TITLE
        and words.search(text) is not None
        and _NO_HEADING.search(text) is None
    )


def _stands_out(line: Line, middle_size: float) -> bool:
    """Bold, in capitals, or larger than most lines of its page."""
    return line.bold or line.text.isupper() or line.size > middle_size + SAME_SIZE


def has_dates_beside(lines: Sequence[Line], heading: int) -> bool:
    """Does the heading, or a line soon after it, give the plan's months or its publication?"""
    if find_months(lines[heading].text):
        return True
    return any(
        len(line.text) <= LONGEST_TITLE
        and (PUBLISHED.search(line.text) or PERIOD.search(line.text))
        and (parse_date(line.text) or find_months(line.text))
        for line in lines[heading : heading + BESIDE + 1]
    )
