"""Where a meeting was held, as the head of minutes says."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.dates import WEEKDAY, find_dates, parse_date
from ingest.parsing.geometry import Line

ADDRESS_LEADING = 1.6  # of the font's size: lines of one address are nearer
SAME_MARGIN = 3.0  # points
RUN_ON_SHARE = 0.6  # of a full line: what it leaves for the next is shorter

LABELLED = re.compile(r"[A-Z][A-Za-z]*(?: [A-Za-z]+){0,3}\s?:")

_LABEL = re.compile(
    r"(?:.*\s)?(?:venue|place|location|held at|^at)\s*:\s*(?P<venue>.+)", re.IGNORECASE
)
_HELD = re.compile(
    rf"\bheld\b(?: remotely| virtually| by hybrid means| in person)?,? (?:in|at)\b (?P<venue>.+?)"
    rf"(?=,? (?:on|at) (?:{WEEKDAY}|\d|the \d|\w+ \d)|,? {WEEKDAY}|,? commencing\b"
    rf"|,? starting\b|,? and (?:also )?(?:via|by|on|online|remotely|virtually)\b|\.(?:\s|$)|$)",
    re.IGNORECASE | re.DOTALL,
)
_HELD_WHEN = re.compile(
    r"\b(?:held|took place)\b[^;]{0,100}?(?:\d{4}|[ap]\.? ?m\.?|\d[.:]\d\d(?: ?(?:hrs|hours))?)\)?"
    r"\s*,?\s+(?:in|at)\s+(?P<venue>[A-Z][^.:;]*?|the [A-Z][^.:;]*?)"
    r"(?=,? (?:on|at|commencing|starting|from) (?:the )?"
    rf"(?:{WEEKDAY}|\d)|[.;:]|,? (?:and |or )?(?:also )?(?:via|by|on|online|remotely|virtually)\b"
    r"|,? commencing|,? starting|\(|$)",
)
_SITE = re.compile(
    r"\b(?:in|at) (?:the )?(?P<venue>(?-i:[A-Z])[^.:;]*?)"
    r"(?=,? (?:on|at|commencing|starting|from|held on) (?:the )?(?:\w+day\b|\d)"
    r"|[.;:]|,? commencing|,? starting|$)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:hall|rooms?|chambers?|centre|house|school|church|pavilion|offices?|library|hotel"
    r"|building|club|institute|institution|college|theatre|guildhall|suite|street|road|lane|museum"
    r"|chapel|hub|barn|inn|arms|schoolrooms?|exchange|headquarters|hq|boardroom|clubhouse|annexe?"
    r"|campus|academy|university|castle|manor|abbey|priory|vestry|stadium|arena|mill|cinema|cafe"
    r"|neuadd|canolfan)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"^\W*(?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?|hrs|noon)[\s,]*", re.IGNORECASE
)
_PIECES = re.compile(r",|\s[-–—]\s")
_CAPITAL = re.compile(r"(?:the )?[A-Z][a-z]")
_NO_VENUE = re.compile(
    r"\b(?:minutes|council meeting|committee(?! rooms?\b)|remote|zoom|teams|present|council$)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:cabinet|panel|board|executive|forum|authority|commission|group|meeting|partnership"
    r"|assembly|trust|conference|association)\b(?! (?:rooms?|hall|house|place|suite)\b)",
    re.IGNORECASE,
)


def read_venue(lines: Sequence[Line]) -> str | None:
    """The place of the meeting; None where no place or venue line is printed.

    "held in the Village Hall, West Hale on Tuesday" -> "Village Hall, West Hale"
    """
    folded = " ".join(line.text for line in lines)
    return _labelled(lines) or _held(folded) or _alone(lines)


def _labelled(lines: Sequence[Line]) -> str | None:
    """What stands at "Venue:", with the lines of the address below it."""
    for index, line in enumerate(lines):
        label = _LABEL.fullmatch(line.text)
        if label:
            below = _address_below(line, lines[index + 1 :])
            return _before_date(" ".join([label["venue"], *below])) or None
    return None


def _address_below(first: Line, others: Sequence[Line]) -> list[str]:
    texts, before = [], first
    for line in others:
        if abs(line.box.x0 - first.box.x0) > SAME_MARGIN:
            continue
        near = line.page == first.page and (
            line.baseline - before.baseline < ADDRESS_LEADING * first.size
        )
        if not near or LABELLED.match(line.text) or parse_date(line.text, 2000):
            break
        texts.append(line.text)
        before = line
    return texts


def _held(folded: str) -> str | None:
    for pattern in (_HELD, _HELD_WHEN, _SITE):
        for said in pattern.finditer(folded):
            venue = said["venue"]
            sited = _PLACE.search(venue) or (pattern is not _SITE and _CAPITAL.match(venue))
            if sited and not _NO_VENUE.search(venue):
                return _tidy(said["venue"])
    return None


def _alone(lines: Sequence[Line]) -> str | None:
    """A line of its own that names a hall or room, and no body."""
    for index, line in enumerate(lines):
        named = _PLACE.search(line.text) and not _NO_VENUE.search(line.text)
        if named and not _BODY.search(line.text) and not line.text.endswith("."):
            dated = parse_date(line.text, 2000)
            whole = " ".join([line.text, *_runs_on(line, lines[index + 1 : index + 2])])
            return (_beside_date(whole) if dated else None) or _tidy(line.text)
        whole = " ".join([line.text, *_runs_on(line, lines[index + 1 : index + 2])])
        if named is not None and parse_date(line.text) and (place := _beside_date(whole)):
            return place
    return None


def _runs_on(line: Line, below: Sequence[Line]) -> list[str]:
    """The line below, where a line too full for the place's last words runs on in it."""
    return [
        each.text
        for each in below
        if each.page == line.page
        and abs(each.box.x0 - line.box.x0) <= SAME_MARGIN
        and each.baseline - line.baseline < ADDRESS_LEADING * line.size
        and each.box.x1 < line.box.x0 + RUN_ON_SHARE * line.box.width
        and not LABELLED.match(each.text)
        and not _NO_VENUE.search(each.text)
        and not _BODY.search(each.text)
    ]


def _beside_date(text: str) -> str | None:
    """Of "Tuesday 17 October 2023, 7.00 pm, Memorial Hall": what is neither date nor time."""
    dates = list(find_dates(text, 2000))
    rest = _TIME.sub("", text[dates[0].end if dates else 0 :])
    pieces = [piece.strip() for piece in _PIECES.split(rest)]
    places = [piece for piece in pieces if piece and not re.search(rf"\d|{WEEKDAY}", piece, re.I)]
    return ", ".join(places) if any(map(_PLACE.search, places)) else None


def _tidy(text: str) -> str | None:
    return re.sub(r"^(?:in |at )?(?:the )?", "", _before_date(text), flags=re.I) or None


def _before_date(text: str) -> str:
    dates = list(find_dates(text, 2000))
    text = text[: dates[0].start] if dates else text
    text = re.sub(rf"(?:,|\bon\b)?\s*{WEEKDAY}.*$", "", text, flags=re.IGNORECASE | re.DOTALL)
    text = re.sub(r"\s+(?:at|commencing at|from)\s+\d.*$", "", text, flags=re.IGNORECASE)
    return text.strip(" ,.:;-–—")
