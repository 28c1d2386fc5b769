"""The blocks of a notice: one matter each, from what leads to its subject to its last label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.parsing.cells import source_of
from ingest.parsing.geometry import Line, Page
from ingest.parsing.kinds.decision_notice.decisions import read_decisions
from ingest.parsing.kinds.decision_notice.labels import Section, sections
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.records import MinuteRecord, Source

_ITEM_NUMBER = re.compile(
    r"\(?\s*(?:agenda\s+)?item(?:\s+no\.?)?:?\s+(\w{1,6})\s*\)?", re.IGNORECASE
)
_LEADS_IN = re.compile(
    r"(?:deadline|call[- ]?in|(?:decision\s+)?(?:ref(?:erence)?|number|no)\b|date\b|published"
    r"|publication|agenda\s+item)",
    re.IGNORECASE,
)


@dataclass
class NoticeBlock:
    """One matter: the paragraphs before its subject, and its labelled sections."""

    lead_in: list[Paragraph] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)


def divide(pages: Sequence[Page]) -> tuple[list[Line], list[NoticeBlock]]:
    """The lines before the first block, and the blocks."""
    before, *labelled = sections(lines_to_paragraphs(line for page in pages for line in page.lines))
    blocks: list[NoticeBlock] = []
    for section in labelled:
        if section.role == "subject" or not blocks:
            above = blocks[-1].sections[-1] if blocks else before
            blocks.append(NoticeBlock(_take_lead_in(above, section.paragraphs[0])))
        blocks[-1].sections.append(section)
    opening = [line for paragraph in before.paragraphs for line in paragraph.lines]
    return opening, blocks


def _take_lead_in(above: Section, subject: Paragraph) -> list[Paragraph]:
    """Takes from the section above what leads to the subject: a deadline, a reference; and, where
    the block begins on a new page, all that stands above it there."""
    taken: list[Paragraph] = []
    while len(above.paragraphs) > bool(above.role):
        last = above.paragraphs[-1]
        new_page = above.role is not None and above.paragraphs[0].page < subject.page == last.page
        if not new_page and not _LEADS_IN.match(last.text):
            break
        taken.insert(0, above.paragraphs.pop())
    return taken


def read_item(block: NoticeBlock) -> MinuteRecord:
    """The block as an item: title and number, the other lines as text, decisions and reason."""
    title, number, subject = _subject(block)
    text = [paragraph.text for paragraph in block.lead_in]
    for section in block.sections:
        if section is not subject:
            text += [paragraph.text for paragraph in section.paragraphs]
    return MinuteRecord(
        number=number,
        title=title,
        text="\n".join(text),
        decisions=_decisions(block),
        reason=_reason(block),
        sources=_sources(block, subject),
    )


def _subject(block: NoticeBlock) -> tuple[str | None, str | None, Section | None]:
    """Title without its agenda number, that number, and the section that prints them."""
    section = next((each for each in block.sections if each.role == "subject"), None)
    if section is None:
        return None, None, None
    words = " ".join([section.value, *(paragraph.text for paragraph in section.below)])
    match = _ITEM_NUMBER.search(words)
    title = _ITEM_NUMBER.sub(" ", words) if match else words
    return " ".join(title.split()).rstrip(" .:") or None, match[1] if match else None, section


def _decisions(block: NoticeBlock) -> tuple[str, ...]:
    found: list[str] = []
    for section in block.sections:
        if section.role == "decision":
            found += [section.value] if section.value else []
            found += read_decisions(section.below)
    return tuple(found)


def _reason(block: NoticeBlock) -> str | None:
    texts = [
        text
        for section in block.sections
        if section.role == "reason"
        for text in (section.value, *(paragraph.text for paragraph in section.below))
    ]
    return "\n".join(text for text in texts if text) or None


def _sources(block: NoticeBlock, subject: Section | None) -> dict[str, Source]:
    places: dict[str, list[Section]] = {
        "title": [subject] if subject else [],
        "decisions": [each for each in block.sections if each.role == "decision"],
        "reason": [each for each in block.sections if each.role == "reason"],
        "record": block.sections,
    }
    found = {}
    for name, each in places.items():
        lines = [line for section in each for p in section.paragraphs for line in p.lines]
        if source := source_of(lines, "label"):
            found[name] = source
    return found
