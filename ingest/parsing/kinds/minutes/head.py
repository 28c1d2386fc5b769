"""The head of minutes: whose they are, when and where the body met.

"MINUTES of a meeting of the County Council held in the Council Chamber, ... on Thursday, 13 March
2025." "PEOPLE AND HEALTH COMMITTEE / MINUTES OF MEETING HELD ON ..." "Minutes of the Finance
Committee / 12 September 2024 at 5.00 pm" "Ambleford Parish Council - 26th January 2021"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.fields.bodies import without_council
from ingest.parsing.fields.dates import find_dates, find_times, find_year, parse_date
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.venue import LABELLED, read_venue
from ingest.parsing.provenance import source_of
from ingest.parsing.records import Source

LONGEST_BODY = 16  # words of a body's name

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_NOUN = re.compile(
    r"\b(?:committee|council|cabinet|panel|board|executive|forum|authority|commission|group"
    r"|meeting|partnership|assembly|court|trust|sub-committee|conference|association)\b",
    re.IGNORECASE,
)
_SORT = (
    r"(?:(?:an?|the|this|its|virtual|remote|hybrid|online|zoom|ordinary|extraordinary"
    r"|extra-ordinary|annual|special|statutory|monthly|additional|urgent|adjourned|public|informal"
    r"|regular|draft|unconfirmed|budget|inaugural) )*"
)
_NAME_END = r"(?=,? (?:which )?(?:was )?(?:held|on|at|in|via|commencing)\b|[.,:;]|\n|$)"
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE | re.DOTALL)
    for pattern in (
        rf"(?:minutes|record|notes|proceedings)(?: of| from)? {_SORT}meeting of {_SORT}"
        rf"(?P<body>.+?){_NAME_END}",
        rf"(?:minutes|proceedings) (?:of|from|for) {_SORT}(?P<body>.+)",
        rf"(?:at )?{_SORT}meeting of {_SORT}(?P<body>.+?){_NAME_END}",
    )
)
_STOP = re.compile(
    rf",? (?:which was )?(?:held|on {_WEEKDAY}|on (?:the )?\d|on \w+ \d|at \d|at the|in the|via"
    rf"|commencing)\b|{_WEEKDAY}|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of )?{_MONTH}\b"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2}",
    re.IGNORECASE,
)
_COUNCIL_BEFORE = re.compile(rf"^.*\bcouncil\s+[-–—]\s+(?=.*{_NOUN.pattern})", re.IGNORECASE)
"""The council's own name before its committee's: "Vale Council - Planning Committee"."""

_PLAIN = re.compile(r"(?:full |parish |town |community |city )*(?:council|committee)")
_ELSEWHERE = re.compile(r"\b(?:above|said|aforementioned)\b", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:draft|unconfirmed|approved|confirmed|public|subject to approval|item \w+|minutes|page \d+)"
    r"\W*",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\b(?:at|commenc\w+|start\w*|time|from|began)$", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:finish\w+|end(?:ed|ing)|conclud\w+|clos(?:ed|ing)|until)(?: at)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the head states; None for what it does not."""

    committee: str | None = None
    date: str | None = None
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None
    source: Source | None = None


def read_head(lines: Sequence[Line], all_text: str = "") -> Head:
    """The head, from the lines before the attendance.

    Args:
        lines: of the head, in reading order.
        all_text: the whole paper's, for a year that the head leaves out.
    """
    lines = [line for line in lines if not _NOISE.fullmatch(line.text)]
    texts = [line.text for line in lines]
    folded = " ".join(texts)
    start, end = _times(folded)
    return Head(
        committee=_committee([text for text in texts if not LABELLED.match(text)]),
        date=parse_date(folded) or parse_date(folded, find_year(all_text)),
        start_time=start,
        end_time=end,
        venue=read_venue(lines),
        source=source_of(lines, "minutes: head"),
    )


def _times(folded: str) -> tuple[str | None, str | None]:
    """Start: the first time at "at", "commencing", "Time:" or beside the date; end: the first
    after it at "finishing"."""
    start = end = None
    for found in find_times(folded):
        before = folded[: found.start].rstrip(" :-–—,(")
        dated = any(date.end == len(before) for date in find_dates(before, 2000))
        if start is None and (dated or _BEGINS.search(before)):
            start = found.iso
        elif end is None and _ENDS.search(before):
            end = found.iso
    return start, end


def _committee(texts: Sequence[str]) -> str | None:
    folded = " ".join(texts)
    for pattern in _NAMED:
        found = pattern.search(folded)
        if found and (name := _body_name(found["body"], texts)):
            return name
    named = [name for text in texts if (name := _without_date(text))]
    bodies = [name for name in named if _NOUN.search(name) and len(name.split()) <= LONGEST_BODY]
    own = [name for name in bodies if not re.search(r"\b(?:minutes|meeting)\b", name, re.I)]
    name = _narrowest(own) or _first_name(named)
    return _COUNCIL_BEFORE.sub("", name) if name else None


def _body_name(said: str, texts: Sequence[str]) -> str | None:
    """The body named after "Minutes of": cut where date, place or the next line's matter begins."""
    stop = _STOP.search(said)
    name = (said[: stop.start()] if stop else said).strip(" ,.:;-–—")
    name = re.sub(r"^(?:the|a|an) ", "", name, flags=re.IGNORECASE)
    nouns = list(_NOUN.finditer(name))
    if nouns and not stop:
        name = name[: nouns[-1].end()]
    name = re.sub(r"\s+meeting$", "", name, flags=re.IGNORECASE)
    generic = name.casefold() in ("", "meeting", "proceedings")
    if generic or _ELSEWHERE.search(name) or len(name.split()) > LONGEST_BODY:
        return None
    return _with_place(without_council(name), texts)


def _with_place(name: str, texts: Sequence[str]) -> str:
    """A bare "Parish Council" with the name that the head prints above it; a body that has a line
    of its own keeps that."""
    folded = name.casefold()
    lines = [_without_date(text) for text in texts]
    if not _PLAIN.fullmatch(folded) or any(line.casefold() == folded for line in lines):
        return name
    longer = (
        line
        for line in lines
        if line.casefold().endswith(" " + folded) and "minutes" not in line.casefold()
    )
    return next(longer, name)


def _without_date(text: str) -> str:
    stop = _STOP.search(text)
    name = text[: stop.start()] if stop else text
    dates = list(find_dates(name, 2000))
    name = name[: dates[0].start] if dates else name
    return name.strip(" ,.:;-–—")


def _narrowest(bodies: Sequence[str]) -> str | None:
    """The committee, where the council's own name stands above it."""
    council = [name for name in bodies if name.casefold().endswith("council")]
    others = [name for name in bodies if name not in council]
    return next(iter([*others, *council]), None)


def _first_name(named: Sequence[str]) -> str | None:
    return next((name for name in named if not re.match(r"minutes\b|draft\b", name, re.I)), None)
