"""What a report's pages hold, in reading order: paragraphs and tables.

A stack of single boxes around text (a form's frame) is running text, not a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsing import tables
from ingest.parsing.geometry import Cell, Line, Page, Row, Table
from ingest.parsing.kinds.report.bare_numbers import with_section_numbers
from ingest.parsing.kinds.report.labels import label_alone, section_of
from ingest.parsing.kinds.report.unruled import unruled_form
from ingest.parsing.lines import in_reading_order
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs

Element = Paragraph | Table

FEWEST_COLUMNS = 2
FEWEST_BOXES, FEWEST_NAMED = 5, 3  # rows of a stack, and those of them that open with a label
FULL_CELL = 0.75  # share of a cell's width that its words fill, where it is their shading
LOW_CELL = 1.7  # of the words' height: shading is no higher
MOSTLY = 0.7

_RING = re.compile(r"o\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _PagePieces:
    page: int
    lines: tuple[Line, ...]
    tables: tuple[Table, ...]


def pages_to_elements(pages: Iterable[Page]) -> list[Element]:
    """Paragraphs and tables in reading order; both may begin on one page and end on another."""
    pieces = [_page_pieces(page, opening=number == 0) for number, page in enumerate(pages)]
    paragraphs = lines_to_paragraphs(
        with_section_numbers([line for piece in pieces for line in piece.lines])
    )
    whole = _join_overleaf(pieces)
    parted = [part for paragraph in paragraphs for part in _parted(paragraph, whole)]
    elements: list[Element] = [*parted, *whole]
    return sorted(elements, key=_place)


def _parted(paragraph: Paragraph, whole: Sequence[Table]) -> Iterator[Paragraph]:
    """The paragraph, or its parts where a table stands between them and no sentence runs on."""
    begun = 0
    for at, (above, below) in enumerate(pairwise(paragraph.lines), start=1):
        if not below.text[:1].islower() and any(_between(above, t, below) for t in whole):
            yield Paragraph(paragraph.lines[begun:at])
            begun = at
    yield Paragraph(paragraph.lines[begun:]) if begun else paragraph


def _between(above: Line, table: Table, below: Line) -> bool:
    start, end = (table.page, table.box.top), (table.rows[-1].page, table.rows[-1].cells[0].box.top)
    return (above.page, above.box.top) < start and end < (below.page, below.box.top)


def _place(element: Element) -> tuple[int, float, float]:
    box = element.box
    return element.page, box.top, box.x0


def ruled_tables(page: Page) -> tuple[Table, ...]:
    """The tables that rules divide, and that set text in columns."""
    return tuple(table for table in tables.find_tables(page) if is_tabular(table))


def _page_pieces(page: Page, *, opening: bool) -> _PagePieces:
    """`opening`: the report's first page, on which a form may stand without rules."""
    found = ruled_tables(page)
    upright = [line for line in page.lines if not line.turned]
    lines = lines_outside(upright, found)
    form = unruled_form(lines) if opening else None
    if form is not None and not any(_overlap(form, table) for table in found):
        found = tuple(sorted((form, *found), key=lambda table: table.box.top))
        lines = lines_outside(upright, found)
    return _PagePieces(page.number, tuple(map(_mark_ring, in_reading_order(lines))), found)


def lines_outside(lines: Iterable[Line], found: Sequence[Table]) -> tuple[Line, ...]:
    """The lines that stand in none of the tables."""
    return tuple(line for line in lines if not any(_stands_in(line, table) for table in found))


def _overlap(one: Table, other: Table) -> bool:
    return one.box.top < other.box.bottom and other.box.top < one.box.bottom


def _mark_ring(line: Line) -> Line:
    """ "o Percentage of complaints": the ring of an inner list, printed as a letter."""
    ring = line.marker is None and _RING.match(line.text) is not None
    return replace(line, marker="o") if ring else line


def is_tabular(table: Table) -> bool:
    """Whether the table sets text in columns, in one row at least, and is no words' shading."""
    columns = [sum(bool(cell.lines) for cell in row.cells) for row in table.rows]
    if max(columns) < FEWEST_COLUMNS or _is_stack(table, columns):
        return False
    return not _is_shading(table)


def _is_stack(table: Table, columns: Sequence[int]) -> bool:
    """Whether all rows but one are single boxes, one over another, and open with the labels and
    sections of a form."""
    if len(columns) < FEWEST_BOXES or sum(count >= FEWEST_COLUMNS for count in columns) != 1:
        return False
    return sum(map(_is_named, table.rows)) >= FEWEST_NAMED


def _is_named(row: Row) -> bool:
    """Whether a row's first cell opens with a label and a colon: "Ward(s): All"."""
    first = next((cell.lines[0].text for cell in row.cells if cell.lines), "")
    name, colon, _ = first.partition(":")
    return bool(colon) and (label_alone(name) or section_of(name)) is not None


def _is_shading(table: Table) -> bool:
    """Whether most cells hug their words: coloured ground behind them, drawn word by word."""
    filled = [cell for row in table.rows for cell in row.cells if cell.lines]
    return sum(map(_hugs_words, filled)) >= MOSTLY * len(filled)


def _hugs_words(cell: Cell) -> bool:
    line = cell.lines[0]
    return (
        len(cell.lines) == 1
        and line.box.width >= FULL_CELL * cell.box.width
        and cell.box.height <= LOW_CELL * max(line.box.height, 1.0)
    )


def _stands_in(line: Line, table: Table) -> bool:
    middle = (line.box.top + line.box.bottom) / 2
    return (
        table.box.top <= middle <= table.box.bottom
        and line.box.x0 < table.box.x1
        and line.box.x1 > table.box.x0
    )


def _join_overleaf(pieces: Sequence[_PagePieces]) -> list[Table]:
    """The tables, those that go on at the head of the next page joined."""
    whole: list[Table] = []
    open_below = False  # the last table is the last thing on the page before
    for piece in pieces:
        for number, table in enumerate(piece.tables):
            first = number == 0 and not _stands_above(piece.lines, table)
            if whole and open_below and first and tables.same_columns(whole[-1], table):
                whole[-1] = tables.join(whole[-1], table)
            else:
                whole.append(table)
        open_below = bool(piece.tables) and not _stands_below(piece.lines, piece.tables[-1])
    return whole


def _stands_above(lines: Iterable[Line], table: Table) -> bool:
    return any(line.box.top < table.box.top for line in lines)


def _stands_below(lines: Iterable[Line], table: Table) -> bool:
    return any(line.box.top > table.box.bottom for line in lines)


def element_lines(element: Element) -> list[Line]:
    """All printed lines of a paragraph or a table."""
    if isinstance(element, Paragraph):
        return list(element.lines)
    return [line for row in element.rows for cell in row.cells for line in cell.lines]
