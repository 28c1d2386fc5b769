"""Dates and times as papers print them, into ISO text.

Tuesday, 6th February, 2024    6 February 2024    6 Feb 24    the 6th of February 2024
06/02/2024    6.2.24    6-2-2024    2024-02-06        day before month, as in Britain
10.00 am    7.30pm    2.00 p.m.    13:30pm    10am    12 noon    17:00    1900 hours
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
FIRST_YEAR, LAST_YEAR = 1970, 2099

WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tues?|weds?|thurs?|fri|sat|sun)\b\.?(?=,?\s+\d))"
)
"""A day of the week, for patterns that ignore case: "Tuesday", or "Tues" before a figure."""

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?"
_YEAR = r"(?P<year>(?:19|20)\d{2}|['\u2019]?\d{2}(?!\d|[.:]\d|\s?[ap]\.?m))"
_WORDED = re.compile(
    rf"(?<![\d/.-]){_DAY}\s*(?:of\s+)?{_MONTH}(?:[\s,]+{_YEAR}(?![\d%]))?", re.IGNORECASE
)
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\s+{_DAY}(?!\d)(?:\s*,\s*|\s+)(?P<year>(?:19|20)\d{{2}})", re.IGNORECASE
)
_FIGURES = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)"
    r"(?P<year>(?:19|20)\d{2}|\d{2})(?![\d/-]|\.\d)"
)
_ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")
_FORMS = (_ISO, _WORDED, _MONTH_FIRST, _FIGURES)
_FORMS_OF_SHORT_YEAR = (_WORDED, _FIGURES)  # the others ask for the century
_FIGURE = re.compile(r"\d")
_MONTH_YEAR = re.compile(rf"\b{_MONTH}[\s,]+(?P<year>(?:19|20)\d{{2}})", re.IGNORECASE)

_TIME = re.compile(
    r"(?<![\d.:/£])(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d{2}))?\s?"
    r"(?P<half>[ap]\s?\.?\s?m\b\.?|noon\b|midnight\b)"
    r"|(?<![\d.:/£])(?P<hour24>[01]?\d|2[0-3])(?P<mark>[:.])(?P<minute24>[0-5]\d)"
    r"(?![\d%/]|[.:]\d)"
    r"|(?<!\d)(?P<hours>[01]\d|2[0-3])(?P<minutes>[0-5]\d)\s?h(?:ou)?rs?\b"
    r"|\b(?P<word>noon|midday|midnight)\b",
    re.IGNORECASE,
)
_RANGE_MARK = re.compile(r"\s*(?:[-\u2013\u2014]|to|until)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A date or time in ISO form, and the characters [start, end) that print it."""

    iso: str
    start: int
    end: int


def parse_date(text: str, year: int | None = None) -> str | None:
    """The first date in the text, "2024-02-06"; `year` serves where none is printed."""
    return next((found.iso for found in find_dates(text, year)), None)


def find_dates(text: str, year: int | None = None) -> Iterator[Found]:
    """The dates in the text in order. Without a printed year, and none given, it is no date."""
    if _FIGURE.search(text) is None:
        return  # as of most lines
    forms = _FORMS if "19" in text or "20" in text else _FORMS_OF_SHORT_YEAR
    matches = [match for form in forms for match in form.finditer(text)]
    end = -1
    for match in sorted(matches, key=lambda each: (each.start(), -each.end())):
        iso = _match_to_iso(match, year)
        if iso and match.start() >= end:
            end = match.end()
            yield Found(iso, match.start(), end)


def _match_to_iso(match: re.Match[str], year: int | None) -> str | None:
    printed = match.group("year")
    whole_year = _whole_year(printed) if printed else year
    if not printed and match.group("month")[:1].islower():
        return None  # "2 may attend" is no date
    month = match.group("month").casefold()
    number = MONTHS.get(month) or int(month if month.isdecimal() else 0)
    return _iso_date(whole_year, number, int(match.group("day")))


def _whole_year(printed: str) -> int:
    figures = int(printed.lstrip("'\u2019"))
    return figures if figures > 99 else 2000 + figures if figures < 70 else 1900 + figures


def _iso_date(year: int | None, month: int, day: int) -> str | None:
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= month <= 12:
        return None
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= monthrange(year, month)[1] else None


def find_months(text: str) -> list[str]:
    """The months with their years in order: "January 2024 to April 2024"."""
    return [
        f"{match.group('year')}-{MONTHS[match.group('month').casefold()]:02}"
        for match in _MONTH_YEAR.finditer(text)
    ]


def find_year(text: str) -> int | None:
    """The first four-figure year of any date in the text."""
    match = re.search(r"(?<!\d)(?:19|20)\d{2}(?!\d)", text)
    return int(match.group()) if match else None


def parse_time(text: str, after: str | None = None) -> str | None:
    """The first time in the text, "19:30"; without am or pm it follows `after`, where given."""
    return next((found.iso for found in find_times(text, after)), None)


def find_times(text: str, after: str | None = None) -> Iterator[Found]:
    """The times of day in the text in order. Of "2.00 - 4.38 pm" both are afternoon."""
    matches = list(_TIME.finditer(text))
    for match, following in zip_longest(matches, matches[1:]):
        iso = _match_to_time(match, after)
        if iso and following and match.group("hour24"):
            iso = _before_noon_or_after(iso, text[match.end() : following.start()], following)
        if iso:
            yield Found(iso, match.start(), match.end())


def _before_noon_or_after(iso: str, between: str, following: re.Match[str]) -> str:
    """The start of a range takes the half of the day that its end names, if it then precedes."""
    end = _match_to_time(following, None)
    if end is None or not following.group("half") or not _RANGE_MARK.fullmatch(between):
        return iso
    return _later(iso) if _later(iso) <= end else iso


def _later(time: str) -> str:
    return f"{int(time[:2]) + 12:02}{time[2:]}"


def _match_to_time(match: re.Match[str], after: str | None) -> str | None:
    if match.group("word"):
        return "00:00" if match.group("word").casefold() == "midnight" else "12:00"
    if match.group("hours"):
        return f"{match.group('hours')}:{match.group('minutes')}"
    if match.group("hour24"):
        time = f"{int(match.group('hour24')):02}:{match.group('minute24')}"
        return _afternoon(time, after)
    hour, minute = int(match.group("hour")), match.group("minute") or "00"
    half = match.group("half").casefold()[0]
    if hour > 23 or int(minute) > 59:
        return None
    if half == "p" and hour < 12:
        hour += 12
    elif half in "am" and hour == 12:
        hour = 0
    return f"{hour:02}:{minute}"


def _afternoon(time: str, after: str | None) -> str:
    """The time moved on by twelve hours where only so it follows `after`."""
    later = _later(time)
    return later if after and time < after < later and later < "24:00" else time
