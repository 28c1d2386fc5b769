"""Where the covering report ends and its annexes begin."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.parsing.geometry import Line, Page, Part
from ingest.parsing.kinds.report.labels import label_alone, section_of
from ingest.parsing.lines import line_to_rows
from ingest.parsing.stubs import is_blank, is_restricted

HEAD_ROWS = 4  # of a page: where the name of an annex stands
LARGE = 1.25  # of the report's type: a cover's title
PICTURE_SHARE = 0.4  # of a page
FEWEST_PARAGRAPHS = 4  # numbered one after the other: fewer may be any list
CLOSING_SECTIONS = ("appendices", "background papers", "contact details")

_COUNT = (
    r"(?:[A-Z]{1,2}\d?|\d{1,2}[A-Za-z]?|[ivxIVX]+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)"
)
_ANNEX_NAME = (
    r"(?:Appendix|APPENDIX|Annexe?|ANNEXE?|Schedule|SCHEDULE|Enclosure|ENCLOSURE|Attachment"
    r"|ATTACHMENT)"
)
_ANNEX_ALONE = re.compile(rf"{_ANNEX_NAME}(?:\s+(?:[Nn]o\.?\s*)?{_COUNT})?\s*:?")
_ANNEX = re.compile(rf"{_ANNEX_ALONE.pattern}(?:\s*[:.\u2013\u2014-]\s.*)?$")
_ANNEXES = re.compile(r"(?:appendices|annexes|supporting documents)\s*:?$", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2})(?:\.\d{1,3})*[.)]?")
_SECTION_NUMBER = re.compile(r"(\d{1,3})(?:\.0?|[.)])?")


@dataclass
class _Report:
    """The report as far as it is known, page by page: what the next page is judged by."""

    pages: list[Page] = field(default_factory=list)
    closes: bool = False  # it has come to its closing sections
    last_section: int = 0  # the highest number of a section heading in bold
    letters: Counter[float] = field(default_factory=Counter)  # by size of font

    def add(self, page: Page) -> None:
        self.pages.append(page)
        self.closes = self.closes or closes(page, self.pages[0])
        self.last_section = max(self.last_section, *_bold_numbers(page), 0)
        for line in page.lines:
            self.letters[round(line.size * 2) / 2] += len(line.text)

    @property
    def usual_size(self) -> float:
        """The size of most of the letters."""
        return max(self.letters, key=lambda size: self.letters[size], default=12.0)


def report_pages(part: Part) -> tuple[Page, ...]:
    """The pages of the covering report: from its first live page to where an annex begins.

    Modern.Gov pads each document of a pack to an even number of pages: a blank sheet ends it.
    """
    run = _first_document(part.pages)
    report = _Report()
    for number, page in enumerate(run):
        if number and begins_annex(run[number:], report):
            return run[:number]
        report.add(page)
    return run


def _first_document(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The live pages up to the first blank sheet after them."""
    live: list[Page] = []
    for page in pages:
        if not is_blank(page):
            live.append(page)
        elif live:
            break
    return tuple(live)


def begins_annex(pages: Sequence[Page], report: _Report) -> bool:
    """Whether an annex opens on the first of these pages, after those of the report."""
    page = pages[0]
    if is_restricted(page):
        return True
    rows = line_to_rows(line for line in page.lines if not line.turned)[:HEAD_ROWS]
    if rows and _annexes_named(page) < 2 and _names_annex(rows, report.pages):
        return True
    if not report.closes or _goes_on_counting(pages, report):
        return False
    return not rows or _starts_afresh(page, rows, report)


def _annexes_named(page: Page) -> int:
    """How many lines open with an annex's name: two make a list of them."""
    return sum(_ANNEX.match(line.text) is not None for line in page.lines)


