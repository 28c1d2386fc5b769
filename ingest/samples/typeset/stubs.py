"""Pages that stand for something else: blank backs, withheld papers, a scanned letter."""

from __future__ import annotations

import random
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Spacer

from ingest.samples.prose import read_blocks
from ingest.samples.typeset.page import FOOT, MARGIN, PORTRAIT_WIDTH
from ingest.samples.typeset.styles import CENTRED, para

DOTS_PER_INCH = 110
SPECKS = 400


def blank_notice() -> list[Flowable]:
    return [Spacer(1, 280), para("This page is intentionally left blank", CENTRED)]


def restricted(paragraph: str) -> list[Flowable]:
    """The page that Modern.Gov prints in place of an exempt paper."""
    reason = (
        f"By virtue of paragraph(s) {paragraph} of Part 1 of Schedule 12A "
        "of the Local Government Act 1972."
    )
    return [para(reason), Spacer(1, 250), para("Document is Restricted", CENTRED)]


class Scan(Flowable):
    """A page that is one picture of a typed letter, without a text layer."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        self.width, self.height = PORTRAIT_WIDTH, A4[1] - FOOT - 62

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        picture = BytesIO()
        scanned_page(self.text).save(picture, "PNG")
        picture.seek(0)
        self.canv.drawImage(ImageReader(picture), -MARGIN, -FOOT, *A4)


def scanned_page(text: str) -> Image.Image:
    """The letter in grey, a little askew and specked; the same specks on every run."""
    scale = DOTS_PER_INCH / 72
    width, height = int(A4[0] * scale), int(A4[1] * scale)
    sheet = Image.new("L", (width, height), 246)
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(size=11 * scale)
    top = 80 * scale
    for block in read_blocks(text):
        for line in wrapped(block.text, font, PORTRAIT_WIDTH * scale):
            draw.text((MARGIN * scale, top), line, font=font, fill=40)
            top += 15 * scale
        top += 9 * scale
    noise = random.Random(7)
    for _ in range(SPECKS):
        at = noise.randrange(width), noise.randrange(height)
        sheet.putpixel(at, noise.randrange(120, 220))
    return sheet.rotate(0.6, fillcolor=246)


def wrapped(
    text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont, width: float
) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
