"""One report's record out of its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.parsing.furniture import ITEM_STAMP
from ingest.parsing.geometry import Line, Page, Table
from ingest.parsing.kinds.report.announced import announced_head
from ingest.parsing.kinds.report.appendices import read_appendices
from ingest.parsing.kinds.report.authors import authors_with_sources, head_authors
from ingest.parsing.kinds.report.blocks import shown_blocks, to_blocks
from ingest.parsing.kinds.report.contacts import contact_authors
from ingest.parsing.kinds.report.drawings import find_drawings, without_labels
from ingest.parsing.kinds.report.elements import Element, element_lines, pages_to_elements
from ingest.parsing.kinds.report.footnotes import find_footnotes, without_footnotes
from ingest.parsing.kinds.report.forms import is_form, unroll_forms
from ingest.parsing.kinds.report.head import Head, read_head
from ingest.parsing.kinds.report.head_fields import HeadFields, read_head_fields
from ingest.parsing.kinds.report.labels import read_label
from ingest.parsing.kinds.report.outline import Heading, find_headings
from ingest.parsing.kinds.report.parties import officer_to_author
from ingest.parsing.kinds.report.sections import (
    Section,
    asked_place,
    asked_section,
    proposal_section,
    read_section,
    section_titles,
)
from ingest.parsing.kinds.report.sideways import sideways_blocks
from ingest.parsing.kinds.report.signs import HEAD_FIELDS
from ingest.parsing.provenance import printed_page_sources, sources_of
from ingest.parsing.records import AuthorRecord, ReportRecord, Source

HEAD_ENDS = ("summary", "purpose of report", "recommendation", "reason", "contents")
LONGEST_HEAD_LINE = 2  # lines of a paragraph; running text is longer

Authors = tuple[tuple[AuthorRecord, ...], tuple[Line, ...]]


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report's elements and headings; its head block ends before `head_end`."""

    elements: Sequence[Element]
    headings: Sequence[Heading]
    head_end: int
    printed: Sequence[Element]  # with forms as the tables that they are
    printed_headings: Sequence[Heading]

    @property
    def head_elements(self) -> Sequence[Element]:
        return self.elements[: self.head_end]

    @property
    def printed_head_end(self) -> int:
        """The head's end among the elements as printed; a form is head and sections in one."""
        if self.printed is self.elements or not self.head_end:
            return self.head_end
        last = self.elements[self.head_end - 1]
        return sum(_stands_by(each, last) for each in self.printed)


def read_report(pages: Sequence[Page], item: str | None, committee: str | None) -> ReportRecord:
    """The record of the report on these pages; what its own pages do not state stays empty.

    `committee` is the pack's own, by which the report's head is known to name it.
    """
    footnotes = find_footnotes(pages)
    pages = without_footnotes(pages, footnotes)
    drawings = find_drawings(pages)
    unlabelled = without_labels(pages, drawings)
    text = read_text(unlabelled)
    shown = [*shown_blocks(pages, drawings), *sideways_blocks(unlabelled)]
    shown += [footnote.block for footnote in footnotes]
    head = read_head(text.head_elements)
    fields = read_head_fields(head, committee)
    sections = _sections(text)
    appendices, appendix_lines = read_appendices(text.elements, text.headings)
    authors, author_lines = _authors(head, fields, text)
    values: dict[str, Any] = {name: value for name, (value, _) in fields.stated.items()}
    values |= {name: section.text for name, section in sections.items()}
    return ReportRecord(
        agenda_item=item,
        **values,
        authors=authors_with_sources(authors, author_lines),
        section_titles=section_titles(text.headings),
        appendices=appendices,
        page_from=printed_number(pages[0]),
        page_to=printed_number(pages[-1]),
        blocks=to_blocks(text.printed, text.printed_headings, shown, text.printed_head_end),
        sources=_sources(
            {name: ("head", lines) for name, (_, lines) in fields.stated.items()}
            | {name: ("section", section.lines) for name, section in sections.items()}
            | {"appendices": ("section", appendix_lines), "authors": ("authors", author_lines)}
            | {"section_titles": ("section", _title_lines(text))}
            | {"record": ("pages", pages[0].lines)}
            | {"agenda_item": ("item stamp", _item_lines(pages[0]) if item else ())}
        )
        | printed_page_sources(pages, "report"),
    )


