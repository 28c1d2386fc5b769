"""The headings of a report: which are printed with a number, and which open a known section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsing.geometry import Table
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.labels import inline_section, section_of
from ingest.parsing.kinds.report.typography import is_bold, looks_like_heading, text_size
from ingest.parsing.paragraphs import Paragraph

LONGEST_PLAIN_HEADING = 90  # characters of a numbered heading in the type of the text
MOST_LINES_OF_ENTRY = 2  # of a contents list
LONGEST_RUN_IN = 45  # characters of a heading with its text in the same line
FEWEST_WORDS_OF_PURPOSE = 8
FEWEST_IN_CAPITALS = 2  # headings: one alone may be an abbreviation
SENTENCES = ("that ", "to ", "note ", "approve", "agree", "endorse ", "delegate")

_NUMBER = re.compile(r"(\d{1,2})(?:\.0?|[.):])?")
_SUBNUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})+)[a-z]?[.):]?")
_GLUED_NUMBER = re.compile(r"(\d{1,2})\.(?=[A-Z])")
_LEADERS = re.compile(r"[\s.\d\u2026]+$")
_ASKS = re.compile(r"\b(?:is|are) (?:asked|invited|recommended|requested) to\b", re.IGNORECASE)
_LEADS_ON = re.compile(r"\bthat\s*:?$", re.IGNORECASE)  # a list's lead-in in bold: "That:"
_INLINE = frozenset(
    {"summary", "purpose of report", "recommendation", "reason", "appendices", "background papers"}
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, where it stands among the elements, and what it opens."""

    at: int  # place among the elements
    title: str
    number: int | None = None  # "3." of a numbered section
    section: str | None = None  # a key of SECTION_HEADINGS
    inline: str = ""  # text that follows the heading in its own paragraph
    level: int = 1


def find_headings(elements: Sequence[Element]) -> list[Heading]:
    """The headings in order, contents lists left out."""
    size = text_size(elements)
    listed = {at for entries in contents_lists(elements) for at in entries}
    confirmed = _numbers_with_paragraphs(elements)
    found = []
    for at, element in enumerate(elements):
        if isinstance(element, Table) or at in listed:
            continue
        heading = _heading(at, element, size, confirmed)
        if heading is not None:
            found.append(heading)
    return _with_standing_neighbours(_with_whole_numbers(found, elements))


def ranked(headings: Sequence[Heading], head_end: int) -> list[Heading]:
    """Where no heading has a number and some are in capitals, these stand above the others."""
    below = [each for each in headings if each.at >= head_end]
    capitals = [each.at for each in below if each.title.isupper()]
    if any(each.number is not None for each in below) or len(capitals) < FEWEST_IN_CAPITALS:
        return list(headings)
    return [
        replace(each, level=max(each.level, 2))
        if each.at > capitals[0] and each.at not in capitals
        else each
        for each in headings
    ]


def _with_standing_neighbours(headings: Sequence[Heading]) -> list[Heading]:
    """Without run-in headings of a list: one counts that a heading of its own line adjoins."""
    numbered = [each for each in headings if each.number is not None]
    kept = {each.at for each in numbered if not each.inline}
    for _ in numbered:
        for one, other in pairwise(numbered):
            if (other.number or 0) - (one.number or 0) == 1 and {one.at, other.at} & kept:
                kept |= {one.at, other.at}
    return [each for each in headings if each.number is None or each.at in kept]


def _with_whole_numbers(headings: Sequence[Heading], elements: Sequence[Element]) -> list[Heading]:
    """Without numbered list entries in bold: where section numbers are bold, theirs are plain.

    A plain number that is wanting among the bold ones, after its forerunner, stays.
    """
    numbered = [each for each in headings if each.number is not None]
    plain = [each for each in numbered if not _starts_bold(elements[each.at])]
    whole = {each.number: each.at for each in numbered if each not in plain}
    if len(whole) < 2:
        return list(headings)
    dropped = {
        each.at
        for each in plain
        if each.number in whole or whole.get((each.number or 0) - 1, each.at) >= each.at
    }
    return [each for each in headings if each.at not in dropped]


def _starts_bold(element: Element) -> bool:
    return isinstance(element, Paragraph) and element.lines[0].bold


