"""Pages as bytes, for the way from one process to another, and as pages again.

`pickle` looks at each of a pack's 100,000 lines, words, boxes and rules by itself, which takes as
long as a quarter of reading them. Here the same part of all of them goes in one go.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from itertools import chain, islice
from operator import attrgetter
from typing import Any

from ingest.parsing.geometry import Box, Line, Page, Rule, Word

_PARTS = {"lines": Line, "words": Word, "rules": Rule, "furniture": Line}
"""What a page has many of, by its attribute."""
_BOXES = ("pictures", "strokes")
"""What a page has a few boxes of."""


def pages_to_bytes(pages: Sequence[Page]) -> bytes:
    """Everything that the pages hold."""
    parts = {name: [getattr(page, name) for page in pages] for name in _PARTS}
    boxes = {name: [list(map(tuple, getattr(page, name))) for page in pages] for name in _BOXES}
    plain = [name for name in _names(Page) if name not in parts and name not in boxes]
    flat = {
        name: ([len(each) for each in found], _columns(_PARTS[name], chain.from_iterable(found)))
        for name, found in parts.items()
    }
    return marshal.dumps((flat, boxes, [(name, _column(pages, name)) for name in plain]))


def bytes_to_pages(data: bytes) -> list[Page]:
    """The pages that `pages_to_bytes` wrote. For nothing else."""
    flat, boxes, plain = marshal.loads(data)
    many: dict[str, list[Any]] = {
        name: list(_cut(_rows(_PARTS[name], columns), lengths))
        for name, (lengths, columns) in flat.items()
    }
    for name, found in boxes.items():
        many[name] = [tuple(map(Box._make, each)) for each in found]
    many |= dict(plain)
    return [
        Page(**dict(zip(many, values, strict=True))) for values in zip(*many.values(), strict=True)
    ]


def _names(kind: Any) -> list[str]:
    return [part.name for part in fields(kind)]


def _column(values: Iterable[Any], name: str) -> list[Any]:
    return list(map(attrgetter(name), values))


def _columns(kind: type, values: Iterable[Any]) -> list[list[Any]]:
    """By attribute, what each of the values has; boxes as their edges, one after another."""
    every = list(values)
    return [
        list(chain.from_iterable(_column(every, name))) if name == "box" else _column(every, name)
        for name in _names(kind)
    ]


def _rows(kind: Any, columns: Sequence[list[Any]]) -> Iterator[Any]:
    parts = [
        map(Box, *(column[edge::4] for edge in range(4))) if name == "box" else column
        for name, column in zip(_names(kind), columns, strict=True)
    ]
    return map(kind, *parts)


def _cut(values: Iterator[Any], lengths: Iterable[int]) -> Iterator[tuple[Any, ...]]:
    """The values in tuples of those lengths."""
    for length in lengths:
        yield tuple(islice(values, length))
