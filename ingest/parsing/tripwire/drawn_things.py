"""What pdfium says of one thing drawn on a page: its kind, place, colour, size and clip."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium

Bounds = tuple[float, float, float, float]
Colour = tuple[int, int, int, int]

TEXT, FORM = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM
PATH, IMAGE = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE
UNSEEN_MODES = {
    pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
    pdfium.FPDF_TEXTRENDERMODE_CLIP,
}
DEEPEST = 3  # forms within forms
FAINT = 60  # of 255: what is less opaque than this is hardly there


def kind_of(drawn: Any) -> int:
    return int(pdfium.FPDFPageObj_GetType(drawn))


def bounds_of(drawn: Any) -> Bounds:
    """Left, bottom, right, top in points."""
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(drawn, *edges)
    return edges[0].value, edges[1].value, edges[2].value, edges[3].value


def overlap(one: Bounds, other: Bounds, slack: float = 0.0) -> bool:
    """Whether two places share more than `slack` points each way."""
    return (
        one[0] + slack < other[2]
        and other[0] + slack < one[2]
        and one[1] + slack < other[3]
        and other[1] + slack < one[3]
    )


def fill_of(drawn: Any) -> Colour:
    """Red, green, blue and how opaque, 0 to 255; black where nothing is said."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(drawn, *parts):
        return 0, 0, 0, 255
    return parts[0].value, parts[1].value, parts[2].value, parts[3].value


def is_filled(path: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, mode, stroke)
    return bool(mode.value) and fill_of(path)[3] > FAINT


def stroke_width(path: Any) -> float:
    """Points; 0 for a path that is not drawn by its outline."""
    mode, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(path, mode, stroke)
    if not stroke.value or not pdfium.FPDFPageObj_GetStrokeWidth(path, width):
        return 0.0
    return width.value


def render_mode(text: Any) -> int:
    return int(pdfium.FPDFTextObj_GetTextRenderMode(text))


def letter_size(text: Any) -> tuple[float, float]:
    """How wide and high a letter of the font's size is drawn, in points."""
    size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
    pdfium.FPDFTextObj_GetFontSize(text, size)
    pdfium.FPDFPageObj_GetMatrix(text, matrix)
    across, down = math.hypot(matrix.a, matrix.b), math.hypot(matrix.c, matrix.d)
    return abs(size.value) * across, abs(size.value) * down


def clip_of(drawn: Any) -> Bounds | None:
    """The place outside of which nothing of it is drawn; None where it is not clipped."""
    clip = pdfium.FPDFPageObj_GetClipPath(drawn)
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    found: Bounds | None = None
    for path in range(max(count, 0)):
        points = list(_points(clip, path))
        if not points:
            continue
        across, up = zip(*points, strict=True)
        one = (min(across), min(up), max(across), max(up))
        found = one if found is None else _shared(found, one)
    return found


def _shared(one: Bounds, other: Bounds) -> Bounds:
    low = max(one[0], other[0]), max(one[1], other[1])
    return (*low, min(one[2], other[2]), min(one[3], other[3]))


def _points(clip: Any, path: int) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(pdfium.FPDFClipPath_CountPathSegments(clip, path)):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, path, number)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            yield x.value, y.value


def things_on(page: Any) -> Iterator[Any]:
    """What is drawn on a page, in the order of drawing."""
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        yield pdfium.FPDFPage_GetObject(page.raw, index)


def things_in(form: Any) -> Iterator[Any]:
    for index in range(pdfium.FPDFFormObj_CountObjects(form)):
        yield pdfium.FPDFFormObj_GetObject(form, index)


def texts_in(things: Iterator[Any], depth: int = 0) -> Iterator[Any]:
    """Every text among things, those of forms too."""
    for drawn in things:
        kind = kind_of(drawn)
        if kind == TEXT:
            yield drawn
        elif kind == FORM and depth < DEEPEST:
            yield from texts_in(things_in(drawn), depth + 1)
