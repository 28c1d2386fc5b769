"""How the council prints dates, times and names: not by the locale, which machines differ in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def long_date(day: date) -> str:
    """ "10 February 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_date(day: date) -> str:
    """ "Tuesday, 10 February 2026"."""
    return f"{DAYS[day.weekday()]}, {long_date(day)}"


def short_date(day: date) -> str:
    """ "10 Feb 2026"."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def clock(moment: time, suffix: bool = True) -> str:
    """ "10.00 am"; without its suffix "10.00"."""
    half = "am" if moment.hour < 12 else "pm"
    hour = moment.hour if moment.hour <= 12 else moment.hour - 12
    return f"{hour}.{moment.minute:02d}" + (f" {half}" if suffix else "")


def duration(start: time, end: time) -> str:
    """ "10.00 - 11.35 am", each with its half of the day where they differ."""
    same = (start.hour < 12) == (end.hour < 12)
    return f"{clock(start, suffix=not same)} - {clock(end)}"


def listed(names: Sequence[str]) -> str:
    """ "A, B and C"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def initialled(name: str) -> str:
    """ "Ruth Adeyemi" as "R Adeyemi"."""
    first, *rest = name.split()
    return name if first == "Dr" else " ".join([first[0], *rest])
