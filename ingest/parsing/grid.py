"""Drawn rules become a grid, and the grid's closed rectangles become cells.

The lines that rules lie on cut the page into squares; squares without a rule between them are one
cell; what is open to the outside is none. (pdfplumber's finder does the same from crossing points;
its import alone takes longer than reading a small pack: docs/adr/tables-from-rules.md.)
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.parsing.geometry import Box, Rule

RULES_NEAR = 3.0  # points within which parallel rules are one line, and ends meet
SMALLEST_CELL = 6.0  # points; what is narrower or lower lies between a double rule's two lines
MOST_SQUARES = 40_000  # more lines than any table has: a map or a chart
FEWEST_RULES = 4  # a box needs four sides

Square = tuple[int, int]  # column, row of the grid
Walls = set[Square]


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight stretch of rule: where it lies, and from where to where it runs."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """The squares between a page's rules, and the cells that they form."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Box, ...]
    owners: Mapping[Square, int]  # a square's cell
    open_below: frozenset[int] = frozenset()  # cells that no rule closes at their foot

    def cell_at(self, x: float, y: float) -> int | None:
        """The cell's number under a point, or None."""
        return self.owners.get((bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1))

    def tables(self) -> list[list[int]]:
        """The cells' numbers, those that hang together in one list, from top to bottom."""
        neighbours: dict[int, set[int]] = {number: set() for number in range(len(self.cells))}
        for (column, row), cell in self.owners.items():
            for beside in ((column + 1, row), (column, row + 1)):
                other = self.owners.get(beside, cell)
                neighbours[cell].add(other)
                neighbours[other].add(cell)
        groups = _hanging_together(neighbours)
        return sorted(groups, key=lambda group: min(self.cells[cell].top for cell in group))


def grid_of(rules: Sequence[Rule]) -> Grid | None:
    """The grid that rules draw; None where they close no cell (or draw a picture)."""
    if len(rules) < FEWEST_RULES:
        return None
    level = joined(_segments(rules, horizontal=True))
    upright = joined(_segments(rules, horizontal=False))
    closing = closing_segments(level, upright)
    xs = tuple(sorted({segment.at for segment in upright}))
    ys = tuple(sorted({segment.at for segment in (*level, *closing)}))
    if len(xs) < 2 or len(ys) < 2 or len(xs) * len(ys) > MOST_SQUARES:
        return None
    above = _walls((*level, *closing), ys, xs, by_row=True)
    left = _walls(upright, xs, ys, by_row=False)
    closed_late = {segment.at for segment in closing}
    return _with_cells(xs, ys, above, left, closed_late)


def _segments(rules: Iterable[Rule], *, horizontal: bool) -> list[Segment]:
    if horizontal:
        boxes = (rule.box for rule in rules if rule.horizontal)
        return [Segment((b.top + b.bottom) / 2, b.x0, b.x1) for b in boxes]
    boxes = (rule.box for rule in rules if not rule.horizontal)
    return [Segment((b.x0 + b.x1) / 2, b.top, b.bottom) for b in boxes]


def joined(segments: Iterable[Segment]) -> list[Segment]:
    """Segments that lie near one line moved onto it, and joined where their ends meet."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda segment: segment.at):
        if lines and segment.at - lines[-1][-1].at <= RULES_NEAR:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [whole for line in lines for whole in _on_one_line(line)]


def _on_one_line(segments: Sequence[Segment]) -> Iterator[Segment]:
    at = sum(segment.at for segment in segments) / len(segments)
    ordered = sorted(segments, key=lambda segment: segment.start)
    start, end = ordered[0].start, ordered[0].end
    for segment in ordered[1:]:
        if segment.start > end + RULES_NEAR:
            yield Segment(at, start, end)
            start = segment.start
        end = max(end, segment.end) if segment.start <= end + RULES_NEAR else segment.end
    yield Segment(at, start, end)


def closing_segments(level: Sequence[Segment], upright: Sequence[Segment]) -> list[Segment]:
    """Rules that a page's edge left out: where upright rules end, or begin, together.

    A row that a page's foot cuts is printed without a bottom rule, its rest without a top rule.
    """
    ends: dict[float, list[float]] = defaultdict(list)
    for segment in upright:
        for end in (segment.start, segment.end):
            near = next((at for at in ends if abs(at - end) <= RULES_NEAR), end)
            ends[near].append(segment.at)
    return [
        Segment(at, min(places), max(places))
        for at, places in ends.items()
        if len(places) > 1 and not _ruled(level, at, min(places), max(places))
    ]


def _ruled(level: Iterable[Segment], at: float, start: float, end: float) -> bool:
    return any(
        abs(segment.at - at) <= 2 * RULES_NEAR and segment.start < end and segment.end > start
        for segment in level
    )


def _walls(
    segments: Iterable[Segment], lines: Sequence[float], cuts: Sequence[float], *, by_row: bool
) -> Walls:
    """The squares that have a rule along their upper (or left) side."""
    place = {at: number for number, at in enumerate(lines)}
    walls = set()
    for segment in segments:
        for number in range(len(cuts) - 1):
            if segment.start - RULES_NEAR <= cuts[number]:
                if cuts[number + 1] > segment.end + RULES_NEAR:
                    break
                line = place[segment.at]
                walls.add((number, line) if by_row else (line, number))
    return walls


def _with_cells(
    xs: tuple[float, ...], ys: tuple[float, ...], above: Walls, left: Walls, late: set[float]
) -> Grid | None:
    cells: list[Box] = []
    owners: dict[Square, int] = {}
    open_below = set()
    for squares in _rooms(len(xs) - 1, len(ys) - 1, above, left):
        columns, rows = {square[0] for square in squares}, {square[1] for square in squares}
        box = Box(xs[min(columns)], ys[min(rows)], xs[max(columns) + 1], ys[max(rows) + 1])
        rectangular = len(squares) == len(columns) * len(rows)
        if not rectangular or box.width < SMALLEST_CELL or box.height < SMALLEST_CELL:
            continue
        owners.update(dict.fromkeys(squares, len(cells)))
        if box.bottom in late:
            open_below.add(len(cells))
        cells.append(box)
    return Grid(xs, ys, tuple(cells), owners, frozenset(open_below)) if cells else None


def _rooms(columns: int, rows: int, above: Walls, left: Walls) -> Iterator[list[Square]]:
    """The groups of squares that walls close off from the outside, from top to bottom."""
    unseen = {(column, row) for column in range(columns) for row in range(rows)}
    for square in sorted(unseen, key=lambda square: (square[1], square[0])):
        if square not in unseen:
            continue
        unseen.discard(square)
        room, open_to_outside = [square], False
        for column, row in room:  # grows while it is walked
            for beside, walled in (
                ((column, row - 1), (column, row) in above),
                ((column, row + 1), (column, row + 1) in above),
                ((column - 1, row), (column, row) in left),
                ((column + 1, row), (column + 1, row) in left),
            ):
                if walled:
                    continue
                if not (0 <= beside[0] < columns and 0 <= beside[1] < rows):
                    open_to_outside = True
                elif beside in unseen:
                    unseen.discard(beside)
                    room.append(beside)
        if not open_to_outside:
            yield room


def _hanging_together(neighbours: Mapping[int, set[int]]) -> list[list[int]]:
    groups, seen = [], set[int]()
    for first in neighbours:
        if first in seen:
            continue
        seen.add(first)
        group = [first]
        for cell in group:  # grows while it is walked
            fresh = neighbours[cell] - seen
            seen |= fresh
            group.extend(sorted(fresh))
        groups.append(sorted(group))
    return groups
