"""Words in a page's drawing that draw nothing: remarks, and texts tied to marked passages."""

import re
from typing import Any

import pikepdf

_STRING = re.compile(rb"\((?:\\.|[^\\()])*\)", re.DOTALL)
_MARKED = re.compile(rb"<<((?:[^>]|>(?!>))*)>>\s*(?:BDC|DP)\b")
_INLINE_PICTURE = re.compile(rb"\bBI\s.{1,400}?\bID\s", re.DOTALL)
KEPT_OF_MARKED = ("/MCID", "/Type", "/Subtype", "/BBox", "/Attached")


def clean_drawings(pdf: pikepdf.Pdf) -> None:
    """Of pages and forms; most need nothing. Raises pikepdf.PdfError where one cannot be read."""
    for page in pdf.pages:
        if _says_more(_content_of(page)):
            page.contents_coalesce()
            page.obj["/Contents"] = pdf.make_stream(_without_remarks(page))
    for part in pdf.objects:
        if _draws(part) and _says_more(part.read_bytes()):
            part.write(_without_remarks(part))


def _draws(part: Any) -> bool:
    if not isinstance(part, pikepdf.Stream):
        return False
    return part.get("/Subtype") == "/Form" or part.get("/PatternType") == 1


def _content_of(page: pikepdf.Page) -> bytes:
    contents = page.obj.get("/Contents")
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(part.read_bytes() for part in parts if isinstance(part, pikepdf.Stream))


def _says_more(content: bytes) -> bool:
    """Whether it may hold a remark, or a marked passage with a text. Too often is no harm."""
    if any(b"(" in found or b"<" in found for found in _MARKED.findall(content)):
        return True
    if b"%" not in content:
        return False
    return bool(_INLINE_PICTURE.search(content)) or b"%" in _STRING.sub(b"", content)


def _without_remarks(drawing: Any) -> bytes:
    kept: list[Any] = []
    for step in pikepdf.parse_content_stream(drawing):
        if isinstance(step, pikepdf.ContentStreamInlineImage):
            kept.append(step)
            continue
        operands = list(step.operands)
        if str(step.operator) in ("BDC", "DP"):
            operands = [operands[0], _plain(operands[1])]
        kept.append((operands, step.operator))
    return pikepdf.unparse_content_stream(kept)


def _plain(marks: Any) -> Any:
    if not isinstance(marks, pikepdf.Dictionary):
        return marks  # a name: its dictionary is among the page's resources
    return pikepdf.Dictionary({key: marks[key] for key in KEPT_OF_MARKED if key in marks})