def _names_annex(rows: Sequence[Sequence[Line]], before: Sequence[Page]) -> bool:
    """An annex's name stands in the first lines, set off by its type or its place."""
    for number, row in enumerate(rows):
        line = row[0]
        text = " ".join(each.text for each in row)
        if line.marker is not None:
            return False
        if _ANNEXES.match(text) and number == 0:
            return number + 1 < len(rows) and _ANNEX_ALONE.fullmatch(rows[1][0].text) is not None
        if _ANNEX.match(text):
            alone = _ANNEX_ALONE.fullmatch(text) is not None
            return line.bold or (alone and not _lists_appendices(before[-1]))
        if not line.bold and len(text) > 60:
            return False
    return False


def _lists_appendices(page: Page) -> bool:
    """Whether the last heading on the page opens the list of appendices."""
    sections = [section_of(line.text) for line in page.lines]
    named = [section for section in sections if section in CLOSING_SECTIONS]
    return bool(named) and named[-1] == "appendices"


def closes(page: Page, first: Page) -> bool:
    """Whether the page opens a closing section; a contents list only names them."""
    return any(
        section_of(line.text) in CLOSING_SECTIONS and not _is_head_label(line, first)
        for line in _after_contents(page)
    )


def _after_contents(page: Page) -> Iterator[Line]:
    """The page's lines; from a heading "Contents" on, none."""
    for line in page.lines:
        if section_of(line.text) == "contents":
            return
        yield line


def _is_head_label(line: Line, first: Page) -> bool:
    """A label of the head block ("Contact officer:") closes nothing."""
    return line.page == first.number and label_alone(line.text) is not None


def _goes_on_counting(pages: Sequence[Page], report: _Report) -> bool:
    """Whether a number on these pages goes on with the report's sections or their paragraphs.

    What counts from 1 again is an annex's.
    """
    if _next_paragraph(pages[0], report.pages):
        return True
    last = report.last_section
    for page in pages:
        numbers = set(_numbers(page))
        if 1 in numbers:
            return False
        if last and numbers & {last, last + 1}:
            return True
    return False


def _next_paragraph(page: Page, before: Sequence[Page]) -> bool:
    """Whether the page's first numbered paragraph is the next after the last one before."""
    first = next(_paragraph_numbers(page), None)
    numbers = [number for each in before[-2:] for number in _paragraph_numbers(each)]
    last = max(numbers[-1:], default=0)
    return first is not None and last >= FEWEST_PARAGRAPHS and first == last + 1


def _paragraph_numbers(page: Page) -> Iterator[int]:
    """The whole numbers that open lines in plain type."""
    for line in page.lines:
        match = _SECTION_NUMBER.fullmatch(line.marker or "")
        if match and not line.bold_end:
            yield int(match.group(1))


def _numbers(page: Page) -> Iterator[int]:
    """The leading numbers of bold headings, and of paragraphs such as "4.3"."""
    for line in page.lines:
        match = _NUMBER.fullmatch(line.marker or "")
        if match and (line.bold or line.bold_end or "." in match.group().rstrip(".")):
            yield int(match.group(1))


def _bold_numbers(page: Page) -> Iterator[int]:
    """The numbers of section headings in bold."""
    for line in page.lines:
        match = _SECTION_NUMBER.fullmatch(line.marker or "")
        if match and line.bold_end:
            yield int(match.group(1))


def _starts_afresh(page: Page, rows: Sequence[Sequence[Line]], report: _Report) -> bool:
    """A page turned on its side, a picture, a large title, or headings that begin again."""
    last = report.pages[-1]
    if (page.width > page.height) != (last.width > last.height):
        return True
    if page.image_area >= PICTURE_SHARE:
        return True
    if any(line.size >= LARGE * report.usual_size for row in rows[:2] for line in row):
        return True
    first = rows[0][0]
    if first.marker is not None:
        return first.bold and first.marker.rstrip(".") in ("1", "1.0", "1.1")
    return first.bold and first.bold_end and section_of(first.text) not in CLOSING_SECTIONS
