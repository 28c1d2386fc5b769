"""Dates and pages as an officer says them, for notes."""

from __future__ import annotations

import calendar
import datetime

ISO_LENGTH = len("2024-02-06")


def say_date(iso: str) -> str:
    """A date as people write it; what is no full date stays as it is.

    >>> say_date("2024-02-06")
    '6 February 2024'
    """
    try:
        date = datetime.date.fromisoformat(iso) if len(iso) == ISO_LENGTH else None
    except ValueError:
        return iso
    return f"{date.day} {calendar.month_name[date.month]} {date.year}" if date else iso


def say_pages(first: int, last: int | None) -> str:
    """ "page 5", "pages 5 to 8"."""
    return f"pages {first} to {last}" if last and last != first else f"page {first}"
