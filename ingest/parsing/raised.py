"""Figures that are set small and above the line: the marks of footnotes, and powers.

pdfium gives "consultation1" for a word with a footnote, and "27 m2" for an area. Here each such
figure becomes the character that Unicode has for it, "consultation¹" and "27 m²": so it stays with
its word, is no figure of any number, and a search still finds the word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from ingest.parsing.geometry import Line
from ingest.parsing.glyphs import Face, Glyphs, Span

RAISED_FIGURES = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
SMALLER = 0.8  # of the type beside it: a raised figure is no larger
LEAST_LIFT, MOST_LIFT = 0.12, 0.8  # of the type beside it: how far above its baseline
LARGEST_ENDING_LIFT = 0.6  # of the font's size, of a raised "th"
ENDING_REACH = 0.25  # of the font's size, from a figure to its raised "th"
REACH = 0.5  # of the type beside it: how far a figure may stand from its word

_CANDIDATE = re.compile(
    r"(?<=[^\W\d_])\d{1,2}(?![\w\u00b0])"  # consultation1, m2
    r"|(?<=[.,;:!?)\]%\"'\u2019\u201d])(?<!\d[.,:])\d{1,2}(?![\w/])"  # throughout.1
    r"|(?<=\b(?:19|20)\d\d)\d{1,2}(?!\w)"  # 20231
    r"|(?<![^\r\n])\d{1,2}(?=\s{0,3}[^\W\d])"  # 1 See the report ..., which opens a footnote
)
_MARK_AND_SPACE = RAISED_FIGURES + " "
_RAISE = str.maketrans("0123456789", RAISED_FIGURES)
_LOWER = str.maketrans(RAISED_FIGURES, "0123456789")
_POWER = (  # "27 m²", "4km²"; of "£5m¹" only the first figure can be a mark
    r"(?:(?<=[\W\d]m)|(?<=[\W\d][kcm]m)|(?<=[\W\d]ft)|(?<=\bCO)|(?<=\bR))[\u00b2\u00b3]"
)
_MARK = re.compile(
    rf"(?:(?<=[^\W\d_])(?!{_POWER})|(?<=[.,;:!?)\]%\"'\u2019\u201d])|(?<=\b(?:19|20)\d\d))"
    rf" ?[{RAISED_FIGURES}]{{1,2}}(?!\w)"
)
_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_OPENING = re.compile(rf"[{RAISED_FIGURES}]{{1,2}}")

_Told = TypeVar("_Told")


def with_raised(text: str, glyphs: Glyphs) -> str:
    """A page's text, as long as before, with each figure that is set small and raised as such."""
    found = list(_raised(text, glyphs))
    for start, end in found:
        text = text[:start] + text[start:end].translate(_RAISE) + text[end:]
    return text


def _raised(text: str, glyphs: Glyphs) -> Iterator[Span]:
    spans = [match.span() for match in _CANDIDATE.finditer(text)]
    beside = [_beside(text, span) for span in spans]
    own, other = glyphs.faces([start for start, _ in spans]), glyphs.faces(beside)
    small = [
        place
        for place, (face, whole) in enumerate(zip(own, other, strict=True))
        if _is_small(face, whole)
    ]
    if not small:
        return
    own_lines = glyphs.baselines([spans[place][0] for place in small])
    lines = glyphs.baselines([beside[place] for place in small])
    boxes = glyphs.boxes([spans[place] for place in small])
    words = glyphs.boxes([(beside[place], beside[place] + 1) for place in small])
    for place, own_line, line, box, word in zip(small, own_lines, lines, boxes, words, strict=True):
        size = other[place].size
        apart = max(box.x0 - word.x1, word.x0 - box.x1)
        if LEAST_LIFT * size <= line - own_line <= MOST_LIFT * size and apart <= REACH * size:
            yield spans[place]


def _beside(text: str, span: Span) -> int:
    """The place of the character that a figure stands beside: the one before, or the one after
    where the figure opens a line."""
    start, end = span
    if start and not text[start - 1].isspace():
        return start - 1
    return next(place for place in range(end, len(text)) if not text[place].isspace())


def _is_small(face: Face, beside: Face) -> bool:
    return face.upright and 0 < face.size <= SMALLER * beside.size


def after_mark(text: str, span: Span) -> int:
    """The place of the first character that is not raised: how it is set, the whole line is."""
    start, end = span
    if text[start] not in RAISED_FIGURES:
        return start
    return next((at for at in range(start, end) if text[at] not in _MARK_AND_SPACE), start)


def joined_raised(before: Line, line: Line) -> Line | None:
    """Two pieces as one line, where pdfium calls what is raised a new line: the "th" of a date,
    and the figure that opens a footnote; else none."""
    if line.text[:2] in _ENDINGS:
        return _with_ending(before, line) if _is_raised_ending(before, line) else None
    if not before.text or before.text.strip(RAISED_FIGURES) or not _opens(before, line):
        return None
    return replace(line, text=f"{before.text} {line.text}", box=before.box.union(line.box))


def _opens(mark: Line, line: Line) -> bool:
    """Whether the figure stands at the head of the line, and above its baseline."""
    lift, gap = line.baseline - mark.baseline, line.box.x0 - mark.box.x1
    return 0 < lift <= MOST_LIFT * line.size and abs(gap) <= REACH * line.size


def _is_raised_ending(before: Line, line: Line) -> bool:
    """Whether the line, which opens with "th", goes on after a figure."""
    if not before.text[-1:].isdigit() or line.text[2:3].isalpha():
        return False
    raised = 0 < before.baseline - line.baseline <= LARGEST_ENDING_LIFT * before.size
    return raised and abs(line.box.x0 - before.box.x1) <= ENDING_REACH * before.size


def _with_ending(before: Line, line: Line) -> Line:
    box = before.box.union(line.box)
    return replace(before, text=before.text + line.text, box=box, bold_end=line.bold_end)


def marks_in(text: str) -> list[int]:
    """The numbers of the footnotes that the text refers to: 1 of "consultation¹, and so"."""
    return [int(match.group().translate(_LOWER)) for match in _MARK.finditer(text)]


def opening_figure(text: str) -> int | None:
    """The raised figure that a text opens with: 1 of "¹ See the report"."""
    match = _OPENING.match(text)
    return int(match.group().translate(_LOWER)) if match else None


def without_opening(text: str) -> str:
    """The text without the raised figure that it opens with."""
    return _OPENING.sub("", text, count=1).lstrip()


def without_marks(told: _Told) -> _Told:
    """A value, or a record with all its values, without the marks of footnotes; powers stay."""
    if isinstance(told, str):
        return cast(_Told, told if told.isascii() else _MARK.sub("", told))
    if isinstance(told, tuple):
        return cast(_Told, tuple(map(without_marks, told)))
    if is_dataclass(told) and not isinstance(told, type):
        values = {part.name: getattr(told, part.name) for part in fields(told)}
        return replace(told, **{name: without_marks(value) for name, value in values.items()})
    return told
