"""What a reader most likely means: a date leads to its meetings, a name to its own page.

So do "next cabinet" and "last planning committee", and the number of a minute or an item.
"""

import re
from typing import Any

from django.db.models import QuerySet

from committees.models import Committee, Councillor, Portfolio
from documents.models import AgendaItem, Meeting, Minute
from documents.search.asked import asked
from documents.search.names import WORD, councillors_within, named, with_words
from documents.wording.dates import day_of_any_year_within, days_within

MOST_BETS = 4
MOST_NEXT = 2
# "Portfolio Holder for Planning", "Cllr Quayle": the office says whose pages are meant.
OFFICES = {
    Portfolio: re.compile(
        r"\b(portfolio( holder)?s?|(cabinet|lead|executive) members?)( for)?\b", re.IGNORECASE
    ),
    Councillor: re.compile(r"\b(cllrs?|councillors?)\b", re.IGNORECASE),
}
OF_MEETINGS = re.compile(
    r"meetings?|agendas?|minutes|packs?|papers?|of|on|in|the|for|at|when|what|is|was"
    r"|(mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
# "minute 49", "agenda item 7"
NUMBERED = {
    Minute: re.compile(r"\bminute (?:no\.? |number )?(\d\w*(?:[./]\w+)*)", re.IGNORECASE),
    AgendaItem: re.compile(r"\bitem (?:no\.? |number )?(\d+)", re.IGNORECASE),
}
NEXT = re.compile(r"\b(next|upcoming|coming)\b", re.IGNORECASE)
LAST = re.compile(r"\b(last|latest|most recent|previous)\b", re.IGNORECASE)


def best_bets(words: str) -> list[Any]:
    """The meetings of the date typed, or the committees, councillors and portfolios named."""
    if '"' in words and len(words.split('"')) > 3:
        return []
    if found := _numbered(words):
        return found
    if days := days_within(words):
        meetings = Meeting.objects.published().between(days.first, days.last)
        return _meetings(meetings, days.rest, unnamed=days.first == days.last)
    if found := _of_any_year(words) or _next_or_last(words) or asked(words):
        return found
    for model, office in OFFICES.items():
        rest, offices = office.subn(" ", words)
        if offices and (found := named(model, rest)):
            return found
    found = [row for model in (Committee, Councillor, Portfolio) for row in named(model, words)]
    return found or councillors_within(words)


def _numbered(words: str) -> list[Any]:
    """The minutes or items of the number typed, newest first, and of the committee named."""
    for model, pattern in NUMBERED.items():
        if match := pattern.search(words):
            rows = model.objects.published().filter(number=match[1])
            days = days_within(words)
            if days:
                rows = rows.filter(meeting__date__range=(days.first, days.last))
            rest = pattern.sub(" ", days.rest if days else words)
            rows = rows.order_by("-meeting__date").select_related("meeting__committee")
            return _of_committee(rows, "meeting__committee__name", rest)
    return []


def _of_any_year(words: str) -> list[Meeting]:
    """The newest meetings of a day or a month without a year, where nothing else is asked for."""
    day = day_of_any_year_within(words)
    if not day:
        return []
    meetings = Meeting.objects.published().filter(date__month=day.month).order_by("-date")
    return _meetings(meetings.filter(date__day=day.day) if day.day else meetings, day.rest)


def _next_or_last(words: str) -> list[Any]:
    """The coming meetings, or the last one held, of all committees or the one named.

    A committee that has none leads to its own page.
    """
    held = Meeting.objects.published().taking_place()
    for meant, meetings in ((NEXT, held.upcoming()), (LAST, held.past())):
        if meant.search(words):
            rest = meant.sub(" ", words)
            return _meetings(meetings, rest)[:MOST_NEXT] or named(Committee, _names_in(rest))
    return []


def _meetings(meetings: QuerySet[Meeting], words: str, *, unnamed: bool = False) -> list[Meeting]:
    """Those of the committee that the words name, or of all where they name none.

    Words that name something else ask for no meeting, unless `unnamed` ones are meant too.
    """
    meetings = meetings.select_related("committee")
    of_committee = _of_committee(meetings, "committee__name", words)
    return of_committee or (list(meetings[:MOST_BETS]) if unnamed else [])


def _of_committee(rows: QuerySet[Any], field: str, words: str) -> list[Any]:
    return list(rows.filter(with_words(field, _names_in(words).split()))[:MOST_BETS])


def _names_in(words: str) -> str:
    return " ".join(word for word in WORD.findall(words) if not OF_MEETINGS.fullmatch(word))
