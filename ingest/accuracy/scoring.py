"""The score of one parsed pack against its true record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from ingest.accuracy.comparison import label, prose
from ingest.accuracy.groups import GROUPS, Group, Record

LIKE_ENOUGH = 0.4  # records less alike are not one another's
ANOTHER_HOLDER = 0.01  # taken off where the records stand in different minutes, plans ...
KEYS_OF_A_WORD = ("number", "date", "agenda_item")  # compared whole; others by their words


@dataclass(frozen=True)
class Miss:
    """A field (or a whole record) that differs."""

    score: float
    group: str
    field: str
    key: Any
    true: Any
    read: Any


@dataclass
class GroupScore:
    """How well one group of records was read."""

    true: int = 0
    read: int = 0
    agreed: float = 0.0  # sum of the pairs' means
    by_field: dict[str, list[float]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.agreed / self.true if self.true else 1.0

    @property
    def precision(self) -> float:
        return self.agreed / self.read if self.read else float(not self.true)

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0

    @property
    def fields(self) -> dict[str, float]:
        """Each field's mean; records that were missed count 0."""
        return {name: sum(scores) / len(scores) for name, scores in self.by_field.items() if scores}


def score_pack(true: Record, read: Record) -> dict[str, GroupScore]:
    """The score of each group that either record has."""
    told = (group for group in GROUPS if group.is_told(true))
    scores = {group.name: score_group(group, true, read) for group in told}
    return {name: score for name, score in scores.items() if score.true or score.read}


def mean_f1(scores: dict[str, GroupScore]) -> float:
    """The pack's score: the mean of its groups."""
    return sum(score.f1 for score in scores.values()) / len(scores) if scores else 0.0


def score_group(group: Group, true_pack: Record, read_pack: Record) -> GroupScore:
    """One group's score, with what was missed."""
    true, read = group.records(true_pack), group.records(read_pack)
    score = GroupScore(len(true), len(read), by_field={name: [] for name in group.fields})
    pairs = pair(group, true, read)
    for left, right in pairs:
        _compare(group, true[left][1], read[right][1], score)
    for number in sorted(set(range(len(true))) - {left for left, _ in pairs}):
        key = _key(group, true[number][1])
        score.misses.append(Miss(-1.0, group.name, "(missing)", key, key, None))
        for scores in score.by_field.values():
            scores.append(0.0)
    for number in sorted(set(range(len(read))) - {right for _, right in pairs}):
        key = _key(group, read[number][1])
        score.misses.append(Miss(-0.5, group.name, "(not in the paper)", key, None, key))
    return score


def _key(group: Group, record: Record) -> Any:
    return record.get(group.keys[0]) if group.keys else group.name


def pair(
    group: Group, true: Sequence[tuple[int, Record]], read: Sequence[tuple[int, Record]]
) -> list[tuple[int, int]]:
    """Which record was read as which: the most alike first, each once."""
    if not group.keys:
        return [(0, 0)] if true and read else []
    candidates = sorted(
        (-likeness(group, true[left], read[right]), left, right)
        for left, right in product(range(len(true)), range(len(read)))
    )
    pairs: list[tuple[int, int]] = []
    lefts, rights = set[int](), set[int]()
    for distance, left, right in candidates:
        if -distance >= LIKE_ENOUGH and left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            pairs.append((left, right))
    return pairs


def likeness(group: Group, true: tuple[int, Record], read: tuple[int, Record]) -> float:
    """How alike two records are by their keys."""
    alike = sum(
        (label if key in KEYS_OF_A_WORD else prose)(true[1].get(key), read[1].get(key))
        for key in group.keys
    )
    return alike / len(group.keys) - ANOTHER_HOLDER * (true[0] != read[0])


def _compare(group: Group, true: Record, read: Record, score: GroupScore) -> None:
    agreed = 0.0
    for name, compare in group.fields.items():
        value = compare(true.get(name), read.get(name))
        agreed += value
        score.by_field[name].append(value)
        if value < 1:
            key = _key(group, true)
            score.misses.append(Miss(value, group.name, name, key, true.get(name), read.get(name)))
    score.agreed += agreed / len(group.fields)
