"""The baseline names gains and losses, and changes only when it is told to."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.accuracy import baseline
from ingest.accuracy.scoring import score_pack


@pytest.fixture(autouse=True)
def a_baseline_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(baseline, "BASELINE", tmp_path / "baseline.json")


def figures(*titles: str) -> baseline.Figures:
    true = {"forward_plans": [{"entries": [{"title": "Parks"}, {"title": "Roads and bridges"}]}]}
    read = {"forward_plans": [{"entries": [{"title": title} for title in titles]}]}
    return baseline.figures(score_pack(true, read))


def test_keeps_each_group_and_each_field() -> None:
    kept = figures("Parks")
    assert kept["forward plans: entries"] == pytest.approx(2 / 3, abs=1e-4)
    assert kept["forward plans: entries: title"] == 0.5


def test_names_what_was_gained_and_lost() -> None:
    worse, better = figures("Parks"), figures("Parks", "Roads and bridges")
    gains = list(baseline.changes(worse, better))
    losses = list(baseline.changes(better, worse))
    assert gains and not any(change.is_loss for change in gains)
    assert losses and all(change.is_loss for change in losses)
    assert "gain  forward plans: entries: 0.667 -> 1.000" in map(str, gains)
    assert list(baseline.changes(better, better)) == []


def test_packs_that_are_not_at_hand_keep_their_scores() -> None:
    baseline.accept({"real/one": {"reports": 1.0}, "sample/two": {"reports": 0.5}})
    baseline.accept({"sample/two": {"reports": 0.75}})
    assert baseline.load() == {"real/one": {"reports": 1.0}, "sample/two": {"reports": 0.75}}


def test_a_figure_that_vanished_is_a_loss() -> None:
    (change,) = baseline.changes({"reports": 0.9}, {})
    assert change.is_loss
    assert str(change) == "LOSS  reports: 0.900 -> none"
