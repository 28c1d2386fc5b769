"""The light mark-up in which the samples' prose is written, read into blocks.

A blank line ends a paragraph; lines inside one are folded. A block opens with its mark:

    ## heading            bold heading without a number
    * entry               bullet;  ** entry  a bullet under a numbered or lettered entry
    1. / 1.1 / (a) / a) / i)  entry that keeps its printed number
    | cell | cell |       table row, the header row first
    ~ month | 120 | 135   points of a line chart, the names of its lines first
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

MARK = re.compile(
    r"(?P<heading>## )|(?P<inner>\*\* )|(?P<bullet>\* )|(?P<row>\| )|(?P<point>~ )"
    r"|(?P<number>\d{1,2}\.\d{1,2}|\d{1,2}\.|\(?[a-z]\)|[ivx]{1,4}\)) "
)


@dataclass(slots=True)
class Block:
    kind: str  # "paragraph", "heading", "bullet", "inner", "number", "row", "point", "label"
    text: str = ""
    number: str = ""
    cells: tuple[str, ...] = ()
    lines: list[str] = field(default_factory=list)


def read_blocks(text: str) -> list[Block]:
    """The blocks of a text, in order."""
    blocks: list[Block] = []
    open_block: Block | None = None
    for line in text.strip().splitlines():
        line = line.strip()
        mark = MARK.match(line)
        if not line:
            open_block = None
        elif mark:
            open_block = opened(mark, line)
            blocks.append(open_block)
        elif open_block:
            open_block.lines.append(line)
        else:
            open_block = Block("paragraph", lines=[line])
            blocks.append(open_block)
    for block in blocks:
        block.text = " ".join(block.lines)
    return blocks


def opened(mark: re.Match[str], line: str) -> Block:
    kind = mark.lastgroup or "paragraph"
    if kind in ("row", "point"):
        return Block(kind, cells=tuple(cell.strip() for cell in line[1:].rstrip("|").split("|")))
    number = mark.group("number") if kind == "number" else ""
    return Block(kind, number=number, lines=[line[mark.end() :]])


def plain(blocks: Iterable[Block]) -> str:
    """Blocks as the pack record writes text: a line each, bullet marks left out, numbers kept."""
    return "\n".join(plain_line(block) for block in blocks)


def plain_line(block: Block) -> str:
    if block.cells:
        return " ".join(cell for cell in block.cells if cell)
    return f"{block.number} {block.text}".strip()


def plain_text(text: str) -> str:
    """The same, from the mark-up."""
    return plain(read_blocks(text))
