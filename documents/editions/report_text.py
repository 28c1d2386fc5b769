"""A report's blocks made ready to read: sections, nested lists, tables, anchors and page turns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from documents.editions.anchors import Anchors
from documents.editions.captions import with_captions
from documents.editions.footnotes import Footnotes, Notes, parted
from documents.editions.tables import TableText, table_text
from documents.models import Report

FIRST_HEADING = 2  # the page's own heading is the first level
DEEPEST_HEADING = 6

Block = dict[str, Any]


@dataclass(slots=True)
class Piece:
    """A paragraph, a list, an entry of a list, a table, a footnote, a picture or a drawing of the
    report."""

    kind: str
    text: str = ""
    """Of a drawing: the words in it."""
    caption: str = ""
    number: str = ""
    anchor: str = ""
    page: int | None = None
    new_page: int | None = None
    """The PDF page that begins with this piece, where one does."""
    stands_out: bool = False
    """A line of the head that is set as a heading."""
    entries: list["Piece"] = field(default_factory=list)
    """Of a list, or of an entry with a list inside."""
    table: TableText | None = None
    level: int = 1
    notes: Notes = field(default_factory=dict)
    """The footnotes that its marks lead to."""
    leads_back: bool = False
    """Of a footnote: whether its mark is known."""

    @property
    def bulleted(self) -> bool:
        return not any(entry.number for entry in self.entries)


@dataclass(slots=True)
class Section:
    """A heading of the report with what stands under it; the first may have no heading."""

    title: str = ""
    number: str = ""
    level: int = 1
    heading: int = FIRST_HEADING
    """The level of the heading on the page, 2 to 6, without jumps."""
    anchor: str = ""
    new_page: int | None = None
    marks: str = ""
    """Raised figures after the title: "¹"."""
    notes: Notes = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReportText:
    """The head of the report as printed, and its text in sections."""

    opening: list[Piece]
    body: list[Section]

    @classmethod
    def of(cls, report: Report) -> Self:
        """Reads `Report.blocks`."""
        end = _end_of_head(report.blocks)
        head, rest = report.blocks[:end], report.blocks[end:]
        turns, notes = _Turns(), Footnotes(report.blocks)
        opening = [_head_piece(block, turns, notes) for block in head]
        return cls(opening, list(_with_levels(_sections(rest, turns, notes))))

    @property
    def headed(self) -> list[Section]:
        """The sections that a list of contents names."""
        return [section for section in self.body if section.title]


def _end_of_head(blocks: Sequence[Block]) -> int:
    """How many blocks are the head: as the parser says, else those before the first heading."""
    if any("in_head" in block for block in blocks):
        marked = [at for at, block in enumerate(blocks, start=1) if block.get("in_head")]
        return max(marked, default=0)
    headings = (at for at, block in enumerate(blocks) if block["kind"] == "heading")
    return next(headings, 0)


class _Turns:
    """Tells where a new page begins; blocks are asked for in order."""

    def __init__(self) -> None:
        self._page: int | None = None

    def turn(self, block: Block) -> int | None:
        """The page that begins with the block, if one does."""
        page, before = block.get("page"), self._page
        self._page = max(block.get("row_pages") or [page])
        return page if page != before else None


def _head_piece(block: Block, turns: _Turns, notes: Footnotes) -> Piece:
    piece = _piece(block, "", turns.turn(block), notes)
    if block["kind"] == "heading":
        piece.kind, piece.stands_out = "paragraph", True
    return piece


def _sections(blocks: Sequence[Block], turns: _Turns, notes: Footnotes) -> Iterator[Section]:
    anchors, section = Anchors(blocks, notes.anchors), Section()
    for block in with_captions(blocks):
        new_page, anchor = turns.turn(block), anchors.of(block)
        if block["kind"] == "heading":
            if section.title or section.pieces:
                yield section
            section = _section(block, anchor, new_page, notes)
        else:
            add_piece(section.pieces, _piece(block, anchor, new_page, notes))
    if section.title or section.pieces:
        yield section


def _section(block: Block, anchor: str, new_page: int | None, notes: Footnotes) -> Section:
    title, marks = parted(block["text"])
    return Section(
        title=title.rstrip(" :"),
        number=block.get("number") or "",
        level=block.get("level") or 1,
        anchor=anchor,
        new_page=new_page,
        marks=marks,
        notes=notes.marked_in(block),
    )


def _with_levels(sections: Iterator[Section]) -> Iterator[Section]:
    """Headings one level below the last at most: a jump would mislead those who go by them."""
    before = FIRST_HEADING - 1
    for section in sections:
        if section.title:
            wanted = section.level + FIRST_HEADING - 1
            section.heading = before = min(wanted, before + 1, DEEPEST_HEADING)
        yield section


def _piece(block: Block, anchor: str, new_page: int | None, notes: Footnotes) -> Piece:
    if block["kind"] == "footnote":
        anchor = notes.anchor_of(block)
    return Piece(
        kind=block["kind"],
        text=block.get("text") or "",
        caption=block.get("caption") or "",
        number=block.get("number") or "",
        anchor=anchor,
        page=block.get("page"),
        new_page=new_page,
        table=table_text(block) if block["kind"] == "table" else None,
        level=block.get("level") or 1,
        notes=notes.marked_in(block),
        leads_back=notes.leads_back(anchor),
    )


def add_piece(pieces: list[Piece], piece: Piece) -> None:
    """Put a piece after the others: entries into their list."""
    if piece.kind == "list_item":
        if not pieces or pieces[-1].kind != "list":
            pieces.append(Piece(kind="list"))
        _nest(pieces[-1], piece)
        return
    if piece.kind != "paragraph" or piece.text or piece.number:
        pieces.append(piece)


def _nest(parent: Piece, entry: Piece) -> None:
    """Into the list, or into the list of its last entry that stands further out."""
    while parent.entries and entry.level > parent.entries[-1].level:
        parent = parent.entries[-1]
    parent.entries.append(entry)
