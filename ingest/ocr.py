"""The words on scanned pages, recognised by tesseract on this machine.

Needs the `ocr` extra (pytesseract) and the program (Debian: tesseract-ocr); with neither, scans
stay unread and a note says so. It is called inside the child process that reads a pack, so the
program has the child's limits of memory and processor time; its own are here: so many pages and
seconds a pack, and seconds a page.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

from PIL.Image import Image

from ingest.parsing.geometry import Page
from ingest.parsing.pictures import draw_grey
from ingest.parsing.scans import ReadScan

try:
    import pytesseract
except ImportError:  # the ocr extra is not installed
    pytesseract = None

PROGRAM = "tesseract"
MOST_PAGES = 60  # of a pack
PAGE_SECONDS = 30
TIME_SHARE = 0.6  # of the time that a pack may take; the rest is for reading its papers
DOTS_PER_INCH = 220  # finer takes longer and reads no better
POINTS_PER_INCH = 72
# One block of rows: tesseract's own search for blocks leaves out the figures of ruled tables, and
# the order of columns is ours to find.
LAYOUT = "--psm 6"
THREADS = {"OMP_THREAD_LIMIT": "1"}  # a page gains nothing from more, and other work waits


def scan_reader(path: Path, *, seconds: float) -> ReadScan | None:
    """What reads the scans of a pack that may take so many seconds; None where OCR is not there."""
    if pytesseract is None or shutil.which(PROGRAM) is None:
        return None
    os.environ.update(THREADS)
    return _ScanReader(path, seconds * TIME_SHARE)


class _ScanReader:
    def __init__(self, path: Path, seconds: float) -> None:
        self._path = path
        self._until = time.monotonic() + seconds
        self._pages_left = MOST_PAGES

    def __call__(self, page: Page) -> str | None:
        """The page's hOCR; "" where nothing came of it, None where pages or time are used up."""
        seconds = min(self._until - time.monotonic(), PAGE_SECONDS)
        if self._pages_left < 1 or seconds <= 0:
            return None
        self._pages_left -= 1
        width = round(page.width * DOTS_PER_INCH / POINTS_PER_INCH)
        picture = draw_grey(self._path, page.number, width)
        return _recognise(picture, seconds) if picture is not None else ""


def _recognise(picture: Image, seconds: float) -> str:
    try:
        hocr = pytesseract.image_to_pdf_or_hocr(
            picture, extension="hocr", config=LAYOUT, timeout=seconds
        )
    except RuntimeError:  # tesseract gave up on the picture, or its seconds were over
        return ""
    return str(hocr, "utf-8", "replace")
