"""The items of minutes: each heading with the passages under it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from ingest.parsing.fields.decisions import opens_decision
from ingest.parsing.geometry import Line, Page, Table
from ingest.parsing.kinds.minutes.closing import closes, is_signature
from ingest.parsing.kinds.minutes.frames import after_attendance, without_frames
from ingest.parsing.kinds.minutes.headings import Heading, find_headings
from ingest.parsing.kinds.minutes.margin import margin_notes
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.paragraphs import Paragraph, lines_to_paragraphs
from ingest.parsing.tables import flow, row_texts

_SENTENCE_END = re.compile(r"[.:;!?)][\"'’”]?$")
_MOVED = re.compile(r"(?:Proposed|Moved)(?: by)?:? (?=[A-Z])|Proposer:")
_AGENDA_REFERENCE = re.compile(r"\((?:agenda )?items?[.:]? (?:no[.:]? ?)?[\w./]+\)", re.IGNORECASE)
_INLINE_TITLE = re.compile(
    r"(?P<title>[^:.;]{2,90}?)(?:\s*:\s*-?\s*|\s+[–—-]+\s+|\.\s+)(?P<text>\S.*)", re.DOTALL
)
_INLINE_COLON = re.compile(r"(?P<title>[^:]{2,90}?)\s*:\s*[-–]?\s*(?P<text>\S.*)", re.DOTALL)
_LONGEST_PLAIN_TITLE = 16  # words


@dataclass(slots=True)
class Item:
    """One item as printed, before its decisions and movers are read."""

    number: str | None
    title: str | None
    heading: Paragraph
    passages: list[Passage] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Body:
    """Minutes divided: the lines before the first item, and the items."""

    opening: tuple[Line, ...]
    items: tuple[Item, ...]


def divide(pages: Sequence[Page]) -> Body:
    """The pages' lines as opening and items; tables that hold data stand as rows."""
    pieces = list(flow(without_frames(pages)))
    lines = [piece for piece in pieces if isinstance(piece, Line) and not piece.turned]
    headings = find_headings(lines, after_attendance(lines))
    if not headings:
        return Body(tuple(lines), ())
    starts = {id(lines[heading.index]): heading for heading in headings}
    opening = tuple(lines[: headings[0].index])
    items = _items(pieces, lines[headings[0].index :], starts)
    return Body(opening, tuple(_with_text_of_title(item) for item in items))


def _with_text_of_title(item: Item) -> Item:
    """An item all in one line: "Apologies: Cllr Hale" -> title and text."""
    inline = _INLINE_COLON.fullmatch(item.title or "") if not item.passages else None
    if inline:
        item.title = clean_title(inline["title"])
        item.passages.append(replace(_passage(item.heading, {}), text=inline["text"], marker=None))
    return item


def _items(
    pieces: Sequence[Line | Table], lines: Sequence[Line], starts: dict[int, Heading]
) -> Iterable[Item]:
    text, notes = margin_notes(lines)
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    items: list[Item] = []
    for part in _in_order(_divided(lines_to_paragraphs(text), starts), tables):
        if isinstance(part, Table):
            if items:
                items[-1].passages += _rows(part)
            continue
        heading = starts.get(id(part.lines[0]))
        if heading:
            items.append(_open(heading, part))
        elif items and not is_signature(part.text) and not _refers(part, items[-1]):
            items[-1].passages.append(_passage(part, notes))
    return items


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
    if id(line) in starts or _AGENDA_REFERENCE.fullmatch(line.text):
        return True
    opens = opens_decision(line.text) or closes(line.text) or _MOVED.match(line.text)
    return bool(opens) and _SENTENCE_END.search(before.text) is not None


def _in_order(paragraphs: Iterable[Paragraph], tables: Iterable[Table]) -> list[Paragraph | Table]:
    parts: list[Paragraph | Table] = [*paragraphs, *tables]
    return sorted(parts, key=lambda part: (part.page, part.box.top))


def _open(heading: Heading, paragraph: Paragraph) -> Item:
    """The item that a heading's paragraph opens; text after a title on one line is its first
    passage."""
    text = paragraph.text
    if heading.number:
        text = text.partition(heading.number)[2].lstrip(".):").lstrip(" -–:")
    title, rest = _title_and_text(text, paragraph)
    item = Item(heading.number, title, paragraph)
    if rest:
        item.passages.append(replace(_passage(paragraph, {}), text=rest, marker=None, bold=False))
    return item


def _title_and_text(text: str, paragraph: Paragraph) -> tuple[str | None, str]:
    first = paragraph.lines[0]
    mixed = first.bold and not first.bold_end
    wordy = len(text.split()) > _LONGEST_PLAIN_TITLE and not paragraph.bold
    inline = _INLINE_TITLE.fullmatch(text) if mixed or not paragraph.bold else None
    if inline and (mixed or wordy or ":" in text[: inline.end("title") + 2]):
        return clean_title(inline["title"]), inline["text"].strip()
    if wordy:
        return None, text
    return clean_title(text), ""


def clean_title(text: str) -> str | None:
    """A title without closing stop, ":" or ":-", and without "(Item 5)" after it."""
    text = _AGENDA_REFERENCE.sub("", text)
    return text.strip().rstrip(" .:;-–—") or None


def _refers(paragraph: Paragraph, item: Item) -> bool:
    """Whether a line under the heading only says which item of the agenda it was."""
    return not item.passages and bool(_AGENDA_REFERENCE.fullmatch(paragraph.text))


def _passage(paragraph: Paragraph, notes: dict[int, list[str]]) -> Passage:
    first = paragraph.lines[0]
    said = [note for line in paragraph.lines for note in notes.get(id(line), ())]
    return Passage(
        text=" ".join([paragraph.text, *said]),
        marker=paragraph.marker,
        x0=first.box.x0,
        body_x0=first.body_x0 or first.box.x0,
        bold=paragraph.bold,
        page=paragraph.page,
        box=paragraph.box,
    )


def _rows(table: Table) -> list[Passage]:
    return [
        Passage(
            " | ".join(text for text in row_texts(row) if text),
            page=row.page,
            box=table.box,
            row=True,
        )
        for row in table.rows
        if any(row_texts(row))
    ]
