"""Footnotes: what stands at a page's foot under the number of a mark in the text above it.

A footnote would part the sentence that runs over the page, so its lines are taken out before the
paragraphs are put together. Only what is sure is taken: a paragraph that opens with a raised
figure, and the last lines of a page, where they open with the figure of a mark on that page and are
set off from the text by smaller type or by a gap.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsing.folding import fold
from ingest.parsing.geometry import Box, Line, Page, around
from ingest.parsing.kinds.report.elements import lines_outside, ruled_tables
from ingest.parsing.raised import marks_in, opening_figure, without_opening
from ingest.parsing.records import Block

SMALLER = 0.95  # of the type above it
SET_OFF = 1.8  # of the font's size, between baselines: wider than in a paragraph
WIDEST = 1.5  # of the font's size, between baselines: further below stands another paragraph
ALIKE = 0.15  # share by which the type of one footnote's lines may differ

_NUMBER = re.compile(r"(\d{1,2})\s?(?=[^\W\d]|[\"'\u2018\u201c(\u00a3])")


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote, by the number that it opens with."""

    number: int
    text: str
    lines: tuple[Line, ...]

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def box(self) -> Box:
        return around(line.box for line in self.lines)

    @property
    def block(self) -> Block:
        return Block(
            kind="footnote",
            number=str(self.number),
            text=self.text,
            page=self.page,
            box=self.box,
        )


def find_footnotes(pages: Sequence[Page]) -> list[Footnote]:
    """Those of every page, in order."""
    return [footnote for page in pages for footnote in _footnotes_of(page)]


def without_footnotes(pages: Sequence[Page], footnotes: Sequence[Footnote]) -> list[Page]:
    """The pages without the lines of their footnotes."""
    taken = {(line.page, line.box) for footnote in footnotes for line in footnote.lines}
    noted = {footnote.page for footnote in footnotes}
    return [
        replace(
            page,
            lines=tuple(each for each in page.lines if (each.page, each.box) not in taken),
        )
        if page.number in noted
        else page
        for page in pages
    ]


def _footnotes_of(page: Page) -> Iterator[Footnote]:
    marks = {number for line in page.lines for number in marks_in(line.text)}
    if not marks and not any(opening_figure(line.text) for line in page.lines):
        return
    lines = [line for line in lines_outside(page.lines, ruled_tables(page)) if not line.turned]
    lines += [line for line in page.furniture if _is_repeated_foot(line, page, marks)]
    groups = list(_groups(lines, marks))
    for at, group in enumerate(groups):
        above = groups[at - 1][-1] if at else None
        raised = opening_figure(group[0].text) is not None
        if _number(group[0], marks) is not None and (
            raised or (above and _is_foot(above, groups[at:], marks))
        ):
            yield _footnote(group, marks)


def _is_repeated_foot(line: Line, page: Page, marks: set[int]) -> bool:
    """Whether what several pages have at their foot is the footnote to a mark of this one."""
    low = line.box.top > page.height / 2
    return low and not line.turned and _number(line, marks) is not None


def _groups(lines: Sequence[Line], marks: set[int]) -> Iterator[list[Line]]:
    """The lines, parted before each that may open a footnote, and after what may belong to it."""
    group: list[Line] = []
    for line in lines:
        opens = _number(line, marks) is not None
        inside = bool(group) and _number(group[0], marks) is not None
        if group and (opens or (inside and not _goes_on(group[-1], line))):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _footnote(lines: Sequence[Line], marks: set[int]) -> Footnote:
    first, *others = lines
    raised = opening_figure(first.text) is not None
    opening = without_opening(first.text) if raised else _NUMBER.sub("", first.text, count=1)
    text = fold([opening, *(line.text for line in others)])
    return Footnote(_number(first, marks) or 0, text, tuple(lines))


def _number(line: Line, marks: set[int]) -> int | None:
    """The number that a line opens with, if it is that of a footnote."""
    raised = opening_figure(line.text)
    if raised is not None:
        return raised if without_opening(line.text) else None
    plain = _NUMBER.match(line.text)
    return int(plain.group(1)) if plain and int(plain.group(1)) in marks else None


def _is_foot(above: Line, groups: Sequence[Sequence[Line]], marks: set[int]) -> bool:
    """Whether footnotes begin with the first group, set off from the line above it, and nothing
    but footnotes follows, counted on."""
    first = groups[0][0]
    smaller = first.size <= SMALLER * above.size
    set_off = first.baseline - above.baseline >= SET_OFF * above.size
    follows = _number(above, marks) is not None
    numbers = [_number(group[0], marks) or 0 for group in groups]
    counted = all(0 < one < other for one, other in pairwise([*numbers, numbers[-1] + 1]))
    return counted and (smaller or set_off or follows)


def _goes_on(line: Line, below: Line) -> bool:
    """Whether the lower line is one more of the same footnote."""
    close = 0 <= below.baseline - line.baseline <= WIDEST * line.size
    return close and abs(below.size - line.size) <= ALIKE * line.size
