"""What a reader most likely means: a date leads to its meetings, a name to its own page."""

from typing import Any

from committees.models import Committee, Councillor, Portfolio
from documents.dates import date_typed
from documents.models import Meeting


def best_bets(words: str) -> list[Any]:
    """Pages that bear exactly the words as their name, or the meetings of the date typed."""
    day = date_typed(words)
    if day:
        return list(Meeting.objects.published().for_listing().filter(date=day))
    named = words.strip(' "')
    return [
        *Committee.objects.published().filter(name__iexact=named),
        *Councillor.objects.published().filter(name__iexact=named),
        *Portfolio.objects.published().filter(name__iexact=named),
    ]
