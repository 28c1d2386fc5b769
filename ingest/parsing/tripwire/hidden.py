"""Text that is in the file but not on the page: what nobody sees can still be copied and searched.

A redaction that is only drawn leaves the words under its box; hidden columns, white letters and
comments for colleagues travel along in the same way. However it was done, the sign is one: where
the text says a word stands, the drawn page shows one plain colour. So pages on which something
could hide are drawn, and each word is compared with its place on the picture. The invisible text
over a scan passes, for the ink of the scan is seen in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2

from ingest.parsing.records.findings import Finding
from ingest.parsing.tripwire.hiding_places import may_hide_text
from ingest.parsing.tripwire.words import PlacedWord, words_on

SCALE = 1.5  # pixels a point: letters of 6 points are still told from paper
ONE_COLOUR = 14  # levels of 256 between the darkest and the lightest spot of a plain area
DARK = 110  # a plain area darker than this is a box, not paper
FEWEST_COVERED = 3  # letters and figures under boxes that make a finding
FEWEST_HIDDEN = 12  # letters and figures elsewhere: less is the waste of a word processor
TINY = 1.8  # points of height: letters smaller than that are not for reading

MESSAGES = {
    "text-under-a-box": "Words stand under a box on this page: it was blacked out by drawing over "
    "them, and they can be copied out of the file. If the page is released, the public gets it as "
    "a picture without them.",
    "hidden-text": "This page holds text that cannot be seen on it, such as white letters or "
    "letters beyond its edge. If the page is released, the public gets it as a picture without it.",
}


class Hidden(NamedTuple):
    code: str
    words: list[PlacedWord]


def hidden_text(path: Path) -> Iterator[Finding]:
    """A finding for each page and way of hiding. Nothing for a page that cannot be drawn."""
    with pypdfium2.PdfDocument(path) as document:
        for index in range(len(document)):
            try:
                found = list(_of_page(document, index))
            except pypdfium2.PdfiumError:
                continue
            for hidden in found:
                yield _finding(hidden, index + 1)


def _of_page(document: pypdfium2.PdfDocument, index: int) -> Iterator[Hidden]:
    page = document[index]
    try:
        if not may_hide_text(page):
            return
        words = [word for word in words_on(page) if word.letters]
        unseen = _unseen(page, words)
    finally:
        page.close()
    covered = [word for word in unseen if word.level is not None and word.level < DARK]
    hidden = [word for word in unseen if word not in covered]
    if sum(word.letters for word in covered) >= FEWEST_COVERED:
        yield Hidden("text-under-a-box", covered)
    if sum(word.letters for word in hidden) >= FEWEST_HIDDEN:
        yield Hidden("hidden-text", hidden)


def _unseen(page: pypdfium2.PdfPage, words: list[PlacedWord]) -> list[PlacedWord]:
    """The words that the drawn page does not show, each with the grey of its place."""
    if not words:
        return []
    picture = page.render(scale=SCALE, grayscale=True, may_draw_forms=False).to_pil()
    found = []
    for word in words:
        box = word.on_picture(SCALE, picture.size)
        if box is None or word.height < TINY:
            found.append(word)
            continue
        darkest, lightest = picture.crop(box).getextrema()
        if lightest - darkest <= ONE_COLOUR:
            found.append(word._replace(level=lightest))
    return found


def _finding(hidden: Hidden, page: int) -> Finding:
    boxes = [word.box for word in hidden.words if word.on_page]
    box = None
    if boxes:
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        box = tuple(round(n, 1) for n in (min(lefts), min(tops), max(rights), max(bottoms)))
    return Finding(hidden.code, MESSAGES[hidden.code], page, box)
