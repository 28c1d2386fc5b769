"""The committees that a decision goes to first, and when.

People and Health Overview Committee    Place and Resources Scrutiny Committee
14 Sep 2023                             17 Jan 2024, 24 Jan 2024 (TBC)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.cells import folded
from ingest.parsing.fields.dates import find_dates
from ingest.parsing.geometry import Line
from ingest.parsing.printed import PrintedText, lines_where
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import ConsultedRecord, Source

_BODY = (
    r"(?:committee|cabinet|council|board|panel|forum|commission|executive|partnership"
    r"|sub-?committee|working\s+group|task\s+group)"
)
_ENDS_AS_BODY = re.compile(rf"\b{_BODY}(?:\s+\([^)]*\))?$", re.IGNORECASE)
_NAMES_BODY = re.compile(rf"\b{_BODY}\b", re.IGNORECASE)
_IGNORED = re.compile(r"\(?\bTB[CA]\b\)?|\bto be confirmed\b", re.IGNORECASE)
_BETWEEN = " ,;:&-–—\n"
_OPEN_BRACKET = re.compile(r"\s*\([^()]*$|^[^()]*\)\s*")
_JOINING = re.compile(r"^(?:and|on|held on|meeting of)\b\s*", re.IGNORECASE)
GAP = 1.4  # of the font's size: committees that stand so far apart are two
LONGEST_NAME = 120  # letters: what is longer is a sentence on how people are consulted


def read_consulted(lines: Sequence[Line]) -> tuple[ConsultedRecord, ...]:
    """One record for each committee and date; a committee without a date has None."""
    found: list[ConsultedRecord] = []
    name, dated = "", False
    for text, date in _names_and_dates(lines):
        if text and (dated or _ENDS_AS_BODY.search(name)):
            found += _undated(name, dated)
            name, dated = "", False
        name = f"{name} {text}".strip()
        if date and name:
            found.append(ConsultedRecord(committee=name, date=date))
            dated = True
    return _with_sources(found + _undated(name, dated), lines)


def _with_sources(
    found: Sequence[ConsultedRecord], lines: Sequence[Line]
) -> tuple[ConsultedRecord, ...]:
    """Each with the lines of the cell that name the committee, and of those after, the date."""
    printed = PrintedText(lines) if found else None
    return tuple(
        replace(each, sources=_sources(each, printed)) for each in found if printed is not None
    )


def _sources(consulted: ConsultedRecord, printed: PrintedText) -> dict[str, Source]:
    rule, cell = "forward plan: consulted", printed.lines
    name = printed.saying(consulted.committee) or cell
    places = {"record": (rule, name), "committee": (rule, name)}
    if consulted.date:
        dated = lines_where(cell, lambda text: consulted.date in _dates(text)) or cell
        whole = [line for line in cell if line in name or line in dated]
        places |= {"record": (rule, whole), "date": (rule, dated)}
    return sources_of(places)


def _dates(text: str) -> list[str]:
    return [found.iso for found in find_dates(text)]


def _undated(name: str, dated: bool) -> list[ConsultedRecord]:
    if dated or not _NAMES_BODY.search(name) or len(name) > LONGEST_NAME:
        return []
    return [ConsultedRecord(committee=name)]


def _names_and_dates(lines: Sequence[Line]) -> Iterator[tuple[str, str | None]]:
    """Each piece of a name, and the date that follows it, if one does."""
    for block in _blocks(lines):
        text, start = _IGNORED.sub(" ", folded(block) or ""), 0
        for date in find_dates(text):
            yield _name(text[start : date.start]), date.iso
            start = date.end
        if rest := _name(text[start:]):
            yield rest, None


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines divided where a gap stands between them."""
    block: list[Line] = []
    for line in lines:
        if block and line.baseline - block[-1].baseline > GAP * line.size:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _name(text: str) -> str:
    whole = _OPEN_BRACKET.sub(" ", " ".join(text.split())).strip(_BETWEEN)
    return _JOINING.sub("", whole).strip(_BETWEEN)
