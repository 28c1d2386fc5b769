"""Annotations: comments, marks, typed text, redactions that were never carried out.

Whatever a person reads on the page besides its print is told with its words, so that whoever
decides need not open the file: "Item 153b, 28 Mar 18" is a clerk's stamp, and no secret.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from ingest.parsing.records.findings import Finding
from ingest.parsing.tripwire.words_shown import told

ATTACHED = {"/FileAttachment", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D"}
MARKS = {"/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret", "/Ink"}
NO_COMMENTS = {"/Link", "/Widget", "/Redact", "/FreeText", "/PrinterMark", "/TrapNet"}
PROGRAMS = ("AutoCAD SHX Text",)  # put the letters of a drawing into comments, by the hundred
MOST_ANNOTATIONS = 20_000
HIDDEN, NO_VIEW = 2, 32  # flags of an annotation that the page does not show

MESSAGES = {
    "redaction-not-applied": "Redactions are marked on this page but were never carried out: the "
    "words are still there. If the page is released, the public gets it as a picture.",
    "attachments": "A file, sound or film is attached to this page. The public gets none of it; "
    "look whether the right version was uploaded.",
    "typed-on-the-page": "Somebody typed onto this page after it was made. The public sees it, as "
    "part of the page.",
    "comments": "Somebody's comments are on this page. The public file leaves them out; look "
    "whether the right version was uploaded.",
    "marks": "Somebody highlighted or crossed out words on this page. The public file leaves the "
    "marks out; look whether the right version was uploaded.",
}


def notes_on_pages(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """One finding for each page and kind."""
    seen = 0
    for number, page in enumerate(pdf.pages, start=1):
        kinds: dict[str, list[str]] = {}
        notes = page.obj.get("/Annots", ())
        for note in notes if isinstance(notes, pikepdf.Array) else ():
            seen += 1
            if seen > MOST_ANNOTATIONS:
                return
            if isinstance(note, pikepdf.Dictionary) and (code := _kind(note)):
                kinds.setdefault(code, []).append(_words(note))
        for code, words in kinds.items():
            yield Finding(code, MESSAGES[code], number, words=told(words))


def _kind(note: Any) -> str | None:
    """What sort of question a note on a page raises; None for none."""
    kind = str(note.get("/Subtype", ""))
    if kind == "/Redact":
        return "redaction-not-applied"
    if kind in ATTACHED:
        return "attachments"
    words = _words(note)
    if kind == "/FreeText" and words:
        return "typed-on-the-page" if _is_shown(note) else "comments"
    if words and kind not in NO_COMMENTS:
        return None if str(note.get("/T", "")).startswith(PROGRAMS) else "comments"
    return "marks" if kind in MARKS else None


def _is_shown(note: Any) -> bool:
    flags = note.get("/F", 0)
    return "/AP" in note and not (int(flags) & (HIDDEN | NO_VIEW))


def _words(note: Any) -> str:
    found = [str(note[key]) for key in ("/Contents", "/OverlayText") if key in note]
    return " ".join(" ".join(found).split())
