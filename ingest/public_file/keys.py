"""What of a PDF's parts is kept: only what draws the pages, and leads from one to another.

PDF lets any program leave its own data in any part. Of the parts that make up pages only the keys
that the format's standard knows for drawing stay; in all parts, what describes or archives goes.
"""

from collections.abc import Iterator
from typing import Any

import pikepdf

KEPT = {
    "page": {
        *("/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox"),
        *("/ArtBox", "/Contents", "/Rotate", "/Group", "/Annots", "/StructParents", "/Tabs"),
        "/UserUnit",
    },
    "pages": {
        *("/Type", "/Parent", "/Kids", "/Count", "/Resources", "/MediaBox", "/CropBox"),
        "/Rotate",
    },
    "resources": {
        *("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font"),
        *("/ProcSet", "/Properties"),
    },
    "group": {"/Type", "/S", "/I", "/K", "/CS"},
    "form": {
        *("/Type", "/Subtype", "/FormType", "/BBox", "/Matrix", "/Resources", "/Group"),
        *("/StructParent", "/StructParents", "/OC", "/Length", "/Filter", "/DecodeParms"),
    },
    "image": {
        *("/Type", "/Subtype", "/Width", "/Height", "/ColorSpace", "/BitsPerComponent"),
        *("/Intent", "/ImageMask", "/Mask", "/Decode", "/Interpolate", "/SMask"),
        *("/SMaskInData", "/Matte", "/StructParent", "/OC", "/Length", "/Filter"),
        "/DecodeParms",
    },
    "properties": {"/Type", "/MCID", "/OCGs", "/P", "/VE"},
    "layer": {"/Type", "/Name"},
    "link": {"/Type", "/Subtype", "/Rect", "/Border", "/A", "/Dest", "/QuadPoints", "/F"},
}
ARCHIVED = (
    *("/Metadata", "/PieceInfo", "/LastModified", "/Alternates", "/AF", "/AA", "/Thumb"),
    *("/OPI", "/PtData", "/Measure", "/SpiderInfo", "/Ref"),
)


def keep(part: Any, kind: str) -> None:
    for key in set(part.keys()) - KEPT[kind]:
        del part[key]


def keep_what_draws(pdf: pikepdf.Pdf) -> None:
    """Sweep the whole file; parts that no page draws any more are emptied where they stand."""
    pages = {page.obj.objgen for page in pdf.pages}
    notes = {note.objgen for page in pdf.pages for note in page.obj.get("/Annots", ())}
    for part in pdf.objects:
        if not isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
            continue
        _forget(part)
        if _is_left(part, pages, notes):
            for key in list(part.keys()):
                del part[key]
            continue
        _keep_of(part)


def _is_left(part: Any, pages: set[tuple[int, int]], notes: set[tuple[int, int]]) -> bool:
    """A page out of the order of pages, or an annotation that is on none: tags name them still."""
    if part.get("/Type") == "/Page":
        return part.objgen not in pages
    is_note = part.get("/Type") == "/Annot" or ("/Rect" in part and "/Subtype" in part)
    return is_note and part.objgen not in notes


def _keep_of(part: Any) -> None:
    kind = {"/Page": "page", "/Pages": "pages", "/OCG": "layer"}.get(str(part.get("/Type", "")))
    kind = kind or {"/Form": "form", "/Image": "image"}.get(str(part.get("/Subtype", "")))
    if kind in ("form", "image") and not isinstance(part, pikepdf.Stream):
        kind = None
    if kind:
        keep(part, kind)
    if isinstance(group := part.get("/Group"), pikepdf.Dictionary) and kind in ("page", "form"):
        keep(group, "group")
    resources = part.get("/Resources")
    if isinstance(resources, pikepdf.Dictionary):
        keep(resources, "resources")
        for properties in _inner(resources.get("/Properties")):
            keep(properties, "layer" if properties.get("/Type") == "/OCG" else "properties")


def _inner(mapping: Any) -> Iterator[Any]:
    if isinstance(mapping, pikepdf.Dictionary):
        for _, value in mapping.items():
            if isinstance(value, pikepdf.Dictionary):
                yield value


def _forget(part: Any, depth: int = 0) -> None:
    """What describes and archives, in a part and in the dictionaries that it holds itself."""
    for key in ARCHIVED:
        if key in part:
            del part[key]
    if depth > 8:
        return
    for value in part.values() if isinstance(part, pikepdf.Dictionary) else ():
        if isinstance(value, pikepdf.Dictionary) and not value.is_indirect:
            _forget(value, depth + 1)