def _stands_by(element: Element, last: Element) -> bool:
    """Whether the element begins no later than the last one does, and is no form itself."""
    here, there = ((each.page, each.box.top) for each in (element, last))
    return here <= there and not (isinstance(element, Table) and is_form(element))


def printed_number(page: Page) -> int:
    """The number that the page bears, else its place in the file."""
    return page.number if page.printed_number is None else page.printed_number


def read_text(pages: Sequence[Page]) -> ReportText:
    """The elements and headings of the pages, and where the head block ends."""
    printed = pages_to_elements(pages)
    printed_headings = find_headings(printed)
    elements = unroll_forms(printed)
    headings = printed_headings if elements is printed else find_headings(elements)
    ends = [each.at for each in headings if _ends_head(each, elements)][:1]
    asked = asked_place(elements, headings)
    ends += [asked] if asked is not None else []
    announced = announced_head(pages[0].lines)
    if announced:
        ends = [_after(announced, elements)]
    end = min(ends, default=_first_prose(elements))
    below = [each for each in headings if each.at >= end]
    return ReportText(elements, below, end, printed, printed_headings)


def _after(head: Sequence[Line], elements: Sequence[Element]) -> int:
    """The place of the first element below the head's lines."""
    last = head[-1].page, head[-1].box.bottom
    places = (at for at, each in enumerate(elements) if (each.page, each.box.top) >= last)
    return next(places, len(elements))


def _ends_head(heading: Heading, elements: Sequence[Element]) -> bool:
    """A numbered section, or a known one; "Consultation" before any label may be the title."""
    if heading.at == 0:
        return False
    if heading.section == "other" and heading.number is None:
        lines = (line for element in elements[: heading.at] for line in element_lines(element))
        return any(_opens_field(line) for line in lines)
    return heading.number is not None or heading.section in HEAD_ENDS


def _opens_field(line: Line) -> bool:
    labelled = read_label(line)
    return labelled is not None and labelled.field in HEAD_FIELDS


def _first_prose(elements: Sequence[Element]) -> int:
    """Without a heading the head block ends where running text begins."""
    for at, element in enumerate(elements):
        if not isinstance(element, Table) and len(element.lines) > LONGEST_HEAD_LINE:
            return at
    return len(elements)


def _sections(text: ReportText) -> Mapping[str, Section]:
    elements, headings = text.elements, text.headings
    found = {
        "summary": read_section(("summary", "purpose of report"), elements, headings, early=True),
        "recommendation": read_section(("recommendation",), elements, headings)
        or proposal_section(elements, headings)
        or asked_section(elements, headings),
        "reason": read_section(("reason",), elements, headings),
    }
    return {name: section for name, section in found.items() if section is not None}


def _authors(head: Head, fields: HeadFields, text: ReportText) -> Authors:
    """From the head block, else from "By" or "From", else from the contact details."""
    authors, lines = head_authors(head)
    if authors:
        return authors, lines
    listed, lines = contact_authors(text.elements, text.headings, text.head_end)
    named = tuple(filter(None, map(officer_to_author, fields.officers)))
    if named and not {each.name for each in listed} & {each.name for each in named}:
        return named, tuple(line for each in head.fields for line in each.lines)
    return listed, lines


def _title_lines(text: ReportText) -> list[Line]:
    numbered = (heading.at for heading in text.headings if heading.number is not None)
    return [line for at in numbered for line in element_lines(text.elements[at])]


def _sources(places: Mapping[str, tuple[str, Sequence[Line]]]) -> dict[str, Source]:
    return sources_of({name: (f"report: {rule}", lines) for name, (rule, lines) in places.items()})


def _item_lines(page: Page) -> Sequence[Line]:
    """The stamp "Agenda Item 8" on the first page; the page, where the agenda's range tells."""
    stamps = (line for line in page.furniture if ITEM_STAMP.fullmatch(line.text))
    return next(([line] for line in stamps), page.lines)
