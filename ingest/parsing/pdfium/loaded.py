"""A page that pdfium has loaded, with its text.

As pypdfium2's own, without what that keeps for each page lest somebody forget to close it.
"""

from __future__ import annotations

import ctypes

import pypdfium2

from ingest.parsing.frame import Frame
from ingest.parsing.pdfium import calls


class LoadedPage:
    """One page, from its loading until `close`; the document must stay open as long."""

    def __init__(self, document: pypdfium2.PdfDocument, index: int) -> None:
        """Raises PdfiumError where pdfium cannot load the page, which is counted from 0."""
        self.handle = _loaded(calls.load_page(_handle_of(document), index))
        self._text: object = None

    def text(self) -> object:
        """The handle of the page's text. Raises PdfiumError where pdfium cannot read it."""
        self._text = self._text or _loaded(calls.load_text(self.handle))
        return self._text

    def frame(self) -> Frame:
        """Raises PdfiumError where the page does not tell."""
        edges = calls.Rectangle()
        turns = calls.get_rotation(self.handle)
        if not calls.get_page_box(self.handle, ctypes.byref(edges)) or turns < 0:
            raise pypdfium2.PdfiumError("the page does not tell its box")
        return Frame(edges.left, edges.bottom, edges.right, edges.top, 90 * turns)

    def close_text(self) -> None:
        if self._text:
            calls.close_text(self._text)
            self._text = None

    def close(self) -> None:
        self.close_text()
        calls.close_page(self.handle)


def _handle_of(document: pypdfium2.PdfDocument) -> object:
    return calls.as_argument(calls.address(document.raw))


def _loaded(handle: int | None) -> object:
    if not handle:
        raise pypdfium2.PdfiumError("pdfium loaded nothing")
    return calls.as_argument(handle)
