"""When and where the meeting is.

Date: Tuesday, 6 February 2024        Thursday, 30th January, 2025, at 10.00 am
Time: 10.00 am                        Council Chamber, Market House,
Venue: Council Chamber, ...           County Hall, Marlby
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.parsing.fields.dates import WEEKDAY, find_dates, find_year, parse_time
from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line

COLUMN = 4.0  # points: lines of one column begin as near as that
NEXT_LINE = 1.7  # of the font's size
NEXT_PARAGRAPH = 3.0  # of the font's size: as far below the date its place may stand

_WEEKDAY = re.compile(rf"\b{WEEKDAY}", re.IGNORECASE)
_OF_MEETING = re.compile(r"\b(?:meeting|held|summon\w*|convened)\b", re.IGNORECASE)
_NOT_MEETING = re.compile(
    r"\b(?:published|publication|dated?\b(?!:)|issued?|despatch\w*|dispatch\w*|printed|deadline"
    r"|minutes|next|last|previous|questions?|by\s+\d|no later than)\b",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"(?:meeting\s+)?date(?:\s+(?:and|&)\s+time)?(?:\s+of\s+meeting)?\s*:", re.I
)
_TIME_LABEL = re.compile(r"(?:start\s+)?time(?:\s+of\s+meeting)?\s*:", re.IGNORECASE)
_PLACE_LABEL = re.compile(
    r"(?:venue|place|location|address|where|meeting place)(?:\s+of\s+meeting)?\s*:\s*", re.I
)
_HELD_AT = re.compile(
    r"\b(?:held|meet|take place|convened)\s+(?:remotely\s+)?(?:in|at|via|on)\s+(?:the\s+)?"
    rf"(?P<place>(?!(?i:{WEEKDAY})|\d)[A-Z].{{4,120}}?)\s*,?\s+(?:on|at)\s+(?=(?i:(?:the\s+)?\w+day\b|(?:the\s+)?\d))"
)
_ON_THEN_AT = re.compile(
    r"(?:a\.?m\.?|p\.?m\.?|noon|hrs|hours|\d{4})\s*,?\s+(?:in|at)\s+(?:the\s+)?"
    r"(?P<place>[A-Z][^.;]{4,110}?)(?=[.;]|\s+at\s+\d|\s+(?:to|for|when|where|and|which)\b|$)"
)
_LABELLED = re.compile(r"[A-Z][A-Za-z]+(?:[ -]\w+){0,3}:\s")  # "Substitutes: Councillor Elm"
_HEADS_MORE = re.compile(r"\W*(?:a\s?g\s?e\s?n\s?d\s?a|summons|members(?:hip)?|quorum)\b", re.I)
_PLACE_WORDS = re.compile(
    r"\b(?:hall|chambers?|room|house|centre|center|offices?|suite|library|church|chapel|school"
    r"|schoolrooms?|pavilion|club|building|virtual(?:ly)?|teams|zoom|online|remote|theatre|institute|rooms"
    r"|civic|guildhall|street|road|lane|square)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """Date ISO, time "10:00", venue as printed, each with the lines that print it."""

    date: str | None = None
    date_lines: tuple[Line, ...] = ()
    start_time: str | None = None
    time_lines: tuple[Line, ...] = ()
    venue: str | None = None
    venue_lines: tuple[Line, ...] = ()


def read_occasion(lines: Sequence[Line], text: str, year: int | None = None) -> Occasion:
    """Reads the lines above the agenda; `text` is their folded text."""
    dated = _dated(lines, year or find_year(text))
    best = max(dated, default=None, key=lambda each: (each[0], -each[1]))
    if best is None:
        return Occasion()
    _, place, iso, date_lines = best
    time, time_lines = _time(lines, place)
    venue, venue_lines = _venue(lines, text, place)
    return Occasion(iso, date_lines, time, time_lines, venue, venue_lines)


def _dated(
    lines: Sequence[Line], year: int | None
) -> list[tuple[float, int, str, tuple[Line, ...]]]:
    """Each date with how likely it is the meeting's, and where it stands."""
    found: list[tuple[float, int, str, tuple[Line, ...]]] = []
    for place, line in enumerate(lines):
        below = _line_below(lines, place)
        both = fold([line.text, below.text]) if below else line.text
        for date in find_dates(both, year):
            if date.start < len(line.text):
                used = (line, below) if below and date.end > len(line.text) else (line,)
                found.append((_likelihood(lines, place, both), place, date.iso, used))
                break
    return found


