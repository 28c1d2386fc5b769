"""From a page's characters to its lines and words, asking as little of the PDF as will do.

pdfium gives a page's text with its line ends, but a line of it may span two columns, or hold a
stamp that is glued to the end of a sentence ("... held on 27 June 2023. Page 12"). So words are
measured, but only of lines that may need dividing; and each thing is asked at one go of all the
characters that it is wanted of, since a call costs less than the Python around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise, repeat
from typing import NamedTuple

from ingest.parsing.geometry import Box, Line, Word
from ingest.parsing.glyphs import Face, Glyphs, Span
from ingest.parsing.text import SWALLOWED_HYPHEN, clean

COLUMN_GAP = 1.2  # of the font's size: a wider gap divides two lines of one baseline
WIDEST_CHARACTERS = 0.66  # of the font's size, on average: a wider run has a gap inside
BASELINE_SHIFT = 0.6  # of the font's size: more is another line, less a raised "th"
TALLEST = 1.9  # of the font's size: a taller word stands on more than one line
STEP_BACK = 1.0  # of the font's size: text that goes back so far began a new line

RAISED_REACH = 0.25  # of the font's size, from a figure to its raised "th"

_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_LINE = re.compile(  # a swallowed hyphen ends a line and stays with it
    r"-|[^\s-](?:[^\r\n-]*(?:-|[^\s-]))?".replace("-", SWALLOWED_HYPHEN)
)
_WORD = re.compile(r"\S+")


class Stretch(NamedTuple):
    """A line of pdfium's text, by what its first and its last character tell."""

    span: Span
    box: Box
    face: Face
    objects: int  # that draw it


class Piece(NamedTuple):
    """The words of one line; or a plain line as one word, with the face of all its characters."""

    words: Sequence[Span]
    boxes: Sequence[Box]
    face: Face | None = None

    @property
    def start(self) -> int:
        return self.words[0][0]

    @property
    def end(self) -> int:
        return self.words[-1][1]


def text_to_lines(
    text: str, glyphs: Glyphs, page: int, uprights: Sequence[Box] = ()
) -> tuple[list[Line], list[Word]]:
    """The lines on the page in the order of the text; with upright rules, its words too.

    A line that no rule crosses, set at one go, is given as one word: it lies in one cell.
    """
    pieces = list(_divide(text, glyphs, uprights))
    lines: list[Line] = []
    words: list[Word] = []
    for piece, line in zip(pieces, _make_lines(text, pieces, glyphs, page), strict=True):
        if not line.text or not glyphs.is_on_page(line.box):
            continue
        if lines and _is_raised_ending(lines[-1], line):
            lines[-1] = _with_ending(lines[-1], line)
        else:
            lines.append(line)
        if uprights and not line.turned:
            words.extend(_make_words(text, piece, line, glyphs))
    return lines, words


def _is_raised_ending(before: Line, line: Line) -> bool:
    """Whether the line goes on after a figure with a raised "th", which pdfium calls a new line."""
    if line.text[:2] not in _ENDINGS or not before.text[-1:].isdigit() or line.text[2:3].isalpha():
        return False
    raised = 0 < before.baseline - line.baseline <= BASELINE_SHIFT * before.size
    return raised and abs(line.box.x0 - before.box.x1) <= RAISED_REACH * before.size


def _with_ending(before: Line, line: Line) -> Line:
    box = before.box.union(line.box)
    return replace(before, text=before.text + line.text, box=box, bold_end=line.bold_end)


def line_spans(text: str) -> list[Span]:
    """Each line of the text, without the white space around it."""
    return [match.span() for match in _LINE.finditer(text)]


def _divide(text: str, glyphs: Glyphs, uprights: Sequence[Box]) -> Iterator[Piece]:
    """The lines of the text: as they are where plain, else divided where their words are apart."""
    stretches = _measure(line_spans(text), glyphs)
    plain = [_is_plain(stretch, uprights) for stretch in stretches]
    rest = [stretch.span for stretch, whole in zip(stretches, plain, strict=True) if not whole]
    words = _words_apart(text, rest, glyphs)
    for stretch, whole in zip(stretches, plain, strict=True):
        if whole:
            yield Piece([stretch.span], [stretch.box], stretch.face)
        else:
            yield from _split(next(words), stretch.face.size, glyphs)


