"""The text of a table's cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.parsing import folding
from ingest.parsing.geometry import Cell, Line
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs, paragraphs_to_text

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
