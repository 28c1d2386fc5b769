"""The line that names a table, a picture or a drawing, put with what it names.

A table's stands above it; that of a picture or a drawing above or below. A caption that is set as a
heading is none of the report's headings.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest
from math import inf
from typing import Any

LONGEST_CAPTION = 160  # characters
SHOWN = ("picture", "drawing")
"""The kinds of blocks that the paper shows, and text cannot."""

_TABLE = re.compile(r"(?i:(?:accessible )?table)\b")
_FIGURE = re.compile(
    r"(?i:figure|fig\.?|chart|graph|diagram|map|plan|picture|image|photo(?:graph)?)"
    r"(?:\s+\d{1,3}(?:\.\d{1,3})*[a-z]?\s*(?:[:.\u2013\u2014-]|(?=[A-Z])|$)|\s*:)"
)

Block = dict[str, Any]

NOTHING: Block = {"kind": ""}


def with_captions(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each that has a caption with it as `caption`."""
    kept: list[Block] = []
    for block, below in zip_longest(blocks, blocks[1:], fillvalue=NOTHING):
        above = kept[-1] if kept else NOTHING
        if _names(above, block):
            kept[-1] = block | {"caption": above["text"]}
        elif "caption" not in above and _names_above(block, above, below):
            kept[-1] = above | {"caption": block["text"]}
        else:
            kept.append(block)
    return kept


def _names_above(line: Block, above: Block, below: Block) -> bool:
    """Between two that have no caption yet, the line names the one that it stands closer to."""
    gap = _gap(above, line)
    if above["kind"] not in SHOWN or gap == inf or not _names(line, above):
        return False
    return not _names(line, below) or gap < _gap(line, below)


def _gap(upper: Block, lower: Block) -> float:
    """Points between the two; none where a block has no place, and no end of them overleaf."""
    if upper.get("page") != lower.get("page"):
        return inf
    both = upper.get("box") and lower.get("box")
    return float(lower["box"][1] - upper["box"][3]) if both else 0.0


def _names(line: Block, block: Block) -> bool:
    """Whether the line is the caption of the block above or below it."""
    text = line.get("text") or ""
    if line["kind"] not in ("paragraph", "heading") or line.get("number"):
        return False
    if len(text) > LONGEST_CAPTION:
        return False
    pattern = _TABLE if block["kind"] == "table" else _FIGURE
    return block["kind"] in ("table", *SHOWN) and pattern.match(text) is not None
