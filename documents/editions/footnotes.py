"""Footnotes of a report: which mark in the text leads to which note, and back.

The parser keeps a mark as a raised figure: "consultation¹". The note of its number that the same
page has, or the next, is the one meant; else the only one of that number in the report. A mark
with no such note leads nowhere, and stays a raised figure, as those of "27 m²" are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

RAISED = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"
FIGURES = str.maketrans(RAISED, "0123456789")
POWER = r"(?:(?<=[\W\d]m)|(?<=[\W\d][kcm]m)|(?<=[\W\d]ft)|(?<=\bCO)|(?<=\bR))[\u00b2\u00b3]"
MARK = re.compile(
    rf"(?:^|(?<=[^\W\d_])(?!{POWER})|(?<=[.,;:!?)\]%\"'\u2019\u201d])|(?<=\b(?:19|20)\d\d))"
    rf"(?P<space> ?)(?P<figure>[{RAISED}]{{1,2}})(?!\w)"
)
"""A figure after a word, a stop or a year; "m²" and "km²" have a power."""

Block = dict[str, Any]


class Note(NamedTuple):
    """A footnote as a mark knows it: its address, and what the mark itself is called, if it is the
    first that leads there."""

    anchor: str
    mark: str = ""


Notes = dict[str, Note]
"""By the number of a mark."""


class Footnotes:
    """The footnotes among a report's blocks."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        notes = [block for block in blocks if block["kind"] == "footnote"]
        of_number = Counter(block["number"] for block in notes)
        self._notes = [
            (block["number"], block["page"], _anchor(block, of_number)) for block in notes
        ]
        self._linked: set[str] = set()

    @property
    def anchors(self) -> list[str]:
        return [anchor for _, _, anchor in self._notes]

    def anchor_of(self, block: Block) -> str:
        """The address of a block that is a footnote."""
        wanted = block["number"], block["page"]
        return next(anchor for number, page, anchor in self._notes if (number, page) == wanted)

    def marked_in(self, block: Block) -> Notes:
        """The notes that a block's marks lead to; blocks are asked for in order."""
        if not self._notes or block["kind"] == "footnote":
            return {}
        found = {}
        for number in dict.fromkeys(_marks(_words(block))):
            anchor = self._meant(number, block.get("page") or 0)
            if anchor:
                first = anchor not in self._linked and block["kind"] != "table"
                found[number] = Note(anchor, f"{anchor}-mark" if first else "")
                self._linked |= {anchor} if first else set()
        return found

    def leads_back(self, anchor: str) -> bool:
        """Whether a mark is known that leads to the note, and so may be led back to."""
        return anchor in self._linked

    def _meant(self, number: str, page: int) -> str:
        own = [(at, anchor) for each, at, anchor in self._notes if each == number]
        near = [anchor for at, anchor in own if page <= at <= page + 1]
        return near[0] if near else own[0][1] if len(own) == 1 else ""


def _anchor(block: Block, of_number: Counter[str]) -> str:
    anchor = f"footnote-{block['number']}"
    return f"{anchor}-on-{block['page']}" if of_number[block["number"]] > 1 else anchor


def _words(block: Block) -> Iterator[str]:
    yield block.get("text") or ""
    for row in block.get("rows") or []:
        yield from row


def _marks(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        for mark in MARK.finditer(text):
            yield mark["figure"].translate(FIGURES)


def parted(heading: str) -> tuple[str, str]:
    """A heading as lists of contents have it, and the marks in it: "Budget", "¹"."""
    marks = (mark["figure"] for mark in MARK.finditer(heading))
    return MARK.sub("", heading), ", ".join(marks)
