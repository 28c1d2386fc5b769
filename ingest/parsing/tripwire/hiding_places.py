"""Which pages could hide text at all: drawing every page to find out would cost too much.

A word can only be unseen where its letters are drawn without colour, in that of paper, too small
or beyond the edge; or where something filled is drawn over it later. Most pages have none of it.
"""

from __future__ import annotations

import ctypes
import math
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

MOST_OBJECTS = 20_000
PALE = 225  # of 255, in each colour: letters as pale as this may be in the colour of paper
FAINT = 60  # of 255: letters less opaque than this are hardly there
SMALLEST_COVER = (6.0, 4.0)  # points across and down: less covers no word
SMALLEST_SIZE = 2.5  # points: letters smaller than that are not for reading
PLAIN_FORM, DEEPEST = 40, 3  # objects in a stamp, and forms within forms
SLACK = 1.0  # points that shading may overlap the line before it
UNSEEN_MODES = {
    pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
    pdfium.FPDF_TEXTRENDERMODE_CLIP,
}

Bounds = tuple[float, float, float, float]


def may_hide_text(page: pypdfium2.PdfPage) -> bool:
    """Whether something of the page's drawing could keep a word from being seen."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    if count > MOST_OBJECTS:
        return True
    shown = page.get_bbox()
    texts: list[Bounds] = []
    for index in range(count):
        drawn = pdfium.FPDFPage_GetObject(page.raw, index)
        kind, bounds = pdfium.FPDFPageObj_GetType(drawn), _bounds(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            if not _overlap(bounds, shown, 0.0) or _is_unseen(drawn):
                return True
            texts.append(bounds)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            if _form_may_hide(drawn):
                return True
        elif _covers(drawn, kind, bounds) and any(_overlap(bounds, text) for text in texts):
            return True
    return False


def _form_may_hide(form: Any, depth: int = 0) -> bool:
    """Whether a form holds more than plain words, as stamps do, and a stamp's few lines."""
    count = pdfium.FPDFFormObj_CountObjects(form)
    if count > PLAIN_FORM or depth > DEEPEST:
        return True
    for index in range(count):
        drawn = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and _form_may_hide(drawn, depth + 1):
            return True
        if kind == pdfium.FPDF_PAGEOBJ_TEXT and _is_unseen(drawn):
            return True
        if _covers(drawn, kind, _bounds(drawn)):
            return True
    return False


def _bounds(drawn: Any) -> Bounds:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(drawn, *edges)
    return edges[0].value, edges[1].value, edges[2].value, edges[3].value


def _is_unseen(text: Any) -> bool:
    if pdfium.FPDFTextObj_GetTextRenderMode(text) in UNSEEN_MODES or _size(text) < SMALLEST_SIZE:
        return True
    red, green, blue, alpha = _fill(text)
    return min(red, green, blue) >= PALE or alpha <= FAINT


def _size(text: Any) -> float:
    """Of the letters as drawn, in points."""
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(text, size)
    pdfium.FPDFPageObj_GetMatrix(text, matrix)
    return size.value * math.hypot(matrix.c, matrix.d)


def _fill(drawn: Any) -> tuple[int, int, int, int]:
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(drawn, *parts):
        return 0, 0, 0, 255
    return parts[0].value, parts[1].value, parts[2].value, parts[3].value


def _covers(drawn: Any, kind: int, bounds: Bounds) -> bool:
    """Whether a path or picture is large enough to cover a word, and filled."""
    across, down = bounds[2] - bounds[0], bounds[3] - bounds[1]
    if across < SMALLEST_COVER[0] or down < SMALLEST_COVER[1]:
        return False
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, mode, stroke)
    return bool(mode.value) and _fill(drawn)[3] > FAINT


def _overlap(one: Bounds, other: Bounds, slack: float = SLACK) -> bool:
    return (
        one[0] + slack < other[2]
        and other[0] + slack < one[2]
        and one[1] + slack < other[3]
        and other[1] + slack < one[3]
    )
