"""The ways through a file: links, bookmarks, pages' labels and layers, without telling names."""

from collections.abc import Iterator
from typing import Any

import pikepdf

from ingest.parsing.links import is_for_the_public
from ingest.public_file.keys import keep
from ingest.public_file.said import Said

LONGEST_WAY = 12  # levels of bookmarks
Dests = dict[str, Any]


def clean_ways(pdf: pikepdf.Pdf, said: Said) -> None:
    """Places get no names: what leads to one names its page."""
    places = _named_places(pdf)
    for page in pdf.pages:
        clean_links(page, said=lambda address: True, pdf=pdf, places=places)
    _clean_bookmarks(pdf, said, places)
    for key in ("/Names", "/Dests"):
        if key in pdf.Root:
            del pdf.Root[key]
    _clean_labels(pdf, said)
    clean_layers(pdf)


def clean_links(
    page: pikepdf.Page, *, said: Said, pdf: pikepdf.Pdf | None = None, places: Dests | None = None
) -> None:
    """Of a page's annotations only links stay: to the web where `said` of the address, and,
    in the file `pdf`, to its pages."""
    kept = []
    for note in page.obj.get("/Annots", ()):
        if not isinstance(note, pikepdf.Dictionary) or note.get("/Subtype") != "/Link":
            continue
        way = _way(note, said, pdf, places or {})
        if way is not None:
            keep(note, "link")
            for key in ("/A", "/Dest"):
                if key in note:
                    del note[key]
            note[way[0]] = way[1]
            kept.append(note)
    if kept:
        page.obj["/Annots"] = pikepdf.Array(kept)
    elif "/Annots" in page.obj:
        del page.obj["/Annots"]


def _way(note: Any, said: Said, pdf: pikepdf.Pdf | None, places: Dests) -> tuple[str, Any] | None:
    action = note.get("/A")
    if isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/URI":
        address = str(action.get("/URI", ""))
        if not (is_for_the_public(address) and said(address)):
            return None
        return "/A", pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(address))
    there = _place(note, places, pdf) if pdf is not None else None
    return ("/Dest", there) if there is not None else None


def _place(thing: Any, places: Dests, pdf: pikepdf.Pdf) -> Any:
    """Where a link or bookmark leads, as a page of the file; None where it leads to none."""
    action = thing.get("/A")
    there = thing.get("/Dest")
    if isinstance(action, pikepdf.Dictionary) and action.get("/S") == "/GoTo":
        there = action.get("/D")
    if isinstance(there, pikepdf.String | pikepdf.Name):
        there = places.get(str(there).lstrip("/"))
    if isinstance(there, pikepdf.Dictionary):
        there = there.get("/D")
    if not isinstance(there, pikepdf.Array) or not len(there):
        return None
    pages = {page.obj.objgen for page in pdf.pages} if pdf else set()
    first = there[0]
    if not isinstance(first, pikepdf.Dictionary) or first.objgen not in pages:
        return None
    view = [part for part in list(there)[1:] if not isinstance(part, pikepdf.String)]
    return pikepdf.Array([first, *view])


def _named_places(pdf: pikepdf.Pdf) -> Dests:
    found: Dests = {}
    old = pdf.Root.get("/Dests")
    if isinstance(old, pikepdf.Dictionary):
        found.update({key.lstrip("/"): value for key, value in old.items()})
    names = pdf.Root.get("/Names")
    if isinstance(names, pikepdf.Dictionary) and "/Dests" in names:
        try:
            for name, there in pikepdf.NameTree(names["/Dests"]).items():
                found[str(name)] = there
        except (pikepdf.PdfError, ValueError, RuntimeError, TypeError):
            return found  # links to places whose names are broken lead nowhere
    return found


def _clean_bookmarks(pdf: pikepdf.Pdf, said: Said, places: Dests) -> None:
    if "/Outlines" not in pdf.Root:
        return
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    try:
        with pdf.open_outline(max_depth=LONGEST_WAY) as outline:
            kept = list(_bookmarks(outline.root, pdf, said, places, numbers))
            outline.root.clear()
            outline.root.extend(kept)
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, KeyError):
        del pdf.Root["/Outlines"]


def _bookmarks(
    items: Any, pdf: pikepdf.Pdf, said: Said, places: Dests, numbers: dict[Any, int]
) -> Iterator[pikepdf.OutlineItem]:
    """A bookmark whose title no page shows is called by its page."""
    for item in items:
        inner = list(_bookmarks(item.children, pdf, said, places, numbers))
        there = _place(item.obj, places, pdf) if item.obj is not None else None
        if there is None:
            yield from inner
            continue
        title = item.title if said(item.title) else f"Page {numbers[there[0].objgen]}"
        kept = pikepdf.OutlineItem(title, there)
        kept.children.extend(inner)
        yield kept


def _clean_labels(pdf: pikepdf.Pdf, said: Said) -> None:
    """The numbers of pages stay; words before them where a page shows them."""
    if "/PageLabels" not in pdf.Root:
        return
    try:
        labels = list(pikepdf.NumberTree(pdf.Root["/PageLabels"]).items())
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError):
        labels = []
    kept: list[Any] = []
    for start, label in labels:
        if isinstance(label, pikepdf.Dictionary):
            new = {key: label[key] for key in ("/S", "/St") if key in label}
            if "/P" in label and said(str(label["/P"])):
                new["/P"] = label["/P"]
            kept.extend([start, pikepdf.Dictionary(new)])
    pdf.Root["/PageLabels"] = pikepdf.Dictionary(Nums=pikepdf.Array(kept))


def clean_layers(pdf: pikepdf.Pdf) -> None:
    """Layers keep whether they are seen, and lose their names and the orders they are listed in."""
    layers = pdf.Root.get("/OCProperties")
    if not isinstance(layers, pikepdf.Dictionary):
        return
    usual = layers.get("/D", pikepdf.Dictionary())
    states = {key: usual[key] for key in ("/BaseState", "/ON", "/OFF") if key in usual}
    known = layers.get("/OCGs", pikepdf.Array())
    for number, layer in enumerate(known, start=1):
        if isinstance(layer, pikepdf.Dictionary):
            keep(layer, "layer")
            layer["/Name"] = pikepdf.String(f"Layer {number}")
    pdf.Root["/OCProperties"] = pikepdf.Dictionary(OCGs=known, D=pikepdf.Dictionary(states))
