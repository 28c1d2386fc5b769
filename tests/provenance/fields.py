"""Every filled field of a pack's records, with the source that the parser gave it."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from ingest.parsing.records import Block, PackRecord, Source

# Of the pack as a whole; its notes and the blocks of reports carry page and box themselves.
OF_THE_FILE = {"kind", "pdf_pages", "pages", "notes", "records_version"}
PLACES = {"sources", "text_pages"}  # say themselves where something stands


@dataclass(frozen=True)
class FilledField:
    """`place` names it for a person: "minutes[0].items[3].reason"."""

    place: str
    record: Any
    name: str
    value: Any
    source: Source | None

    @property
    def texts(self) -> list[str]:
        """What is printed, where the value is as printed."""
        return [self.value] if isinstance(self.value, str) else [str(each) for each in self.value]


def filled_fields(pack: PackRecord) -> Iterator[FilledField]:
    """Those of all records in the pack. False is no value: nothing says so on the page."""
    for part in fields(pack):
        if part.name not in OF_THE_FILE:
            yield from _inside(part.name, getattr(pack, part.name))


def records(pack: PackRecord) -> dict[str, Any]:
    """The records that hold filled fields, by place."""
    return {each.place.rpartition(".")[0]: each.record for each in filled_fields(pack)}


def _inside(place: str, value: Any) -> Iterator[FilledField]:
    if isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from _inside(f"{place}[{number}]", each)
    elif is_dataclass(value) and not isinstance(value, Block):
        for part in fields(value):
            if part.name not in PLACES:
                yield from _field(place, value, part.name)


def _field(place: str, record: Any, name: str) -> Iterator[FilledField]:
    value = getattr(record, name)
    if value in (None, "", (), False):
        return
    holds_records = is_dataclass(value) or (isinstance(value, tuple) and is_dataclass(value[0]))
    if holds_records:
        yield from _inside(f"{place}.{name}", value)
    yield from (
        FilledField(f"{place}.{name}", record, name, value, record.sources.get(name))
        for _ in range(not holds_records)
    )
