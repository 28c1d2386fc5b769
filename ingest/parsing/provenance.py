"""Where on paper a value was read, and notes that point there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ingest.parsing.geometry import Line
from ingest.parsing.records import Note, Source

Severity = Literal["check", "missing", "unread"]


def source_of(lines: Sequence[Line], rule: str) -> Source | None:
    """The box around the lines on the page where they begin; None where there are none."""
    if not lines:
        return None
    box = lines[0].box
    for line in lines[1:]:
        if line.page == lines[0].page:
            box = box.union(line.box)
    x0, top, x1, bottom = (round(edge, 1) for edge in box)
    return Source(lines[0].page, (x0, top, x1, bottom), rule)


def note_at(source: Source | None, code: str, message: str, severity: Severity = "check") -> Note:
    """A note on the place where a value was read; on none where that is not known."""
    if source is None:
        return Note(code, message, severity=severity)
    return Note(code, message, page=source.page, box=source.box, severity=severity)
