"""What the columns of a work programme are called, council by council."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.parsing.geometry import Row
from ingest.parsing.tables import cell_text

ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("other_information", (r"other\s+(?:information|meetings?)\b.*", r"additional\s+information")),
    (
        "date",
        (
            r"date|(?:meeting|committee)\s+date",
            r"date\s+of\s+(?:the\s+)?(?:meeting|committee)",
        ),
    ),
    (
        "portfolio_holder",
        (
            r"(?:relevant\s+|responsible\s+)?portfolio\s+holder\b.*",
            r"(?:cabinet|executive|lead)\s+(?:member|councillor|cllr)(?:\(s\)|s)?(?:\s*/.*)?",
        ),
    ),
    (
        "leads",
        (
            r"(?:.*\b)?lead\s+officers?\b.*|leads?|lead\s*/.*|lead\s+(?:director|department)",
            r"(?:report\s+)?authors?\b.*|(?:responsible|reporting|contact)\s+officers?\b.*|officers?",
        ),
    ),
    (
        "aims",
        (
            r".*\b(?:aims?|objectives?|description|purpose)\b.*",
        ),
    ),
    (
        "title",
        (
            r"(?:report|item|agenda\s+item)?\s*title\b.*|(?:agenda\s+)?items?|topics?|subject\b.*",
            r"reports?|issues?|title\s+of\s+report|(?:item|topic|issue)\s*/\s*\w+|business|matter",
        ),
    ),
)  # fmt: skip
_PATTERNS = tuple(
    (role, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE))
    for role, forms in ROLES
)
LONGEST_HEADING = 60  # letters

Places = Mapping[str, tuple[float, float]]
"""Left and right of each role's column, in points."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each role's column stands."""

    places: Places

    def __contains__(self, role: str) -> bool:
        return role in self.places


def role_of(heading: str) -> str | None:
    """What a column of this heading holds; None for one that is not recorded."""
    words = " ".join(heading.split()).strip(" :*?.")
    if not words or len(words) > LONGEST_HEADING:
        return None
    return next((role for role, pattern in _PATTERNS if pattern.fullmatch(words)), None)


def read_header(row: Row) -> Columns | None:
    """The columns that a header row names; None for a row that is no programme's header.

    A programme's header has a title and one more column that is known.
    """
    places: dict[str, tuple[float, float]] = {}
    for cell in row.cells:
        role = role_of(cell_text(cell))
        if role and role not in places:
            places[role] = (cell.box.x0, cell.box.x1)
    return Columns(places) if "title" in places and len(places) > 1 else None
