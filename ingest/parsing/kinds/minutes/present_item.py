"""Attendance that the minutes number as an item: "1 Present", "PL21/071 PRESENT"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes.attendance import Attendance, read_attendance
from ingest.parsing.kinds.minutes.items import Item
from ingest.parsing.kinds.minutes.labels import heads_attendance, read_label

AMONG = 4  # the opening items

_LISTS = ("present", "attendees", "attendance")


def with_items_attendance(found: Attendance, items: Sequence[Item], text_edge: float) -> Attendance:
    """The attendance of the head; where that names nobody present, of an opening item."""
    if found.present or found.present_remotely:
        return found
    for item in items[:AMONG]:
        label = read_label(f"{item.title}:") if item.title and item.passages else None
        if label is not None and label.group in _LISTS and heads_attendance(label):
            own = read_attendance(list(_lines(item)), text_edge)
            if own.present or own.present_remotely:
                return _joined(found, own)
    return found


def _lines(item: Item) -> Iterator[Line]:
    """The title as a label, and a line for each of the item's paragraphs."""
    heading = item.heading.lines[0]
    yield replace(heading, text=f"{item.title}:", marker=None)
    for passage in item.passages:
        if passage.lines:
            yield replace(passage.lines[0], text=passage.text, marker=None)


def _joined(head: Attendance, own: Attendance) -> Attendance:
    """The item's lists, with those that the head gives by itself."""
    return replace(
        own,
        apologies=own.apologies or head.apologies,
        also_present=[*head.also_present, *own.also_present],
        officers=[*head.officers, *own.officers],
        chairman=head.chairman or own.chairman,
        vice_chairman=head.vice_chairman or own.vice_chairman,
        lists=head.lists,
        sources={**own.sources, **head.sources},
    )
