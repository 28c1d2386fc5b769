"""The head of minutes: whose they are, when and where the body met.

"MINUTES of a meeting of the County Council held in the Council Chamber, ... on Thursday, 13 March
2025." "PEOPLE AND HEALTH COMMITTEE / MINUTES OF MEETING HELD ON ..." "Minutes of the Finance
Committee / 12 September 2024 at 5.00 pm" "Ambleford Parish Council - 26th January 2021"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ingest.parsing.fields.bodies import without_council
from ingest.parsing.fields.dates import (
    WEEKDAY,
    find_dates,
    find_times,
    find_year,
    parse_date,
)
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.venue import LABELLED, read_venue
from ingest.parsing.printed import PrintedText, lines_where
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import Source

LONGEST_BODY = 16  # words of a body's name

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_NOUN = re.compile(
    r"\b(?:committee|council|cabinet|panel|board|executive|forum|authority|commission|group"
    r"|meeting|partnership|assembly|court|trust|sub-committee|conference|association)\b",
    re.IGNORECASE,
)
_NAMES_ON = re.compile(
    _NOUN.pattern + r"(?! (?:chambers?|rooms?|offices?|house|hall)\b)", re.IGNORECASE
)  # not "Council Chamber"
_SORT = (
    r"(?:(?:an?|the|this|its|virtual|remote|hybrid|online|zoom|ordinary|extraordinary"
    r"|extra-ordinary|annual|special|statutory|monthly|additional|urgent|adjourned|informal"
    r"|regular|draft|unconfirmed|budget|inaugural|public(?= meeting\b)"
    r"|(?:open|closed) (?:section|part) of) )*"
)
_NAME_END = r"(?=,? (?:which )?(?:was )?(?:held|on|at|in|via|commencing)\b|[.:;]|\n|$)"
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
    rf",? (?:which was )?(?:held|on {WEEKDAY}|on (?:the )?\d|on \w+ \d|at \d|at the|in the|via"
    rf"|commencing)\b|{WEEKDAY}|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of )?{_MONTH}\b"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2}",
    re.IGNORECASE,
)
_COUNCIL_BEFORE = re.compile(rf"^.*\bcouncil\s+[-–—]\s+(?=.*{_NOUN.pattern})", re.IGNORECASE)
"""The council's own name before its committee's: "Vale Council - Planning Committee"."""

_PLAIN = re.compile(
    r"(?:(?:full |parish |town |community |city )*(?:council|committee)"
    r"|authority|board|panel|forum|partnership|trust|joint committee|sub-committee|commission)"
)
_MEETING_BEHIND = re.compile(
    r"(?:\s+(?:annual|ordinary|extraordinary|monthly|virtual|remote|online|hybrid|special))*"
    r"(?:\s+meeting|\s+(?:[-–—:]\s+)?(?:draft\s+)?minutes|\s+(?:virtual|remote|online|hybrid))(?:\s+minutes)?$",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:above|said|aforementioned)\b", re.IGNORECASE)
_NOISE = re.compile(
    r"(?:draft|unconfirmed|approved|confirmed|public|subject to approval|item \w+|minutes|page \d+)"
    r"\W*",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"\b(?:at|commenc\w+|start\w*|time|from|began)$", re.IGNORECASE)
_SPAN = re.compile(r"\s*(?:[-\u2013\u2014]|to|until)\s*", re.IGNORECASE)
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
    sources: Mapping[str, Source] = field(default_factory=dict)  # of these, and the "record"


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
    head = Head(
        committee=_committee([text for text in texts if not LABELLED.match(text)]),
        date=parse_date(folded) or parse_date(folded, find_year(all_text)),
        start_time=start,
        end_time=end,
        venue=read_venue(lines),
    )
    return replace(head, sources=_sources(head, lines))


def _sources(head: Head, lines: Sequence[Line]) -> dict[str, Source]:
    """The lines that print each value; the whole head where they are not told apart."""
    printed = PrintedText(lines)
    year = int(head.date[:4]) if head.date else None
    places: dict[str, Sequence[Line]] = {
        "committee": printed.saying(head.committee or ""),
        "date": lines_where(lines, lambda text: parse_date(text, year) == head.date),
        "start_time": lines_where(lines, _prints_time(head.start_time)),
        "end_time": lines_where(lines, _prints_time(head.end_time)),
        "venue": printed.saying(head.venue or ""),
    }
    found = {name: each or lines for name, each in places.items() if getattr(head, name)}
    return sources_of(
        {name: ("minutes: head", each) for name, each in {"record": lines, **found}.items()}
    )


def _prints_time(iso: str | None) -> Callable[[str], bool]:
    return lambda text: any(found.iso == iso for found in find_times(text))


def _times(folded: str) -> tuple[str | None, str | None]:
    """Start: the first time at "at", "commencing", "Time:" or beside the date; end: the first
    after it at "finishing", or of a span ("10.00 am - 11.42 am")."""
    start = end = begun = None
    for found in find_times(folded):
        before = folded[: found.start].rstrip(" :-–—,(")
        dated = any(date.end == len(before) for date in find_dates(before, 2000))
        if start is None and (dated or _BEGINS.search(before)):
            start, begun = found.iso, found.end
        elif end is None and (_ENDS.search(before) or _spans(folded, begun, found.start)):
            end = found.iso
    return start, end


def _spans(text: str, begun: int | None, until: int) -> bool:
    """Whether a time only closes the span that the start opens: "10.00 am - 11.42 am"."""
    return begun is not None and _SPAN.fullmatch(text[begun:until]) is not None


def _committee(texts: Sequence[str]) -> str | None:
    folded = " ".join(texts)
    for pattern in _NAMED:
        found = pattern.search(folded)
        if found and (name := _body_name(found["body"], texts)):
            return name
    named = [name for text in texts if (name := _without_meeting(_without_date(text)))]
    bodies = [name for name in named if _NOUN.search(name) and len(name.split()) <= LONGEST_BODY]
    own = [name for name in bodies if not re.search(r"\b(?:minutes|meeting)\b", name, re.I)]
    name = _narrowest(own) or _first_name(named)
    return _COUNCIL_BEFORE.sub("", name) if name else None


def _body_name(said: str, texts: Sequence[str]) -> str | None:
    """The body named after "Minutes of": cut where date, place or the next line's matter begins."""
    stop = _STOP.search(said)
    name = (said[: stop.start()] if stop else said).strip(" ,.:;-–—")
    name = re.sub(r"^(?:the|a|an) ", "", name, flags=re.IGNORECASE)
    name = _before_comma(_own_line(name, texts))
    nouns = list(_NOUN.finditer(name))
    if nouns and not stop:
        name = name[: nouns[-1].end()]
    name = _MEETING_BEHIND.sub("", name)
    generic = re.fullmatch(
        r"(?:meeting|proceedings|hearing|session|inquiry)?(?: on)?", name, re.IGNORECASE
    )
    if generic or _ELSEWHERE.search(name) or len(name.split()) > LONGEST_BODY:
        return None
    return _with_place(without_council(name), texts)


def _own_line(name: str, texts: Sequence[str]) -> str:
    """The name without the matter of the next line, where its own line ends with the word for
    the body: "... OF THE CABINET" over "Council Chamber"."""
    for text in texts:
        at = text.find(name[: len(text)].split(" ")[0])
        own = text[at:] if at >= 0 else ""
        ended = own and name.startswith(f"{own} ") and _NOUN.search(own.split()[-1])
        below = name[len(own) :]
        if ended and re.match(r" (?!and|of|for)[A-Za-z]", below) and not _NAMES_ON.search(below):
            return own
    return name


def _before_comma(name: str) -> str:
    """The name up to a comma behind the word for the body: "Parish Council, Ambleford"; the comma
    of "Police, Fire and Crime Panel" is part of it."""
    noun = _NOUN.search(name)
    comma = name.find(",", noun.end()) if noun else -1
    return name[:comma] if comma >= 0 else name


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


def _without_meeting(name: str) -> str:
    """ "Parish Council Meeting Minutes" -> "Parish Council"."""
    return _MEETING_BEHIND.sub("", name)


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
