"""Taking out of a PDF what is no page: metadata, attachments, scripts, comments."""

from typing import Any

import pikepdf

# Of the document: what only carries the page's words and order for readers stays.
KEPT_IN_ROOT = {
    *("/Type", "/Pages", "/Version", "/Lang", "/MarkInfo", "/StructTreeRoot", "/PageLabels"),
    *("/Outlines", "/Dests", "/OCProperties", "/PageLayout", "/PageMode", "/Names"),
}
KEPT_IN_PAGE = {
    *("/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox"),
    *("/ArtBox", "/Contents", "/Rotate", "/Group", "/Annots", "/StructParents", "/Tabs"),
    "/UserUnit",
}
SHOWN = {"/Widget", "/FreeText", "/Stamp", "/Line", "/Square", "/Circle", "/Ink", "/Polygon"}
"""Annotations that the page shows as if they were printed on it: they become part of it."""


def clean_document(pdf: pikepdf.Pdf) -> None:
    """Leave out whatever is not the pages and the way through them."""
    for page in pdf.pages:
        clean_page(page, links_within=True)
    _make_shown_part_of_pages(pdf)
    for key in set(pdf.Root.keys()) - KEPT_IN_ROOT:
        del pdf.Root[key]
    if names := pdf.Root.get("/Names"):
        for key in set(names.keys()) - {"/Dests"}:
            del names[key]
    forget_facts(pdf)


def forget_facts(pdf: pikepdf.Pdf) -> None:
    if "/Metadata" in pdf.Root:
        del pdf.Root["/Metadata"]
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]


def clean_page(page: pikepdf.Page, *, links_within: bool) -> None:
    """`links_within`: whether links to other pages stay; in a rebuilt file their targets moved."""
    for key in set(page.obj.keys()) - KEPT_IN_PAGE:
        del page.obj[key]
    if "/Annots" not in page.obj:
        return
    kept = [each for each in page.obj["/Annots"] if _may_stay(each, links_within)]
    if kept:
        page.obj["/Annots"] = pikepdf.Array(kept)
    else:
        del page.obj["/Annots"]


def _may_stay(annotation: Any, links_within: bool) -> bool:
    if not isinstance(annotation, pikepdf.Dictionary):
        return False
    for key in ("/AA", "/Contents", "/RC", "/T", "/Subj", "/Popup", "/IRT", "/PA"):
        if key in annotation and not (key == "/T" and annotation.get("/Subtype") == "/Widget"):
            del annotation[key]
    kind = annotation.get("/Subtype")
    if kind in SHOWN:
        return "/AP" in annotation
    if kind != "/Link":
        return False
    action = annotation.get("/A")
    if action is None:
        return links_within and "/Dest" in annotation
    target = action.get("/S")
    if "/Next" in action:
        del action["/Next"]
    return target == "/URI" or (links_within and target == "/GoTo")


def _make_shown_part_of_pages(pdf: pikepdf.Pdf) -> None:
    if not any(_shows(page) for page in pdf.pages):
        return
    pdf.flatten_annotations("screen")
    for page in pdf.pages:
        rest = [each for each in page.obj.get("/Annots", ()) if each.get("/Subtype") == "/Link"]
        if rest:
            page.obj["/Annots"] = pikepdf.Array(rest)
        elif "/Annots" in page.obj:
            del page.obj["/Annots"]


def _shows(page: pikepdf.Page) -> bool:
    return any(each.get("/Subtype") in SHOWN for each in page.obj.get("/Annots", ()))
