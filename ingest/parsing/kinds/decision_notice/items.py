"""The blocks of a notice: one matter each, from what leads to its subject to its last label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ingest.parsing.fields.decisions import opens_decision, read_marker
from ingest.parsing.geometry import Line, Page, Table
from ingest.parsing.kinds.decision_notice.decisions import read_decisions
from ingest.parsing.kinds.decision_notice.labels import Section, sections
from ingest.parsing.kinds.decision_notice.tables import table_sections
from ingest.parsing.kinds.minutes.passages import split_label
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import MinuteRecord, Source
from ingest.parsing.tables import find_tables, flow

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
    before, *labelled = _sections(pages)
    if [section.role for section in labelled[:2]] == ["decision", "subject"]:
        before.paragraphs += labelled.pop(0).paragraphs  # the notice's own heading, "Decisions"
    blocks: list[NoticeBlock] = []
    for section in labelled:
        if section.role == "subject" and _is_head(blocks, section):
            blocks = []  # labels of the whole notice, above its table
        if not blocks or (section.role == "subject" and not _awaits_subject(blocks)):
            above = blocks[-1].sections[-1] if blocks else before
            subject = None if section.in_row else section.paragraphs[0]
            blocks.append(NoticeBlock(_take_lead_in(above, subject) if subject else []))
        blocks[-1].sections.append(section)
    opening = [line for paragraph in before.paragraphs for line in paragraph.lines]
    return opening, blocks


def _awaits_subject(blocks: Sequence[NoticeBlock]) -> bool:
    """Whether the first block has begun with other labels ("Decision maker", "Date")."""
    roles = {section.role for block in blocks for section in block.sections}
    return not roles & {"subject", "decision", "reason"}


def _is_head(blocks: Sequence[NoticeBlock], section: Section) -> bool:
    return section.in_row and bool(blocks) and _awaits_subject(blocks)


def _sections(pages: Sequence[Page]) -> list[Section]:
    """What stands before the first label, and the labelled sections, of lines and tables."""
    if not any(table_sections(table) for page in pages for table in find_tables(page)):
        return _with_lines([], [line for page in pages for line in page.lines])
    found: list[Section] = []
    lines: list[Line] = []
    for piece in flow(pages):
        held = table_sections(piece) if isinstance(piece, Table) else None
        if isinstance(piece, Line):
            lines.append(piece)
        elif held is None:
            lines += (line for row in piece.rows for cell in row.cells for line in cell.lines)
        else:
            found = _with_lines(found, lines) + held
            lines = []
    return _with_lines(found, lines)


def _with_lines(found: list[Section], lines: Sequence[Line]) -> list[Section]:
    """The sections with those of the lines; what precedes these lines' first label goes on with
    the section above."""
    before, *labelled = sections(lines_to_paragraphs(lines))
    if not found:
        return [before, *labelled]
    found[-1].paragraphs += before.paragraphs
    return [*found, *labelled]


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
    item = MinuteRecord(
        number=number,
        title=title,
        text="\n".join(text),
        decisions=_decisions(block),
        reason=_reason(block),
    )
    return replace(item, sources=_sources(item, block, subject))


def _subject(block: NoticeBlock) -> tuple[str | None, str | None, Section | None]:
    """Title without its agenda number, that number, and the section that prints them."""
    section = next((each for each in block.sections if each.role == "subject"), None)
    if section is None:
        return None, None, None
    if section.in_row or section.named:
        return section.value.strip(" .:") or None, section.number or None, section
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
    return tuple(map(_without_marker, found))


def _without_marker(text: str) -> str:
    """ "RESOLVED: (1) That the report be noted." -> "That the report be noted."."""
    marked = read_marker(text) if opens_decision(text) else None
    return split_label(marked.text)[1] if marked and marked.text else text


def _reason(block: NoticeBlock) -> str | None:
    texts = [
        text
        for section in block.sections
        if section.role == "reason"
        for text in (section.value, *(paragraph.text for paragraph in section.below))
    ]
    return "\n".join(text for text in texts if text) or None


def _sources(item: MinuteRecord, block: NoticeBlock, subject: Section | None) -> dict[str, Source]:
    places: dict[str, list[Section]] = {
        "title": [subject] if subject else [],
        "decisions": [each for each in block.sections if each.role == "decision"],
        "reason": [each for each in block.sections if each.role == "reason"],
    }
    lead_in = [line for paragraph in block.lead_in for line in paragraph.lines]
    lines = {name: _stated_lines(each) or _lines(each) for name, each in places.items()}
    lines["record"] = _lines(block.sections)
    lines["text"] = [*lead_in, *_lines(each for each in block.sections if each is not subject)]
    lines["number"] = _lines(places["title"]) if item.number else []
    stated = {name: each for name, each in lines.items() if getattr(item, name, "record")}
    return sources_of({name: (f"decision notice: {name}", each) for name, each in stated.items()})


def _lines(sections: Iterable[Section]) -> list[Line]:
    return [line for each in sections for p in each.paragraphs for line in p.lines]


def _stated_lines(sections: Iterable[Section]) -> list[Line]:
    """Without labels that stand alone: their value may begin overleaf."""
    return [
        line
        for each in sections
        for paragraph in (each.paragraphs if each.value else each.below)
        for line in paragraph.lines
    ]
