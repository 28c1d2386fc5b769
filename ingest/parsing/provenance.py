"""Where on paper a value was read, and notes that point there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from ingest.parsing.geometry import Line, Page
from ingest.parsing.records import Note, Source

Severity = Literal["check", "missing", "unread"]
Places = Mapping[str, tuple[str, Sequence[Line]]]
"""By field: the rule that read it, and the lines that print it; no lines where it has no value."""


def source_of(lines: Sequence[Line], rule: str) -> Source | None:
    """The box around the lines on the page where they begin; None where there are none."""
    if not lines:
        return None
    first = lines[0]
    box = first.box
    if len(lines) > 1:
        own = [line.box for line in lines if line.page == first.page]
        x0s, tops, x1s, bottoms = zip(*own, strict=True)
        return _source(first.page, (min(x0s), min(tops), max(x1s), max(bottoms)), rule)
    return _source(first.page, box, rule)


def _source(page: int, box: tuple[float, float, float, float], rule: str) -> Source:
    x0, top, x1, bottom = box
    return Source(page, (round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)), rule)


def sources_of(places: Places) -> dict[str, Source]:
    """The sources of a record's fields; none for a field without lines."""
    return {
        name: source
        for name, (rule, lines) in places.items()
        if (source := source_of(lines, rule)) is not None
    }


def printed_page_sources(pages: Sequence[Page], kind: str) -> dict[str, Source]:
    """Of `page_from` and `page_to`: the numbers stamped on the first and last of a paper's pages,
    else all that the page prints."""
    ends = {"page_from": pages[:1], "page_to": pages[-1:]}
    return sources_of(
        {
            name: (f"{kind}: page number", _number_lines(page))
            for name, end in ends.items()
            for page in end
        }
    )


def _number_lines(page: Page) -> Sequence[Line]:
    number = str(page.printed_number)
    for line in page.furniture:
        if number in line.text and number in "".join(_digits_or_blank(line.text)).split():
            return [line]
    return page.lines


def _digits_or_blank(text: str) -> Iterable[str]:
    return (letter if letter.isdecimal() else " " for letter in text)


def note_at(source: Source | None, code: str, message: str, severity: Severity = "check") -> Note:
    """A note on the place where a value was read; on none where that is not known."""
    if source is None:
        return Note(code, message, severity=severity)
    return Note(code, message, page=source.page, box=source.box, severity=severity)
