"""The columns and labels of a plan, known by the words of styles/plan_labels.py."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.parsing.geometry import Cell, Row
from ingest.parsing.styles.plan_labels import PLAN_LABELS
from ingest.parsing.tables import cell_text

_PATTERNS = tuple(
    (role, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE))
    for role, forms in PLAN_LABELS
)
LONGEST_HEADING = 90  # letters; what is longer is a cell of the table, not its heading


def role_of(heading: str) -> str | None:
    """What a column (or a label) of this heading holds; None for a heading not known."""
    words = " ".join(heading.split()).strip(" :*?.")
    if not words or len(words) > LONGEST_HEADING:
        return None
    return next((role for role, pattern in _PATTERNS if pattern.fullmatch(words)), None)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each role's column stands: left and right in points."""

    places: Mapping[str, tuple[float, float]]

    def __contains__(self, role: str) -> bool:
        return role in self.places


def read_header(row: Row) -> Columns | None:
    """The columns that a header row names; None for a row that is no plan's header.

    A plan's header has a title and, of the rest, a date or a maker of the decision.
    """
    columns = named_columns(row)
    if "title" not in columns and "description" in columns:
        columns = Columns({**columns.places, "title": columns.places["description"]})
    if "title" not in columns and _is_first(row, columns, "key_decision"):
        columns = Columns(
            {"title" if role == "key_decision" else role: at for role, at in columns.places.items()}
        )
    known = "title" in columns and len(columns.places) > 2
    return (
        columns if known and ("decision_date" in columns or "decision_maker" in columns) else None
    )


def _is_first(row: Row, columns: Columns, role: str) -> bool:
    """Whether a role's column is the table's first: "Key decision" then heads the titles."""
    return role in columns and columns.places[role][0] == row.cells[0].box.x0


def named_columns(row: Row) -> Columns:
    """The roles of a row's cells, the first cell of each role."""
    places: dict[str, tuple[float, float]] = {}
    for cell in row.cells:
        role = role_of(cell_text(cell))
        if role and role not in places:
            places[role] = (cell.box.x0, cell.box.x1)
    return Columns(places)


def cells_by_role(row: Row, columns: Columns) -> dict[str, Cell]:
    """The row's cells under the columns that the header names."""
    found = {}
    for role, (left, right) in columns.places.items():
        middle = (left + right) / 2
        for cell in row.cells:
            if cell.box.x0 <= middle < cell.box.x1:
                found[role] = cell
    return found


def names_decisions(columns: Columns) -> bool:
    """Do the columns list decisions, rather than a committee's coming reports?"""
    return "decision_maker" in columns or ("key_decision" in columns and "decision_date" in columns)
