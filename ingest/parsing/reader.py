"""The pages of a PDF, in one pass of pdfium: with second_reader.py the only I/O of the parser.

pdfium is not thread-safe: one process a pack. Every call to it from Python costs about a
microsecond, so nothing is asked per character.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
from pypdfium2.raw import FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY

from ingest.parsing import unreadable
from ingest.parsing.fellow import Fellow
from ingest.parsing.geometry import Page
from ingest.parsing.lines import in_reading_order
from ingest.parsing.pdfium.asking import Asked
from ingest.parsing.pdfium.characters import Characters
from ingest.parsing.pdfium.drawings import Drawings
from ingest.parsing.pdfium.loaded import LoadedPage
from ingest.parsing.pieces import text_to_lines
from ingest.parsing.ruling import may_form_table, upright_boxes
from ingest.parsing.second_reader import read_page_again
from ingest.parsing.unreadable import UnreadablePaper

MAX_PAGES = 5_000
SECOND_CHANCES = 20  # pages of one file: a false page count must not cost an hour


def read_pages(
    path: Path | str,
    on_page: Callable[[int, int], None] = lambda done, total: None,
    fellow: Fellow | None = None,
) -> Iterator[Page]:
    """Each page of the file in order. Raises UnreadablePaper for what is no readable PDF.

    `on_page` is told how many pages are read, and of how many. `fellow` reads the last of them.
    """
    file = _File(Path(path))
    try:
        own = fellow.begin(file.path, file.count) if fellow else file.count
        for index in range(own):
            yield file.page(index)
            on_page(index + 1, file.count)
        others = fellow.pages() if fellow and own < file.count else ()
        for index in range(own, file.count):
            yield others[index - own] if others else file.page(index)
            on_page(index + 1, file.count)
    finally:
        file.close()
        if fellow:
            fellow.leave()


def read_some(path: Path, places: range) -> list[Page]:
    """The pages of these places, from 0, by pdfium alone. Raises PdfiumError where it cannot."""
    file = _File(path)
    try:
        return [_read_page(file.load(index), index + 1, file.asked) for index in places]
    finally:
        file.close()


class _File:
    """An open file, whose pages are read one after the other. Raises UnreadablePaper."""

    def __init__(self, path: Path) -> None:
        self.path, self.asked = path, Asked()
        self._document = _open(path)
        self._loaded: LoadedPage | None = None
        self._chances = SECOND_CHANCES
        try:
            self.count = _count_pages(self._document)
        except UnreadablePaper:
            self._document.close()
            raise

    def page(self, index: int) -> Page:
        """By pdfium, else by the second reader; a page that nobody can read stays in its place."""
        page: Page | None = None
        try:
            return _read_page(self.load(index), index + 1, self.asked)
        except pypdfium2.PdfiumError:
            if self._chances:
                self._chances -= 1
                page = read_page_again(self.path, index + 1)
        return page or _unread(index + 1)

    def load(self, index: int) -> LoadedPage:
        """Raises PdfiumError. The page before is kept till now: with it go its fonts, which this
        one needs."""
        before, self._loaded = self._loaded, None
        try:
            self._loaded = LoadedPage(self._document, index)
        finally:
            if before is not None:
                before.close()
        return self._loaded

    def close(self) -> None:
        if self._loaded is not None:
            self._loaded.close()
        self._document.close()


def _open(path: Path) -> pypdfium2.PdfDocument:
    try:
        with path.open("rb") as file:
            start = file.read(1024)
    except OSError as error:
        raise unreadable.damaged(error.strerror or str(error)) from error
    if b"%PDF" not in start:
        raise unreadable.not_a_pdf()
    try:
        return pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error, path) from error


def _refusal(error: pypdfium2.PdfiumError, path: Path) -> UnreadablePaper:
    """pdfium's error code may be that of an earlier file, so the file is asked too."""
    locked = error.err_code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY)
    if locked and b"/Encrypt" in path.read_bytes():
        return unreadable.encrypted()
    return unreadable.damaged()


def _count_pages(document: pypdfium2.PdfDocument) -> int:
    count = len(document)
    if count < 1:
        raise unreadable.no_pages()
    if count > MAX_PAGES:
        raise unreadable.too_many_pages(count, MAX_PAGES)
    return count


def _unread(number: int) -> Page:
    return Page(number=number, width=0.0, height=0.0, has_text=False, unreadable=True)


def _read_page(page: LoadedPage, number: int, asked: Asked) -> Page:
    """What a loaded page holds. Raises PdfiumError where pdfium cannot read its text."""
    try:
        return _ask(page, number, asked)
    finally:
        page.close_text()


def _ask(page: LoadedPage, number: int, asked: Asked) -> Page:
    """All that is wanted of one loaded page."""
    text_page, frame = page.text(), page.frame()
    drawings = Drawings(page.handle, frame, asked)
    uprights = upright_boxes(drawings.rules) if may_form_table(drawings.rules) else []
    characters = Characters(text_page, frame, asked)
    lines, words = text_to_lines(characters.text(), characters, number, uprights)
    return Page(
        number=number,
        width=frame.width,
        height=frame.height,
        lines=in_reading_order(lines),
        words=tuple(words),
        rules=tuple(drawings.rules),
        image_area=min(drawings.picture_area / max(frame.width * frame.height, 1.0), 1.0),
        pictures=tuple(drawings.pictures),
        strokes=tuple(drawings.strokes),
        has_text=bool(lines),
    )
