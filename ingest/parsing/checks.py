"""Sanity over a finished record: what a careful clerk would ask about, as notes."""

from __future__ import annotations

from ingest.parsing.records import Note, PackRecord


def check(record: PackRecord) -> tuple[Note, ...]:
    """The notes that the record as a whole gives rise to."""
    return ()
