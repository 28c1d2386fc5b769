"""Where things stand on a page: words, lines, rules, pages and the parts they form.

Every length is in PDF points (1/72 inch); the origin is the top left corner of the page as a
reader sees it (after the page's own rotation), x to the right and y downwards.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar, dataclass_transform

NEAR = 8.0  # points between pieces of one picture or drawing

_Value = TypeVar("_Value")


@dataclass_transform(frozen_default=True)
def value(kind: type[_Value]) -> type[_Value]:
    """A dataclass whose parts are set once: mypy sees to it. A frozen one sees to it at run time
    too, by an `__init__` that takes five times as long; a pack makes some 100,000 of these."""
    return dataclass(slots=True, unsafe_hash=True)(kind)


class Box(NamedTuple):
    """A rectangle on a page, in points from the top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def union(self, other: Box) -> Box:
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )

    def is_near(self, other: Box, gap: float = NEAR) -> bool:
        """Whether the two touch, or no more than the gap parts them."""
        return (
            self.x0 <= other.x1 + gap
            and other.x0 <= self.x1 + gap
            and self.top <= other.bottom + gap
            and other.top <= self.bottom + gap
        )

    def stands_in(self, other: Box) -> bool:
        """Whether the middle of this one lies in the other."""
        middle, level = (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2
        return other.x0 <= middle <= other.x1 and other.top <= level <= other.bottom


def around(boxes: Iterable[Box]) -> Box:
    """The box that holds them all."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))


@value
class Word:
    """A run of characters without white space; or a whole line that no upright rule crosses."""

    text: str
    box: Box
    bold: bool = False


@value
class Line:
    """One printed line: what stands on one baseline without a column's gap in it.

    `bold` tells of the line's first character, `bold_end` of its last: a label in bold before a
    plain value ("Report Author: A Clerk") has the first and not the second.
    """

    text: str
    box: Box
    page: int  # of the PDF, from 1
    size: float = 0.0  # of the font, in points as seen
    bold: bool = False
    bold_end: bool = False
    italic: bool = False
    baseline: float = 0.0
    marker: str | None = None  # "4.2", "(a)", "•": the mark that `text` opens with, if any
    body_x0: float = 0.0  # where the text after the marker begins; box.x0 without a marker
    turned: bool = False  # not upright on the page: a stamp over a landscape table

    def marked(self, marker: str, body_x0: float) -> Line:
        """The line with these; `dataclasses.replace` takes ten times as long."""
        return Line(
            self.text,
            self.box,
            self.page,
            self.size,
            self.bold,
            self.bold_end,
            self.italic,
            self.baseline,
            marker,
            body_x0,
            self.turned,
        )

    @property
    def body(self) -> str:
        """The text without its marker."""
        return self.text[len(self.marker) :].lstrip() if self.marker else self.text


@value
class Rule:
    """A drawn straight line, or a side of a drawn or filled rectangle."""

    box: Box
    horizontal: bool


@value
class Cell:
    """One cell of a ruled or spaced table: its lines from top to bottom."""

    box: Box
    lines: tuple[Line, ...] = ()


@value
class Row:
    """One row of a table; `page` is where it begins."""

    cells: tuple[Cell, ...]
    page: int
    cut: bool = False  # no rule below: the page's foot cuts it


@value
class Table:
    """Rows and columns found on one page, or joined over the pages it runs on."""

    rows: tuple[Row, ...]
    box: Box
    page: int


@value
class Page:
    """One page as read. `lines` are those of the paper itself, in reading order, once the
    furniture stage has taken out the pack's stamps and running heads."""

    number: int  # of the PDF, from 1
    width: float
    height: float
    lines: tuple[Line, ...] = ()
    words: tuple[Word, ...] = ()  # read only for pages with rules that may form a table
    rules: tuple[Rule, ...] = ()
    printed_number: int | None = None  # "Page 14" of the pack's stamp
    stamped_item: str | None = None  # "8" of the stamp "Agenda Item 8"
    furniture: tuple[Line, ...] = ()  # the stamps, running heads and foot lines taken out
    image_area: float = 0.0  # share of the page under pictures, 0 to 1
    pictures: tuple[Box, ...] = ()  # where pictures stand, also those too small to matter
    strokes: tuple[Box, ...] = ()  # where something is drawn with curves and slanted lines
    has_text: bool = True
    read_by: Literal["text layer", "ocr"] = "text layer"
    unreadable: bool = False  # the file holds the page, but it could not be loaded


@value
class Part:
    """A run of pages that make one paper of the pack."""

    pages: tuple[Page, ...]
    item: str | None = None  # agenda item number the part belongs to
    title: str | None = None
