"""A plan's heading, the body it belongs to, its period and its date of publication.

The Cabinet Forward Plan - October 2023 to January 2024
For the period 1 SEPTEMBER 2023 to 31 DECEMBER 2023
(Publication date – 4 SEPTEMBER 2023)            This update published 20 January 2026
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.parsing.cells import folded
from ingest.parsing.fields.dates import MONTHS, find_dates, find_months, parse_date
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.forward_plan.heading import (
    BESIDE,
    HEAD_LINES,
    PERIOD,
    PLAN_HEADING,
    PUBLISHED,
    SAME_SIZE,
    find_heading,
)
from ingest.parsing.printed import PrintedText
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import ForwardPlanEntryRecord, Source

TITLE_LEADING = 2.0  # of the font's size: lines of one title stand no further apart

_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_SHARED_YEAR = re.compile(rf"\b({_MONTH})\s*(?:-|–|to|until)\s*{_MONTH}\s+(\d{{4}})", re.IGNORECASE)
_DATES = re.compile(
    rf"[\s(,:–-]*(?:for\s+|from\s+)?(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\b"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|(?:19|20)\d\d\b).*$",
    re.IGNORECASE,
)
_DAY_OR_MONTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}(?:\s+\d{{4}})?"
_ONLY_SPAN = re.compile(
    rf"\W*(?:from\s+|for\s+)?{_DAY_OR_MONTH}\s*(?:-|–|to|until)\s*{_DAY_OR_MONTH}\W*", re.IGNORECASE
)
_BODY_BESIDE = re.compile(
    r"\b(?:taken|made|considered)\s+(?:at|by)\s+(?:meetings?\s+of\s+)?(?:the\s+)?"
    r"(.+?\b(?:committee|cabinet|council|executive|board))\b",
    re.IGNORECASE,
)
_BODY_LINE = re.compile(
    r"(?:the\s+)?(?:[\w&',()-]+\s+){0,9}(?:committee|cabinet|executive|board)(?:\s+\([\w\s]+\))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a plan's entries."""

    title: str
    body: str | None = None
    period_from: str | None = None
    period_to: str | None = None
    published: str | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)


def read_head(lines: Sequence[Line], entries: Iterable[ForwardPlanEntryRecord]) -> Head:
    """The head of a plan from the lines that stand above its entries."""
    place = find_heading(lines)
    if place is None:
        return Head(title="Forward Plan")
    title_lines = _title_lines(lines, place)
    title = folded(title_lines) or ""
    beside = [line for line in lines[: place + HEAD_LINES] if line not in title_lines]
    period = _period_line(beside, lines[place : place + HEAD_LINES])
    published = next((line for line in beside if _is_publication(line)), None)
    start, end = _span(period.text) if period else _span(title)
    body = body_of(title) or _body_beside(beside, entries)
    head = Head(
        title=title,
        body=body,
        period_from=start,
        period_to=end,
        published=parse_date(published.text) if published else None,
    )
    places = {
        "title": title_lines,
        "body": PrintedText([*title_lines, *beside]).saying(body or "") or title_lines,
        "period_from": [period] if period else title_lines,
        "period_to": [period] if period else title_lines,
        "published": [published] if published else [],
    }
    return replace(head, sources=_sources(head, places))


def _sources(head: Head, places: Mapping[str, Sequence[Line]]) -> dict[str, Source]:
    stated = {name: lines for name, lines in places.items() if getattr(head, name)}
    whole = {"record": stated["title"]} | stated
    return sources_of(
        {name: (f"forward plan: {_RULES[name]}", each) for name, each in whole.items()}
    )


_RULES = {
    "record": "heading",
    "title": "heading",
    "body": "heading",
    "period_from": "period",
    "period_to": "period",
    "published": "date of publication",
}


def _title_lines(lines: Sequence[Line], place: int) -> list[Line]:
    """The heading's line, with the lines of its size and weight just above and below it."""
    first = last = place
    while first > 0 and _one_title(lines[first - 1], lines[first]):
        first -= 1
    while last + 1 < len(lines) and _one_title(lines[last], lines[last + 1]):
        last += 1
    return list(lines[first : last + 1])


def _one_title(above: Line, below: Line) -> bool:
    near = below.baseline - above.baseline <= TITLE_LEADING * below.size
    same = abs(above.size - below.size) <= SAME_SIZE and above.bold == below.bold
    prominent = below.bold or above.text.isupper()
    plain = not any(_says_dates(line.text) for line in (above, below))
    return near and same and prominent and plain and above.page == below.page


def _says_dates(text: str) -> bool:
    return bool(PUBLISHED.search(text) or PERIOD.search(text) or text.startswith("("))


def _period_line(beside: Sequence[Line], below: Sequence[Line]) -> Line | None:
    """The line that says "For the period ...", else one below the heading that is two dates."""
    labelled = (line for line in beside if PERIOD.search(line.text) and _span(line.text))
    spans = (line for line in below if line in beside and _ONLY_SPAN.fullmatch(line.text))
    return next(labelled, None) or next(spans, None)


def _is_publication(line: Line) -> bool:
    return PUBLISHED.search(line.text) is not None and parse_date(line.text) is not None


def _span(text: str) -> tuple[str | None, str | None]:
    """From and to: full dates, else months ("July to October 2023" shares its year)."""
    dates = [found.iso for found in find_dates(text)]
    shared = _SHARED_YEAR.sub(lambda match: f"{match[1]} {match[2]} to {match[0]}", text)
    found = dates or find_months(shared)
    if not found:
        return (None, None)
    return (found[0], found[-1] if len(found) > 1 else None)


def body_of(title: str) -> str | None:
    """Whose plan a heading says it is: the heading without "Forward Plan" and its dates.

    >>> body_of("The Cabinet Forward Plan - January 2024 - April 2024")
    'Cabinet'
    """
    match = re.search(
        r"\bforward\s+(?:work\s+)?plan\b", title, re.IGNORECASE
    ) or PLAN_HEADING.search(title)
    if match is None:
        return None
    before, after = title[: match.start()], _DATES.sub("", title[match.end() :])
    body = _trimmed(before) or _trimmed(re.sub(r"^\W*(?:of|for)\s+(?:the\s+)?", "", after))
    return None if body is None or re.search(r"\bdecisions?\b", body, re.IGNORECASE) else body


def _trimmed(text: str) -> str | None:
    words = re.sub(r"^(?:the|draft)\s+", "", text.strip(" -–:,"), flags=re.IGNORECASE)
    return re.sub(r"['’]s$", "", words).strip(" -–:,") or None


def _body_beside(lines: Sequence[Line], entries: Iterable[ForwardPlanEntryRecord]) -> str | None:
    """The committee printed beside a heading that names none, spelt as the entries spell it."""
    match = _BODY_BESIDE.search(folded(lines[:BESIDE]) or "")
    named = (
        match[1]
        if match
        else next(
            (line.text for line in lines[:BESIDE] if _BODY_LINE.fullmatch(line.text.strip())), None
        )
    )
    if named is None:
        return None
    makers = (entry.decision_maker for entry in entries)
    return next((m for m in makers if m and m.casefold() == named.casefold()), named)
