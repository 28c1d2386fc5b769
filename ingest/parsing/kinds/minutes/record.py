"""What was read of minutes, as records, each field with the place on paper that states it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.geometry import Box, Page
from ingest.parsing.kinds.minutes import closing, details
from ingest.parsing.kinds.minutes.attendance import Attendance
from ingest.parsing.kinds.minutes.decisions import Marking, marking_of, read_decisions
from ingest.parsing.kinds.minutes.head import Head
from ingest.parsing.kinds.minutes.items import Item
from ingest.parsing.kinds.minutes.movers import Movers, read_movers
from ingest.parsing.kinds.minutes.openings import is_apologies, read_apologies
from ingest.parsing.kinds.minutes.passages import Passage, joined
from ingest.parsing.kinds.minutes.votes import read_votes
from ingest.parsing.parts import printed_number
from ingest.parsing.records import MinuteRecord, MinutesRecord, Source

APOLOGIES_AMONG = 8  # the opening items that may be the apologies
ENOUGH = 40  # characters by which a text is found again in its passage
_MOVED = {"proposer": r"propos|mov(?:ed|er)", "seconder": r"second"}


def make_record(
    head: Head,
    attendance: Attendance,
    items: Sequence[Item],
    ending: Sequence[str],
    pages: Sequence[Page],
) -> MinutesRecord:
    """The minutes of one meeting.

    Args:
        ending: the texts of the closing lines.
        pages: those that the minutes take up, blank sheets left out.
    """
    opening = [passage.text for item in items[:1] for passage in item.passages]
    start = head.start_time or closing.opening_time([*ending, *opening])
    marking = marking_of([item.passages for item in items], head.committee)
    return MinutesRecord(
        committee=head.committee,
        date=head.date,
        present=tuple(attendance.present),
        apologies=tuple(attendance.apologies) or _apologies(items),
        also_present=tuple(attendance.also_present),
        present_remotely=tuple(attendance.present_remotely),
        officers=tuple(attendance.officers),
        start_time=start,
        end_time=closing.closing_time(ending, start) or head.end_time,
        page_from=printed_number(pages[0]) if pages else None,
        page_to=printed_number(pages[-1]) if pages else None,
        items=tuple(_minute(item, marking, head.committee) for item in items),
        sources=_sources(head, attendance),
    )


def _apologies(items: Sequence[Item]) -> tuple[str, ...]:
    for item in items[:APOLOGIES_AMONG]:
        if is_apologies(item.title):
            return read_apologies(item.passages)
    return ()


def _sources(head: Head, attendance: Attendance) -> dict[str, Source]:
    sources = dict(attendance.sources)
    if head.source:
        stated = {"committee": head.committee, "date": head.date, "start_time": head.start_time}
        sources |= {name: head.source for name, value in stated.items() if value}
        sources["record"] = head.source
    return sources


def _minute(item: Item, marking: Marking, committee: str | None) -> MinuteRecord:
    texts = [passage.body for passage in item.passages if not passage.row]
    movers = read_movers("\n".join(texts))
    decisions = read_decisions(item.passages, marking, committee)
    reason = details.read_reason(item.passages)
    return MinuteRecord(
        number=item.number,
        title=item.title,
        text=joined(item.passages),
        decisions=decisions,
        reason=reason,
        proposer=movers.proposer,
        seconder=movers.seconder,
        votes=read_votes(texts),
        actions=details.read_actions(item.passages),
        declarations=details.read_declarations(item.title, item.passages),
        sources=_minute_sources(item, decisions, reason, movers, marking),
    )


def _minute_sources(
    item: Item, decisions: Sequence[str], reason: str | None, movers: Movers, marking: Marking
) -> dict[str, Source]:
    """Where each field of a minute stands: the heading, and the passages that state the rest."""
    heading = _source(item.heading.page, item.heading.box, "item heading")
    found = {"record": heading, "number": heading, "title": heading}
    if item.passages:
        found["text"] = _source(item.passages[0].page, item.passages[0].box, "item text")
    words = {
        "decisions": (_opening_words(decisions[0] if decisions else None), f"decisions: {marking}"),
        "reason": (_opening_words(reason), "reason for decision"),
        "proposer": (movers.proposer, "movers"),
        "seconder": (movers.seconder, "movers"),
    }
    for name, (said, rule) in words.items():
        passage = _last_that_says(item.passages, said, _MOVED.get(name, ""))
        if passage:
            found[name] = _source(passage.page, passage.box, rule)
    return found


def _opening_words(text: str | None) -> str | None:
    return text.split("\n")[0][:ENOUGH] if text else None


def _last_that_says(passages: Sequence[Passage], said: str | None, beside: str) -> Passage | None:
    """The last passage with the words, and beside them a form of the verb."""
    return next(
        (
            passage
            for passage in reversed(passages)
            if said and said in passage.text and re.search(beside, passage.text, re.IGNORECASE)
        ),
        None,
    )


def _source(page: int, box: Box, rule: str) -> Source:
    x0, top, x1, bottom = (round(edge, 1) for edge in box)
    return Source(page, (x0, top, x1, bottom), f"minutes: {rule}")