def _heading(
    at: int, paragraph: Paragraph, size: float, confirmed: frozenset[tuple[int, int]]
) -> Heading | None:
    number, title = section_number(paragraph)
    section = section_of(paragraph.text) if not paragraph.is_bullet else None
    stands_out = looks_like_heading(paragraph, size)
    if number is not None:
        numbered = stands_out or (at, number) in confirmed
        if numbered and not _is_sentence(title):
            return Heading(at, _closed(title), number=number, section=section)
        return _run_in_heading(at, paragraph, number)
    if section is not None and (stands_out or _opens_plainly(paragraph, section)):
        return Heading(at, _closed(paragraph.text), section=section)
    inline = inline_section(paragraph.text) if not paragraph.marker else None
    if inline and inline[0] in _INLINE and not _is_short_purpose(*inline):
        title = paragraph.text.partition(":")[0]
        return Heading(at, title, section=inline[0], inline=inline[1])
    if stands_out and not _LEADS_ON.search(paragraph.text):
        return Heading(at, _closed(paragraph.text), level=_level(paragraph.marker))
    return None


def _level(marker: str | None) -> int:
    """2 of "1.1", 3 of "1.1.2"; 1 of a heading without a number."""
    if _SUBNUMBER.fullmatch(marker or "") is None:
        return 1
    return min((marker or "").strip(".):").count(".") + 1, 4)


def _run_in_heading(at: int, paragraph: Paragraph, number: int) -> Heading | None:
    """ "3. HR advice: There are none.", the words before the colon in bold."""
    first = paragraph.lines[0]
    title, colon, text = paragraph.body.partition(":")
    if not (colon and text and first.bold) or first.bold_end or len(title) > LONGEST_RUN_IN:
        return None
    return Heading(
        at, _closed(title), number=number, section=section_of(title), inline=text.strip()
    )


def _is_short_purpose(section: str, text: str) -> bool:
    """ "Purpose: For decision" is a label of the head block, not a section."""
    return section == "purpose of report" and len(text.split()) < FEWEST_WORDS_OF_PURPOSE


def _opens_plainly(paragraph: Paragraph, section: str) -> bool:
    """A section's name alone in a paragraph, in plain type."""
    alone = len(paragraph.lines) <= MOST_LINES_OF_ENTRY
    return section != "other" and paragraph.marker is None and alone


def section_number(paragraph: Paragraph) -> tuple[int | None, str]:
    """The number of a section heading and its title: "3.", "3", "3.0" before the title."""
    glued = _GLUED_NUMBER.match(paragraph.text)
    if glued:
        return int(glued.group(1)), paragraph.text[glued.end() :]
    match = _NUMBER.fullmatch(paragraph.marker or "")
    if match and (is_bold(paragraph) or not match.group().endswith(")")):
        return int(match.group(1)), paragraph.body
    return None, paragraph.text


def _is_sentence(title: str) -> bool:
    """Numbered entries of a list are sentences; headings are not."""
    closed = title.endswith((".", ";")) and len(title.split()) > 6
    return closed or title.casefold().startswith(SENTENCES) or _ASKS.search(title) is not None


def _closed(title: str) -> str:
    """A heading without its closing ":", ":-" or full stop."""
    return title.rstrip(" :-\u2013").removesuffix(".").strip()


def _numbers_with_paragraphs(elements: Sequence[Element]) -> frozenset[tuple[int, int]]:
    """Places where a short numbered line is followed by its first numbered paragraph.

    "3. Financial implications" in plain type before "3.1 There are none." is a heading.
    """
    found = set()
    paragraphs = [(at, each) for at, each in enumerate(elements) if isinstance(each, Paragraph)]
    for (at, paragraph), (_, following) in pairwise(paragraphs):
        number, title = section_number(paragraph)
        if number is None or not 3 <= len(title) <= LONGEST_PLAIN_HEADING:
            continue
        if (following.marker or "").startswith((f"{number}.1", f"{number}.01")):
            found.add((at, number))
    return frozenset(found)


def contents_lists(elements: Sequence[Element]) -> list[range]:
    """Places of each contents list's entries: the short lines under "Contents", in one run."""
    return [
        _run_of_entries(elements, at + 1)
        for at, element in enumerate(elements)
        if isinstance(element, Paragraph) and section_of(element.text) == "contents"
    ]


def _run_of_entries(elements: Sequence[Element], start: int) -> range:
    """Up to the first entry that comes again, being the heading itself, or to running text."""
    seen: set[str] = set()
    for at in range(start, len(elements)):
        element = elements[at]
        if isinstance(element, Table):
            return range(start, at + 1 if at == start else at)
        entry = _LEADERS.sub("", element.text).casefold()
        if len(element.lines) > MOST_LINES_OF_ENTRY or entry in seen:
            return range(start, at)
        seen.add(entry)
    return range(start, len(elements))
