"""The head of minutes: whose they are, when and where the body met.

"MINUTES of a meeting of the County Council held in the Council Chamber, ... on Thursday, 13 March
2025." "PEOPLE AND HEALTH COMMITTEE / MINUTES OF MEETING HELD ON ..." "Minutes of the Finance
Committee / 12 September 2024 at 5.00 pm" "Ambleford Parish Council - 26th January 2021"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.fields.dates import find_dates, find_times, find_year, parse_date
from ingest.parsing.geometry import Line
from ingest.parsing.records import Source

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_BODY_NOUN = re.compile(
    r"\b(?:committee|council|cabinet|panel|board|executive|forum|authority|commission|group|meeting"
    r"|partnership|assembly|court|trust|sub-committee|conference|association)\b",
    re.IGNORECASE,
)
_SORT = (
    r"(?:(?:an?|the|this|its|virtual|remote|hybrid|online|zoom|ordinary|extraordinary|extra-ordinary|annual|special|statutory"
    r"|monthly|additional|urgent|adjourned|public|informal|regular|draft|unconfirmed|budget|inaugural) )*"
)
_OF_A_MEETING = re.compile(
    rf"(?:minutes|record|notes|proceedings)(?: of| from)? {_SORT}meeting of {_SORT}(?P<body>.+?)(?=,? (?:which was )?(?:held|on|at|in|via|commencing)\b|[.,:;]|\n|$)",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(
    rf"(?:(?:draft|unconfirmed|approved) )*(?:minutes|proceedings) (?:of|from|for) {_SORT}(?P<body>.+)",
    re.IGNORECASE | re.DOTALL,
)
_MEETING_OF = re.compile(
    rf"(?:at )?{_SORT}meeting of {_SORT}(?P<body>.+?)(?=,? (?:was )?(?:held|on|at|in|via)\b|[.,:;]|\n|$)",
    re.IGNORECASE,
)
_STOP = re.compile(
    rf",? (?:which was )?(?:held|on {_WEEKDAY}|on (?:the )?\d|on \w+ \d|at \d|at the|in the|via|commencing)\b|{_WEEKDAY}|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of )?{_MONTH}\b|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2}}",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    rf"(?:{_WEEKDAY}|on\b|held\b|date\b|\d{{1,2}}(?:st|nd|rd|th)?\b)", re.IGNORECASE
)
_VENUE_LABEL = re.compile(r"(?:venue|place|location|held at|at)\s*:\s*(?P<venue>.+)", re.IGNORECASE)
_HELD = re.compile(
    rf"\bheld\b(?: remotely| virtually)?,? (?:in|at|via)\b (?P<venue>.+?)(?=,? (?:on|at) (?:{_WEEKDAY}|\d|the \d|\w+ \d)"
    rf"|,? {_WEEKDAY}|,? commencing\b|,? starting\b|\.(?:\s|$)|$)",
    re.IGNORECASE | re.DOTALL,
)
_PLACE = re.compile(
    r"\b(?:hall|room|rooms|chamber|chambers|centre|house|school|church|pavilion|offices?|library|hotel|building|club"
    r"|institute|institution|college|theatre|guildhall|suite|street|road|lane|museum|chapel|hub|barn|inn|arms)\b",
    re.IGNORECASE,
)
_NO_VENUE = re.compile(
    r"\b(?:minutes|council meeting|committee|remote|zoom|teams|present|council$)", re.IGNORECASE
)
_TIME_LABEL = re.compile(r"\b(?:at|commenc\w+|start\w*|time|from|began)$", re.IGNORECASE)
_END_LABEL = re.compile(
    r"\b(?:finish\w+|end(?:ed|ing)|conclud\w+|clos(?:ed|ing)|until)(?: at)?$", re.IGNORECASE
)
_SITE = re.compile(
    r"\b(?:in|at) (?:the )?(?P<venue>[A-Z][^.:;]*?)(?=,? (?:on|at|commencing|starting|from|held on) (?:the )?(?:\w+day\b|\d)"
    r"|[.;:]|,? commencing|,? starting|$)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3}\s?:")
_NOISE = re.compile(
    r"(?:draft|unconfirmed|approved|confirmed|public|subject to approval|item \w+|minutes|page \d+)\W*",
    re.IGNORECASE,
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
    joined = "\n".join(texts)
    folded = " ".join(texts)
    return Head(
        committee=_committee([text for text in texts if not _LABELLED.match(text)]),
        date=parse_date(folded) or parse_date(folded, find_year(all_text)),
        start_time=_start_time(folded),
        end_time=_end_time(folded),
        venue=_labelled_venue(lines) or _venue(texts, folded),
        source=_source(lines) if joined else None,
    )


def _committee(texts: Sequence[str]) -> str | None:
    folded = " ".join(texts)
    for pattern in (_OF_A_MEETING, _MINUTES_OF, _MEETING_OF):
        found = pattern.search(folded)
        if found and (name := _body_name(found["body"], texts)):
            return name
    named = [_without_date(text) for text in texts]
    bodies = [
        name for name in named if name and _BODY_NOUN.search(name) and len(name.split()) <= 14
    ]
    own = [
        name for name in bodies if not re.search(r"\bminutes\b|\bmeeting\b", name, re.IGNORECASE)
    ]
    return _narrowest(own) or _first_name(named)


def _body_name(said: str, texts: Sequence[str]) -> str | None:
    """The body named after "Minutes of": cut where date, place or the next line's matter begins."""
    stop = _STOP.search(said)
    name = (said[: stop.start()] if stop else said).strip(" ,.:;-–—")
    name = re.sub(r"^(?:the|a|an) ", "", name, flags=re.IGNORECASE)
    noun = list(_BODY_NOUN.finditer(name))
    if noun and not stop:
        name = name[: noun[-1].end()]
    name = re.sub(r"\s+meeting$", "", name, flags=re.IGNORECASE)
    if re.search(r"\b(?:above|said|aforementioned)\b", name, re.IGNORECASE):
        return None
    if not name or name.casefold() in ("meeting", "proceedings") or len(name.split()) > 16:
        return None
    return _with_place(name, texts)


