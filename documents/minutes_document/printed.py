"""Minutes as a PDF, for signing and for the minute book."""

from collections.abc import Iterator
from functools import partial
from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import KeepTogether, Paragraph, SimpleDocTemplate, Spacer

from documents.minutes_document.content import Entry, MinutesDocument

MARGIN = 25 * mm
SIGNATURE = "Chairman ______________________________   Date ____________________"
STYLES = getSampleStyleSheet()
TEXT = ParagraphStyle("text", STYLES["Normal"], fontSize=11, leading=15, spaceAfter=6)
DECISION = ParagraphStyle("decision", TEXT, leftIndent=8 * mm)
HEADING = ParagraphStyle("minute", STYLES["Heading2"], fontSize=12, spaceBefore=10)


def as_pdf(minutes: MinutesDocument) -> bytes:
    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=f"{minutes.title}, {minutes.held}",
        author=minutes.council,
        lang="en-GB",
    )
    number = partial(_number_page, minutes.status)
    document.build(list(_story(minutes)), onFirstPage=number, onLaterPages=number)
    return out.getvalue()


def _story(minutes: MinutesDocument) -> Iterator[Any]:
    yield Paragraph(escape(minutes.council), STYLES["Heading3"])
    yield Paragraph(escape(minutes.title), STYLES["Title"])
    yield Paragraph(escape(minutes.held), TEXT)
    yield Paragraph(f"<b>{escape(minutes.status)}</b>", TEXT)
    for heading, names in minutes.attendance:
        yield Paragraph(f"<b>{escape(heading)}:</b> {escape(names)}", TEXT)
    for entry in minutes.entries:
        yield from _entry(entry)
    if minutes.corrections:
        yield Paragraph("Corrections", HEADING)
        yield from (Paragraph(escape(words), TEXT) for words in minutes.corrections)
    yield Spacer(0, 18 * mm)
    yield Paragraph(SIGNATURE, TEXT)


def _entry(entry: Entry) -> Iterator[Any]:
    heading = Paragraph(escape(entry.heading or "Without a title"), HEADING)
    text = [Paragraph(escape(line), TEXT) for line in entry.text]
    yield KeepTogether([heading, *text[:1]])
    yield from text[1:]
    if entry.moved:
        yield Paragraph(f"{escape(entry.moved)}.", TEXT)
    if entry.decisions:
        yield Paragraph("<b>Decision</b>", TEXT)
        for place, decision in enumerate(entry.decisions, start=1):
            number = f"{place}. " if len(entry.decisions) > 1 else ""
            yield Paragraph(f"{number}{escape(decision)}", DECISION)
    if entry.reason:
        yield Paragraph("<b>Reason</b>", TEXT)
        yield from (Paragraph(escape(line), TEXT) for line in entry.reason)


def _number_page(status: str, canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.setFont("Helvetica", 9)
    canvas.drawCentredString(A4[0] / 2, MARGIN / 2, f"{status} · page {document.page}")
