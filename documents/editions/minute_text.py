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


@dataclass(frozen=True, slots=True)
class MinuteText:
    """One minute with its text in pieces, as `reports/_pieces.html` sets them."""

    minute: Minute
    pieces: list[Piece]


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
