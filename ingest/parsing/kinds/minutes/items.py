"""The items of minutes: each heading with the passages under it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.parsing.fields.bilingual import english
from ingest.parsing.fields.decisions import is_marker_alone, opens_decision
from ingest.parsing.geometry import Line, Page, Table
from ingest.parsing.kinds.minutes.attendance_tables import table_to_lines
from ingest.parsing.kinds.minutes.closing import closes, is_signature
from ingest.parsing.kinds.minutes.frames import after_attendance, without_frames
from ingest.parsing.kinds.minutes.headings import Heading, find_headings
from ingest.parsing.kinds.minutes.margin import margin_notes
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.kinds.minutes.run_in import (
    AGENDA_REFERENCE,
    alone_in_line,
    clean_title,
    runs_in,
    title_and_text,
)
from ingest.parsing.kinds.minutes.side_headings import part_side_headings
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.tables import flow, row_texts

LONGEST_TITLE_BELOW = 12  # words
_SENTENCE_END = re.compile(r"[.:;!?)][\"'’”]?$")
_RESOLVES = re.compile(r"(?:Resolved|Agreed|Decision)\b")  # in bold below a title in bold
_MOVED = re.compile(r"(?:Proposed|Moved)(?: by)?:? (?=[A-Z])|Proposer:")


@dataclass(slots=True)
class Item:
    """One item as printed, before its decisions and movers are read."""

    number: str | None
    title: str | None
    heading: Paragraph
    passages: list[Passage] = field(default_factory=list)
    notes: tuple[Line, ...] = ()  # of the margin beside its heading


@dataclass(frozen=True, slots=True)
class Body:
    """Minutes divided: the lines before the first item, and the items."""

    opening: tuple[Line, ...]
    items: tuple[Item, ...]


def divide(pages: Sequence[Page]) -> Body:
    """The pages' lines as opening and items; tables that hold data stand as rows."""
    pieces = list(flow(without_frames(pages)))
    lines = [piece for piece in pieces if isinstance(piece, Line) and not piece.turned]
    lines = part_side_headings(lines, after_attendance(lines))
    headings = find_headings(lines, after_attendance(lines))
    begin = headings[0].index if headings else len(lines)
    first = lines[begin] if headings else None
    opening = tuple(_in_english(line) for line in _opening(pieces, lines[:begin], first))
    starts = {id(lines[heading.index]): heading for heading in headings}
    items = _items(pieces, lines[begin:], starts)
    return Body(opening, tuple(_with_text_of_title(item) for item in items))


def _with_text_of_title(item: Item) -> Item:
    """An item all in one line: "Apologies: Cllr Hale" -> title and text."""
    inline = alone_in_line(item.title or "") if not item.passages else None
    if inline:
        item.title, text = inline
        item.passages.append(replace(_passage(item.heading, {}), text=text, marker=None))
    return item


def _in_english(line: Line) -> Line:
    text = english(line.text)
    return line if text == line.text or not text else replace(line, text=text)


def _opening(
    pieces: Sequence[Line | Table], lines: Sequence[Line], first: Line | None
) -> Iterator[Line]:
    """The lines before the first item, those of attendance tables among them in their place."""
    end = (first.page, first.box.top) if first else (math.inf, 0.0)
    tables = [
        piece for piece in pieces if isinstance(piece, Table) and (piece.page, piece.box.top) < end
    ]
    for line in lines:
        while tables and (tables[0].page, tables[0].box.top) < (line.page, line.box.top):
            yield from table_to_lines(tables.pop(0))
        yield line
    for table in tables:
        yield from table_to_lines(table)


def _items(
    pieces: Sequence[Line | Table], lines: Sequence[Line], starts: dict[int, Heading]
) -> Iterable[Item]:
    text, notes = margin_notes(lines)
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    items: list[Item] = []
    paragraphs = list(_divided(lines_to_paragraphs(text), starts))
    headed = {
        id(each): starts[id(each.lines[0])] for each in paragraphs if id(each.lines[0]) in starts
    }
    run_in = runs_in(
        [_heading_text(headed[id(each)], each) for each in paragraphs if id(each) in headed]
    )
    for part in _in_order(paragraphs, tables):
        if isinstance(part, Table):
            if items:
                items[-1].passages += _rows(part)
            continue
        heading = headed.get(id(part))
        if heading:
            items.append(_open(heading, part, notes, run_in=run_in))
        elif items and _is_title_below(part, items[-1]):
            items[-1].title = clean_title(part.text)
        elif items and not is_signature(part.text) and not _refers(part, items[-1]):
            items[-1].passages.append(_passage(part, notes))
    return [_with_notes(item) for item in items]


