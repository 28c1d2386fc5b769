"""A passage: one paragraph, list entry or table row of a minute, as the rules here read it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.parsing.geometry import Line
from ingest.parsing.text import BULLET

SAME_INDENT = 6.0  # points within which two paragraphs begin at one margin

_FIGURE = re.compile(r"\(?\d+[.):]*\)?$")
_ROMAN = re.compile(r"\(?[ivx]+[.)]*$")
_LETTER = re.compile(r"\(?\d*[A-Za-z][.)]*$")
_DECIMAL = re.compile(r"\(?\d+(?:\.\d+)+[.)]*$")
_LABEL = re.compile(
    r"(?:\(?(?:\d{1,2}[a-z]?|[ivx]{1,5}|[A-Za-z])[.):]+|\((?:\d{1,2}|[ivx]{1,5}|[a-zA-Z]{1,2})\))\s+"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` as printed, bullet left out, list number kept."""

    text: str
    marker: str | None = None  # "(a)", "3.", "•"
    x0: float = 0.0  # of the marker, or of the text without one
    body_x0: float = 0.0  # of the text after the marker
    bold: bool = False
    lines: tuple[Line, ...] = ()  # that print it
    row: bool = False  # of a table

    @property
    def body(self) -> str:
        """The text without its printed number or letter."""
        if self.marker and self.text.startswith(self.marker):
            return self.text[len(self.marker) :].lstrip()
        return self.text

    @property
    def listed(self) -> bool:
        return self.marker is not None and not self.row

    @property
    def family(self) -> str:
        """What kind of mark opens the entry: "bullet", "decimal", "figure", "roman", "letter"."""
        mark = self.marker or ""
        for name, shape in (("decimal", _DECIMAL), ("figure", _FIGURE), ("roman", _ROMAN)):
            if shape.fullmatch(mark):
                return name
        return "letter" if _LETTER.fullmatch(mark) else "bullet"


def split_label(text: str) -> tuple[str | None, str]:
    """A list number that opens a text, and the rest: "(1) That ..." -> ("(1)", "That ...")."""
    label = _LABEL.match(text)
    return (label.group().strip(), text[label.end() :]) if label else (None, text)


def pages_of(passages: Sequence[Passage]) -> tuple[int, ...]:
    """The page on which each line of the running text begins; none where a passage has no place."""
    if not all(passage.lines for passage in passages):
        return ()
    lines = [(passage, line) for passage in passages for line in passage.text.split("\n")]
    return tuple(passage.lines[0].page for passage, _ in lines)


def joined(passages: Sequence[Passage]) -> str:
    """The passages as running text, a line each, with a bullet where one is printed."""
    return "\n".join(
        f"{BULLET} {passage.text}"
        if passage.listed and passage.family == "bullet"
        else passage.text
        for passage in passages
    )
