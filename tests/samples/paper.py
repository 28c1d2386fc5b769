"""The plainest reading of a PDF: each page's lines, turned characters and pictures."""

from dataclasses import dataclass
from pathlib import Path

import pdfplumber
import pypdfium2


@dataclass(frozen=True)
class Sheet:
    lines: list[str]
    turned: str  # the characters that do not stand upright, without spaces
    turned_right: float  # the right edge of the leftmost turned line, in points
    rules_left: float  # the left edge of the leftmost ruled line, in points
    wide: bool
    pictures: int

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Paper:
    title: str
    bookmarks: list[tuple[int, str]]  # level, title
    sheets: list[Sheet]

    def sheets_with(self, words: str) -> list[int]:
        """The pages, from 1, whose text holds these words."""
        return [number for number, sheet in enumerate(self.sheets, 1) if words in sheet.text]


def open_paper(path: Path) -> Paper:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    with pdfplumber.open(path) as plumbed:
        sheets = [sheet(page, text) for page, text in zip(plumbed.pages, texts, strict=True)]
    bookmarks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
    return Paper(document.get_metadata_value("Title"), bookmarks, sheets)


def sheet(page: pdfplumber.page.Page, text: str) -> Sheet:
    turned = [char for char in page.chars if not char["upright"]]
    left = min((char["x0"] for char in turned), default=0.0)
    return Sheet(
        lines=[line.strip() for line in text.splitlines()],
        turned="".join(char["text"] for char in turned).replace(" ", ""),
        turned_right=max((c["x1"] for c in turned if c["x0"] < left + 20), default=0.0),
        rules_left=min((line["x0"] for line in page.lines), default=page.width),
        wide=page.width > page.height,
        pictures=len(page.images),
    )
