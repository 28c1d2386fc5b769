"""Writes the sample packs to a folder: each PDF, and its true record beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.samples import loading
from ingest.samples.binder import bind, typeset
from ingest.samples.truth import true_record


@dataclass(frozen=True, slots=True)
class SamplePack:
    """One sample on disk."""

    path: Path
    truth_path: Path
    description: str
    pages: int


def write_sample_packs(folder: Path, names: frozenset[str] | None = None) -> list[SamplePack]:
    """All sample packs, or those named, in order of name. The folder is made where missing.

    The same names give the same bytes on every run. OSError where the folder is not writable.
    """
    return list(each_sample_pack(folder, names))


def each_sample_pack(folder: Path, names: frozenset[str] | None = None) -> Iterator[SamplePack]:
    """The same, one at a time, for callers that show progress."""
    folder.mkdir(parents=True, exist_ok=True)
    for pack in loading.packs():
        if names is None or pack.name in names:
            yield write_sample_pack(folder, pack.name)


def write_sample_pack(folder: Path, name: str) -> SamplePack:
    bound = bind(name)
    path, truth_path = folder / f"{name}.pdf", folder / f"{name}.json"
    with path.open("wb") as target:
        typeset(bound, target)
    record = json.dumps(true_record(bound), ensure_ascii=False, indent=1)
    truth_path.write_text(record + "\n", encoding="utf-8")
    return SamplePack(path, truth_path, bound.pack.description, bound.pdf_pages)
