"""Which steps stand together: joined by persons first, then by sure links, the strongest first.

Nothing here reads the database or the clock: the same steps, links and judgements always give the
same clusters, in whatever order they come.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Join:
    """A link as clustering sees it: two steps, in order of their numbers."""

    pair: Pair
    strength: int
    sure: bool


@dataclass(slots=True)
class Clusters:
    """Steps in groups that grow as they are joined.

    `listed_in` gives the list that names a step once: no two steps of one list are joined by
    signs, but for the pairs in `stages`, which one list announces stage by stage. `apart` are
    pairs that a person said are not the same matter.
    """

    listed_in: Mapping[int, str]
    apart: Iterable[Pair] = ()
    stages: frozenset[Pair] = frozenset()
    _of: dict[int, int] = field(init=False)
    _members: dict[int, set[int]] = field(init=False)
    _lists: dict[int, dict[str, set[int]]] = field(init=False)
    _apart: dict[int, set[int]] = field(init=False)

    def __post_init__(self) -> None:
        self._of = {step: step for step in self.listed_in}
        self._members = {step: {step} for step in self.listed_in}
        self._lists = {
            step: {name: {step}} if name else {} for step, name in self.listed_in.items()
        }
        self._apart = defaultdict(set)
        for first, second in self.apart:
            self._apart[first].add(second)
            self._apart[second].add(first)

    def of(self, step: int) -> int:
        """The cluster that a step is in, named by one of its steps."""
        return self._of[step]

    def members(self, cluster: int) -> frozenset[int]:
        return frozenset(self._members[cluster])

    def all(self) -> list[frozenset[int]]:
        return [frozenset(members) for members in self._members.values()]

    def held_apart(self, one: int, other: int) -> bool:
        """Whether a person said of any two steps of these clusters that they are not the same."""
        return any(
            self._apart.get(step, set()) & self._members[other] for step in self._members[one]
        )

    def share_a_list(self, one: int, other: int) -> bool:
        """Whether one list names both, as two matters."""
        mine, theirs = self._lists[one], self._lists[other]
        return any(
            (min(pair), max(pair)) not in self.stages
            for name in mine.keys() & theirs.keys()
            for pair in product(mine[name], theirs[name])
        )

    def join(self, pair: Pair) -> None:
        kept, other = sorted(self.of(step) for step in pair)
        if kept == other:
            return
        for step in self._members[other]:
            self._of[step] = kept
        self._members[kept] |= self._members.pop(other)
        for name, steps in self._lists.pop(other).items():
            self._lists[kept].setdefault(name, set()).update(steps)


def cluster(
    listed_in: Mapping[int, str], joins: Iterable[Join], judgements: Mapping[Pair, bool]
) -> Clusters:
    """The clusters of all steps.

    A person's "same" always joins. A sure link joins unless a person holds the two clusters
    apart, one list names both, or the step is drawn as strongly to a cluster held apart from it.
    """
    sure = sorted((j for j in joins if j.sure), key=lambda j: (-j.strength, j.pair))
    stages = (j.pair for j in sure if listed_in[j.pair[0]] == listed_in[j.pair[1]])
    apart = [pair for pair, same in judgements.items() if not same]
    clusters = Clusters(listed_in, apart, frozenset(stages))
    for pair in sorted(pair for pair, same in judgements.items() if same):
        if listed_in.keys() >= set(pair):
            clusters.join(pair)
    drawn = _drawn_to(sure) if clusters._apart else {}
    for join in sure:
        one, other = (clusters.of(step) for step in join.pair)
        if one == other or clusters.held_apart(one, other) or clusters.share_a_list(one, other):
            continue
        if not _torn(clusters, join, drawn):
            clusters.join(join.pair)
    return clusters


def _drawn_to(joins: Iterable[Join]) -> Mapping[int, list[Join]]:
    drawn: dict[int, list[Join]] = defaultdict(list)
    for join in joins:
        for step in join.pair:
            drawn[step].append(join)
    return drawn


def _torn(clusters: Clusters, join: Join, drawn: Mapping[int, list[Join]]) -> bool:
    """Whether either cluster is drawn at least as strongly to one held apart from the other."""
    one, other = (clusters.of(step) for step in join.pair)
    return _drawn_elsewhere(clusters, one, other, join.strength, drawn) or _drawn_elsewhere(
        clusters, other, one, join.strength, drawn
    )


def _drawn_elsewhere(
    clusters: Clusters, drawn_one: int, to: int, strength: int, drawn: Mapping[int, list[Join]]
) -> bool:
    for step in clusters.members(drawn_one):
        for rival in drawn.get(step, ()):
            if rival.strength < strength:
                break  # they come strongest first
            elsewhere = {clusters.of(end) for end in rival.pair} - {drawn_one, to}
            if any(clusters.held_apart(cluster, to) for cluster in elsewhere):
                return True
    return False


def questions(
    clusters: Clusters, joins: Iterable[Join], answered: Iterable[Pair] = ()
) -> set[Pair]:
    """The links to ask an officer about: the strongest between each two clusters not joined.

    Two clusters that a person holds apart have their answer. Two that one list names apart are
    asked about only where a sure link speaks for them.
    """
    asked: set[Pair] = set()
    seen: set[Pair] = set()
    settled = set(answered)
    for join in sorted(joins, key=lambda j: (not j.sure, -j.strength, j.pair)):
        one, other = sorted(clusters.of(step) for step in join.pair)
        if one == other or (one, other) in seen:
            continue
        seen.add((one, other))
        told_apart = clusters.share_a_list(one, other) and not join.sure
        if not told_apart and join.pair not in settled and not clusters.held_apart(one, other):
            asked.add(join.pair)
    return asked
