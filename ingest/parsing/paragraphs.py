"""Lines into paragraphs: by gap, marker, indent, weight, fullness, and over the pages' ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.parsing.folding import fold
from ingest.parsing.geometry import Box, Line
from ingest.parsing.leading import (
    LARGEST_LEADING,
    USUAL_LEADING,
    Leading,
    right_edges,
    size_key,
    usual_leading,
)
from ingest.parsing.text import BULLET

WIDE_GAP = 1.3  # of the usual distance of baselines: more is the space between paragraphs
INDENT = 0.9  # of the font's size: a smaller step to the side is chance
OTHER_SIZE = 0.12  # share by which fonts of one paragraph may differ
SAME_ROW = 0.3  # of the font's size

_SENTENCE_END = re.compile(r"[.:;!?][\"'\u2019\u201d)\]]*$")
_LABEL = re.compile(r"[A-Z][\w ()/]{2,30}:\s+\S")
_LARGE_NUMBER = re.compile(r"\d{3,4}[.)]?")  # few papers count so far
_BULLETS = frozenset({BULLET, "o", "-", "\u2013", "\u2014", "*"})


@dataclass(frozen=True)
class Paragraph:
    """Lines that run on; `text` is folded, without a bullet, with a printed number.

    Many stages ask for a paragraph's words, so they are kept.
    """

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        first, *others = self.lines
        start = first.body if self.is_bullet else first.text
        return fold([start, *(line.text for line in others)])

    @cached_property
    def body(self) -> str:
        """The text without number or bullet."""
        first, *others = self.lines
        return fold([first.body, *(line.text for line in others)])

    @property
    def marker(self) -> str | None:
        return self.lines[0].marker

    @property
    def is_bullet(self) -> bool:
        return self.marker in _BULLETS

    @property
    def bold(self) -> bool:
        """Whether every line is bold from end to end."""
        return all(line.bold and line.bold_end for line in self.lines)

    @property
    def page(self) -> int:
        """Where it begins, of the PDF, from 1."""
        return self.lines[0].page

    @property
    def x0(self) -> float:
        return self.lines[0].box.x0

    @property
    def box(self) -> Box:
        """Around its lines on the page where it begins."""
        box = self.lines[0].box
        for line in self.lines[1:]:
            if line.page == self.page:
                box = box.union(line.box)
        return box


def paragraphs_to_text(paragraphs: Iterable[Paragraph]) -> str:
    """One paragraph a line."""
    return "\n".join(text for paragraph in paragraphs if (text := paragraph.text))


def lines_to_paragraphs(
    lines: Iterable[Line],
    largest_leading: float = LARGEST_LEADING,
    leading: Leading | None = None,
) -> list[Paragraph]:
    """The paragraphs of lines in reading order; they may run over several pages.

    Args:
        largest_leading: of the font's size, what may be the distance of lines in one paragraph.
        leading: of the whole paper, where the lines are too few to tell it.
    """
    ordered = [line for line in lines if not line.turned]
    joiner = _Joiner(ordered, largest_leading, leading)
    groups: list[list[Line]] = []
    for line in ordered:
        if groups and joiner.continues(groups[-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [Paragraph(tuple(group)) for group in groups]


class _Joiner:
    """Knows the usual leading and right edges of the text that it joins."""

    def __init__(
        self, lines: Sequence[Line], largest_leading: float, leading: Leading | None
    ) -> None:
        self._leading = leading or usual_leading(lines, largest_leading)
        self._edges = right_edges(lines)
        self._widest_edge = max(self._edges.values(), default=0.0)  # for pages of short lines

    def continues(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the line belongs to the paragraph that the group has begun."""
        before = group[-1]
        if before.page == line.page and _same_row(before, line):
            return True
        if self._opens_entry(group, line) or _other_size(before, line):
            return False
        if before.page != line.page:
            return self._runs_over(group, line)
        if self._is_apart(before, line):
            return False
        if _is_shifted(group, line):
            return self._hangs_from_label(group, line)
        return self._runs_on(group, line)

    def _opens_entry(self, group: Sequence[Line], line: Line) -> bool:
        first, before = group[0], group[-1]
        if line.marker is None or self._runs_into_number(before, line):
            return False
        if line.marker in _BULLETS or line.body_x0 > line.box.x0 + 0.5:
            return True
        same_place = abs(line.box.x0 - first.box.x0) <= INDENT * line.size
        if same_place and first.marker and _counts_on(first.marker, line.marker):
            return True
        hangs = first.marker is not None and first.body_x0 > first.box.x0 + 0.5
        if hangs and same_place:
            return True
        return self._is_short(before, line) or _ends_sentence(before)

    def _runs_into_number(self, before: Line, line: Line) -> bool:
        """A figure that a full line breaks before: "working towards a target of | 420. The ..." """
        large = _LARGE_NUMBER.fullmatch(line.marker or "") is not None
        return large and not self._is_short(before, line) and before.text[-1:].islower()

    def _is_apart(self, before: Line, line: Line) -> bool:
        usual = self._leading.get(size_key(line), USUAL_LEADING * line.size)
        return line.baseline - before.baseline > WIDE_GAP * usual

    def _runs_on(self, group: Sequence[Line], line: Line) -> bool:
        before = group[-1]
        if _changes_weight(group, line) and not line.text[:1].islower():
            return False
        if not self._is_short(before, line):
            return True
        if _ends_sentence(before):
            return False
        return line.text[:1].islower() or _stands_in_bullet(group, line)

    def _hangs_from_label(self, group: Sequence[Line], line: Line) -> bool:
        """Text that hangs under its own beginning: "Summary: Following the | referral of"."""
        before = group[-1]
        labelled = len(group) == 1 and _LABEL.match(before.text) is not None
        inward = line.box.x0 > before.box.x0 and line.text[:1].islower()
        return labelled and inward and not self._is_short(before, line)

    def _runs_over(self, group: Sequence[Line], line: Line) -> bool:
        before = group[-1]
        if line.text[:1].islower():
            return not before.text.endswith((".", ":"))
        if _ends_sentence(before) or _changes_weight(group, line):
            return False
        return not self._is_short(before, line)

    def _is_short(self, before: Line, line: Line) -> bool:
        """Whether the line's first word would have had room at the end of the one before."""
        first_word = line.text.split(None, 1)[0]
        width = line.box.width * (len(first_word) + 1) / max(len(line.text), 1)
        edge = self._edges.get(before.page, self._widest_edge) or before.box.x1
        return before.box.x1 + width < edge - 0.5 * before.size