def _with_place(name: str, texts: Sequence[str]) -> str:
    """A bare "Parish Council" with the name that the head prints above it; a body that has a line
    of its own keeps that."""
    folded = name.casefold()
    lines = [_without_date(text) for text in texts]
    if any(line.casefold() == folded for line in lines):
        return name
    longer = [
        line for line in lines if line.casefold().endswith(" " + folded) and len(line.split()) <= 9
    ]
    plain = re.fullmatch(r"(?:full |parish |town |community |city )*(?:council|committee)", folded)
    return longer[0] if plain and longer and "minutes" not in longer[0].casefold() else name


def _without_date(text: str) -> str:
    stop = _STOP.search(text)
    name = text[: stop.start()] if stop else text
    dates = list(find_dates(name, 2000))
    name = name[: dates[0].start] if dates else name
    return name.strip(" ,.:;-–—")


def _narrowest(bodies: Sequence[str]) -> str | None:
    """The committee, where the council's own name stands above it."""
    council = [name for name in bodies if re.search(r"council$", name, re.IGNORECASE)]
    others = [name for name in bodies if name not in council]
    return others[0] if others else council[0] if council else None


def _first_name(named: Sequence[str]) -> str | None:
    for name in named:
        if (
            name
            and not re.match(r"minutes\b|draft\b", name, re.IGNORECASE)
            and len(name.split()) <= 12
        ):
            return name
    return None


def _start_time(folded: str) -> str | None:
    """The first time that stands at "at", "commencing", "Time:" or beside the date."""
    for found in find_times(folded):
        before = folded[: found.start].rstrip(" :-–—,(")
        if _TIME_LABEL.search(before) or any(
            date.end == len(before) for date in find_dates(before, 2000)
        ):
            return found.iso
    return None


def _end_time(folded: str) -> str | None:
    """ "commencing at 2.00 pm and finishing at 4.15 pm" -> "16:15"."""
    for found in find_times(folded, _start_time(folded)):
        if _END_LABEL.search(folded[: found.start].rstrip(" :")):
            return found.iso
    return None


def _labelled_venue(lines: Sequence[Line]) -> str | None:
    """What stands at "Venue:", with the lines of the address below it."""
    for index, line in enumerate(lines):
        labelled = _VENUE_LABEL.fullmatch(line.text)
        if labelled is None:
            continue
        parts, before = [labelled["venue"]], line
        for other in lines[index + 1 :]:
            near = other.page == line.page and other.baseline - before.baseline < 1.6 * line.size
            if abs(other.box.x0 - line.box.x0) > 3.0:
                continue
            if not near or _LABELLED.match(other.text) or parse_date(other.text, 2000):
                break
            parts.append(other.text)
            before = other
        return _tidy_venue(" ".join(parts))
    return None


def _venue(texts: Sequence[str], folded: str) -> str | None:
    for held in _HELD.finditer(folded):
        if _PLACE.search(held["venue"]) and not _NO_VENUE.search(held["venue"]):
            return _tidy_venue(held["venue"])
    for site in _SITE.finditer(folded):
        if _PLACE.search(site["venue"]) and not _NO_VENUE.search(site["venue"]):
            return _tidy_venue(site["venue"])
    for text in texts:
        if _PLACE.search(text) and not _NO_VENUE.search(text) and not _BODY_NOUN.search(text):
            return _tidy_venue(_without_date(text))
    return None


def _tidy_venue(text: str) -> str | None:
    dates = list(find_dates(text, 2000))
    text = text[: dates[0].start] if dates else text
    text = re.sub(rf"(?:,|\bon\b)?\s*{_WEEKDAY}.*$", "", text, flags=re.IGNORECASE | re.DOTALL)
    text = re.sub(r"\s+(?:at|commencing at|from)\s+\d.*$", "", text, flags=re.IGNORECASE)
    return (
        re.sub(r"^(?:in |at )?(?:the )?", "", text.strip(" ,.:;-–—"), flags=re.IGNORECASE) or None
    )


def _source(lines: Sequence[Line]) -> Source:
    box = lines[0].box
    for line in lines:
        if line.page == lines[0].page:
            box = box.union(line.box)
    return Source(page=lines[0].page, box=tuple(box), rule="head of minutes")
