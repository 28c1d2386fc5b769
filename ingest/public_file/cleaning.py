"""Taking out of a PDF what is no page: metadata, attachments, scripts, comments, telling names."""

from typing import Any

import pikepdf

from ingest.public_file.drawing import clean_drawings
from ingest.public_file.keys import keep_what_draws
from ingest.public_file.said import Said
from ingest.public_file.tags import LANGUAGE, clean_tags
from ingest.public_file.ways import clean_links, clean_ways

# Of the document: what only carries the page's words and order for readers stays.
KEPT_IN_ROOT = {
    *("/Type", "/Pages", "/Version", "/Lang", "/MarkInfo", "/StructTreeRoot", "/PageLabels"),
    *("/Outlines", "/OCProperties", "/PageLayout", "/PageMode"),
}
SHOWN = {"/Widget", "/FreeText", "/Stamp", "/Line", "/Square", "/Circle", "/Ink", "/Polygon"}
"""Annotations that the page shows as if they were printed on it: they become part of it."""


def clean_document(pdf: pikepdf.Pdf, said: Said) -> None:
    """Leave out whatever is not the pages and the way through them.

    `said`: whether the pages themselves show the words of a text. Raises pikepdf.PdfError.
    """
    make_shown_part_of_pages(pdf)
    clean_ways(pdf, said)
    clean_tags(pdf, said)
    for key in set(pdf.Root.keys()) - KEPT_IN_ROOT:
        del pdf.Root[key]
    if not LANGUAGE.fullmatch(str(pdf.Root.get("/Lang", "en-GB"))):
        del pdf.Root["/Lang"]
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    clean_parts(pdf)


def clean_pages_taken_over(pdf: pikepdf.Pdf, said: Said) -> None:
    """Of a file made of pages that were copied: links within it have lost their places."""
    for page in pdf.pages:
        clean_links(page, said=said)
        if "/StructParents" in page.obj:
            del page.obj["/StructParents"]
    clean_parts(pdf)


def clean_parts(pdf: pikepdf.Pdf) -> None:
    keep_what_draws(pdf)
    pdf.remove_unreferenced_resources()
    clean_drawings(pdf)


def make_shown_part_of_pages(pdf: pikepdf.Pdf) -> None:
    """Stamps, typed text and filled forms become print; what a page does not show is left out."""
    for page in pdf.pages:
        notes = page.obj.get("/Annots")
        if not isinstance(notes, pikepdf.Array):
            if notes is not None:
                del page.obj["/Annots"]
            continue
        kept = [note for note in notes if _may_show(note)]
        page.obj["/Annots"] = pikepdf.Array(kept)
    if any(_shows(page) for page in pdf.pages):
        pdf.flatten_annotations("screen")


def _may_show(note: Any) -> bool:
    if not isinstance(note, pikepdf.Dictionary):
        return False
    kind = note.get("/Subtype")
    return kind == "/Link" or (kind in SHOWN and "/AP" in note)


def _shows(page: pikepdf.Page) -> bool:
    return any(note.get("/Subtype") in SHOWN for note in page.obj.get("/Annots", ()))