def _likelihood(lines: Sequence[Line], place: int, text: str) -> float:
    line = lines[place]
    row = " ".join(_row_texts(lines, place))
    score = 3.0 * bool(_WEEKDAY.search(text)) + 2.0 * bool(_DATE_LABEL.search(row))
    score += 2.0 * bool(parse_time(_near(lines, place)))
    score += 1.5 * bool(_OF_MEETING.search(_near(lines, place, before=1)))
    score += line.bold + line.size / max(other.size for other in lines)
    return score - 4.0 * bool(_NOT_MEETING.search(row))


def _near(lines: Sequence[Line], place: int, before: int = 0) -> str:
    return " ".join(line.text for line in lines[max(place - before, 0) : place + 4])


def _row_texts(lines: Sequence[Line], place: int) -> Iterator[str]:
    """The text of the line's row, left to right."""
    line = lines[place]
    for other in lines:
        if other.page == line.page and abs(other.baseline - line.baseline) <= 3.0:
            yield other.text


def _line_below(lines: Sequence[Line], place: int, leading: float = NEXT_LINE) -> Line | None:
    """The next line of the same column."""
    line = lines[place]
    for other in lines[place + 1 : place + 6]:
        step = other.baseline - line.baseline
        near = other.page == line.page and 0 < step <= leading * max(line.size, other.size)
        middle = abs((other.box.x0 + other.box.x1) - (line.box.x0 + line.box.x1)) / 2
        if near and (abs(other.box.x0 - line.box.x0) <= COLUMN or middle <= COLUMN):
            return other
    return None


# Time


def _time(lines: Sequence[Line], date_place: int) -> tuple[str | None, tuple[Line, ...]]:
    """The time beside its label, else with or under the date."""
    for place, line in enumerate(lines):
        row = " ".join(_row_texts(lines, place))
        if _TIME_LABEL.search(row) and (time := parse_time(row)):
            return time, (line,)
    before = lines[max(date_place - 1, 0) : date_place]  # "to be held at 7.00 pm on / Thursday"
    called = [line for line in before if _OF_MEETING.search(line.text)]
    for line in [*lines[date_place : date_place + 4], *called]:
        if time := parse_time(line.text):
            return time, (line,)
    return None, ()


# Venue


def _venue(
    lines: Sequence[Line], text: str, date_place: int
) -> tuple[str | None, tuple[Line, ...]]:
    """The place beside its label, in the sentence that calls the meeting, or under the date."""
    for place, line in enumerate(lines):
        label = _PLACE_LABEL.match(line.text)
        if label:
            used = _labelled(lines, place)
            return fold([line.text[label.end() :], *(other.text for other in used)]), (line, *used)
    for form in (_HELD_AT, _ON_THEN_AT):
        match = form.search(text)
        if match and _PLACE_WORDS.search(match.group("place")):
            return match.group("place").strip(" ,"), ()
    below = _place_below(lines, date_place)
    return (fold(line.text for line in below) or None), tuple(below)


def _labelled(lines: Sequence[Line], place: int) -> list[Line]:
    """What stands to the right of the label, and runs on below it."""
    label = lines[place]
    found: list[Line] = []
    for line in lines[place + 1 :]:
        if line.page != label.page:
            break
        start = found[0].box.x0 if found else None
        if start is None:
            if abs(line.baseline - label.baseline) <= 3.0:
                found.append(line)
            elif label.text.rstrip().endswith(":"):
                break
            else:
                start = label.box.x0
                if not _runs_on(label, line):
                    break
                found.append(line)
        elif abs(line.box.x0 - start) <= COLUMN and _runs_on(found[-1], line):
            found.append(line)
        else:
            break
    return found


def _runs_on(before: Line, line: Line) -> bool:
    close = line.baseline - before.baseline <= NEXT_LINE * line.size
    labelled = line.text.rstrip().endswith(":") or _LABELLED.match(line.text)
    return close and not labelled and line.bold == before.bold


def _place_below(lines: Sequence[Line], date_place: int) -> list[Line]:
    """Lines under the date, in its column, that name a room or a house."""
    found: list[Line] = []
    place = date_place
    for _ in range(5):
        line = _line_below(lines, place, NEXT_LINE if found else NEXT_PARAGRAPH)
        if line is None or _HEADS_MORE.match(line.text):
            break
        if found and not _runs_on(found[-1], line):
            break
        place = next(index for index, other in enumerate(lines) if other is line)
        if _PLACE_WORDS.search(line.text) or found:
            found.append(line)
        elif not (
            any(find_dates(line.text)) or parse_time(line.text) or _LABELLED.match(line.text)
        ):
            break
    return found
