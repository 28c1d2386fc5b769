"""What the columns and labels of a plan are called, council by council.

Each role has the words that print it; the first role whose words fit names the column, so
"Other Committee(s) consulted and Date of meeting(s)" is read before "Date of meeting".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.parsing.geometry import Cell, Row
from ingest.parsing.tables import cell_text

ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "reference",
        (r"(?:plan\s+|decision\s+)?(?:ref(?:erence)?|no)\.?(?:\s*(?:no|number))?",),
    ),
    (
        "consulted",
        (r".*\bconsult(?:ed|ation|ees?)\b.*",),
    ),
    ("reason", (r"reasons?\s.*", r"why\b.*")),
    ("documents", (r".*\b(?:documents?|(?:background|supporting)\s+papers)\b.*",)),
    (
        "key_decision",
        (
            r"(?:is\s+(?:it|this)\s+an?\s+)?key(?:\s+decision)?",
            r"key(?:\s+decision)?\s*\(?y(?:es)?\s*/\s*no?\)?",
            r"key\s*/\s*non[- ]?key(?:\s+decision)?",
            r"decision\s+type",
            r"type\s+of\s+decision",
        ),
    ),
    (
        "access",
        (
            r"(?:public\s+)?access\b.*",
            r".*\b(?:exempt|private|confidential|part\s+(?:2|ii))\b.*",
            r"open\s*/\s*\w+",
            r"public\s+or\s+private.*",
            r"(?:anticipated\s+)?restrictions?\b.*",
        ),
    ),
    (
        "decision_date",
        (
            r".*\bdate\b.*\b(?:decision|due|meeting|made|taken|cabinet|considered)\b.*",
            r"(?:decision|meeting|cabinet|council|committee|expected|anticipated|due)\s+date\b.*",
            r".*\b(?:decision|meeting)\s+(?:due\s+)?date\b.*",
            r"date|due|month|meeting|when\b.*|timescale|decision\s+due.*|timing\b.*",
        ),
    ),
    (
        "decision_maker",
        (
            r".*\bdecision[- ]?(?:maker|taker|making\s+body|body|by)\b.*",
            r".*\b(?:decision|approval)\s+(?:to\s+be\s+)?(?:made|taken)\s+by\b.*",
            r"(?:to\s+be\s+)?(?:considered|decided|taken)\s+by",
            r"who\b.*\bdeci(?:de|sion).*",
            r"committee|body|forum",
        ),
    ),
    (
        "portfolio_holder",
        (
            r".*\bportfolio\b.*",
            r".*\b(?:cabinet|executive|lead)\s+(?:member|councillor|cllr)\b.*",
        ),
    ),
    (
        "officer_contact",
        (r".*\b(?:officers?|contact|author|director)\b.*",),
    ),
    (
        "title",
        (
            r"(?:report\s+|decision\s+|key\s+decision\s+)?(?:title|subject)\b.*",
            r"(?:agenda\s+)?item|topic|report|proposal|decision",
            r"(?:matter|issue)\b.*",
            r"name\s+of\s+decision|what\s+is\s+the\s+decision.*",
            r"decision\s+(?:required|to\s+be\s+(?:made|taken))",
        ),
    ),
    (
        "description",
        (
            r".*\b(?:description|summary|purpose|details?|outline|aims?|objectives?)\b.*",
            r".*\b(?:proposed\s+decision|recommendations?)\b.*",
        ),
    ),
)
_PATTERNS = tuple(
    (role, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE))
    for role, forms in ROLES
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
    known = "title" in columns and len(columns.places) > 2
    return (
        columns if known and ("decision_date" in columns or "decision_maker" in columns) else None
    )


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
