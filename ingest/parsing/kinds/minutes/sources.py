"""Where on paper each field of minutes stands, found again by its words among the lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from ingest.parsing.fields.dates import find_times
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.attendance import Attendance
from ingest.parsing.kinds.minutes.head import Head
from ingest.parsing.kinds.minutes.items import Item
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.printed import PrintedText, lines_where
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import MinuteRecord, MinutesRecord, RecordedVoteRecord, Source

_MOVED = {"proposer": r"propos|mov(?:ed|er)|motion", "seconder": r"second|2nd|\bsec\b"}
OF_MEETING = (
    *("record", "committee", "date", "start_time", "venue"),
    *("chairman", "vice_chairman"),
)
_STATED = ("decisions", "actions", "declarations")


def lines_of(passages: Iterable[Passage]) -> list[Line]:
    """The lines that print the passages."""
    return [line for passage in passages for line in passage.lines]


def says_time(iso: str, after: str | None = None) -> Callable[[str], bool]:
    """Whether a text prints the time; `after` as in `find_times`."""
    return lambda text: any(found.iso == iso for found in find_times(text, after))


def time_lines(
    passages: Sequence[Passage], iso: str | None, after: str | None = None
) -> Sequence[Line]:
    """The lines of these passages on which a time stands; all where it is not told apart."""
    if iso is None:
        return ()
    lines = lines_of(passages)
    return lines_where(lines, says_time(iso, after)) or lines


def meeting_sources(
    head: Head, attendance: Attendance, minutes: MinutesRecord
) -> dict[str, Source]:
    """Of the meeting that minutes are of."""
    known = {**attendance.sources, **head.sources, **minutes.sources}
    return {name: known[name] for name in OF_MEETING if name in known}


def with_sources(minute: MinuteRecord, item: Item, marking: str) -> MinuteRecord:
    """The minute with the places of its fields: its heading, and the lines that state the rest.

    Args:
        minute: as read, without sources.
        item: of which it was read.
        marking: how the whole paper marks its resolutions.
    """
    heading = item.heading.lines
    title = PrintedText(heading).saying(minute.title) if minute.title else ()
    inside = lines_of(item.passages)
    printed = PrintedText(inside)
    places: dict[str, tuple[str, Sequence[Line]]] = {
        "record": ("minutes: item heading", heading),
        "number": ("minutes: item heading", heading[:1] if minute.number else ()),
        "title": ("minutes: item heading", (title or heading) if minute.title else ()),
        "text": ("minutes: item text", inside),
        "reason": ("minutes: reason for decision", printed.saying_each([minute.reason or ""])),
        "proposer": ("minutes: movers", _mover(item.passages, "proposer", minute.proposer)),
        "seconder": ("minutes: movers", _mover(item.passages, "seconder", minute.seconder)),
    }
    for name in _STATED:
        rule = f"minutes: {name}, {marking}" if name == "decisions" else f"minutes: {name}"
        places[name] = (rule, printed.saying_each(getattr(minute, name)))
    return replace(
        minute,
        votes=tuple(_vote_with_sources(vote, printed) for vote in minute.votes),
        sources=sources_of(places),
    )


def _mover(passages: Sequence[Passage], part: str, name: str | None) -> Sequence[Line]:
    """The last passage with the name, and beside it a form of the verb."""
    for passage in reversed(passages):
        if name and name in passage.text and re.search(_MOVED[part], passage.text, re.IGNORECASE):
            return PrintedText(passage.lines).saying(name, last=True) or passage.lines
    return ()


def _vote_with_sources(vote: RecordedVoteRecord, printed: PrintedText) -> RecordedVoteRecord:
    """The vote with its place: its sentence, or its lists of names."""
    whole = printed.saying_each([vote.text])
    lists = {
        name: printed.saying_each([_list_with(getattr(vote, name), vote.text)])
        for name in ("names_for", "names_against", "names_abstaining")
    }
    counts = ("votes_for", "votes_against", "abstentions")
    places: Mapping[str, Sequence[Line]] = {
        "record": whole,
        "text": whole,
        **{name: whole for name in counts if getattr(vote, name) is not None},
        **{name: lines or whole for name, lines in lists.items() if getattr(vote, name)},
    }
    rule = "minutes: recorded vote"
    return replace(
        vote, sources=sources_of({name: (rule, lines) for name, lines in places.items()})
    )


def _list_with(names: Sequence[str], text: str) -> str:
    """The paragraph of a vote's text that lists the names."""
    if not names:
        return ""
    return next((part for part in text.split("\n") if names[0] in part and names[-1] in part), "")
