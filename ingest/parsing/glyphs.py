"""What the parser wants to know of a page's characters, whoever reads them from the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from ingest.parsing.geometry import Box

Span = tuple[int, int]
"""Characters [start, end) of the page's text, of which the first and the last are shown."""


class Face(NamedTuple):
    """How a character is set."""

    size: float
    bold: bool
    italic: bool
    upright: bool


class Glyphs(Protocol):
    """What a page can tell of its characters, by their places in its text."""

    def boxes(self, spans: Sequence[Span]) -> list[Box]:
        """Around the first and the last character of each."""
        ...

    def text_objects(self, spans: Sequence[Span]) -> list[int]:
        """How many draw each."""
        ...

    def faces(self, places: Sequence[int]) -> list[Face]: ...

    def bolds(self, places: Sequence[int]) -> list[bool]: ...

    def baselines(self, places: Sequence[int]) -> list[float]: ...

    def are_on_page(self, boxes: Sequence[Box]) -> list[bool]: ...
