"""The tags that read a file aloud: their order and kinds stay, of their words what pages show."""

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from ingest.public_file.said import Said

KEPT_OF_TREE = {"/Type", "/K", "/ParentTree", "/ParentTreeNextKey", "/RoleMap"}
KEPT_OF_TAG = {"/Type", "/S", "/P", "/Pg", "/K", "/A", "/R", "/Lang", "/Alt", "/Obj", "/MCID"}
KEPT_OF_TAG |= {"/Stm", "/StmOwn"}
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}")
A_PICTURE = "Picture"


def clean_tags(pdf: pikepdf.Pdf, said: Said) -> None:
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, pikepdf.Dictionary):
        return
    for key in set(tree.keys()) - KEPT_OF_TREE:
        del tree[key]
    for tag in _tags(tree):
        for key in set(tag.keys()) - KEPT_OF_TAG:
            del tag[key]
        if "/Lang" in tag and not LANGUAGE.fullmatch(str(tag["/Lang"])):
            del tag["/Lang"]
        if "/Alt" in tag and not said(str(tag["/Alt"])):
            del tag["/Alt"]
            if tag.get("/S") == "/Figure":
                tag["/Alt"] = pikepdf.String(A_PICTURE)
        if "/A" in tag:
            _plain(tag["/A"])


def _tags(tree: Any) -> Iterator[Any]:
    seen: set[tuple[int, int]] = set()
    waiting = [tree.get("/K")]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, pikepdf.Array):
            waiting.extend(thing)
        elif isinstance(thing, pikepdf.Dictionary):
            if thing.is_indirect and thing.objgen in seen:
                continue
            seen.add(thing.objgen)
            yield thing
            waiting.append(thing.get("/K"))


def _plain(attributes: Any) -> None:
    """Attributes without their words: rows and columns spanned stay, a table's summary goes."""
    if isinstance(attributes, pikepdf.Array):
        for each in attributes:
            _plain(each)
    elif isinstance(attributes, pikepdf.Dictionary):
        for key in list(attributes.keys()):
            if not _is_plain(attributes[key]):
                del attributes[key]


def _is_plain(value: Any) -> bool:
    if isinstance(value, pikepdf.Array):
        return all(_is_plain(each) for each in value)
    return not isinstance(value, pikepdf.String | pikepdf.Dictionary | pikepdf.Stream)
