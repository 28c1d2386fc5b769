"""Text that is in the file but not on the page: what nobody sees can still be copied and searched.

A redaction that is only drawn leaves the words under its box; hidden columns, white letters and
layers that are off travel along in the same way. However it was done, the sign is one: the page
looks the same without the word. So pages on which something could hide are drawn twice, with all
letters and with none, and each word is looked for in the difference. The text recognised on a scan
has no ink of its own: it passes where the scan's ink is seen in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from ingest.parsing.records.findings import Finding
from ingest.parsing.tripwire.drawn_things import (
    IMAGE,
    UNSEEN_MODES,
    bounds_of,
    kind_of,
    render_mode,
    texts_in,
    things_on,
)
from ingest.parsing.tripwire.hiding_places import may_hide_text
from ingest.parsing.tripwire.words import PlacedWord, words_on

SCALE = 1.5  # pixels a point: letters of 6 points are still told from paper
ONE_COLOUR = 14  # levels of 256 between the darkest and the lightest spot of a plain area
DARK = 110  # a plain area darker than this is a box, not paper
FEWEST_COVERED = 3  # letters and figures under boxes that make a finding
FEWEST_HIDDEN = 4  # letters and figures elsewhere: less is the waste of a word processor
SCAN = 0.5  # of the page: a picture as large as this may be a scan with its text beneath

MESSAGES = {
    "text-under-a-box": "Words stand under a box on this page: it was blacked out by drawing over "
    "them, and they can be copied out of the file. If the page is released, the public gets it as "
    "a picture without them.",
    "hidden-text": "This page holds text that cannot be seen on it, such as white letters or words "
    "under a picture. If the page is released, the public gets it as a picture without it.",
    "text-beyond-the-edge": "Words of this page stand beyond its edge, where nobody sees them: a "
    "table may run off its foot. If the page is released, the public gets it as a picture without "
    "them; if they belong to the paper, have it printed anew.",
}


class Hidden(NamedTuple):
    code: str
    words: list[PlacedWord]


def hidden_text(path: Path) -> Iterator[Finding]:
    """A finding for each page and way of hiding. Nothing for a page that cannot be drawn."""
    layered = _has_layers(path)
    with pypdfium2.PdfDocument(path) as document:
        for index in range(len(document)):
            try:
                found = list(_of_page(document, index, layered))
            except pypdfium2.PdfiumError:
                continue
            for hidden in found:
                yield _finding(hidden, index + 1)


def _has_layers(path: Path) -> bool:
    """Whether parts of the pages can be switched off."""
    try:
        with pikepdf.open(path) as pdf:
            return "/OCProperties" in pdf.Root
    except (pikepdf.PdfError, ValueError):
        return True


def _of_page(document: pypdfium2.PdfDocument, index: int, layered: bool) -> Iterator[Hidden]:
    page = document[index]
    try:
        if not (layered or may_hide_text(page)):
            return
        words = list(words_on(page))
        unseen = _unseen(page, words)
    finally:
        page.close()
    covered = [word for word in unseen if word.level is not None and word.level < DARK]
    rest = [word for word in unseen if word not in covered]
    if _letters(covered) >= FEWEST_COVERED:
        yield Hidden("text-under-a-box", covered)
    seen = _texts_seen(words, unseen)
    for code, on_page in (("text-beyond-the-edge", False), ("hidden-text", True)):
        hidden = [word for word in rest if word.on_page == on_page]
        if _letters([word for word in hidden if word.text not in seen]) >= FEWEST_HIDDEN:
            yield Hidden(code, hidden)


def _letters(words: list[PlacedWord]) -> int:
    return sum(word.letters for word in words)


def _texts_seen(words: list[PlacedWord], unseen: list[PlacedWord]) -> set[str]:
    """Words that the page shows somewhere: one that a cell cut off and repeats is no secret."""
    places = {word.box for word in unseen}
    return {word.text for word in words if word.box not in places}


def _unseen(page: pypdfium2.PdfPage, words: list[PlacedWord]) -> list[PlacedWord]:
    """The words without which the page looks the same, each with the grey of its place."""
    if not words:
        return []
    scanned = _is_scan(page)
    picture = _drawing(page)
    for text in list(texts_in(things_on(page))):
        if render_mode(text) not in UNSEEN_MODES:
            pdfium.FPDFTextObj_SetTextRenderMode(text, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
    letters = ImageChops.difference(picture, _drawing(page))
    return [seen for word in words if (seen := _if_unseen(word, picture, letters, scanned))]


def _if_unseen(
    word: PlacedWord, picture: Image.Image, letters: Image.Image, scanned: bool
) -> PlacedWord | None:
    """The word with the grey of its place; None where its letters, or a scan's, are seen."""
    box = word.on_picture(SCALE, picture.size)
    if box is None or word.is_small:
        return word
    if _contrast(letters, box) > ONE_COLOUR:
        return None
    if _contrast(picture, box) > ONE_COLOUR:
        return None if scanned or not word.inked else word
    return word._replace(level=_lightest(picture, box))


def _drawing(page: pypdfium2.PdfPage) -> Image.Image:
    picture: Image.Image = page.render(scale=SCALE, grayscale=True, may_draw_forms=False).to_pil()
    return picture


def _contrast(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    darkest, lightest = _extremes(picture, box)
    return lightest - darkest


def _lightest(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    return _extremes(picture, box)[1]


def _extremes(picture: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, int]:
    darkest, lightest = picture.crop(box).getextrema()
    return int(darkest), int(lightest)  # type: ignore[arg-type]


def _is_scan(page: pypdfium2.PdfPage) -> bool:
    width, height = page.get_size()
    return any(_area(drawn) >= SCAN * width * height for drawn in things_on(page))


def _area(drawn: Any) -> float:
    if kind_of(drawn) != IMAGE:
        return 0.0
    left, bottom, right, top = bounds_of(drawn)
    return (right - left) * (top - bottom)


def _finding(hidden: Hidden, page: int) -> Finding:
    boxes = [word.box for word in hidden.words if word.on_page]
    box = None
    if boxes:
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        box = tuple(round(n, 1) for n in (min(lefts), min(tops), max(rights), max(bottoms)))
    words = " ".join(word.text for word in hidden.words)
    return Finding(hidden.code, MESSAGES[hidden.code], page, box, words=words)
