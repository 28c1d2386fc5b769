"""Runs of a report's blocks: what stands under a heading, as text and as a place on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.parsing.geometry import Box
from ingest.parsing.kinds.report.labels import section_of
from ingest.parsing.records import Block, Source

CLOSING = frozenset({"appendices", "background papers", "contact details"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A heading and the blocks under it, down to the next heading of its rank."""

    heading: Block
    inside: tuple[Block, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        return (self.heading, *self.inside)

    @property
    def text(self) -> str:
        return "\n".join(filter(None, map(printed_text, self.inside)))


def stretches(blocks: Sequence[Block]) -> Iterator[Stretch]:
    """Each heading with what stands under it; a heading's own sub-headings are inside."""
    headings = [at for at, block in enumerate(blocks) if block.kind == "heading"]
    for at in headings:
        later = (other for other in headings if other > at and _ends(blocks[at], blocks[other]))
        yield Stretch(blocks[at], tuple(blocks[at + 1 : next(later, len(blocks))]))


def _ends(heading: Block, other: Block) -> bool:
    """Whether the other heading closes the first one's stretch; numbers outrank type."""
    if section_of(other.text) in CLOSING:
        return True
    if heading.number is None:
        return other.number is not None or other.level <= heading.level
    return other.number is not None and _depth(other.number) <= _depth(heading.number)


def _depth(number: str) -> int:
    """1 of "7", 2 of "7.1"."""
    return len([part for part in number.strip(".)(").split(".") if part.strip("0")])


def printed_text(block: Block) -> str:
    """A block's text with its printed number; a table's rows, a line each."""
    if block.kind == "table":
        return "\n".join(" ".join(filter(None, row)) for row in block.rows)
    return " ".join(filter(None, (block.number, block.text)))


def places_of(rule: str, **blocks: Sequence[Block]) -> dict[str, Source]:
    """The sources of a record's fields, each read from its blocks."""
    found = {name: place_of(each, rule) for name, each in blocks.items()}
    return {name: source for name, source in found.items() if source}


def place_of(blocks: Sequence[Block], rule: str) -> Source | None:
    """The box around blocks on the first one's page; None where they have no place."""
    placed = [block for block in blocks if block.box is not None and block.page == blocks[0].page]
    boxes = [Box(*block.box) for block in placed if block.box is not None]
    if not boxes:
        return None
    around = boxes[0]
    for box in boxes[1:]:
        around = around.union(box)
    x0, top, x1, bottom = (round(edge, 1) for edge in around)
    return Source(blocks[0].page, (x0, top, x1, bottom), f"report: {rule}")
