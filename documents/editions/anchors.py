"""The addresses of a report's paragraphs: "#4.3" for ever, though a paper may repeat a number.

A dotted number is the paper's own address for a paragraph, and a heading's number for its section.
A whole number ("1." of a list of recommendations) bears it alone only where no heading does; else
it stands under its section: "recommendation-1". Entries of lists stand under their paragraph:
"4.3-a". What comes a second time is told apart by its count: "7.2-2".
"""

from collections.abc import Sequence
from typing import Any

from django.utils.text import slugify

from documents.editions.footnotes import parted

LONGEST_WORDS = 60  # characters of a heading in an address

Block = dict[str, Any]


class Anchors:
    """Gives each block its anchor, in the order of the report."""

    def __init__(self, blocks: Sequence[Block], taken: Sequence[str] = ()) -> None:
        headings = (block for block in blocks if block["kind"] == "heading")
        self._of_headings = {bare_number(block) for block in headings}
        self._given = set(taken)
        self._section = self._above = ""

    def of(self, block: Block) -> str:
        """The anchor of a heading, a numbered paragraph or list entry, or a table; else none."""
        if block["kind"] == "heading":
            return self._of_heading(block)
        number = bare_number(block)
        if block["kind"] == "paragraph" and number:
            alone = "." in number or number not in self._of_headings
            self._above = self._new(number if alone else _under(self._section, number))
            return self._above
        if block["kind"] == "list_item" and number:
            return self._new(_under(self._above or self._section, number))
        return self._new("table-1") if block["kind"] == "table" else ""

    def _of_heading(self, block: Block) -> str:
        words = slugify(parted(block.get("text") or "")[0])[:LONGEST_WORDS].strip("-")
        self._section = self._above = self._new(bare_number(block) or words or "section")
        return self._section

    def _new(self, wanted: str) -> str:
        """The anchor wanted, or with the first count that is free: "table-1", "table-2"."""
        stem, _, count = wanted.rpartition("-")
        if not (stem and count.isdecimal()):
            stem, count = wanted, "1"
        anchor, number = wanted, int(count)
        while anchor in self._given:
            number += 1
            anchor = f"{stem}-{number}"
        self._given.add(anchor)
        return anchor


def bare_number(block: Block) -> str:
    """ "4.3" of "4.3.", "a" of "(a)"; nothing where no number is printed."""
    return (block.get("number") or "").strip().strip("().:*").replace(" ", "")


def _under(parent: str, number: str) -> str:
    return f"{parent}-{number}" if parent else number
