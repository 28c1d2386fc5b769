"""Pages that are pictures of paper: found, read where the caller lends a reader, and counted.

Recognising text takes a program of its own, and seconds a page; so parsing takes the reader as a
parameter (`ingest.ocr` has one), and says what was read by it, what was left, and what to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.parsing.geometry import Box, Line, Page
from ingest.parsing.hocr import hocr_to_lines
from ingest.parsing.lines import in_reading_order
from ingest.parsing.records import Note, PackPageRecord

ReadScan = Callable[[Page], str | None]
"""The hOCR of a page's picture, "" where nothing came of it; None where it is left unread, the
reader's time or number of pages being used up."""

SCAN_AREA = 0.5  # share of the page under pictures: a scan covers most of it
FEW_WORDS = 12  # of the text layer over a scan: the pack's stamps, a heading laid over it
NEAR = 1.0  # points: a word of the picture so near a printed line is that line, drawn

OnPage = Callable[[int, int], None]
"""Called with how many scans are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Scans:
    """The pages of a file after its scans were read, and why any of them were not."""

    pages: tuple[Page, ...]
    reader_is_there: bool = False
    left: frozenset[int] = frozenset()  # pages of the PDF that the reader had no time for


def is_scan(page: Page) -> bool:
    """Whether pictures cover the page and its text layer says no more than a stamp would."""
    words = sum(len(line.text.split()) for line in page.lines)
    return page.image_area >= SCAN_AREA and words <= FEW_WORDS and not page.unreadable


def read_scans(
    pages: Sequence[Page],
    read_scan: ReadScan | None,
    on_page: OnPage = lambda done, total: None,
) -> Scans:
    """The pages, those that are scans with the lines recognised on them, marked as such."""
    scans = [page for page in pages if is_scan(page)]
    if read_scan is None or not scans:
        return Scans(tuple(pages), reader_is_there=read_scan is not None)
    read, left = {}, set()
    for done, page in enumerate(scans, start=1):
        hocr = read_scan(page)
        if hocr is None:
            left.add(page.number)
        elif hocr:
            read[page.number] = _with_lines(page, hocr_to_lines(hocr, page))
        on_page(done, len(scans))
    whole = tuple(read.get(page.number, page) for page in pages)
    return Scans(whole, reader_is_there=True, left=frozenset(left))


def _with_lines(page: Page, lines: Sequence[Line]) -> Page:
    """The page with what its text layer does not say already; unchanged where that is nothing."""
    printed = [line.box for line in page.lines]
    new = [line for line in lines if not any(_lies_in(line.box, box) for box in printed)]
    if not new:
        return page
    return replace(page, lines=in_reading_order([*page.lines, *new]), has_text=True, read_by="ocr")


def _lies_in(box: Box, around: Box) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return (
        around.x0 - NEAR <= x <= around.x1 + NEAR and around.top - NEAR <= y <= around.bottom + NEAR
    )


# What an officer is told


def scan_notes(pages: Sequence[PackPageRecord], scans: Scans) -> tuple[Note, ...]:
    """Which pages were read from pictures, and which hold nothing that was read, and why."""
    read = [page.number for page in pages if page.read_by == "ocr"]
    damaged = [page.number for page in pages if page.unreadable]
    pictures = [page.number for page in pages if page.scanned and not page.unreadable]
    unread = [number for number in pictures if number not in scans.left]
    left = [number for number in pictures if number in scans.left]
    return (*_read(read), *_unread(unread, scans), *_left(left), *_damaged(damaged))


def _read(numbers: Sequence[int]) -> Iterator[Note]:
    if numbers:
        yield Note(
            "pages-read-by-ocr",
            f"{name_pages(numbers)} of the file {_are(numbers)}. The words were recognised by "
            "machine and may hold slips: compare what was read from there with the paper.",
            page=numbers[0],
        )


def _unread(numbers: Sequence[int], scans: Scans) -> Iterator[Note]:
    if not numbers:
        return
    reason = (
        "No words could be recognised there: a drawing, a photograph, handwriting or a poor scan."
        if scans.reader_is_there
        else "To have such pages read, ask whoever runs the portal to switch on text recognition "
        "(its ocr extra and tesseract), or upload the version that the agenda was made from."
    )
    yield Note(
        "pages-without-text",
        f"{name_pages(numbers)} of the file {_are(numbers)} without text: shown, but not "
        f"searched, and not looked through for exempt matter. {reason}",
        page=numbers[0],
        severity="unread",
    )


def _left(numbers: Sequence[int]) -> Iterator[Note]:
    if numbers:
        yield Note(
            "scans-left-unread",
            f"{name_pages(numbers)} of the file {_are(numbers)} without text and were left "
            "unread, because recognising so many takes too long. Upload the pack in parts to "
            "have them read.",
            page=numbers[0],
            severity="unread",
        )


def _damaged(numbers: Sequence[int]) -> Iterator[Note]:
    if numbers:
        yield Note(
            "pages-damaged",
            f"{name_pages(numbers)} of the file could not be loaded: the PDF is damaged there. "
            "Fetch it again from where it was published, or print it to a new PDF.",
            page=numbers[0],
            severity="unread",
        )


def _are(numbers: Sequence[int]) -> str:
    return "is a picture" if len(numbers) == 1 else "are pictures"


def name_pages(numbers: Sequence[int]) -> str:
    """A list of pages in words.

    >>> name_pages([4, 7, 8, 9])
    'Pages 4 and 7 to 9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    named: list[str] = []
    for run in runs:
        named += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run)
    listed = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return f"Page{'s' if len(numbers) > 1 else ''} {listed}"
