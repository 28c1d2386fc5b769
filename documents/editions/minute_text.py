"""A minute's text made ready to read: its numbered paragraphs and the lists among them."""

import re
from dataclasses import dataclass
from typing import Any

from documents.editions.anchors import bare_number
from documents.editions.report_text import Piece, add_piece
from documents.models import Minute

PARAGRAPH = re.compile(r"(\(?\d{1,3}(?:\.\d{1,3})*[.)])\s+(?=\S)")
ENTRY = re.compile(r"(\((?:[a-z]|[ivx]{1,5})\)|(?:[a-z]|[ivx]{1,5})\)|[•*])\s+(?=\S)")
BULLETS = "•*"
LONGEST_LEAD = 20
"""Characters of "RESOLVED:" and the like before a decision."""


@dataclass(frozen=True, slots=True)
class MinuteText:
    """One minute with its text in pieces, as `reports/_pieces.html` sets them."""

    minute: Minute
    pieces: list[Piece]

    @property
    def is_its_decision(self) -> bool:
        """Whether the text is one short paragraph that says the decision and little else."""
        words, decisions = _folded(self.minute.text), self.minute.decisions
        shown = not self.minute.formatted_text and len(self.pieces) == 1
        alone = shown and len(decisions) == 1
        told = _folded(decisions[0]) if alone else ""
        return alone and told in words and len(words) <= len(told) + LONGEST_LEAD

    @property
    def declarations(self) -> list[str]:
        """Interests declared that the text itself does not say, as where an editor shortened it."""
        return self._not_in_text(self.minute.declarations)

    @property
    def actions(self) -> list[str]:
        """Actions asked for that the text itself does not say."""
        return self._not_in_text(self.minute.actions)

    def _not_in_text(self, statements: list[str]) -> list[str]:
        if self.minute.formatted_text:
            return statements
        words = _folded(self.minute.text)
        return [told for told in statements if _folded(told) not in words]


def _folded(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


def minute_text(minute: Any) -> MinuteText:
    """Reads `Minute.text`, which keeps a line a paragraph, with the number or letter printed."""
    pieces: list[Piece] = []
    given: set[str] = set()
    for line in (minute.text or "").splitlines():
        piece = _piece(line.strip())
        if piece.number:
            piece.anchor = _free(
                f"minute-{minute.slug}-{bare_number({'number': piece.number})}", given
            )
        if piece.text:
            add_piece(pieces, piece)
    return MinuteText(minute, pieces)


def _piece(line: str) -> Piece:
    numbered, entry = PARAGRAPH.match(line), ENTRY.match(line)
    if numbered:
        return Piece(kind="paragraph", text=line[numbered.end() :], number=numbered.group(1))
    if entry:
        mark = entry.group(1)
        number = "" if mark in BULLETS else mark
        return Piece(kind="list_item", text=line[entry.end() :], number=number)
    return Piece(kind="paragraph", text=line)


def _free(wanted: str, given: set[str]) -> str:
    anchor, count = wanted, 1
    while anchor in given:
        count += 1
        anchor = f"{wanted}-{count}"
    given.add(anchor)
    return anchor
