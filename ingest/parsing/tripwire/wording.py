"""Pages that say themselves that they are not for the public.

Printed samples, each on a line of its own at the head of its page:

    NOT FOR PUBLICATION by virtue of paragraph 3
    Report Status: Exempt
    Exempt report / EXEMPT APPENDIX / Exempt Appendix 3
    Exempt information: paragraphs 1 and 3 of Part 1 of Schedule 12A
    By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972
    Public Access - Fully exempt
    CONFIDENTIAL - Section 100A(3)

"Private and confidential" is none: auditors print it on letters that are public. A report that
speaks of its exempt appendix in a sentence is none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.fields.access import read_access
from ingest.parsing.geometry import Box, Line, Page
from ingest.parsing.records.findings import Finding
from ingest.parsing.stubs import OWN_SHEET, is_blank, is_restricted

HEAD_LINES = 8  # a marking stands at the head of its page, below the running head
_PARAGRAPH = r"\W*(?:\(?para(?:graph)?s?\W.*)?"
_MARKING = re.compile(
    rf"""
    \W*(?:strictly\s+)?not\s+for\s+publication\b .{{0,120}}
  | \W*(?:report\s+)?status\s*[:-]\s*(?:fully\s+)?exempt\b {_PARAGRAPH}
  | \W*exempt\s+(?:report|item|appendix|annex|minutes?)\W*(?:[A-Z\d]{{0,3}})? {_PARAGRAPH}
  | \W*exempt\s+(?:information\s*)?[:-]\s*para(?:graph)?s?\b .*
  | \W*(?:exempt\s+)?by\s+virtue\s+of\s+para(?:graph)?s?\W .* schedule\s+12\s?a .*
  | \W*(?:this\s+(?:report|appendix|item|document)\s+(?:is|contains)\s+)?exempt
    (?:\s+information)?\b .{{0,80}} schedule\s+12\s?a .*
  | \W*confidential\W+ .{{0,40}} (?:section|s\.?)\s*100a\W*\(?3 .*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FORMULA = re.compile(
    r"(?:strictly\s+)?not\s+for\s+publication|document\s+is\s+restricted|by\s+virtue\s+of"
    r"|para(?:graph)?\(?s?\)?\s*[\d, ]*(?:and\s+\d+)?|of\s+part\s+\w+|(?:of\s+)?schedule\s+12\s?a"
    r"|(?:of|to)\s+the|local\s+government\s+act(?:\s+1972)?|agenda\s+item\s+\w+|page\s+\d+"
    r"|exempt\s+information|as\s+amended",
    re.IGNORECASE,
)
STUB_REST = 8  # words of a stub besides the formula: a title, a number
_LABELLED = re.compile(r"^(?:public\s+)?access\b", re.IGNORECASE)
_OPEN_AFTER_ALL = re.compile(r"\b(?:appendix|appendices|annex)\b.*\b(?:is|are)\b", re.IGNORECASE)


def marked_pages(pages: Sequence[Page]) -> Iterator[Finding]:
    """A finding for each page that bears a marking and is no stub of a withheld paper."""
    for page in pages:
        if is_blank(page) or _is_stub(page):
            continue
        if line := _marking(page.lines[:HEAD_LINES]):
            yield Finding(
                "marked-not-for-publication",
                "This page is marked as not for publication, and it is in this file.",
                page.number,
                _corners(line.box),
            )


def _is_stub(page: Page) -> bool:
    """A stub says that a paper is withheld, and its title; a marked page says more than that."""
    if not is_restricted(page):
        return False
    text = " ".join(line.text for line in page.lines)
    if text.casefold().startswith(OWN_SHEET):
        return True
    return len(_FORMULA.sub(" ", text).split()) <= STUB_REST


def _marking(lines: Sequence[Line]) -> Line | None:
    for line in lines:
        text = line.text.strip()
        if _MARKING.fullmatch(text) and not _OPEN_AFTER_ALL.search(text):
            return line
        if _LABELLED.match(text) and read_access(text) == "fully exempt":
            return line
    return None


def _corners(box: Box) -> tuple[float, float, float, float]:
    return (round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1))
