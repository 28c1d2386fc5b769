"""Pages that are made anew: the sheet in place of a withheld page, and pages as pictures."""

import io
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

HEADING = "This page is withheld from the public"
MARGIN = 72.0  # points
PICTURE_SCALE = 150 / 72  # pixels a point: sharp in print, a quarter of a megabyte a page
JPEG_QUALITY = 80
TITLE = ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=18, leading=24)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=12, leading=17)


def withheld_sheet(sheet: Mapping[str, Any], size: tuple[float, float]) -> bytes:
    """A PDF of one page of that size (points) that says what is withheld, and why."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True)
    width, height = size
    top = height - min(MARGIN * 2, height / 4)
    for style, text in _words(sheet):
        paragraph = Paragraph(escape(text), style)
        _, used = paragraph.wrap(max(width - 2 * MARGIN, 100), height)
        top -= used
        paragraph.drawOn(canvas, min(MARGIN, width / 8), max(top, 20))
        top -= 10
    if sheet.get("printed"):
        canvas.setFont("Helvetica", 10)
        canvas.drawCentredString(width / 2, 24, f"Page {sheet['printed']}")
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _words(sheet: Mapping[str, Any]) -> list[tuple[ParagraphStyle, str]]:
    if sheet.get("confidential"):
        law = "It holds confidential information: section 100A(3), Local Government Act 1972."
    else:
        which = ", ".join(sheet.get("paragraphs", ()))
        law = (
            f"Not for publication by virtue of paragraph {which} of Part 1 of Schedule 12A to the "
            "Local Government Act 1972."
        )
    words = [(TITLE, HEADING), (BODY, law)]
    if sheet.get("reason"):
        words.append((BODY, f"Reason: {sheet['reason']}"))
    return words


def drawn_page(page: pypdfium2.PdfPage) -> bytes:
    """A PDF of one page that shows the page as a picture, and holds no text."""
    width, height = page.get_size()
    picture = page.render(scale=PICTURE_SCALE).to_pil().convert("RGB")
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=JPEG_QUALITY)
    jpeg.seek(0)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), invariant=True)
    canvas.drawImage(ImageReader(jpeg), 0, 0, width, height)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()
