"""A long report cut into parts, so that no page of it weighs down a phone.

A part ends before a heading where it can. The address of a paragraph ("#4.3") stays the same: the
first part, which has no part in its address, names every place of the others and leads on to it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from documents.editions.report_text import Piece, ReportText, Section

MOST_CHARACTERS = 90_000
"""Of text in a part: with its marks and links the page stays under about 200 kB."""


class Place(NamedTuple):
    """A place in the report: what it is called, its anchor, and the part that holds it."""

    name: str
    anchor: str
    part: int

    @property
    def address(self) -> str:
        """From any page of the report."""
        return f"?part={self.part}#{self.anchor}" if self.part > 1 else f"./#{self.anchor}"


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of one report, of which one is shown; parts are counted from 1."""

    parts: list[list[Section]]
    number: int

    @classmethod
    def of(cls, text: ReportText, asked: str = "1") -> "Parts":
        """The part asked for, or the first where there is no such part."""
        parts = list(_cut(text.body)) or [[]]
        wanted = int(asked) if asked.isdecimal() else 1
        return cls(parts, wanted if 1 <= wanted <= len(parts) else 1)

    @property
    def sections(self) -> list[Section]:
        return self.parts[self.number - 1]

    @property
    def above(self) -> list[Section]:
        """The headings that the part begins under, outermost first; none where it begins one."""
        stack: list[Section] = []
        for section in (each for part in self.parts[: self.number - 1] for each in part):
            if section.title:
                stack = [one for one in stack if one.heading < section.heading] + [section]
        first = self.sections[0] if self.sections else None
        if first and first.title:
            stack = [one for one in stack if one.heading < first.heading]
        return stack

    @property
    def count(self) -> int:
        return len(self.parts)

    @property
    def headings(self) -> list[tuple[Section, str]]:
        """Every section that a list of contents names, with its address from the part shown."""
        return [
            (section, f"#{section.anchor}" if part == self.number else place.address)
            for part, sections in enumerate(self.parts, start=1)
            for section in sections
            if section.title
            for place in [Place(section.title, section.anchor, part)]
        ]

    @property
    def elsewhere(self) -> list[Place]:
        """On the first part, every place of the others that has an address."""
        if self.number > 1:
            return []
        return [
            place
            for part, sections in enumerate(self.parts[1:], start=2)
            for section in sections
            for place in _places(section, part)
        ]


def _cut(sections: Sequence[Section]) -> Iterator[list[Section]]:
    part: list[Section] = []
    size = 0
    for section in (short for long in sections for short in _short(long)):
        weight = _size(section.pieces)
        if part and size + weight > MOST_CHARACTERS:
            yield part
            part, size = [], 0
        part.append(section)
        size += weight
    if part:
        yield part


def _short(section: Section) -> Iterator[Section]:
    """The section, or as many as it takes, the later ones without a heading."""
    pieces: list[Piece] = []
    rest = section
    for piece in section.pieces:
        if pieces and _size([*pieces, piece]) > MOST_CHARACTERS:
            yield replace(rest, pieces=pieces)
            pieces = []
            rest = Section(level=section.level, heading=section.heading)
        pieces.append(piece)
    yield replace(rest, pieces=pieces)


def _size(pieces: Sequence[Piece]) -> int:
    rows = [row for piece in pieces if piece.table for row in piece.table.rows]
    cells = sum(len(cell.text) for row in rows for cell in row)
    return cells + sum(len(piece.text) + _size(piece.entries) for piece in pieces)


def _places(section: Section, part: int) -> Iterator[Place]:
    if section.anchor:
        yield Place(section.number or section.title, section.anchor, part)
    waiting = list(section.pieces)
    while waiting:
        piece = waiting.pop(0)
        if piece.anchor:
            yield Place(piece.number or "table", piece.anchor, part)
        waiting = piece.entries + waiting
