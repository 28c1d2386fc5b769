"""The few functions of pdfium that run thousands of times a pack, with handles as plain numbers.

pypdfium2's own bindings give typed pointers, and making one costs more than the call. Arguments
and results are those of pdfium's headers fpdf_text.h, fpdf_edit.h and fpdfview.h.
"""

from __future__ import annotations

import ctypes
from typing import Any

import pypdfium2.raw as pdfium

Handle, Int, Double = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
FloatOut, DoubleOut = ctypes.POINTER(ctypes.c_float), ctypes.POINTER(ctypes.c_double)
Matrix, Rectangle = pdfium.FS_MATRIX, pdfium.FS_RECTF
MatrixOut, RectangleOut = ctypes.POINTER(Matrix), ctypes.POINTER(Rectangle)

TEXT, PATH = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH
IMAGE, FORM = pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM
LINE_TO, CURVE_TO = pdfium.FPDF_SEGMENT_LINETO, pdfium.FPDF_SEGMENT_BEZIERTO


def address(pointer: Any) -> int:
    """The number of a handle that pypdfium2 gave."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


def _plain(function: Any, result: Any, *arguments: Any) -> Any:
    return ctypes.CFUNCTYPE(result, *arguments)(address(function))


# Characters
count_characters = _plain(pdfium.FPDFText_CountChars, Int, Handle)
get_text = _plain(pdfium.FPDFText_GetText, Int, Handle, Int, Int, ctypes.POINTER(ctypes.c_ushort))
character_index = _plain(pdfium.FPDFText_GetCharIndexFromTextIndex, Int, Handle, Int)
count_rectangles = _plain(pdfium.FPDFText_CountRects, Int, Handle, Int, Int)
loose_box = _plain(pdfium.FPDFText_GetLooseCharBox, Int, Handle, Int, RectangleOut)
origin = _plain(pdfium.FPDFText_GetCharOrigin, Int, Handle, Int, DoubleOut, DoubleOut)
text_matrix = _plain(pdfium.FPDFText_GetMatrix, Int, Handle, Int, MatrixOut)
font_size = _plain(pdfium.FPDFText_GetFontSize, Double, Handle, Int)
font_name = _plain(
    pdfium.FPDFText_GetFontInfo,
    ctypes.c_ulong,
    Handle,
    Int,
    ctypes.c_char_p,
    ctypes.c_ulong,
    ctypes.POINTER(Int),
)

# Drawings
count_objects = _plain(pdfium.FPDFPage_CountObjects, Int, Handle)
get_object = _plain(pdfium.FPDFPage_GetObject, Handle, Handle, Int)
count_form_objects = _plain(pdfium.FPDFFormObj_CountObjects, Int, Handle)
get_form_object = _plain(pdfium.FPDFFormObj_GetObject, Handle, Handle, ctypes.c_ulong)
get_type = _plain(pdfium.FPDFPageObj_GetType, Int, Handle)
get_bounds = _plain(
    pdfium.FPDFPageObj_GetBounds, Int, Handle, FloatOut, FloatOut, FloatOut, FloatOut
)
get_matrix = _plain(pdfium.FPDFPageObj_GetMatrix, Int, Handle, MatrixOut)
count_segments = _plain(pdfium.FPDFPath_CountSegments, Int, Handle)
get_segment = _plain(pdfium.FPDFPath_GetPathSegment, Handle, Handle, Int)
get_point = _plain(pdfium.FPDFPathSegment_GetPoint, Int, Handle, FloatOut, FloatOut)
get_segment_type = _plain(pdfium.FPDFPathSegment_GetType, Int, Handle)
