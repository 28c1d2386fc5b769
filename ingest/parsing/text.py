"""Cleaning the characters of a PDF at the reader's door.

A text layer can hold NUL (which PostgreSQL refuses), control characters, "(cid:12)" for a glyph
without a meaning, ligatures, and bullets in a font's private range.
"""

from __future__ import annotations

import re

BULLET = "\u2022"
SOFT_HYPHEN = "\u00ad"
SWALLOWED_HYPHEN = "\ufffe"  # pdfium's mark for a hyphen at a line's end

_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_BULLETS = (
    "\u25cf\u25aa\u25a0\u25cb\u25e6\u2023\u2043\u2219\u27a2\u2756\u00b7\u25ba\u25b6\u25fc\u25fe"
)
_SPACES = "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_NOTHING = "\u200b\u200c\u200d\u2060\ufeff\ufffd"


def _translation() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160)))
    table |= {ord(mark): " " for mark in _SPACES}
    table |= {ord(mark): None for mark in _NOTHING}
    table |= {ord(mark): BULLET for mark in _BULLETS}
    table |= dict.fromkeys(range(0xF000, 0xF100), BULLET)  # Symbol and Wingdings
    table |= {ord(mark): letters for mark, letters in _LIGATURES.items()}
    return table | {ord(SWALLOWED_HYPHEN): "-", 0xFFFF: None}


_CLEANING = _translation()
_UNMAPPED_GLYPH = re.compile(r"\(cid:\d+\)")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACE_RUN = re.compile(r" {2,}")


def clean(text: str) -> str:
    """The text without what no reader sees; runs of spaces folded, ends stripped."""
    if text.isascii() and text.isprintable() and "  " not in text and "(cid:" not in text:
        return text.strip()  # as most lines are
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    text = text.translate(_CLEANING)
    if "(cid:" in text:
        text = _UNMAPPED_GLYPH.sub("", text)
    return _SPACE_RUN.sub(" ", text).strip()
