"""Cuts pages out of a PDF, and nothing else with them.

Run as `python -m documents.downloads.cutting FROM TO TITLE PAGE...` in a process of its own, since
a published file may still be a broken one. What belongs to the file, or to its other pages, stays
behind: metadata, attachments, bookmarks, forms, scripts, layers' names, thumbnails, and links to
places inside the file.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

import pikepdf

OF_THE_PAGE = ("/AA", "/B", "/Metadata", "/PieceInfo", "/StructParents", "/Thumb", "/Tabs")
OF_ANY_OBJECT = ("/Metadata", "/PieceInfo", "/LastModified", "/StructParent", "/StructParents")


def cut_pages(source: Path, target: Path, pages: Sequence[int], title: str) -> None:
    """Write the pages (from 1) to `target`. Raises pikepdf.PdfError for a file that is none."""
    with pikepdf.open(source) as whole, pikepdf.new() as part:
        for number in pages:
            part.pages.append(whole.pages[number - 1])
        for page in part.pages:
            _clean(page.obj)
        part.remove_unreferenced_resources()
        for thing in part.objects:
            _forget(thing)
        part.docinfo["/Title"] = title
        part.save(target, deterministic_id=True)


def _clean(page: pikepdf.Dictionary) -> None:
    """Keep of a page's own notes only its links to the web."""
    for key in OF_THE_PAGE:
        if key in page:
            del page[key]
    if "/Annots" in page:
        kept = [note for note in _listed(page["/Annots"]) if _leads_to_the_web(note)]
        del page["/Annots"]
        if kept:
            page["/Annots"] = pikepdf.Array([_link(note) for note in kept])


def _listed(notes: pikepdf.Object) -> list[pikepdf.Object]:
    return list(notes) if isinstance(notes, pikepdf.Array) else []


def _leads_to_the_web(note: pikepdf.Object) -> bool:
    if not isinstance(note, pikepdf.Dictionary) or note.get("/Subtype") != "/Link":
        return False
    action = note.get("/A")
    return (
        isinstance(action, pikepdf.Dictionary)
        and action.get("/S") == "/URI"
        and str(action.get("/URI", "")).startswith(("http://", "https://", "mailto:"))
        and "/Rect" in note
    )


def _link(note: pikepdf.Object) -> pikepdf.Dictionary:
    """The link made anew, so that nothing hangs on it."""
    address = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=str(note["/A"]["/URI"]))
    corners = pikepdf.Array([float(corner) for corner in _listed(note["/Rect"])])
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Link,
        Rect=corners,
        Border=pikepdf.Array([0, 0, 0]),
        A=address,
    )


def _forget(thing: pikepdf.Object) -> None:
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key in OF_ANY_OBJECT:
            if key in thing:
                del thing[key]


if __name__ == "__main__":
    cut_pages(Path(sys.argv[1]), Path(sys.argv[2]), list(map(int, sys.argv[4:])), sys.argv[3])
