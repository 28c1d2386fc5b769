"""A report's running text as blocks: headings, paragraphs, list entries, tables, pictures."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.geometry import Page, Row, Table
from ingest.parsing.kinds.report.drawings import Drawing
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.header_cells import has_header_column, header_rows
from ingest.parsing.kinds.report.outline import Heading, ranked, section_number
from ingest.parsing.kinds.report.pictures import pictures_on
from ingest.parsing.paragraphs import Paragraph
from ingest.parsing.records import Block, BlockKind
from ingest.parsing.tables import SAME_COLUMN, columns, row_texts

SAME_INDENT = 5.0  # points
MOST_MISSED = 3  # numbers of a count, as where a heading bears one
FOOTNOTE = "*"  # under a table it is a footnote's, and is not to be lost
NO_COUNT = -MOST_MISSED - 1

_BARE_NUMBER = re.compile(r"(\d{1,3})\s+(?=[\"'(\u2018\u201c]?[A-Z])")
_GLUED_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.(?=[A-Z])")
_PARAGRAPH_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[a-z]?\.?")


def to_blocks(
    elements: Sequence[Element],
    headings: Sequence[Heading],
    shown: Sequence[Block],
    head_end: int,
) -> tuple[Block, ...]:
    """Everything that the pages show, in reading order; the head ends before `head_end`."""
    by_place = {heading.at: heading for heading in ranked(headings, head_end)}
    first = min((each.at for each in headings if each.number is not None), default=len(elements))
    nesting = _Nesting()
    blocks = [
        _block(element, by_place.get(at), nesting, numbered=at > first)
        for at, element in enumerate(elements)
    ]
    blocks = [replace(each, in_head=True) for each in blocks[:head_end]] + blocks[head_end:]
    return tuple(_with_shown(list(_counted(blocks)), shown))


def _counted(blocks: Sequence[Block]) -> Iterator[Block]:
    """A figure that opens a paragraph, with no mark after it, is its number where it counts on."""
    last = NO_COUNT
    for block in blocks:
        figure = _BARE_NUMBER.match(block.text) if block.kind == "paragraph" else None
        if figure and block.number is None and 0 < int(figure.group(1)) - last <= MOST_MISSED:
            block = replace(block, number=figure.group(1), text=block.text[figure.end() :])
        if block.kind == "paragraph" and block.number and block.number.isdecimal():
            last = int(block.number)
        yield block


class _Nesting:
    """How deep the entries of the list that is being read stand in one another."""

    def __init__(self) -> None:
        self._indents: list[float] = []

    def level(self, x0: float) -> int:
        """The level of an entry that begins there; 1 of the outermost."""
        while self._indents and x0 < self._indents[-1] - SAME_INDENT:
            self._indents.pop()
        if not self._indents or x0 > self._indents[-1] + SAME_INDENT:
            self._indents.append(x0)
        return len(self._indents)

    def close(self) -> None:
        self._indents.clear()


def _block(
    element: Element, heading: Heading | None, nesting: _Nesting, *, numbered: bool
) -> Block:
    """`numbered`: numbered sections have begun; headings without a number stand below them."""
    if isinstance(element, Table):
        return _table_block(element)
    if heading is not None and not heading.inline:
        nesting.close()
        return _heading_block(element, heading, numbered=numbered)
    number, text = _number_and_text(element)
    if element.is_bullet or (number is not None and not _PARAGRAPH_NUMBER.fullmatch(number)):
        return _text_block("list_item", element, number, text, nesting.level(element.x0))
    nesting.close()
    return _text_block("paragraph", element, number, text, 1)


def _number_and_text(element: Paragraph) -> tuple[str | None, str]:
    """The printed number, also one that stands too close to its text: "10.Section 17"."""
    glued = _GLUED_NUMBER.match(element.text) if element.marker is None else None
    if glued:
        return glued.group(1), element.text[glued.end() :]
    return _printed_number(element), element.body if element.marker else element.text


def _text_block(
    kind: BlockKind, element: Paragraph, number: str | None, text: str, level: int
) -> Block:
    return Block(
        kind=kind,
        text=text,
        number=number,
        level=level,
        page=element.page,
        box=element.box,
    )


def _heading_block(element: Paragraph, heading: Heading, *, numbered: bool) -> Block:
    number, title = section_number(element)
    below = numbered and heading.number is None and heading.section is None
    return Block(
        kind="heading",
        text=title if number is not None else element.body,
        number=str(number) if number is not None else _printed_number(element),
        level=max(heading.level, 2) if below else heading.level,
        page=element.page,
        box=element.box,
    )


def _printed_number(element: Paragraph) -> str | None:
    """The number of a paragraph ("4.3") or list entry ("a)", "*"), none for a plain bullet."""
    if element.marker == FOOTNOTE:
        return FOOTNOTE
    if element.is_bullet or element.marker is None:
        return None
    if _PARAGRAPH_NUMBER.fullmatch(element.marker):
        return element.marker.rstrip(".")
    return element.marker


def _table_block(table: Table) -> Block:
    starts = [left for left, _ in columns(table)]
    printed = [(row, _texts_by_column(row, starts)) for row in table.rows]
    filled = [(row, texts) for row, texts in printed if any(texts)]
    rows = [row for row, _ in filled]
    above = header_rows(rows)
    return Block(
        kind="table",
        rows=tuple(texts for _, texts in filled),
        header_rows=above,
        row_pages=tuple(row.page for row in rows) if rows and rows[-1].page != table.page else (),
        header_column=has_header_column(rows[above:]),
        page=table.page,
        box=table.box,
    )


def _texts_by_column(row: Row, starts: Sequence[float]) -> tuple[str, ...]:
    """The text of each column; a cell over several rows or columns leaves those beside it empty."""
    texts, free = [""] * len(starts), 0
    for left, (cell, text) in enumerate(zip(row.cells, row_texts(row), strict=True)):
        under = bisect_right(starts, cell.box.x0 + SAME_COLUMN) - 1
        at = min(max(under, free), len(starts) - len(row.cells) + left)
        texts[at], free = text, at + 1
    return tuple(texts)


def shown_blocks(pages: Sequence[Page], drawings: Sequence[Drawing]) -> list[Block]:
    """Each picture and drawing."""
    found = [
        Block(kind="picture", page=page.number, box=box)
        for page in pages
        for box in pictures_on(page)
    ]
    for drawing in drawings:
        words = " ".join(label.text for label in drawing.labels)
        found.append(Block(kind="drawing", text=words, page=drawing.page, box=drawing.box))
    return found


def _with_shown(blocks: Sequence[Block], shown: Sequence[Block]) -> Iterator[Block]:
    left = sorted(shown, key=_place)
    for block in blocks:
        while left and _place(left[0]) <= _place(block):
            yield left.pop(0)
        yield block
    yield from left


def _place(block: Block) -> tuple[int, float]:
    return block.page, block.box[1] if block.box else 0.0
