"""Words that a page says to screen readers, and to whoever copies it, in place of its print.

A passage may carry a text of its own ("ActualText") beside the letters that are drawn, for a
hyphen or an unusual sign. Whole words there are on no page that anybody looks at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pikepdf

from ingest.parsing.records.findings import Finding
from ingest.parsing.tripwire.words_shown import told

FEWEST = 4  # letters and figures: a hyphen, a ligature or a sign has fewer
MESSAGE = (
    "This page has words for screen readers and for copying that are not what it shows. If the "
    "page is released, the public gets it as a picture without them."
)
_SPOKEN = re.compile(rb"/ActualText\s*(\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
DEEPEST = 4  # forms within forms


def spoken_text(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    for number, page in enumerate(pdf.pages, start=1):
        words = [text for text in _of_page(page) if _letters(text) >= FEWEST]
        if words:
            yield Finding("spoken-text", MESSAGE, number, words=told(words))


def _of_page(page: pikepdf.Page) -> Iterator[str]:
    contents = page.obj.get("/Contents")
    parts = contents if isinstance(contents, pikepdf.Array) else [contents]
    whole = b"\n".join(_bytes(part) for part in parts if isinstance(part, pikepdf.Stream))
    yield from _said(whole)
    yield from _of_resources(page.obj.get("/Resources"), 0)


def _of_resources(resources: Any, depth: int) -> Iterator[str]:
    if not isinstance(resources, pikepdf.Dictionary) or depth > DEEPEST:
        return
    for properties in _values(resources.get("/Properties")):
        if isinstance(properties, pikepdf.Dictionary) and "/ActualText" in properties:
            yield str(properties["/ActualText"])
    for form in _values(resources.get("/XObject")):
        if isinstance(form, pikepdf.Stream) and form.get("/Subtype") == "/Form":
            yield from _said(_bytes(form))
            yield from _of_resources(form.get("/Resources"), depth + 1)


def _values(mapping: Any) -> list[Any]:
    if not isinstance(mapping, pikepdf.Dictionary):
        return []
    return [value for _, value in mapping.items()]


def _said(content: bytes) -> Iterator[str]:
    if b"/ActualText" not in content:
        return
    for match in _SPOKEN.finditer(content):
        yield str(pikepdf.Object.parse(match.group(1)))


def _bytes(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return b""


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)
