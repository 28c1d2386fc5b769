"""What pdfium finds under a box: asked here by itself, past the project's own reader."""

import re
from functools import cached_property, lru_cache
from pathlib import Path

import pypdfium2

from ingest.parsing.records import Source

PAD = 1.5  # points around a box

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def squeezed(text: str) -> str:
    """Letters and figures alone, so that hyphens and line ends make no difference."""
    return "".join(words_of(text))


class PrintedPack:
    """The text of a PDF's pages."""

    def __init__(self, path: Path) -> None:
        self._document = pypdfium2.PdfDocument(path)
        self.text_after = lru_cache(maxsize=None)(self._text_after)

    def close(self) -> None:
        self._document.close()

    def under(self, source: Source) -> str:
        """The text under the source's box."""
        page = self._document[source.page - 1]
        x0, top, x1, bottom = source.box
        one = _to_pdf(page, x0 - PAD, top - PAD)
        other = _to_pdf(page, x1 + PAD, bottom + PAD)
        (left, right), (low, high) = (sorted(each) for each in zip(one, other, strict=True))
        return _clean(page.get_textpage().get_text_bounded(left, low, right, high))

    def _text_after(self, number: int) -> str:
        """Squeezed, all the text of the pages after the page of this number."""
        pages = range(number, len(self._document))
        return "".join(squeezed(self._page_texts[index]) for index in pages)

    @cached_property
    def _page_texts(self) -> list[str]:
        return [_clean(page.get_textpage().get_text_bounded()) for page in self._document]


def _clean(text: str) -> str:
    return text.replace("\ufffe", "").replace("\x02", "").replace("\u00ad", "")


def _to_pdf(page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
    """A point seen from the page's top left corner, in the PDF's own coordinates."""
    left, bottom, right, top = page.get_bbox()
    turned = {
        0: (left + x, top - y),
        90: (left + y, bottom + x),
        180: (right - x, bottom + y),
        270: (right - y, top - x),
    }
    return turned[page.get_rotation()]
