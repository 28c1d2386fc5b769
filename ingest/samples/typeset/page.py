"""The page: its frames, and what is printed over it when its text stands (stamps, bookmarks)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from ingest.samples.typeset.styles import REGULAR

MARGIN = 71.0
FOOT = 92.0
PORTRAIT_WIDTH = A4[0] - 2 * MARGIN
LANDSCAPE = landscape(A4)
SIDE = 60.0  # right of a landscape page
STAMP_SIZE = 11


@dataclass(slots=True)
class Stamps:
    """What one page of the PDF bears over its text."""

    page: int | None = None  # "Page 7"
    item: str | None = None  # "Agenda Item 7"
    bookmarks: list[tuple[str, int]] = field(default_factory=list)  # title, level


class Sheets(BaseDocTemplate):
    """Portrait and landscape pages; the stamps come by page number."""

    def __init__(self, target: BinaryIO, title: str | None, stamps: Sequence[Stamps] = ()) -> None:
        # Invariant: no clock and no random ids in the file, so that every run gives the same bytes.
        super().__init__(target, pagesize=A4, invariant=1, title=title, author="", creator="")
        self.stamps = stamps
        self.addPageTemplates([portrait_page(), landscape_page(48.0), landscape_page(20.0)])

    def stamps_of(self, number: int) -> Stamps:
        return self.stamps[number - 1] if number <= len(self.stamps) else Stamps()


def portrait_page() -> PageTemplate:
    frame = Frame(MARGIN, FOOT, PORTRAIT_WIDTH, A4[1] - FOOT - 62, 0, 0, 0, 0, id="portrait")
    return PageTemplate("portrait", [frame], onPageEnd=print_stamps, pagesize=A4)


def landscape_page(left: float) -> PageTemplate:
    width = landscape_width(left)
    frame = Frame(left, 44, width, LANDSCAPE[1] - 44 - 46, 0, 0, 0, 0, id="landscape")
    return PageTemplate(template_name(left), [frame], onPageEnd=print_stamps, pagesize=LANDSCAPE)


def landscape_width(left: float) -> float:
    return LANDSCAPE[0] - left - SIDE


def template_name(left: float | None) -> str:
    """The page template for a document: portrait, or landscape with this left margin."""
    return "portrait" if left is None else f"landscape {left:g}"


def print_stamps(canvas: Canvas, sheets: Sheets) -> None:
    """Modern.Gov's stamps: upright on a portrait page, turned with the paper on a landscape one."""
    number = canvas.getPageNumber()
    stamps = sheets.stamps_of(number)
    canvas.setFont(REGULAR, STAMP_SIZE)
    wide = canvas._pagesize[0] > canvas._pagesize[1]
    if stamps.page:
        turned(canvas, wide, 24, LANDSCAPE[1] / 2, A4[0] / 2, 26, f"Page {stamps.page}")
    if stamps.item:
        text = f"Agenda Item {stamps.item}"
        turned(canvas, wide, LANDSCAPE[0] - 20, 60, A4[0] - 56, A4[1] - 24, text)
    for title, level in stamps.bookmarks:
        key = f"{number}-{level}-{title}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(title, key, level, closed=False)


def turned(
    canvas: Canvas, wide: bool, x_wide: float, y_wide: float, x: float, y: float, text: str
) -> None:
    if not wide:
        canvas.drawCentredString(x, y, text)
        return
    canvas.saveState()
    canvas.translate(x_wide, y_wide)
    canvas.rotate(90)
    canvas.drawCentredString(0, 0, text)
    canvas.restoreState()


def count_pages(story: list[Flowable], template: str = "portrait") -> int:
    """How many pages a document takes by itself."""
    sheets = Sheets(BytesIO(), None)
    sheets.pageTemplates.sort(key=lambda page: page.id != template)  # the first one opens
    sheets.build(story)
    return int(sheets.page)
