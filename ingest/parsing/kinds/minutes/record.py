"""What was read of minutes, as records, each field with the place on paper that states it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.geometry import Line, Page
from ingest.parsing.kinds.minutes import closing, details
from ingest.parsing.kinds.minutes.actions import read_actions
from ingest.parsing.kinds.minutes.attendance import Attendance
from ingest.parsing.kinds.minutes.decisions import Marking, marking_of, read_decisions
from ingest.parsing.kinds.minutes.head import Head
from ingest.parsing.kinds.minutes.items import Item
from ingest.parsing.kinds.minutes.movers import read_movers
from ingest.parsing.kinds.minutes.openings import is_apologies, read_apologies
from ingest.parsing.kinds.minutes.passages import Passage, joined, pages_of
from ingest.parsing.kinds.minutes.sources import lines_of, time_lines, with_sources
from ingest.parsing.kinds.minutes.untitled import never_titled
from ingest.parsing.kinds.minutes.votes import read_votes
from ingest.parsing.parts import printed_number
from ingest.parsing.printed import PrintedText
from ingest.parsing.provenance import Places, printed_page_sources, sources_of
from ingest.parsing.records import MinuteRecord, MinutesRecord, Source

APOLOGIES_AMONG = 8  # the opening items that may be the apologies


@dataclass(frozen=True, slots=True)
class _Stated:
    """A value told in the items or the closing lines, and the lines that tell it."""

    value: str | None = None
    lines: Sequence[Line] = ()


def make_record(
    head: Head,
    attendance: Attendance,
    items: Sequence[Item],
    ending: Sequence[Passage],
    pages: Sequence[Page],
) -> MinutesRecord:
    """The minutes of one meeting.

    Args:
        ending: the closing lines.
        pages: those that the minutes take up, blank sheets left out.
    """
    start = _start(head, items, ending)
    end = _end(ending, start.value or head.start_time)
    apologies, apology_lines = ((), ()) if attendance.apologies else _apologies(items)
    marking = marking_of([item.passages for item in items], head.committee)
    told: Places = {
        "start_time": ("minutes: opening", start.lines),
        "end_time": ("minutes: closing", end.lines),
        "apologies": ("minutes: item on apologies", apology_lines),
    }
    return MinutesRecord(
        committee=head.committee,
        date=head.date,
        present=tuple(attendance.present),
        apologies=tuple(attendance.apologies) or apologies,
        also_present=tuple(attendance.also_present),
        present_remotely=tuple(attendance.present_remotely),
        present_untitled=never_titled(attendance.present_untitled, pages),
        officers=tuple(attendance.officers),
        start_time=start.value or head.start_time,
        end_time=end.value or head.end_time,
        page_from=printed_number(pages[0]) if pages else None,
        page_to=printed_number(pages[-1]) if pages else None,
        items=tuple(_minute(item, marking, head.committee) for item in items),
        sources=_sources(head, attendance, told) | printed_page_sources(pages, "minutes"),
    )


def _sources(head: Head, attendance: Attendance, told: Places) -> dict[str, Source]:
    """Of the minutes as a whole; what items and closing lines tell goes before the head."""
    known = {**head.sources, **attendance.sources, **sources_of(told)}
    names = {"record", "committee", "date", "start_time", "end_time", *attendance.LISTS}
    return {name: source for name, source in known.items() if name in names}


def _start(head: Head, items: Sequence[Item], ending: Sequence[Passage]) -> _Stated:
    """A starting time that the head does not state."""
    if head.start_time:
        return _Stated()
    told = [*ending, *(passage for item in items[:1] for passage in item.passages)]
    start = closing.opening_time([passage.text for passage in told])
    return _Stated(start, time_lines(told, start))


def _end(ending: Sequence[Passage], start: str | None) -> _Stated:
    end = closing.closing_time([passage.text for passage in ending], start)
    return _Stated(end, time_lines(ending, end, start))


def _apologies(items: Sequence[Item]) -> tuple[tuple[str, ...], Sequence[Line]]:
    """Those of the opening item on apologies, and the lines that name them."""
    for item in items[:APOLOGIES_AMONG]:
        if is_apologies(item.title):
            names, lines = read_apologies(item.passages), lines_of(item.passages)
            return names, (PrintedText(lines).saying_each(names) or lines) if names else ()
    return (), ()


def _minute(item: Item, marking: Marking, committee: str | None) -> MinuteRecord:
    texts = [passage.body for passage in item.passages if not passage.row]
    movers = read_movers("\n".join(texts))
    minute = MinuteRecord(
        number=item.number,
        title=item.title,
        text=joined(item.passages),
        text_pages=pages_of(item.passages),
        decisions=read_decisions(item.passages, marking, committee),
        reason=details.read_reason(item.passages),
        proposer=movers.proposer,
        seconder=movers.seconder,
        votes=read_votes(texts),
        actions=read_actions(item.passages),
        declarations=details.read_declarations(item.title, item.passages),
    )
    return with_sources(minute, item, marking)
