"""Layers that are switched off: what stands on them is in the file and on no page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from ingest.parsing.records.findings import Finding

MESSAGE = (
    "A layer of this page is switched off, so nobody sees what is on it. If the page is released, "
    "the public gets it as a picture without that layer."
)
Key = tuple[int, int]
DEEPEST = 4  # forms within forms


def layers_switched_off(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    off = _off(pdf)
    if not off:
        return
    for number, page in enumerate(pdf.pages, start=1):
        if any(layer in off for layer in _layers(page.obj.get("/Resources"), 0)):
            yield Finding("hidden-layer", MESSAGE, number)


def _off(pdf: pikepdf.Pdf) -> set[Key]:
    layers: Any = pdf.Root.get("/OCProperties")
    usual = layers.get("/D") if isinstance(layers, pikepdf.Dictionary) else None
    if not isinstance(usual, pikepdf.Dictionary):
        return set()
    off = set(_keys(usual.get("/OFF")))
    if usual.get("/BaseState") == "/OFF":
        off |= set(_keys(layers.get("/OCGs"))) - set(_keys(usual.get("/ON")))
    return off


def _keys(layers: Any) -> Iterator[Key]:
    for layer in layers if isinstance(layers, pikepdf.Array) else ():
        yield layer.objgen


def _layers(resources: Any, depth: int) -> Iterator[Key]:
    """The layers that a page's drawing names, in its forms and pictures too."""
    if not isinstance(resources, pikepdf.Dictionary) or depth > DEEPEST:
        return
    for kind in ("/Properties", "/XObject"):
        things = resources.get(kind)
        for _, thing in things.items() if isinstance(things, pikepdf.Dictionary) else ():
            yield from _named(thing if kind == "/Properties" else thing.get("/OC"))
            if kind == "/XObject":
                yield from _layers(thing.get("/Resources"), depth + 1)


def _named(layer: Any) -> Iterator[Key]:
    """A layer, or those that a membership names."""
    if isinstance(layer, pikepdf.Dictionary):
        yield layer.objgen
        members = layer.get("/OCGs")
        yield from _keys(members if isinstance(members, pikepdf.Array) else None)
        if isinstance(members, pikepdf.Dictionary):
            yield members.objgen
