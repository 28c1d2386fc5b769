"""The committed scores, and what a new reading gains and loses against them.

The baseline changes only by `manage.py accuracy --accept-as-baseline`, never by itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ingest.accuracy.scoring import GroupScore

BASELINE = Path(__file__).with_name("baseline.json")
OF_NOTE = 0.0005  # a smaller difference is rounding

Figures = dict[str, float]
"""Score by place: "reports" (F1), "reports: title" (the field's mean)."""


@dataclass(frozen=True)
class Change:
    """A figure that differs from the baseline; None where one of them has none."""

    place: str
    before: float | None
    after: float | None

    @property
    def is_loss(self) -> bool:
        return (self.after or 0.0) < (self.before or 0.0)

    def __str__(self) -> str:
        sign = "LOSS" if self.is_loss else "gain"
        return f"{sign}  {self.place}: {_shown(self.before)} -> {_shown(self.after)}"


def _shown(figure: float | None) -> str:
    return "none" if figure is None else f"{figure:.3f}"


def figures(scores: Mapping[str, GroupScore]) -> Figures:
    """A pack's scores as the baseline keeps them."""
    found: Figures = {}
    for name, score in scores.items():
        found[name] = round(score.f1, 4)
        found |= {f"{name}: {field}": round(mean, 4) for field, mean in score.fields.items()}
    return found


def load() -> dict[str, Figures]:
    """The committed baseline by pack; empty before the first."""
    if not BASELINE.exists():
        return {}
    baseline: dict[str, Figures] = json.loads(BASELINE.read_text(encoding="utf-8"))
    return baseline


def accept(read: Mapping[str, Figures]) -> None:
    """Make these figures the baseline of their packs; packs not at hand keep theirs."""
    merged = {**load(), **read}
    text = json.dumps(dict(sorted(merged.items())), indent=1, ensure_ascii=False)
    BASELINE.write_text(text + "\n", encoding="utf-8")


def changes(before: Figures, after: Figures) -> Iterator[Change]:
    """Where a pack's figures differ from its baseline, groups before their fields."""
    for place in sorted({*before, *after}):
        old, new = before.get(place), after.get(place)
        if old is None or new is None or abs(old - new) > OF_NOTE:
            yield Change(place, old, new)
