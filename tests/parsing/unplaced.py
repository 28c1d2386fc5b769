"""Records as stated, for comparing: without the places on paper that they were read from."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from ingest.parsing.records import AuthorRecord, ConsultedRecord

Record = TypeVar("Record", AuthorRecord, ConsultedRecord)


def unplaced(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records without their sources."""
    return tuple(replace(record, sources={}) for record in records)
