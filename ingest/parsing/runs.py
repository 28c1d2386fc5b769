"""From a page's characters to its lines and words, asking as little of the PDF as will do.

pdfium gives a page's text with its line ends, but a line of it may span two columns, or hold a
stamp that is glued to the end of a sentence ("... held on 27 June 2023. Page 12"). Each call to
pdfium costs about a microsecond, so words are measured only where a line may need dividing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from ingest.parsing.geometry import Box, Line, Word
from ingest.parsing.text import SWALLOWED_HYPHEN, clean

COLUMN_GAP = 1.2  # of the font's size: a wider gap divides two lines of one baseline
WIDEST_CHARACTERS = 0.66  # of the font's size, on average: a wider run has a gap inside
BASELINE_SHIFT = 0.6  # of the font's size: more is another line, less a raised "th"
TALLEST = 1.9  # of the font's size: a taller word stands on more than one line
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

    def box(self, start: int, end: int) -> Box:
        """Around the first and the last character of [start, end), both shown."""
        ...

    def baseline(self, index: int) -> float: ...

    def face(self, index: int) -> Face: ...

    def text_objects(self, start: int, end: int) -> int: ...

    def is_on_page(self, box: Box) -> bool: ...


class Run(NamedTuple):
    """Characters [start, end) of the page's text, with their box."""

    start: int
    end: int
    box: Box


class Piece(NamedTuple):
    """The runs of one line, and how its first and its last character are set."""

    runs: list[Run]
    first: Face
    last: Face


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
    text: str, glyphs: Glyphs, page: int, uprights: Sequence[Box] = ()
) -> tuple[list[Line], list[Word]]:
    """The lines on the page in the order of the text; with upright rules, its words too.

    A line that no rule crosses, set at one go, is given as one word: it lies in one cell.
    """
    lines: list[Line] = []
    words: list[Word] = []
    for start, end in line_spans(text):
        for piece in _divide(text, start, end, glyphs, uprights):
            line = _make_line(text, piece, glyphs, page)
            if line is None:
                continue
            lines.append(line)
            if uprights and not line.turned:
                words.extend(_make_words(text, piece, glyphs))
    return lines, words


def _divide(
    text: str, start: int, end: int, glyphs: Glyphs, uprights: Sequence[Box]
) -> Iterator[Piece]:
    """The lines in [start, end): of one run where the text is plain, else of a run a word."""
    box = glyphs.box(start, end)
    face = glyphs.face(start)
    whole = Run(start, end, box)
    if not face.upright or (_is_plain(whole, glyphs) and not _is_crossed(box, uprights)):
        yield Piece([whole], face, face)
        return
    runs = _words_apart(text, start, end, face.size, glyphs)
    for line in _split_at_gaps(runs, face.size):
        first = face if line[0].start == start else glyphs.face(line[0].start)
        yield Piece(line, first, glyphs.face(line[-1].end - 1))


def _words_apart(text: str, start: int, end: int, size: float, glyphs: Glyphs) -> list[Run]:
    """A run a word; of a word that stands on two lines (bullets drawn in turn), its letters."""
    runs: list[Run] = []
    box_of, tallest = glyphs.box, TALLEST * size
    for match in _WORD.finditer(text, start, end):
        begin, stop = match.span()
        box = box_of(begin, stop)
        if box[3] - box[1] <= tallest or stop == begin + 1:
            runs.append(Run(begin, stop, box))
        else:
            runs.extend(Run(at, at + 1, box_of(at, at + 1)) for at in range(begin, stop))
    return runs


def _is_plain(run: Run, glyphs: Glyphs) -> bool:
    """Whether the run was drawn at one go and is no wider than its characters need."""
    start, end, box = run
    needed = WIDEST_CHARACTERS * max(box.height, 1.0) * (end - start)
    return box.width <= needed and glyphs.text_objects(start, end) <= 1


def _is_crossed(box: Box, uprights: Sequence[Box]) -> bool:
    """Whether an upright rule stands within the box."""
    x0, top, x1, bottom = box
    middle = (top + bottom) / 2
    for left, upper, _, lower in uprights:  # noqa: SIM110 (twice as fast, and asked very often)
        if x0 < left < x1 and upper <= middle <= lower:
            return True
    return False


def _split_at_gaps(runs: list[Run], size: float) -> list[list[Run]]:
    lines = [[runs[0]]]
    gap, step, shift = COLUMN_GAP * size, STEP_BACK * size, BASELINE_SHIFT * size
    left, _, right, bottom = runs[0].box
    for run in runs[1:]:
        x0, _, x1, foot = run.box
        if x0 - right > gap or x0 < left - step or abs(foot - bottom) > shift:
            lines.append([])
        lines[-1].append(run)
        left, right, bottom = x0, x1, foot
    return lines


def _make_line(text: str, piece: Piece, glyphs: Glyphs, page: int) -> Line | None:
    start, end = piece.runs[0].start, piece.runs[-1].end
    box = piece.runs[0].box if len(piece.runs) == 1 else _around(piece.runs)
    content = clean(text[start:end])
    if not content or not glyphs.is_on_page(box):
        return None
    return Line(
        text=content,
        box=box,
        page=page,
        size=piece.first.size,
        bold=piece.first.bold,
        bold_end=piece.last.bold,
        italic=piece.first.italic,
        baseline=glyphs.baseline(start),
        body_x0=box.x0,
        turned=not piece.first.upright,
    )


def _around(runs: Sequence[Run]) -> Box:
    lefts, tops, rights, bottoms = zip(*(run.box for run in runs), strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _make_words(text: str, piece: Piece, glyphs: Glyphs) -> Iterator[Word]:
    mixed = piece.first.bold != piece.last.bold
    for run in piece.runs:
        content = clean(text[run.start : run.end])
        if content:
            yield Word(content, run.box, glyphs.face(run.start).bold if mixed else piece.first.bold)