def _divided(paragraphs: Iterable[Paragraph], starts: dict[int, Heading]) -> Iterable[Paragraph]:
    """The paragraphs, parted where a heading was joined to the text before it, and where the
    agenda's reference "(Item 5)" was joined to a heading."""
    for paragraph in paragraphs:
        group: list[Line] = []
        for line in paragraph.lines:
            if group and _begins(line, group[-1], starts):
                yield Paragraph(tuple(group))
                group = []
            group.append(line)
        yield Paragraph(tuple(group))


def _begins(line: Line, before: Line, starts: dict[int, Heading]) -> bool:
    if id(line) in starts or AGENDA_REFERENCE.fullmatch(line.text):
        return True
    if is_marker_alone(line.text):
        return True
    if before.bold_end and line.bold and not line.bold_end and _RESOLVES.match(line.text):
        return True
    opens = opens_decision(line.text) or closes(line.text) or _MOVED.match(line.text)
    return bool(opens) and _SENTENCE_END.search(before.text) is not None


def _in_order(paragraphs: Iterable[Paragraph], tables: Iterable[Table]) -> list[Paragraph | Table]:
    parts: list[Paragraph | Table] = [*paragraphs, *tables]
    return sorted(parts, key=_place)


def _place(part: Paragraph | Table) -> tuple[int, float]:
    """By its first baseline: of two pieces of one printed line neither is higher."""
    lower = part.box.top if isinstance(part, Table) else part.lines[0].baseline
    return part.page, lower


def _open(
    heading: Heading, paragraph: Paragraph, notes: dict[int, list[Line]], *, run_in: bool
) -> Item:
    """The item that a heading's paragraph opens; text after a title on one line is its first
    passage."""
    title, rest = title_and_text(_heading_text(heading, paragraph), paragraph, run_in=run_in)
    item = Item(heading.number, title, paragraph, notes=_notes_beside(paragraph, notes))
    if rest:
        item.passages.append(replace(_passage(paragraph, {}), text=rest, marker=None, bold=False))
    return item


def _heading_text(heading: Heading, paragraph: Paragraph) -> str:
    """The heading without its number."""
    if not heading.number:
        return paragraph.text
    return paragraph.text.partition(heading.number)[2].lstrip(".):").lstrip(" -–:")


def _with_notes(item: Item) -> Item:
    """Notes in the margin beside a heading close the item's last paragraph."""
    last = next(
        (at for at in reversed(range(len(item.passages))) if not item.passages[at].row), None
    )
    if item.notes and last is not None:
        said = item.passages[last]
        item.passages[last] = replace(
            said, text=_with_words(said.text, item.notes), lines=(*said.lines, *item.notes)
        )
    return item


def _is_title_below(paragraph: Paragraph, item: Item) -> bool:
    """Whether a line is the title of a number that stands above it, alone."""
    awaited = item.title is None and not item.passages and item.heading.page == paragraph.page
    words = len(paragraph.text.split())
    headed = paragraph.bold or paragraph.text.isupper() or words <= LONGEST_TITLE_BELOW
    return awaited and headed and paragraph.marker is None and paragraph.text[-1] not in ".;,"


def _refers(paragraph: Paragraph, item: Item) -> bool:
    """Whether a line under the heading only says which item of the agenda it was."""
    return not item.passages and bool(AGENDA_REFERENCE.fullmatch(paragraph.text))


def _passage(paragraph: Paragraph, notes: dict[int, list[Line]]) -> Passage:
    first = paragraph.lines[0]
    said = _notes_beside(paragraph, notes)
    return Passage(
        text=_with_words(paragraph.text, said),
        marker=paragraph.marker,
        x0=first.box.x0,
        body_x0=first.body_x0 or first.box.x0,
        bold=paragraph.bold,
        lines=(*paragraph.lines, *said),
    )


def _with_words(text: str, notes: Sequence[Line]) -> str:
    return " ".join([text, *(note.text for note in notes)])


def _notes_beside(paragraph: Paragraph, notes: dict[int, list[Line]]) -> tuple[Line, ...]:
    return tuple(note for line in paragraph.lines for note in notes.get(id(line), ()))


def _rows(table: Table) -> list[Passage]:
    return [
        Passage(
            " | ".join(text for text in row_texts(row) if text),
            lines=tuple(line for cell in row.cells for line in cell.lines),
            row=True,
        )
        for row in table.rows
        if any(row_texts(row))
    ]
