"""The few functions of pdfium that run thousands of times a pack, called with little ceremony.

pypdfium2's own bindings give typed pointers, and making one costs more than the call. Those here
take every handle as `as_argument` gives it, whole numbers as C's `int`, and `byref` of what is to
be filled: ctypes passes such as they are, where declared types would be converted at every call.
Arguments and results are those of pdfium's headers fpdf_text.h, fpdf_edit.h and fpdfview.h.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

Handle, Int, Double = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
Matrix, Rectangle, UnsignedLong = pdfium.FS_MATRIX, pdfium.FS_RECTF, ctypes.c_ulong

TEXT, PATH = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH
IMAGE, FORM = pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM
MOVE_TO, LINE_TO = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_LINETO
CURVE_TO = pdfium.FPDF_SEGMENT_BEZIERTO


def address(pointer: Any) -> int:
    """The number of a handle that pypdfium2 gave."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


as_argument: Callable[[int | None], Any] = Handle.from_param
"""The number of a handle as ctypes passes it with the least ado."""


def _plain(function: Any, result: Any) -> Any:
    """Calls so short that letting other threads run meanwhile would cost as much again."""
    return ctypes.PYFUNCTYPE(result)(address(function))


def _long(function: Any, result: Any) -> Any:
    """Calls that take as long as reading a page: other threads run meanwhile."""
    return ctypes.CFUNCTYPE(result)(address(function))


# Pages
load_page = _long(pdfium.FPDF_LoadPage, Handle)
close_page = _long(pdfium.FPDF_ClosePage, None)
load_text = _long(pdfium.FPDFText_LoadPage, Handle)
close_text = _long(pdfium.FPDFText_ClosePage, None)
get_page_box = _plain(pdfium.FPDF_GetPageBoundingBox, Int)
get_rotation = _plain(pdfium.FPDFPage_GetRotation, Int)  # in quarters, clockwise

# Characters
count_characters = _plain(pdfium.FPDFText_CountChars, Int)
get_text = _plain(pdfium.FPDFText_GetText, Int)
character_index = _plain(pdfium.FPDFText_GetCharIndexFromTextIndex, Int)
count_rectangles = _plain(pdfium.FPDFText_CountRects, Int)
loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, Int)
origin = _plain(pdfium.FPDFText_GetCharOrigin, Int)
text_matrix = _plain(pdfium.FPDFText_GetMatrix, Int)
font_size = _plain(pdfium.FPDFText_GetFontSize, Double)
font_name = _plain(pdfium.FPDFText_GetFontInfo, Int)  # its room as `UnsignedLong`

# Drawings
count_objects = _plain(pdfium.FPDFPage_CountObjects, Int)
get_object = _plain(pdfium.FPDFPage_GetObject, Handle)
count_form_objects = _plain(pdfium.FPDFFormObj_CountObjects, Int)
get_form_object = _plain(pdfium.FPDFFormObj_GetObject, Handle)  # its place as `UnsignedLong`
get_type = _plain(pdfium.FPDFPageObj_GetType, Int)
get_bounds = _plain(pdfium.FPDFPageObj_GetBounds, Int)
get_matrix = _plain(pdfium.FPDFPageObj_GetMatrix, Int)
get_draw_mode = _plain(pdfium.FPDFPath_GetDrawMode, Int)
count_segments = _plain(pdfium.FPDFPath_CountSegments, Int)
get_segment = _plain(pdfium.FPDFPath_GetPathSegment, Handle)
get_point = _plain(pdfium.FPDFPathSegment_GetPoint, Int)
get_segment_type = _plain(pdfium.FPDFPathSegment_GetType, Int)
