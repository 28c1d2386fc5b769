"""Tables: rules become cells, cells become rows, and rows cut by a page's foot become whole.

pdfium's path bounds are turned into edges and given to pdfplumber's pure functions
(`merge_edges -> edges_to_intersections -> intersections_to_cells`), which cost a fiftieth of its
own page parse. pdfplumber is imported late: its import takes as long as a small pack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any, NamedTuple

from ingest.parsing.geometry import Box, Cell, Line, Page, Row, Rule, Table, Word

RULES_NEAR = 3.0  # points within which parallel rules are one, and ends meet
SMALLEST_CELL = 6.0  # points; what is narrower or lower lies between a double rule's two lines
SAME_COLUMN = 4.0  # points that a column may move from page to page
FEWEST_RULES = 4  # a box needs four sides

Edge = dict[str, Any]  # pdfplumber's own shape: orientation, x0, x1, top, bottom, width, height


class CellFunctions(NamedTuple):
    """The pure functions of pdfplumber's table finder."""

    merge_edges: Callable[..., list[Edge]]
    edges_to_intersections: Callable[..., dict[Any, Any]]
    intersections_to_cells: Callable[..., list[tuple[float, float, float, float]]]


@lru_cache(maxsize=1)
def cell_functions() -> CellFunctions:
    """pdfplumber's table functions, imported when the first table is met."""
    from pdfplumber import table

    return CellFunctions(
        table.merge_edges, table.edges_to_intersections, table.intersections_to_cells
    )


def find_tables(page: Page) -> tuple[Table, ...]:
    """The ruled tables of one page, from top to bottom; empty where nothing is ruled."""
    if len(page.rules) < FEWEST_RULES:
        return ()
    boxes = cell_boxes(page.rules)
    tables = (table_of(group, page) for group in touching(boxes))
    return tuple(table for table in tables if table is not None)


def cell_boxes(rules: Sequence[Rule]) -> list[Box]:
    """The rectangles between rules, columns left open at a page's foot closed."""
    functions = cell_functions()
    edges = functions.merge_edges(
        [edge_of(rule) for rule in rules], RULES_NEAR, RULES_NEAR, RULES_NEAR, RULES_NEAR
    )
    edges += closing_edges(edges)
    crossings = functions.edges_to_intersections(edges, RULES_NEAR, RULES_NEAR)
    cells = (Box(*cell) for cell in functions.intersections_to_cells(crossings))
    return [cell for cell in cells if cell.width > SMALLEST_CELL and cell.height > SMALLEST_CELL]


def edge_of(rule: Rule) -> Edge:
    """A rule as pdfplumber's functions take it: without thickness, on its middle."""
    box = rule.box
    if rule.horizontal:
        middle = (box.top + box.bottom) / 2
        return _edge("h", Box(box.x0, middle, box.x1, middle))
    middle = (box.x0 + box.x1) / 2
    return _edge("v", Box(middle, box.top, middle, box.bottom))


def _edge(orientation: str, box: Box) -> Edge:
    return {
        "object_type": "edge",
        "orientation": orientation,
        **box._asdict(),
        "width": box.width,
        "height": box.height,
    }


def closing_edges(edges: Sequence[Edge]) -> list[Edge]:
    """A rule where the vertical rules of a table end, or begin, together without one.

    A row that a page's foot cuts is printed without a bottom rule, its rest without a top rule.
    """
    return [*_closing(edges, "bottom", "top"), *_closing(edges, "top", "bottom")]


def _closing(edges: Sequence[Edge], end: str, other_end: str) -> list[Edge]:
    level = [edge for edge in edges if edge["orientation"] == "h"]
    upright = sorted((e for e in edges if e["orientation"] == "v"), key=lambda edge: edge[end])
    made = []
    for group in runs(upright, lambda a, b: b[end] - a[end] <= RULES_NEAR):
        x0, x1 = min(e["x0"] for e in group), max(e["x1"] for e in group)
        at = sum(e[end] for e in group) / len(group)
        if len(group) < 2 or any(_lies_on(edge, at, x0, x1) for edge in level):
            continue
        made.append(_edge("h", Box(x0, at, x1, at)))
    return made


def _lies_on(edge: Edge, top: float, x0: float, x1: float) -> bool:
    near = abs(edge["top"] - top) <= 2 * RULES_NEAR
    return bool(near and edge["x0"] < x1 and edge["x1"] > x0)


def runs[T](values: Sequence[T], together: Callable[[T, T], bool]) -> list[list[T]]: ...
