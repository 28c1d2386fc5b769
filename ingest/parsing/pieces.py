"""From a page's characters to its lines and words, asking as little of the PDF as will do.

pdfium gives a page's text with its line ends, but a line of it may span two columns, or hold a
stamp that is glued to the end of a sentence ("... held on 27 June 2023. Page 12"). So words are
measured, but only of lines that may need dividing; and each thing is asked at one go of all the
characters that it is wanted of, since a call costs less than the Python around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise, repeat
from typing import NamedTuple

from ingest.parsing.geometry import Box, Line, Word
from ingest.parsing.glyphs import Face, Glyphs, Span
from ingest.parsing.raised import after_mark, joined_raised, with_raised
from ingest.parsing.text import SWALLOWED_HYPHEN, clean

COLUMN_GAP = 1.2  # of the font's size: a wider gap divides two lines of one baseline
WIDEST_CHARACTERS = 0.66  # of the font's size, on average: a wider run has a gap inside
BASELINE_SHIFT = 0.6  # of the font's size: more is another line, less a raised "th"
TALLEST = 1.9  # of the font's size: a taller word stands on more than one line
STEP_BACK = 1.0  # of the font's size: text that goes back so far began a new line

_LINE = re.compile(  # a swallowed hyphen ends a line and stays with it
    r"-|[^\s-](?:[^\r\n-]*(?:-|[^\s-]))?".replace("-", SWALLOWED_HYPHEN)
)
_WORD = re.compile(r"\S+")


class Piece(NamedTuple):
    """The words of one line, what lies around them, and how the first character is set, where that
    is known already."""

    words: Sequence[Span]
    boxes: Sequence[Box]
    box: Box
    face: Face | None = None
    whole: bool = False  # a line as it is, as one word: its last character is set as its first

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
    text = with_raised(text, glyphs)
    pieces = list(_divide(text, glyphs, uprights))
    made = _make_lines(text, pieces, glyphs, page)
    seen = glyphs.are_on_page([piece.box for piece in pieces])
    lines: list[Line] = []
    words: list[Word] = []
    for piece, line, on_page in zip(pieces, made, seen, strict=True):
        if not on_page or not line.text:
            continue
        if lines and (whole := joined_raised(lines[-1], line)):
            lines[-1] = whole
        else:
            lines.append(line)
        if uprights and not line.turned:
            words.extend(_make_words(text, piece, line, glyphs))
    return lines, words


def line_spans(text: str) -> list[Span]:
    """Each line of the text, without the white space around it."""
    return [match.span() for match in _LINE.finditer(text)]


def _divide(text: str, glyphs: Glyphs, uprights: Sequence[Box]) -> Iterator[Piece]:
    """The lines of the text: as they are where plain, else divided where their words are apart."""
    spans = line_spans(text)
    boxes = glyphs.boxes(spans)
    faces = glyphs.faces([after_mark(text, span) for span in spans])
    plain = list(map(_plain(uprights), spans, boxes, faces, glyphs.text_objects(spans)))
    rest = [span for span, whole in zip(spans, plain, strict=True) if not whole]
    words = _words_apart(text, rest, glyphs)
    for span, box, face, whole in zip(spans, boxes, faces, plain, strict=True):
        if whole:
            yield Piece((span,), (box,), box, face, whole=True)
        else:
            yield from _split(*next(words), face, glyphs)


def _plain(uprights: Sequence[Box]) -> Callable[[Span, Box, Face, int], bool]:
    """What tells whether a line was drawn at one go, is no wider than its characters need, and no
    upright rule crosses it. Turned lines are stamps, and left as they are."""
    rules = sorted(uprights)
    places = [rule.x0 for rule in rules]

    def is_plain(span: Span, box: Box, face: Face, objects: int) -> bool:
        if objects > 1 or not face.upright:
            return not face.upright
        x0, top, x1, bottom = box
        if x1 - x0 > WIDEST_CHARACTERS * max(bottom - top, 1.0) * (span[1] - span[0]):
            return False
        middle = (top + bottom) / 2
        near = rules[bisect_right(places, x0) : bisect_left(places, x1)]
        return not any(rule.top <= middle <= rule.bottom for rule in near)

    return is_plain


def _words_apart(
    text: str, spans: Sequence[Span], glyphs: Glyphs
) -> Iterator[tuple[list[Span], list[Box]]]:
    """The words of each span, all measured at one go."""
    apart = [[match.span() for match in _WORD.finditer(text, *span)] for span in spans]
    boxes = iter(glyphs.boxes([word for words in apart for word in words]))
    for words in apart:
        yield words, list(islice(boxes, len(words)))


def _split(
    words: Sequence[Span], boxes: Sequence[Box], face: Face, glyphs: Glyphs
) -> Iterator[Piece]:
    """The line cut where a gap, a step back or another baseline begins a new one."""
    around, size = _around(boxes), face.size
    if around.height > TALLEST * size:
        words = list(_letters_of_tall(words, boxes, TALLEST * size))
        boxes = glyphs.boxes(words)
        around = _around(boxes)
    cuts = _cuts(boxes, size)
    if not cuts:
        yield Piece(words, boxes, around, face)
        return
    for begin, end in pairwise([0, *cuts, len(boxes)]):
        within = boxes[begin:end]
        yield Piece(words[begin:end], within, _around(within), None if begin else face)


def _cuts(boxes: Sequence[Box], size: float) -> list[int]:
    """The places of the words that begin a new line."""
    gap, step, shift = COLUMN_GAP * size, STEP_BACK * size, BASELINE_SHIFT * size
    cuts = []
    left, _, right, bottom = boxes[0]
    for place, (x0, _, x1, foot) in islice(enumerate(boxes), 1, None):
        if x0 - right > gap or x0 < left - step or not -shift <= foot - bottom <= shift:
            cuts.append(place)
        left, right, bottom = x0, x1, foot
    return cuts


def _letters_of_tall(words: Sequence[Span], boxes: Sequence[Box], tallest: float) -> Iterator[Span]:
    """The words, but the letters of one that stands on two lines (bullets drawn in turn)."""
    for (start, end), box in zip(words, boxes, strict=True):
        if box.height <= tallest:
            yield start, end
        else:
            yield from pairwise(range(start, end + 1))


def _ends(pieces: Sequence[Piece], glyphs: Glyphs) -> Iterator[tuple[Face, bool]]:
    """How the first character of each is set, and whether its last is bold."""
    faces = iter(glyphs.faces([piece.start for piece in pieces if piece.face is None]))
    bolds = iter(glyphs.bolds([piece.end - 1 for piece in pieces if not piece.whole]))
    for piece in pieces:
        face = piece.face or next(faces)
        yield face, face.bold if piece.whole else next(bolds)


def _make_lines(text: str, pieces: Sequence[Piece], glyphs: Glyphs, page: int) -> Iterator[Line]:
    starts = [after_mark(text, (piece.start, piece.end)) for piece in pieces]
    baselines = glyphs.baselines(starts)
    for piece, (face, bold_end), baseline in zip(
        pieces, _ends(pieces, glyphs), baselines, strict=True
    ):
        size, bold, italic, upright = face
        box = piece.box
        yield Line(
            clean(text[piece.start : piece.end]),
            box,
            page,
            size,
            bold,
            bold_end,
            italic,
            baseline,
            body_x0=box.x0,
            turned=not upright,
        )


def _around(boxes: Sequence[Box]) -> Box:
    if len(boxes) == 1:
        return boxes[0]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _make_words(text: str, piece: Piece, line: Line, glyphs: Glyphs) -> Iterable[Word]:
    if piece.whole:
        return (Word(line.text, line.box, line.bold),)
    bolds: Iterable[bool] = repeat(line.bold)
    if line.bold != line.bold_end:
        bolds = glyphs.bolds([start for start, _ in piece.words])
    contents = [clean(text[start:end]) for start, end in piece.words]
    words = map(Word, contents, piece.boxes, bolds)
    return [word for word in words if word.text]
