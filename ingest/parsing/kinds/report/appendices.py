"""The appendices that a report names: under their heading, or in its contents list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.parsing.geometry import Line, Table
from ingest.parsing.kinds.report.elements import Element, element_lines
from ingest.parsing.kinds.report.labels import label_alone, section_of
from ingest.parsing.kinds.report.outline import Heading, contents_lists
from ingest.parsing.kinds.report.sections import section_end
from ingest.parsing.paragraphs import Paragraph
from ingest.parsing.tables import row_texts

_NONE = re.compile(
    r"(?:none|n/?a|not applicable|nil|no appendi\w+|there are no|no)\b(?!\.\s*\d)", re.IGNORECASE
)
_BARE_MARK = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[A-Za-z][.):]|\([A-Za-z0-9]{1,3}\)|[ivx]+[.)])\s+"
)
_NUMBERED = re.compile(
    r"(?:appendix|annexe?|attachment|schedule|enclosure)\s+(?:[A-Z]\d?|\d{1,2}[A-Za-z]?|[ivxIVX]+"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(r"\bbackground\b", re.IGNORECASE)
_MARKED = re.compile(r"\s+(?P<mark>YES|NO)$")
_LEADERS = re.compile(r"[\s.\u2026]{3,}\d*$")


def read_appendices(
    elements: Sequence[Element], headings: Sequence[Heading]
) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    """The appendices as printed, and the lines that list them."""
    for heading in headings:
        if heading.section == "appendices":
            inside = elements[heading.at + 1 : section_end(heading, elements, headings)]
            found = list(_entries(heading.inline, inside))
            if _BACKGROUND.search(heading.title):  # a list of both
                found = [entry for entry in found if _NUMBERED.match(entry)]
            if found:
                return tuple(found), _lines(inside) or _lines([elements[heading.at]])
    return _from_contents(elements)


def _from_contents(
    elements: Sequence[Element],
) -> tuple[tuple[str, ...], tuple[Line, ...]]:
    for entries in contents_lists(elements):
        inside = [elements[at] for at in entries]
        for at, element in enumerate(inside):
            if isinstance(element, Paragraph) and section_of(element.text) == "appendices":
                return tuple(_entries("", inside[at + 1 :])), _lines(inside[at + 1 :])
    return (), ()


def _lines(elements: Sequence[Element]) -> tuple[Line, ...]:
    return tuple(line for element in elements for line in element_lines(element))


def _entries(inline: str, elements: Sequence[Element]) -> Iterator[str]:
    texts = [inline] if inline else []
    plain = any(isinstance(each, Paragraph) and not each.bold for each in elements)
    for element in elements:
        if texts and _is_past_list(element):
            break
        texts.extend(_element_texts(element, bold=not plain))
    for text in _attached(texts):
        entry = clean_entry(text)
        if entry and not entry.endswith(":") and not _NONE.match(entry):
            yield entry


def _attached(texts: Sequence[str]) -> Iterator[str]:
    """The entries; where a form marks them YES and NO, those marked YES."""
    marked = [text for text in texts if _MARKED.search(text)]
    for text in texts:
        match = _MARKED.search(text) if len(marked) > 1 else None
        if match is None:
            yield text
        elif match["mark"] == "YES":
            yield text[: match.start()]


def _is_past_list(element: Element) -> bool:
    """A table that names no appendix is one itself; a label of people ends the list."""
    if isinstance(element, Table):
        return not _names_appendices(element)
    label, colon, _ = element.text.partition(":")
    return bool(colon) and label_alone(label) not in (None, "title")


def _names_appendices(table: Table) -> bool:
    return any(_NUMBERED.search(" ".join(row_texts(row))) for row in table.rows)


def _element_texts(element: Element, *, bold: bool) -> Iterator[str]:
    if isinstance(element, Table):
        rows = (" ".join(filter(None, row_texts(row))) for row in element.rows)
        yield from (row for row in rows if _NUMBERED.search(row))
        return
    if element.bold and not bold and not _NUMBERED.match(element.body):
        return  # a sub-heading among the entries
    yield from _divide(element)


def _divide(paragraph: Paragraph) -> Iterator[str]:
    """The entries of lines set so closely that they pass for one paragraph."""
    starts = [at for at, line in enumerate(paragraph.lines) if _NUMBERED.match(line.text)]
    if len(starts) < 2 or starts[0] != 0:
        yield paragraph.text
        return
    for start, end in pairwise([*starts, len(paragraph.lines)]):
        yield Paragraph(paragraph.lines[start:end]).text


def clean_entry(text: str) -> str:
    """An entry without the bare mark before it, or a contents list's page number after it.

    >>> clean_entry("a) Appendix 2: Savings")
    'Appendix 2: Savings'
    """
    return _LEADERS.sub("", _BARE_MARK.sub("", text.strip(), count=1)).strip().rstrip(".").strip()
