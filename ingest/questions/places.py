"""Which rows and fields a note is about: those that stand where it points."""

from collections.abc import Iterator
from typing import Any

from documents.models import Meeting, Pack
from ingest.models import IngestNote
from ingest.write.tables import TABLES

Box = list[float]
MOST_ROWS = 3  # a note that points at more of them points at a page, not at a value
WHOLE = "record"  # the name of the place of a row as a whole


def rows_at(note: IngestNote, pack: Pack) -> list[tuple[Any, list[str]]]:
    """The rows read from the note's place, each with the fields that stand there; none where the
    note names no place, or one so wide that it means no row in particular."""
    if note.page is None or not note.box:
        return []
    found = [(row, fields) for row in _rows_of(pack) if (fields := _fields_at(row, note))]
    exact = [(row, fields) for row, fields in found if fields != [WHOLE]]
    chosen = exact or found
    return chosen if len(chosen) <= MOST_ROWS else []


def _rows_of(pack: Pack) -> Iterator[Any]:
    """Each row of a pack that knows where its values stand."""
    yield from Meeting.objects.filter(facts_pack=pack)
    for table in TABLES:
        names = {field.name for field in table.model._meta.concrete_fields}
        if {"sources", "pack"} <= names:
            yield from table.model._default_manager.filter(pack=pack, withdrawn_at__isnull=True)


def _fields_at(row: Any, note: IngestNote) -> list[str]:
    return [
        name
        for name, source in row.sources.items()
        if source["page"] == note.page and _overlap(source["box"], note.box or [])
    ]


def _overlap(one: Box, other: Box) -> bool:
    """Whether the rectangles share half of the smaller one."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min(_area(one), _area(other))
    return width > 0 and height > 0 and width * height >= smaller / 2


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])
