"""Dates as people type them."""

import calendar
import datetime
import re
from typing import NamedTuple

DATE_FORMATS = (
    "%Y-%m-%d",  # 2024-02-06
    "%d/%m/%Y",  # 06/02/2024
    "%d/%m/%y",  # 06/02/24
    "%d.%m.%Y",  # 6.2.2024
    "%d-%m-%Y",  # 6-2-2024
    "%d %B %Y",  # 6 February 2024
    "%d %b %Y",  # 6 Feb 2024
    "%A %d %B %Y",  # Tuesday 6 February 2024
)
MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# 6 February 2024 / 6th of Feb 2024 / February 2024 / February 6, 2024
IN_WORDS = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?P<month>{MONTH})\.?"
    r"(?: (?P<later_day>\d{1,2})(?:st|nd|rd|th)?(?=[ ,]))?,? (?P<year>\d{4})\b",
    re.IGNORECASE,
)
# 6 February / March / July 16th: of whatever year
OF_ANY_YEAR = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?(?P<month>{MONTH})\b"
    r"(?: (?P<later_day>\d{1,2})(?:st|nd|rd|th)?\b)?",
    re.IGNORECASE,
)
IN_NUMBERS = re.compile(r"\b(\d{4}-\d\d?-\d\d?|\d\d?[/.-]\d\d?[/.-](?:\d{4}|\d\d))\b")


class Days(NamedTuple):
    """A day or a whole month that a text names, and the text without it."""

    first: datetime.date
    last: datetime.date
    rest: str


def date_typed(text: str) -> datetime.date | None:
    """The date that a text is, and nothing else; None where it is not a date."""
    for date_format in DATE_FORMATS:
        try:
            return datetime.datetime.strptime(" ".join(text.split()), date_format).date()
        except ValueError:
            continue
    return None


def day_in_words(day: datetime.date) -> str:
    """6 February 2024"""
    return f"{day.day} {day:%B %Y}"


class DayOfAnyYear(NamedTuple):
    """A month, perhaps with a day of it, that a text names without a year, and the text's rest."""

    month: int
    day: int | None
    rest: str


def days_within(text: str) -> Days | None:
    """The day or the month that a text names among other words; None where it names none."""
    for match in IN_NUMBERS.finditer(text):
        day = date_typed(match[1])
        if day:
            return Days(day, day, _without(text, match))
    for match in IN_WORDS.finditer(text):
        found = _in_words(match)
        if found:
            return Days(*found, _without(text, match))
    return None


def day_of_any_year_within(text: str) -> DayOfAnyYear | None:
    """The first month that a text names without a year, with its day where it has one."""
    match = OF_ANY_YEAR.search(text)
    if not match:
        return None
    day = match["day"] or match["later_day"]
    month = MONTHS[match["month"].lower()]
    return DayOfAnyYear(month, int(day) if day else None, _without(text, match))


def _in_words(match: re.Match[str]) -> tuple[datetime.date, datetime.date] | None:
    year, month = int(match["year"]), MONTHS[match["month"].lower()]
    day = match["day"] or match["later_day"]
    try:
        first = datetime.date(year, month, int(day or 1))
        length = calendar.monthrange(year, month)[1]
    except ValueError:
        return None
    return first, first if day else first.replace(day=length)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}".strip()
