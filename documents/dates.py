"""Dates as people type them."""

import datetime

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


def date_typed(text: str) -> datetime.date | None:
    """The date that a text is, and nothing else; None where it is not a date."""
    for date_format in DATE_FORMATS:
        try:
            return datetime.datetime.strptime(" ".join(text.split()), date_format).date()
        except ValueError:
            continue
    return None
