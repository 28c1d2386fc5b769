"""The years, quarters and references in a title: what tells two of a series apart.

Quarter 3 Financial Monitoring Report 2023/24      Capital Programme 2023/2024 - 2026/2027
Youth Justice Plan 2024/25    Library Strategy 2026 to 2031    Annual Report 2023
P/OUT/2025/05102    24/00115    Town Centre: Phase 2    Budget Monitoring, November 2024
"""

import re
from dataclasses import dataclass
from typing import Literal

Agreement = Literal["same", "half", "none", "different"]
"""Of two titles' periods: the same; one states less than the other; neither states any; differ."""

_YEAR = r"(?:19|20)\d{2}"
_SPAN = re.compile(
    rf"(?<![\d/-])(?P<first>{_YEAR})(?:\s?[/-]\s?(?P<first_end>{_YEAR}|\d{{2,3}}))?"
    rf"(?:\s*(?:(?:[-–]|\bto)\s*(?P<last>{_YEAR})|[-–]\s*(?P<short>\d{{2}})(?!\d))"
    rf"(?:\s?/\s?(?P<last_end>{_YEAR}|\d{{2}}))?)?"
    r"(?![\d/-])"
)
_QUARTER = re.compile(
    r"\b(?:q(?:uarter|tr)?\s?(?P<figure>[1-4])|(?:quarter|qtr)\s+(?P<after>one|two|three|four)"
    r"|(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:quarter|qtr))\b",
    re.IGNORECASE,
)
_WORDS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
}
_WORDS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTHS = "january february march april may june july august september october november december"
_NUMBERED = re.compile(
    r"\b(?P<name>part|phase|stage|tranche|round|volume|lot|period|month|week)\s?"
    r"(?P<number>\d{1,2}|[ivx]{1,4}|one|two|three|four|five)\b|\bp(?P<period>\d{1,2})\b"
    rf"|\b(?P<month>{'|'.join(_MONTHS.split())})\b(?!\s+(?:be|have|need)\b)",
    re.IGNORECASE,
)
_AS_FIGURE = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_AS_FIGURE |= {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"}
_REFERENCE = re.compile(r"\b[A-Z]{0,4}\d*(?:/[A-Z0-9]+){1,4}\b|\b[A-Z]{2,5}\d{4,}\b")
FEWEST_FIGURES = 5
"""Of a reference, beside years: "24/00115" has seven, "2023/24" is a year."""


@dataclass(frozen=True, slots=True)
class Period:
    """What of a series a title is about: first and last years, quarters and numbers, as printed.

    `numbers` are parts, phases and months: "phase 2", "november".
    """

    spans: frozenset[tuple[int, int]] = frozenset()
    quarters: frozenset[int] = frozenset()
    numbers: frozenset[str] = frozenset()

    def is_numbered_apart(self, other: "Period") -> bool:
        """Whether each is another part, phase or month: it may be one matter, or two."""
        return bool(self.numbers and other.numbers) and self.numbers != other.numbers

    def agrees(self, other: "Period") -> Agreement:
        parts = {
            _agreement(self.quarters, other.quarters, self.quarters == other.quarters),
            _agreement(self.spans, other.spans, _spans_agree(self.spans, other.spans)),
        }
        if self.spans and other.spans and self.spans != other.spans and "different" not in parts:
            return "half"
        for worst in ("different", "half", "same"):
            if worst in parts:
                return worst
        return "none"


def _agreement(one: frozenset, other: frozenset, agree: bool) -> Agreement:
    if not one and not other:
        return "none"
    if not one or not other:
        return "half"
    return "same" if agree else "different"


def _spans_agree(one: frozenset[tuple[int, int]], other: frozenset[tuple[int, int]]) -> bool:
    """One first year in common: "2027/28" and "2027/28 to 2031/32" may be one budget."""
    return bool({first for first, _ in one} & {first for first, _ in other})


def take_period(title: str) -> tuple[Period, str]:
    """The period of a title, and the title without it."""
    spans = frozenset(_span(match) for match in _SPAN.finditer(title))
    quarters = frozenset(_quarter(match) for match in _QUARTER.finditer(title))
    numbers = frozenset(_number(match) for match in _NUMBERED.finditer(title))
    return Period(spans, quarters, numbers), _QUARTER.sub(" ", _SPAN.sub(" ", title))


def _number(match: re.Match[str]) -> str:
    """ "Phase II" -> "phase 2"; "P5" -> "period 5"; "November" -> "november"."""
    if match["month"]:
        return match["month"].casefold()
    number = (match["number"] or match["period"]).casefold()
    return f"{(match['name'] or 'period').casefold()} {_AS_FIGURE.get(number, number)}"


def _span(match: re.Match[str]) -> tuple[int, int]:
    first = int(match["first"])
    end = match["last_end"] or match["last"] or match["short"] or match["first_end"]
    return first, _full_year(end, first) if end else first


def _full_year(printed: str, first: int) -> int:
    return int(printed) if len(printed) == 4 else first // 100 * 100 + int(printed[:2])


def _quarter(match: re.Match[str]) -> int:
    return int(match["figure"] or _WORDS[(match["word"] or match["after"]).casefold()])


def references(title: str) -> frozenset[str]:
    """The references that a title bears, in capitals: an application, a decision's number."""
    found = (match.group() for match in _REFERENCE.finditer(title.upper()))
    return frozenset(text for text in found if _is_reference(text))


def without_references(title: str) -> str:
    return _REFERENCE.sub(
        lambda match: " " if _is_reference(match.group().upper()) else match.group(), title
    )


def _is_reference(text: str) -> bool:
    if _SPAN.fullmatch(text):
        return False
    return sum(letter.isdigit() for letter in text) >= FEWEST_FIGURES
