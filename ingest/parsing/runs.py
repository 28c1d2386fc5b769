"""From a page's characters to its lines and words, asking as little of the PDF as will do.

pdfium gives a page's text with its line ends, but a line of it may span two columns, or hold a
stamp that is glued to the end of a sentence ("... held on 27 June 2023. Page 12"). Each call to
pdfium costs about a microsecond, so words are measured only where a line may need dividing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, Protocol

from ingest.parsing.geometry import Box, Line, Word
from ingest.parsing.text import SWALLOWED_HYPHEN, clean

COLUMN_GAP = 1.2  # of the font's size: a wider gap divides two lines of one baseline
WIDEST_CHARACTERS = 0.66  # of the font's size, on average: a wider run has a gap inside
BASELINE_SHIFT = 0.6  # of the font's size: more is another line, less a raised "th"
STEP_BACK = 1.0  # of the font's size: text that goes back so far began a new line

_LINE_END = re.compile(f"{SWALLOWED_HYPHEN}|[\r\n]+|$")
_WORD = re.compile(r"\S+")


class Face(NamedTuple):
    """How a character is set."""

    size: float
    bold: bool
    italic: bool
    upright: bool


class Glyphs(Protocol):
    """What a page can tell of its characters, by their index."""

    def box(self, index: int) -> Box: ...

    def baseline(self, index: int) -> float: ...

    def face(self, index: int) -> Face: ...

    def text_objects(self, start: int, end: int) -> int: ...

    def is_on_page(self, box: Box) -> bool: ...


@dataclass(frozen=True, slots=True)
class Run:
    """Characters [start, end) of the page's text, with their box."""

    start: int
    end: int
    box: Box


def line_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line of the text, white space left out.

    A swallowed hyphen (U+FFFE) ends a line and stays with it.
    """
    start = 0
    for match in _LINE_END.finditer(text):
        end = match.end() if match.group() == SWALLOWED_HYPHEN else match.start()
        piece = text[start:end]
        begin = start + len(piece) - len(piece.lstrip())
        stop = start + len(piece.rstrip())
        if begin < stop:
            yield begin, stop
        start = match.end()


def text_to_lines(
    text: str, glyphs: Glyphs, page: int, with_words: bool
) -> tuple[list[Line], list[Word]]:
    """The lines on the page, in the order of the text, and the words if asked for."""
    lines: list[Line] = []
    words: list[Word] = []
    for start, end in line_spans(text):
        for runs in _divide(text, start, end, glyphs, with_words):
            line = _make_line(text, runs, glyphs, page)
            if line is None:
                continue
            lines.append(line)
            if with_words and not line.turned:
                words.extend(_make_words(text, runs, line, glyphs))
    return lines, words


def _divide(text: str, start: int, end: int, glyphs: Glyphs, with_words: bool) -> list[list[Run]]:
    """The runs of each line in [start, end): one run for a plain line, else one a word."""
    box = glyphs.box(start).union(glyphs.box(end - 1))
    face = glyphs.face(start)
    if not face.upright or (not with_words and _is_plain(box, start, end, glyphs)):
        return [[Run(start, end, box)]]
    runs = [
        Run(match.start(), match.end(), _run_box(match.start(), match.end(), glyphs))
        for match in _WORD.finditer(text, start, end)
    ]
    return _split_at_gaps(runs, face.size)


def _is_plain(box: Box, start: int, end: int, glyphs: Glyphs) -> bool:
    """Whether the line was drawn at one go and is no wider than its characters need."""
    if glyphs.text_objects(start, end) > 1:
        return False
    return box.width <= WIDEST_CHARACTERS * max(box.height, 1.0) * (end - start)


def _run_box(start: int, end: int, glyphs: Glyphs) -> Box:
    first = glyphs.box(start)
    return first if end == start + 1 else first.union(glyphs.box(end - 1))


def _split_at_gaps(runs: list[Run], size: float) -> list[list[Run]]:
    lines = [[runs[0]]]
    for before, run in pairwise(runs):
        apart = run.box.x0 - before.box.x1 > COLUMN_GAP * size
        back = run.box.x0 < before.box.x0 - STEP_BACK * size
        shifted = abs(run.box.bottom - before.box.bottom) > BASELINE_SHIFT * size
        if apart or back or shifted:
            lines.append([])
        lines[-1].append(run)
    return lines


def _make_line(text: str, runs: list[Run], glyphs: Glyphs, page: int) -> Line | None:
    start, end = runs[0].start, runs[-1].end
    box = runs[0].box
    for run in runs[1:]:
        box = box.union(run.box)
    content = clean(text[start:end])
    if not content or not glyphs.is_on_page(box):
        return None
    first, last = glyphs.face(start), glyphs.face(end - 1)
    return Line(
        text=content,
        box=box,
        page=page,
        size=first.size,
        bold=first.bold,
        bold_end=last.bold,
        italic=first.italic,
        baseline=glyphs.baseline(start),
        body_x0=box.x0,
        turned=not first.upright,
    )


def _make_words(text: str, runs: list[Run], line: Line, glyphs: Glyphs) -> Iterator[Word]:
    mixed = line.bold != line.bold_end
    for run in runs:
        content = clean(text[run.start : run.end])
        if content:
            yield Word(content, run.box, glyphs.face(run.start).bold if mixed else line.bold)
