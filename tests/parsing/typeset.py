"""Small papers typeset for tests: headings, paragraphs, ruled tables, as other councils print."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12, spaceAfter=8)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11, spaceAfter=5)
HEADING = ParagraphStyle(
    "heading", fontName="Helvetica-Bold", fontSize=14, leading=17, spaceAfter=6
)


def heading(text: str) -> Flowable:
    return Paragraph(text, HEADING)


def body(*texts: str) -> list[Flowable]:
    return [Paragraph(text, BODY) for text in texts]


def gap(points: float) -> Flowable:
    return Spacer(1, points)


def ruled(
    rows: Sequence[Sequence[str]], widths: Sequence[float], *, spans: Sequence[int] = ()
) -> Flowable:
    """A table with rules round every cell; a cell's paragraphs are divided by a line break.

    `spans` are rows whose first cell runs over all columns (a month).
    """
    cells = [
        [[Paragraph(text, CELL) for text in cell.split("\n") if text] for cell in row]
        for row in rows
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.7, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    style += [("SPAN", (0, row), (-1, row)) for row in spans]
    return Table(cells, colWidths=list(widths), style=style, repeatRows=1, splitInRow=1)


def paper(path: Path, *pieces: Flowable | list[Flowable], wide: bool = False) -> Path:
    """The pieces in order as a PDF at the path."""
    story = [one for piece in pieces for one in (piece if isinstance(piece, list) else [piece])]
    size = landscape(A4) if wide else A4
    SimpleDocTemplate(
        str(path), pagesize=size, leftMargin=40, rightMargin=40, topMargin=40, bottomMargin=50
    ).build(story)
    return path
