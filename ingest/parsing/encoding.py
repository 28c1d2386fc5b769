"""Records as JSON, and JSON as records again: how a parse is printed, sent, stored and replayed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from ingest.parsing.records import PackRecord

_PLAIN = (str, int, float, NoneType)


def encode(value: object) -> Any:
    """A record (or any value inside one) as what `json` can write: dicts, lists, plain values."""
    if isinstance(value, _PLAIN):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        return {name: encode(getattr(value, name)) for name in _field_names(type(value))}
    if isinstance(value, Mapping):
        return {str(key): encode(inner) for key, inner in value.items()}
    if isinstance(value, (tuple, list)):
        return [encode(inner) for inner in value]
    return value


def decode(data: Mapping[str, Any]) -> PackRecord:
    """The record that `encode` wrote. Fields that today's records do not know are left out.

    Raises TypeError or ValueError where the data is no pack record.
    """
    return cast(PackRecord, _read(PackRecord, data))


def to_json(record: PackRecord, *, indent: int | None = None) -> str:
    """The record as JSON text, letters as they are."""
    return json.dumps(record, default=_parts, ensure_ascii=False, indent=indent)


def _parts(value: Any) -> dict[str, Any]:
    """One level of `encode`: `json` asks for the next where it comes upon it."""
    kind: Any = type(value)
    return {name: getattr(value, name) for name in _field_names(kind)}


def from_json(text: str | bytes) -> PackRecord:
    """The record that `to_json` wrote; ValueError where the text is no JSON object."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise ValueError("a pack record is a JSON object")
    return decode(data)


@lru_cache(maxsize=64)
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(part.name for part in fields(kind))


@lru_cache(maxsize=64)
def _field_types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, data: Any) -> Any:
    if is_dataclass(kind) and isinstance(kind, type):
        if not isinstance(data, Mapping):
            raise TypeError(f"{kind.__name__} is written as an object, not {data!r:.40}")
        types = _field_types(kind)
        return kind(**{name: _read(types[name], data[name]) for name in types if name in data})
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _read_union(inner, data)
    if origin is tuple:
        return _read_tuple(inner, data)
    if origin is not None and origin is not Literal and issubclass(origin, Mapping):
        return {key: _read(inner[1], value) for key, value in data.items()}
    return data


def _read_union(kinds: tuple[Any, ...], data: Any) -> Any:
    if data is None:
        return None
    return _read(next(kind for kind in kinds if kind is not NoneType), data)


def _read_tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(kinds[0], value) for value in data)
    return tuple(_read(kind, value) for kind, value in zip(kinds, data, strict=True))
