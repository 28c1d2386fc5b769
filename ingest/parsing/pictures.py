"""Pages drawn as pictures, for a person's eye or for OCR.

Run as a program of its own (`python -m ingest.parsing.pictures PACK.pdf PAGE WIDTH OUT.png`), since
pdfium is not thread-safe and a hostile page must not take the web server with it.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL.Image import Image

MAX_PIXELS = 12_000_000  # a page of any shape is scaled to stay below this


def draw_page(path: Path, number: int, width: int) -> bytes:
    """Page `number` (from 1) as PNG, `width` pixels wide.

    Raises IndexError for a page the file does not have, pypdfium2.PdfiumError for one that cannot
    be drawn.
    """
    out = BytesIO()
    _draw(path, number, width, grey=False).save(out, "PNG")
    return out.getvalue()


def draw_grey(path: Path, number: int, width: int) -> Image | None:
    """Page `number` (from 1) in shades of grey, as OCR wants it; None where it cannot be drawn."""
    try:
        return _draw(path, number, width, grey=True)
    except pypdfium2.PdfiumError:
        return None


def _draw(path: Path, number: int, width: int, *, grey: bool) -> Image:
    document = pypdfium2.PdfDocument(path)
    try:
        if not 1 <= number <= len(document):
            raise IndexError(f"no page {number}")
        page = document[number - 1]
        picture: Image = page.render(scale=_scale(page, width), grayscale=grey).to_pil()
        return picture
    finally:
        document.close()


def _scale(page: pypdfium2.PdfPage, width: int) -> float:
    """Pixels per point: the width asked for, less where the page is too tall for that."""
    points_wide, points_high = page.get_size()
    scale = width / max(points_wide, 1.0)
    pixels = points_wide * points_high * scale * scale
    return float(scale * min(1.0, (MAX_PIXELS / max(pixels, 1.0)) ** 0.5))


if __name__ == "__main__":
    source, page_number, pixels_wide, target = sys.argv[1:]
    Path(target).write_bytes(draw_page(Path(source), int(page_number), int(pixels_wide)))
