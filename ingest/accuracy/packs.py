"""The packs that have a true record: real ones beside the project, and the samples it typesets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
REAL_PACKS = PROJECT.parent / "shared" / "packs"
REAL_TRUTHS = PROJECT.parent / "shared" / "gold"
SAMPLES = PROJECT / "var" / "sample-packs"


@dataclass(frozen=True)
class TrulyRead:
    """A paper, and the record that a careful reader made of it."""

    name: str
    paper: Path
    truth: Path

    def true_record(self) -> dict[str, Any]:
        record: dict[str, Any] = json.loads(self.truth.read_text(encoding="utf-8"))
        return record


def real_packs() -> list[TrulyRead]:
    """Councils' own papers, where their folder lies beside the project; else none."""
    return list(_pairs(REAL_PACKS, REAL_TRUTHS, "real/"))


def sample_packs() -> list[TrulyRead]:
    """The invented council's papers, once `manage.py make_sample_packs` has typeset them."""
    return list(_pairs(SAMPLES, SAMPLES, "sample/"))


def _pairs(papers: Path, truths: Path, prefix: str) -> Iterator[TrulyRead]:
    for truth in sorted(truths.glob("*.json")):
        paper = papers / f"{truth.stem}.pdf"
        if paper.exists():
            yield TrulyRead(prefix + truth.stem, paper, truth)
