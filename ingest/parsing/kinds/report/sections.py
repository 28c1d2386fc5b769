"""The stretches of a report under its headings: summary, recommendation, reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.parsing.geometry import Line, Table
from ingest.parsing.kinds.report.elements import Element, element_lines
from ingest.parsing.kinds.report.outline import Heading
from ingest.parsing.kinds.report.typography import is_bold
from ingest.parsing.paragraphs import Paragraph
from ingest.parsing.tables import row_texts

FIRST_WORDS = 200  # characters in which a proposal says that it recommends
FIRST_SECTIONS = 4  # a section called "Summary" after these sums the report up at its end

_RECOMMENDS = re.compile(r"\brecommend|\bis asked to\b|\bare asked to\b", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:the\s+|members of (?:the\s+)?)?[A-Z][\w,&'\u2019 -]{2,80}?\s+(?:is|are)\s+"
    r"(?:therefore\s+)?(?:asked|invited|recommended|requested)\s+to\b"
    r"|It is (?:therefore\s+)?recommended\s+that\b"
)


@dataclass(frozen=True, slots=True)
class Section:
    """The text under one heading, and the lines that it stands in."""

    text: str
    lines: tuple[Line, ...]


def read_section(
    names: Sequence[str],
    elements: Sequence[Element],
    headings: Sequence[Heading],
    *,
    early: bool = False,
) -> Section | None:
    """The first section under a heading of one of these names, the first name's before others'.

    `early` refuses one that comes late in the report. None where no such section has text.
    """
    for name in names:
        for heading in headings:
            if heading.section == name and not (early and _is_late(heading, headings)):
                section = _section(heading, elements, headings)
                if section.text:
                    return section
    return None


def _is_late(heading: Heading, headings: Sequence[Heading]) -> bool:
    before = {each.number for each in headings if each.at < heading.at} - {None}
    return len(before) >= FIRST_SECTIONS or (heading.number is not None and len(before) >= 2)


def _section(heading: Heading, elements: Sequence[Element], headings: Sequence[Heading]) -> Section:
    end = section_end(heading, elements, headings)
    inside = elements[heading.at + 1 : end]
    texts = [heading.inline, *map(element_text, inside)]
    lines = [*element_lines(elements[heading.at])] if heading.inline else []
    lines += [line for element in inside for line in element_lines(element)]
    return Section("\n".join(text for text in texts if text), tuple(lines))


def section_end(heading: Heading, elements: Sequence[Element], headings: Sequence[Heading]) -> int:
    """The place of the heading that ends a section, or the end of the report."""
    for other in headings:
        if other.at > heading.at and _ends(heading, other, elements):
            return other.at
    return len(elements)


def _ends(heading: Heading, other: Heading, elements: Sequence[Element]) -> bool:
    if other.number is not None or other.section is not None:
        return True
    return heading.number is None and other.level == 1 and _alike(heading, other, elements)


def _alike(heading: Heading, other: Heading, elements: Sequence[Element]) -> bool:
    """Whether two unnumbered headings are of one rank: type, size and indent agree."""
    first, second = elements[heading.at], elements[other.at]
    if isinstance(first, Table) or isinstance(second, Table):
        return False
    bold = first.lines[0].bold if heading.inline else is_bold(first)
    return (
        bold == is_bold(second)
        and first.body.isupper() == second.body.isupper()
        and abs(first.lines[0].size - second.lines[0].size) < 0.6
        and abs(first.x0 - second.x0) < second.lines[0].size
        and other.title != ""
    )


def proposal_section(elements: Sequence[Element], headings: Sequence[Heading]) -> Section | None:
    """A section "Proposals" that recommends something, where the paper has no recommendation."""
    section = read_section(("proposal",), elements, headings)
    return section if section and _RECOMMENDS.search(section.text[:FIRST_WORDS]) else None


def asked_place(elements: Sequence[Element], headings: Sequence[Heading]) -> int | None:
    """Where a paragraph before the first numbered section says what a body "is asked to" do."""
    end = next((each.at for each in headings if each.number is not None), len(elements))
    for at, element in enumerate(elements[:end]):
        if isinstance(element, Paragraph) and _ASKED.match(element.text):
            return at
    return None


def asked_section(elements: Sequence[Element], headings: Sequence[Heading]) -> Section | None:
    """What a body "is asked to" do, where no heading says so: up to the first section."""
    start = asked_place(elements, headings)
    if start is None:
        return None
    ends = (each.at for each in headings if each.at > start and (each.number or each.section))
    inside = elements[start : next(ends, len(elements))]
    lines = tuple(line for each in inside for line in element_lines(each))
    return Section("\n".join(filter(None, map(element_text, inside))), lines)


def element_text(element: Element) -> str:
    """A paragraph's text, its number kept; a table's rows, one a line, cells from the left."""
    if isinstance(element, Paragraph):
        return element.text
    return "\n".join(_row_lines(element))


def _row_lines(table: Table) -> Iterator[str]:
    for row in table.rows:
        text = " ".join(filter(None, row_texts(row)))
        if text:
            yield text


def section_titles(headings: Iterable[Heading]) -> tuple[str, ...]:
    """The titles of the headings with a printed number."""
    return tuple(heading.title for heading in headings if heading.number is not None)
