"""The decisions under a notice's label: the entries of the outermost list, else the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.fields.decisions import is_lead_in
from ingest.parsing.paragraphs import Paragraph

SAME_INDENT = 4.0  # points
_DIGITS = re.compile(r"\(?\d")


def read_decisions(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """One text a decision; what only leads to a list, and sub-headings between entries, go.

    Under an entry stand its own letters and paragraphs, one a line.
    """
    found: list[list[str]] = []
    outer: Paragraph | None = None
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        if outer is not None and not _is_outer(paragraph, outer) and _below(paragraph, outer):
            found[-1].append(paragraph.text)
        elif paragraph.marker:
            outer = paragraph
            found.append([paragraph.body])
        elif not _only_leads(paragraph, following):
            outer = None
            found.append([paragraph.text])
    return tuple("\n".join(lines) for lines in found)


def _is_outer(paragraph: Paragraph, outer: Paragraph) -> bool:
    """Is the paragraph an entry of the list that `outer` is of: marked alike, as far left?"""
    if paragraph.marker is None or paragraph.x0 > outer.x0 + SAME_INDENT:
        return False
    return _family(paragraph) == _family(outer)


def _family(paragraph: Paragraph) -> str:
    if paragraph.is_bullet:
        return "bullet"
    return "number" if _DIGITS.match(paragraph.marker or "") else "letter"


def _below(paragraph: Paragraph, outer: Paragraph) -> bool:
    """Does the paragraph belong to the entry: marked otherwise, or under the entry's text?"""
    text_begins = outer.lines[0].body_x0
    return paragraph.marker is not None or paragraph.x0 >= text_begins - SAME_INDENT > outer.x0


def _only_leads(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """A lead-in to a list, or a heading over one: it says nothing by itself."""
    if following is None:
        return False
    text = paragraph.text
    if following.marker:
        return text.endswith((":", ":-")) or is_lead_in(text)
    return text.endswith(":") and (is_lead_in(following.text) or following.text.endswith(":"))
