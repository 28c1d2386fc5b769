"""A report's running text as blocks: headings, paragraphs, list entries, tables, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.parsing.geometry import Page, Table
from ingest.parsing.kinds.report.elements import Element
from ingest.parsing.kinds.report.outline import Heading, section_number
from ingest.parsing.paragraphs import Paragraph
from ingest.parsing.records import Block, BlockKind
from ingest.parsing.tables import columns, row_texts

PICTURE_SHARE = 0.4  # of a page under pictures, with few words beside them
FEW_WORDS = 60
SAME_INDENT = 5.0  # points

_PARAGRAPH_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[a-z]?\.?")


def to_blocks(
    elements: Sequence[Element], headings: Sequence[Heading], pages: Sequence[Page]
) -> tuple[Block, ...]:
    """Everything that the pages print, in reading order."""
    by_place = {heading.at: heading for heading in headings}
    first = min((each.at for each in headings if each.number is not None), default=len(elements))
    nesting = _Nesting()
    blocks = [
        _block(element, by_place.get(at), nesting, numbered=at > first)
        for at, element in enumerate(elements)
    ]
    pictures = [_picture(page) for page in pages if is_picture(page)]
    return tuple(_with_pictures(blocks, pictures))


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
    number = _printed_number(element)
    if element.is_bullet or (number is not None and not _PARAGRAPH_NUMBER.fullmatch(number)):
        return _text_block("list_item", element, number, nesting.level(element.x0))
    nesting.close()
    return _text_block("paragraph", element, number, 1)


def _text_block(kind: BlockKind, element: Paragraph, number: str | None, level: int) -> Block:
    return Block(
        kind=kind,
        text=element.body if element.marker else element.text,
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
    """The number of a paragraph ("4.3") or list entry ("a)", "(iv)"), none for a bullet."""
    if element.is_bullet or element.marker is None:
        return None
    if _PARAGRAPH_NUMBER.fullmatch(element.marker):
        return element.marker.rstrip(".")
    return element.marker


def _table_block(table: Table) -> Block:
    width = len(columns(table))
    rows = (row_texts(row) for row in table.rows)
    return Block(
        kind="table",
        rows=tuple(row + ("",) * (width - len(row)) for row in rows if any(row)),
        page=table.page,
        box=table.box,
    )


def is_picture(page: Page) -> bool:
    """Whether the page shows a picture or a scan rather than text."""
    words = sum(len(line.text.split()) for line in page.lines)
    return words <= FEW_WORDS and page.image_area >= PICTURE_SHARE


def _picture(page: Page) -> Block:
    return Block(kind="picture", page=page.number, box=(0.0, 0.0, page.width, page.height))


def _with_pictures(blocks: Sequence[Block], pictures: Sequence[Block]) -> Iterator[Block]:
    left = list(pictures)
    for block in blocks:
        while left and left[0].page <= block.page:
            yield left.pop(0)
        yield block
    yield from left