def _measure(spans: Sequence[Span], glyphs: Glyphs) -> list[Stretch]:
    faces = glyphs.faces([start for start, _ in spans])
    return list(map(Stretch, spans, glyphs.boxes(spans), faces, glyphs.text_objects(spans)))


def _is_plain(stretch: Stretch, uprights: Sequence[Box]) -> bool:
    """Whether the line was drawn at one go, is no wider than its characters need, and no rule
    crosses it. Turned lines are stamps, and left as they are."""
    (start, end), box, face, objects = stretch
    needed = WIDEST_CHARACTERS * max(box.height, 1.0) * (end - start)
    whole = objects <= 1 and box.width <= needed and not _is_crossed(box, uprights)
    return whole or not face.upright


def _is_crossed(box: Box, uprights: Sequence[Box]) -> bool:
    """Whether an upright rule stands within the box."""
    x0, top, x1, bottom = box
    middle = (top + bottom) / 2
    for left, upper, _, lower in uprights:  # noqa: SIM110 (twice as fast, and asked very often)
        if x0 < left < x1 and upper <= middle <= lower:
            return True
    return False


def _words_apart(text: str, spans: Sequence[Span], glyphs: Glyphs) -> Iterator[Piece]:
    """The words of each span, all measured at one go."""
    apart = [[match.span() for match in _WORD.finditer(text, *span)] for span in spans]
    boxes = iter(glyphs.boxes([word for words in apart for word in words]))
    for words in apart:
        yield Piece(words, list(islice(boxes, len(words))))


def _split(line: Piece, size: float, glyphs: Glyphs) -> Iterator[Piece]:
    """The line cut where a gap, a step back or another baseline begins a new one."""
    words, boxes = line.words, line.boxes
    if _around(boxes).height > TALLEST * size:
        words = list(_letters_of_tall(line, TALLEST * size))
        boxes = glyphs.boxes(words)
    gap, step, shift = COLUMN_GAP * size, STEP_BACK * size, BASELINE_SHIFT * size
    begin = 0
    left, _, right, bottom = boxes[0]
    for place, (x0, _, x1, foot) in islice(enumerate(boxes), 1, None):
        if x0 - right > gap or x0 < left - step or not -shift <= foot - bottom <= shift:
            yield Piece(words[begin:place], boxes[begin:place])
            begin = place
        left, right, bottom = x0, x1, foot
    yield Piece(words[begin:], boxes[begin:])


def _letters_of_tall(line: Piece, tallest: float) -> Iterator[Span]:
    """The words, but the letters of one that stands on two lines (bullets drawn in turn)."""
    for (start, end), box in zip(line.words, line.boxes, strict=True):
        if box.height <= tallest:
            yield start, end
        else:
            yield from pairwise(range(start, end + 1))


def _ends(pieces: Sequence[Piece], glyphs: Glyphs) -> Iterator[tuple[Face, bool]]:
    """How the first character of each is set, and whether its last is bold."""
    apart = [piece for piece in pieces if piece.face is None]
    faces = iter(glyphs.faces([piece.start for piece in apart]))
    bolds = iter(glyphs.bolds([piece.end - 1 for piece in apart]))
    for piece in pieces:
        if piece.face is None:
            yield next(faces), next(bolds)
        else:
            yield piece.face, piece.face.bold


def _make_lines(text: str, pieces: Sequence[Piece], glyphs: Glyphs, page: int) -> Iterator[Line]:
    baselines = glyphs.baselines([piece.start for piece in pieces])
    for piece, (face, bold_end), baseline in zip(
        pieces, _ends(pieces, glyphs), baselines, strict=True
    ):
        box = _around(piece.boxes)
        yield Line(
            text=clean(text[piece.start : piece.end]),
            box=box,
            page=page,
            size=face.size,
            bold=face.bold,
            bold_end=bold_end,
            italic=face.italic,
            baseline=baseline,
            body_x0=box.x0,
            turned=not face.upright,
        )


def _around(boxes: Sequence[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _make_words(text: str, piece: Piece, line: Line, glyphs: Glyphs) -> Iterator[Word]:
    bolds: Iterable[bool] = repeat(line.bold)
    if line.bold != line.bold_end:
        bolds = glyphs.bolds([start for start, _ in piece.words])
    for (start, end), box, bold in zip(piece.words, piece.boxes, bolds, strict=False):
        content = clean(text[start:end])
        if content:
            yield Word(content, box, bold)
