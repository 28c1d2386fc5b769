"""The text of a table's cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.parsing import folding
from ingest.parsing.geometry import Cell, Line
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs, paragraphs_to_text
from ingest.parsing.records import Source

LARGEST_LEADING = 1.5  # of the font's size: cells are set close, and their paragraphs are short


def cell_lines(cells: Iterable[Cell]) -> list[Line]:
    """All lines of some cells, in order."""
    return [line for cell in cells for line in cell.lines]


def folded(lines: Iterable[Line]) -> str | None:
    """Lines as one line of text; None where nothing is printed."""
    return folding.fold(line.text for line in lines) or None


def cell_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a cell's lines."""
    return lines_to_paragraphs(lines, LARGEST_LEADING)


def text_of(lines: Sequence[Line]) -> str | None:
    """The paragraphs of the lines, one a line, without bullets; None where nothing is printed."""
    return paragraphs_to_text(cell_paragraphs(lines)) or None


def source_of(lines: Sequence[Line], rule: str) -> Source | None:
    """Where the lines stand on the page on which they begin; None for no lines."""
    if not lines:
        return None
    box = lines[0].box
    for line in lines[1:]:
        if line.page == lines[0].page:
            box = box.union(line.box)
    return Source(page=lines[0].page, box=(box.x0, box.top, box.x1, box.bottom), rule=rule)
