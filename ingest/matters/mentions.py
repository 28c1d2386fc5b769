"""Meetings that a text names: "Consideration by Cabinet on 5 December and Full Council on 14
December", "a report be made to this Committee on 13 October 2026", "to Cabinet – 7 November 2023".
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping

from committees.models import Committee
from ingest.match.folding import words_of
from ingest.matters.candidates import Mention, Place
from ingest.parsing.fields.dates import find_dates

REACH = 70  # characters between a body and its date
LONGEST_QUOTED = 160  # characters of the words shown
A_MONTH = datetime.timedelta(days=31)
_SENTENCE = re.compile(r"(?<=[.;])\s+|\n")
_ASKS = re.compile(
    r"\b(report|reported|review|update|findings|returns?|(?:brought|come|bring)(?: back)? to"
    r"|(?:re)?considered at|(?:re)?submitted to)\b",
    re.IGNORECASE,
)
_SENDS = re.compile(r"\b(recommend(s|ed)?|refer(s|red)?)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:this committee|(?:its|the|next) meeting)\b", re.IGNORECASE)
_COUNCIL = r"(?:Full\s+)?Council"


class Bodies:
    """Every committee by the names that running text gives it, read once."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, ...], int] = {}
        names: list[str] = []
        for committee in Committee.objects.order_by("pk"):
            for name in (committee.name, *committee.aliases):
                self._ids.setdefault(words_of(name), committee.pk)
                names.append(name)
        longest_first = sorted(filter(None, set(names)), key=lambda name: (-len(name), name))
        spaced = [re.escape(name).replace(r"\ ", r"\s+") for name in longest_first]
        # "Council" alone is part of many names: only in capitals and by itself it is a body
        self._pattern = re.compile(rf"\b(?:{'|'.join([*spaced, 'Full Council'])})\b", re.IGNORECASE)

    def key(self, name: str | None) -> str:
        """One text for one body; empty where none is named."""
        words = words_of(name or "")
        known = self._ids.get(words) or self._ids.get(words[1:] if words[:1] == ("full",) else ())
        return f"committee {known}" if known else " ".join(words)

    def find(self, text: str) -> Iterator[tuple[str, int, int]]:
        """The bodies named in a text, each with where its name begins and ends."""
        for match in self._pattern.finditer(text):
            yield self.key(match.group()), match.start(), match.end()


def find_mentions(
    text: str, bodies: Bodies, *, place: Place, on: datetime.date | None, own: str = ""
) -> Iterator[Mention]:
    """The bodies that a text names, each with its date where one stands beside it.

    `on` is the date of the text itself, for dates without a year; `own` the body whose text it
    is, which "this Committee" and "its meeting" mean.
    """
    for sentence in filter(None, map(str.strip, _SENTENCE.split(text or ""))):
        named = sorted([*bodies.find(sentence), *_own_body(sentence, own)], key=lambda b: b[1])
        asks, sends = bool(_ASKS.search(sentence)), bool(_SENDS.search(sentence))
        dates = _dates_by_body(sentence, named, on)
        for number, (body, _, _) in enumerate(named):
            for day in dates.get(number, [None]):
                yield Mention(body, day, _quoted(sentence), place, asks, sends)


def _own_body(sentence: str, own: str) -> Iterable[tuple[str, int, int]]:
    found = _OWN.finditer(sentence) if own else ()
    return [(own, match.start(), match.end()) for match in found]


def _dates_by_body(
    sentence: str, named: list[tuple[str, int, int]], on: datetime.date | None
) -> Mapping[int, list[datetime.date]]:
    """Each date goes to the last body named before it, within reach."""
    dates: dict[int, list[datetime.date]] = {}
    for found in find_dates(sentence, on.year if on else None):
        before = [n for n, (_, _, end) in enumerate(named) if 0 <= found.start - end <= REACH]
        if before:
            day = datetime.date.fromisoformat(found.iso)
            dates.setdefault(before[-1], []).append(_not_past(day, sentence, on))
    return dates


def _not_past(day: datetime.date, sentence: str, on: datetime.date | None) -> datetime.date:
    """A date printed without its year means the coming one."""
    if (
        on is None
        or str(day.year) in sentence
        or day >= on - A_MONTH
        or (day.month, day.day) == (2, 29)
    ):
        return day
    return day.replace(year=day.year + 1)


def _quoted(sentence: str) -> str:
    words = " ".join(sentence.split())
    return words if len(words) <= LONGEST_QUOTED else f"{words[: LONGEST_QUOTED - 1].rstrip()}…"
