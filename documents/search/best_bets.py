"""What a reader most likely means: a date leads to its meetings, a name to its own page."""

import re
from typing import Any

from django.db.models import Q
from django.db.models.functions import Length

from committees.models import Committee, Councillor, Portfolio
from documents.dates import Days, days_within
from documents.models import Meeting

MOST_BETS = 4
MOST_WORDS = 8  # of a name: a longer query is after something else
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# "Portfolio Holder for Planning", "Cllr Quayle": the office says whose pages are meant.
OFFICES = {
    Portfolio: re.compile(
        r"\b(portfolio( holder)?s?|(cabinet|lead|executive) members?)( for)?\b", re.IGNORECASE
    ),
    Councillor: re.compile(r"\b(cllrs?|councillors?)\b", re.IGNORECASE),
}
OF_MEETINGS = re.compile(
    r"meetings?|agendas?|minutes|packs?|papers?|of|on|in|the|for|at", re.IGNORECASE
)
SMALL_WORDS = frozenset(["the", "and", "of", "for"])


def best_bets(words: str) -> list[Any]:
    """The meetings of the date typed, or the committees, councillors and portfolios named."""
    if '"' in words and len(words.split('"')) > 3:
        return []
    days = days_within(words)
    if days:
        return _meetings(days)
    for model, office in OFFICES.items():
        rest, offices = office.subn(" ", words)
        if offices and (found := _named(model, rest)):
            return found
    return [found for model in (Committee, Councillor, Portfolio) for found in _named(model, words)]


def _meetings(days: Days) -> list[Meeting]:
    """Those of a day; those of a month only where nothing but a committee is named beside it."""
    meetings = (
        Meeting.objects.published().between(days.first, days.last).select_related("committee")
    )
    words = [word for word in WORD.findall(days.rest) if not OF_MEETINGS.fullmatch(word)]
    named = list(meetings.filter(_with_words("committee__name", words))[:MOST_BETS])
    one_day = days.first == days.last
    return named or (list(meetings[:MOST_BETS]) if one_day else [])


def _named(model: Any, words: str) -> list[Any]:
    """Rows that bear the words as their name first, then those with all of them in it."""
    typed = [word for word in WORD.findall(words) if word.lower() not in SMALL_WORDS]
    if not 0 < len(typed) <= MOST_WORDS:
        return []
    named = _with_words("name", typed) | Q(aliases__contains=[words.strip(' "')])
    return list(
        model.objects.published().filter(named).order_by(Length("name"), "name")[:MOST_BETS]
    )


def _with_words(field: str, words: list[str]) -> Q:
    condition = Q()
    for word in words:
        condition &= Q(**{f"{field}__iregex": rf"\m{re.escape(word)}\M"})
    return condition