def _counts_on(marker: str, following: str) -> bool:
    """Whether a list's next mark follows: "b)" after "a)", "3." after "2."."""
    one, two = re.sub(r"\w", "", marker), re.sub(r"\w", "", following)
    mark, after = re.sub(r"\W", "", marker), re.sub(r"\W", "", following)
    if one != two or not one or len(after) > 3:
        return False
    if mark.isdecimal() and after.isdecimal():
        return int(after) == int(mark) + 1
    return len(mark) == len(after) == 1 and ord(after) == ord(mark) + 1


def _same_row(before: Line, line: Line) -> bool:
    level = abs(line.baseline - before.baseline) <= SAME_ROW * max(line.size, 4.0)
    return level and line.box.x0 >= before.box.x1 - 1.0


def _other_size(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) > OTHER_SIZE * max(before.size, line.size, 1.0)


def _is_shifted(group: Sequence[Line], line: Line) -> bool:
    """Whether the line begins at another indent than the paragraph's lines."""
    first, tolerance = group[0], INDENT * line.size
    left = _left_of_second_row(group)
    if left is not None:
        return abs(line.box.x0 - left) > tolerance
    shift = line.box.x0 - first.body_x0
    hangs = -tolerance <= shift or abs(line.box.x0 - first.box.x0) <= tolerance
    return not hangs or shift > 4 * tolerance


def _left_of_second_row(group: Sequence[Line]) -> float | None:
    """Where the paragraph's second row begins; None while all its pieces stand on one row."""
    rows = (line.box.x0 for line in group[1:] if not _same_row(group[0], line))
    return next(rows, None)


def _stands_in_bullet(group: Sequence[Line], line: Line) -> bool:
    """Whether the line goes on where a bullet's text stands, after a line broken early."""
    first, before = group[0], group[-1]
    hangs = first.marker in _BULLETS and first.body_x0 > first.box.x0 + 0.5
    level = abs(line.box.x0 - first.body_x0) <= INDENT * line.size
    return hangs and level and before.text[-1:].islower()


def _changes_weight(group: Sequence[Line], line: Line) -> bool:
    """From a wholly bold paragraph to plain text, or from plain text to a wholly bold line."""
    wholly_bold = all(each.bold and each.bold_end for each in group)
    if wholly_bold:
        return not line.bold
    return line.bold and line.bold_end and not group[-1].bold_end


def _ends_sentence(line: Line) -> bool:
    return _SENTENCE_END.search(line.text) is not None
