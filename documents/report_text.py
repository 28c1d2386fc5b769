"""A report's blocks made ready to read: sections, lists, tables, anchors and page ends."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Self

from django.utils.text import slugify

from documents.models import Report

MOST_REFLOWED_COLUMNS = 6
"""A wider table stays a table on a phone, and scrolls in its own frame."""


@dataclass(slots=True)
class Piece:
    """A paragraph, a list entry, a table or a picture of the report."""

    kind: str
    text: str
    number: str
    level: int
    anchor: str
    new_page: int | None
    """The PDF page that begins with this piece, where one does."""
    header: list[str] = field(default_factory=list)
    rows: list[list[tuple[str, str]]] = field(default_factory=list)
    """A table's rows below its header: each cell with its column's heading."""

    @property
    def reflows(self) -> bool:
        return len(self.header) <= MOST_REFLOWED_COLUMNS


@dataclass(slots=True)
class Section:
    """A heading of the report with what stands under it; the opening has no heading."""

    title: str
    number: str
    level: int
    anchor: str
    new_page: int | None = None
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ReportText:
    sections: list[Section]

    @classmethod
    def of(cls, report: Report) -> Self:
        """Reads `Report.blocks`. The first piece with a number bears the anchor of that number."""
        return cls(list(_sections(report.blocks)))

    @property
    def opening(self) -> Section | None:
        """What stands before the first heading: mostly the head block, which pages set as facts.

        A report without any heading has no opening: all of it is its text.
        """
        first = self.sections[0] if self.headed else None
        return first if first and not first.title else None

    @property
    def body(self) -> list[Section]:
        """All after the opening."""
        return self.sections[1:] if self.opening else self.sections

    @property
    def headed(self) -> list[Section]:
        """The sections that a list of contents names."""
        return [section for section in self.sections if section.title]


class _Anchors:
    """Gives each printed number its anchor once: a page's anchors must differ."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def for_block(self, block: dict[str, Any]) -> str:
        number = (block.get("number") or "").strip().strip("().")
        wanted = number or (slugify(block["text"])[:60] if block["kind"] == "heading" else "")
        if not wanted or wanted in self._given:
            return ""
        self._given.add(wanted)
        return wanted


def _sections(blocks: list[dict[str, Any]]) -> Iterator[Section]:
    anchors, page = _Anchors(), None
    section = Section("", "", 1, "")
    for block in blocks:
        new_page = block.get("page") if block.get("page") != page else None
        page = block.get("page")
        if block["kind"] == "heading":
            if section.title or section.pieces:
                yield section
            number, level = block.get("number") or "", block.get("level") or 1
            anchor = anchors.for_block(block)
            section = Section(block["text"].rstrip(" :"), number, level, anchor, new_page)
        else:
            section.pieces.append(_piece(block, anchors.for_block(block), new_page))
    if section.title or section.pieces:
        yield section


def _piece(block: dict[str, Any], anchor: str, new_page: int | None) -> Piece:
    header, *rows = block.get("rows") or [[]]
    return Piece(
        kind=block["kind"],
        text=block.get("text") or "",
        number=block.get("number") or "",
        level=block.get("level") or 1,
        anchor=anchor,
        new_page=new_page,
        header=list(header),
        rows=[_with_headings(header, row) for row in rows],
    )


def _with_headings(header: list[str], row: list[str]) -> list[tuple[str, str]]:
    headings = [*header, *[""] * (len(row) - len(header))]
    return list(zip(headings, row, strict=False))
