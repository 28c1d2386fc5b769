"""Which lines head the items of minutes: the numbers that run through the paper, else bold heads.

"42.   Apologies" "7 Public Forum" "PC/23/114 Finance" "21.01.05 Village green" "APOLOGIES"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.numbering import lettered_heads, numbered_heads

FEWEST_UNNUMBERED = 3
LONGEST_HEAD = 14  # words of a head without a number
ONE_HEAD = 1.5  # of the font's size: heads nearer than this are one

_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*")
_NO_HEAD = re.compile(
    r"(?:resolved|agreed|decisions?|reasons?|actions?|proposed|seconded|signed|recorded vote"
    r"|voting)\b.*|(?:present|in attendance|chair(?:man)?|clerk)\W*|.*[.;,]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Where an item begins, and its printed number."""

    index: int  # of its first line
    number: str | None


def find_headings(lines: Sequence[Line], begin: int = 0) -> list[Heading]:
    """The items' headings in order; empty where the lines show none.

    Args:
        lines: of the whole paper, in reading order.
        begin: index of the first line after the attendance, before which no unnumbered head is.
    """
    numbered = [Heading(each.index, each.number) for each in numbered_heads(lines)]
    if numbered:
        return numbered
    bold = _unnumbered(lines, begin, _is_bold_head)
    lettered = [each for each in lettered_heads(lines) if each.index >= begin]
    if len(lettered) >= FEWEST_UNNUMBERED and (not bold or lettered[0].line.bold_end):
        return [Heading(each.index, each.number) for each in lettered]
    return (
        bold
        or _unnumbered(lines, begin, _is_run_in_head)
        or _unnumbered(lines, begin, _is_capital_head)
    )


def _unnumbered(
    lines: Sequence[Line], begin: int, is_head: Callable[[Line], bool]
) -> list[Heading]:
    """Bold, or else capital, lines of their own after the attendance."""
    found = [
        Heading(index, None)
        for index, line in enumerate(lines)
        if index >= begin and is_head(line) and not _continues_head(lines, index, is_head)
    ]
    return found if len(found) >= FEWEST_UNNUMBERED else []


def _continues_head(lines: Sequence[Line], index: int, is_head: Callable[[Line], bool]) -> bool:
    before = lines[index - 1] if index else None
    return before is not None and is_head(before) and _close(before, lines[index])


def _close(before: Line, line: Line) -> bool:
    return before.page == line.page and line.baseline - before.baseline < ONE_HEAD * line.size


def _is_bold_head(line: Line) -> bool:
    return line.bold and line.bold_end and _is_head(line.text)


def _is_run_in_head(line: Line) -> bool:
    """A title in bold before its text: "**Police report:** two thefts"."""
    title, colon, text = line.text.partition(":")
    return line.bold and not line.bold_end and bool(colon and text) and _is_head(title)


def _is_capital_head(line: Line) -> bool:
    return bool(_CAPITALS.fullmatch(line.text)) and _is_head(line.text)


def _is_head(text: str) -> bool:
    words = len(text.split())
    return 1 <= words <= LONGEST_HEAD and not _NO_HEAD.fullmatch(text) and text[0].isalnum()
