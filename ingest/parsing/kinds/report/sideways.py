"""Text that stands sideways on a page: a wide table that the file does not turn, and the headings
of narrow columns. Its words are kept, though it is not known how they belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.parsing.geometry import Line, Page, around
from ingest.parsing.records import Block

FEWEST_WORDS = 3  # fewer are what is left of a stamp
SHORTEST_WORD = 4  # letters


def sideways_blocks(pages: Sequence[Page]) -> Iterator[Block]:
    """The turned text of each page that has some, as one block."""
    for page in pages:
        turned = sorted((line for line in page.lines if line.turned), key=_place)
        text = " ".join(line.text for line in turned)
        if sum(len(word) >= SHORTEST_WORD for word in text.split()) >= FEWEST_WORDS:
            box = around(line.box for line in turned)
            yield Block(kind="sideways", text=text, page=page.number, box=box)


def _place(line: Line) -> tuple[bool, float]:
    """Lines that run upwards follow one another to the right, those that run down to the left."""
    upwards = abs(line.baseline - line.box.bottom) < abs(line.baseline - line.box.top)
    return not upwards, line.box.x0 if upwards else -line.box.x0
