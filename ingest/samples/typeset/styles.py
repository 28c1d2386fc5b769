"""Paragraph styles. Helvetica is one of PDF's own fonts: nothing to embed, the same everywhere."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

REGULAR, BOLD, ITALIC = "Helvetica", "Helvetica-Bold", "Helvetica-Oblique"

BODY = ParagraphStyle("body", fontName=REGULAR, fontSize=11, leading=14, spaceAfter=7)
LINE = ParagraphStyle("line", BODY, spaceAfter=0)
STRONG = ParagraphStyle("strong", BODY, fontName=BOLD)
HEADING = ParagraphStyle("heading", STRONG, spaceBefore=4, keepWithNext=1)
NUMBERED = ParagraphStyle(
    "numbered", BODY, leftIndent=34, bulletFontName=REGULAR, bulletFontSize=11
)
NUMBERED_HEADING = ParagraphStyle(
    "numbered heading", HEADING, leftIndent=34, bulletFontName=BOLD, bulletFontSize=11
)
BULLET = ParagraphStyle(
    "bullet",
    BODY,
    leftIndent=50,
    bulletIndent=34,
    bulletFontName=REGULAR,
    bulletFontSize=11,
    spaceAfter=4,
)
INNER_BULLET = ParagraphStyle("inner bullet", BULLET, leftIndent=76, bulletIndent=60)
TITLE = ParagraphStyle("title", STRONG, fontSize=14, leading=18, alignment=TA_CENTER)
CENTRED = ParagraphStyle("centred", STRONG, alignment=TA_CENTER)
COMMITTEE = ParagraphStyle("committee", STRONG, fontSize=20, leading=25, spaceAfter=10)
AGENDA = ParagraphStyle("agenda", TITLE, fontSize=20, leading=25, spaceAfter=6)
PAGES = ParagraphStyle("pages", STRONG, alignment=TA_RIGHT, spaceAfter=0)
CELL = ParagraphStyle("cell", BODY, fontSize=8, leading=10, spaceAfter=5)
CELL_STRONG = ParagraphStyle("cell strong", CELL, fontName=BOLD)
CELL_ITALIC = ParagraphStyle("cell italic", CELL, fontName=ITALIC)
WIDE_CELL = ParagraphStyle("wide cell", BODY, fontSize=10, leading=12.5, spaceAfter=5)
WIDE_STRONG = ParagraphStyle("wide strong", WIDE_CELL, fontName=BOLD)
WIDE_BULLET = ParagraphStyle(
    "wide bullet",
    WIDE_CELL,
    leftIndent=16,
    bulletIndent=6,
    bulletFontName=REGULAR,
    bulletFontSize=10,
)


def para(text: str, style: ParagraphStyle = BODY, mark: str | None = None) -> Paragraph:
    """A paragraph of plain text, with an optional hanging mark ("1.1", a bullet)."""
    return Paragraph(escape(text), style, bulletText=mark)


def led(label: str, text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """A paragraph whose first words are a bold label: "Present: Cllrs ..."."""
    return Paragraph(f"<b>{escape(label)}</b> {escape(text)}", style)
