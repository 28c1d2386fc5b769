"""Our scoring gives what the rules say, and what the reference scorer gives where it is at hand."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from ingest.accuracy.comparison import consultations, label, labels, prose
from ingest.accuracy.scoring import mean_f1, score_pack

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"


def plan(*entries: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "forward plan", "forward_plans": [{"title": "Plan", "entries": list(entries)}]}


def test_labels_agree_whatever_their_case_quotes_and_dashes() -> None:
    assert label("People – “Care”", 'people-"care".') == 1.0
    assert label("Cabinet", "Council") == 0.0


def test_prose_scores_the_words_in_common() -> None:
    assert prose("one two three four", "one two four") == pytest.approx(6 / 7)
    assert prose(None, "") == 1.0
    assert prose("one", None) == 0.0


def test_lists_score_what_both_have() -> None:
    assert labels(["A", "B"], ["b"]) == pytest.approx(2 / 3)
    assert labels(None, []) == 1.0
    assert consultations([{"committee": "Cabinet", "date": None}], [{"committee": "Cabinet"}]) == 1


def test_a_record_missed_and_one_made_up_both_cost() -> None:
    true = plan({"title": "Parks plan"}, {"title": "Housing strategy"})
    scores = score_pack(true, plan({"title": "Parks plan"}))
    assert scores["forward plans: entries"].recall == pytest.approx(0.5)
    assert scores["forward plans: entries"].precision == 1.0
    missed = score_pack(true, plan())["forward plans: entries"]
    assert (missed.recall, missed.precision, missed.f1) == (0.0, 0.0, 0.0)
    made_up = score_pack(plan(), plan({"title": "Parks plan"}))["forward plans: entries"]
    assert made_up.f1 == 0.0
    assert [miss.field for miss in made_up.misses] == ["(not in the paper)"]


def test_a_perfect_reading_scores_one() -> None:
    true = plan({"title": "Parks plan", "decision_date": "2024-03-12"})
    assert mean_f1(score_pack(true, json.loads(json.dumps(true)))) == 1.0


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reference_scorer", GOLD / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoil(value: Any, chance: random.Random) -> Any:
    """A record with words, entries and values lost at random."""
    if isinstance(value, dict):
        return {key: spoil(inner, chance) for key, inner in value.items() if chance.random() > 0.05}
    if isinstance(value, list):
        return [spoil(inner, chance) for inner in value if chance.random() > 0.1]
    if isinstance(value, str) and chance.random() < 0.3:
        return " ".join(word for word in value.split() if chance.random() > 0.3)
    return value


@pytest.mark.skipif(not (GOLD / "score.py").exists(), reason="no ../shared/gold beside the project")
@pytest.mark.parametrize(
    "name", ["dorset-people-and-health-overview-2024-02-06", "bristol-forward-plan-2026-01-21"]
)
def test_agrees_with_the_reference_scorer(name: str) -> None:
    gold = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    read = spoil(gold, random.Random(7))
    theirs, _ = reference().score(gold, read)
    ours = score_pack(gold, read)
    assert {group: score.f1 for group, score in ours.items()} == pytest.approx(
        {group: row[4] for group, row in theirs.items()}
    )
    assert [score.fields for score in ours.values()] == [
        pytest.approx(row[5]) for row in theirs.values()
    ]


def test_what_a_true_record_does_not_tell_of_is_not_scored() -> None:
    told_of_none = {"reports": [{"agenda_item": "4", "title": "Parks", "risk_levels": []}]}
    silent = {"reports": [{"agenda_item": "4", "title": "Parks"}]}
    read = {
        "reports": [{"title": "Parks", "risk_levels": [{"name": "Current Risk", "level": "Low"}]}]
    }
    assert score_pack(told_of_none, read)["reports: risk levels"].f1 == 0.0
    assert "reports: risk levels" not in score_pack(silent, read)
