"""Which pages could hide text at all: drawing every page to find out would cost too much.

A word can only be unseen where its letters are drawn without colour, in that of what is beneath
them, too small, clipped away or beyond the edge; or where something is drawn over it later. Most
pages have none of it.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.parsing.tripwire.drawn_things import (
    DEEPEST,
    FAINT,
    FORM,
    IMAGE,
    PATH,
    TEXT,
    UNSEEN_MODES,
    Bounds,
    Colour,
    bounds_of,
    clip_of,
    fill_of,
    is_filled,
    kind_of,
    letter_size,
    overlap,
    render_mode,
    stroke_width,
    texts_in,
    things_in,
    things_on,
)

MOST_OBJECTS = 20_000
PALE = 225  # of 255, in each colour: letters as pale as this may be in the colour of paper
ALIKE = 40  # of 255: letters no further than this from the colour beneath may not be told from it
SMALLEST_COVER = (6.0, 4.0)  # points across and down: less covers no word
THICK = 4.0  # points: a line as thick as this may cover words
SMALLEST_SIZE = 2.5  # points: letters smaller than that are not for reading
PLAIN_FORM = 40  # objects in a stamp; more may be a page within the page
SLACK = 1.0  # points that shading may overlap the line before it
NOT_SHOWN_OVER = {pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP}


def may_hide_text(page: pypdfium2.PdfPage) -> bool:
    """Whether something of the page's drawing could keep a word from being seen."""
    if pdfium.FPDFPage_CountObjects(page.raw) > MOST_OBJECTS or _has_notes(page):
        return True
    look = _Look(page.get_bbox())
    return any(look.may_hide(drawn) for drawn in things_on(page))


def _has_notes(page: pypdfium2.PdfPage) -> bool:
    """Whether boxes, stamps and the like lie over the page: a redaction is often one."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, index)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        pdfium.FPDFPage_CloseAnnot(note)
        if kind not in NOT_SHOWN_OVER:
            return True
    return False


class _Look:
    """The page as far as it was drawn: where its words are, and the colours beneath others."""

    def __init__(self, shown: Bounds) -> None:
        self.shown = shown
        self.texts: list[Bounds] = []
        self.fills: list[tuple[Bounds, Colour]] = []

    def may_hide(self, drawn: Any) -> bool:
        kind, bounds = kind_of(drawn), bounds_of(drawn)
        if kind == TEXT:
            self.texts.append(bounds)
            return not overlap(bounds, self.shown) or _is_unseen(drawn) or self._in_colour(drawn)
        if kind == FORM:
            if any(True for _ in islice(texts_in(things_in(drawn)), 1)):
                self.texts.append(bounds)
            return _form_may_hide(drawn)
        if not _covers(drawn, kind, bounds):
            return False
        if kind == PATH:
            self.fills.append((bounds, fill_of(drawn)))
        return any(overlap(bounds, text, SLACK) for text in self.texts)

    def _in_colour(self, text: Any) -> bool:
        """Whether something beneath a text has its colour."""
        if not self.fills:
            return False
        ink, bounds = fill_of(text)[:3], bounds_of(text)
        return any(
            max(abs(one - other) for one, other in zip(ink, colour, strict=False)) <= ALIKE
            and overlap(bounds, place, SLACK)
            for place, colour in self.fills
        )


def _form_may_hide(form: Any, depth: int = 0) -> bool:
    """Whether a form holds more than plain words, as stamps do, and a stamp's few lines."""
    count = pdfium.FPDFFormObj_CountObjects(form)
    if count > PLAIN_FORM or depth > DEEPEST:
        return True
    for drawn in things_in(form):
        kind = kind_of(drawn)
        if kind == FORM and _form_may_hide(drawn, depth + 1):
            return True
        if kind == TEXT and _is_unseen(drawn):
            return True
        if _covers(drawn, kind, bounds_of(drawn)):
            return True
    return False


def _is_unseen(text: Any) -> bool:
    if render_mode(text) in UNSEEN_MODES or min(letter_size(text)) < SMALLEST_SIZE:
        return True
    red, green, blue, opaque = fill_of(text)
    if min(red, green, blue) >= PALE or opaque <= FAINT:
        return True
    clip = clip_of(text)
    return clip is not None and not overlap(bounds_of(text), clip)


def _covers(drawn: Any, kind: int, bounds: Bounds) -> bool:
    """Whether a path or picture is large enough to cover a word, and filled."""
    if kind == PATH and stroke_width(drawn) >= THICK:
        return True
    across, down = bounds[2] - bounds[0], bounds[3] - bounds[1]
    if across < SMALLEST_COVER[0] or down < SMALLEST_COVER[1]:
        return False
    if kind != PATH:
        return kind in (IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)
    return is_filled(drawn)
