"""The columns of a work programme, known by the words of styles/programme_labels.py."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.parsing.geometry import Row
from ingest.parsing.styles.programme_labels import PROGRAMME_LABELS
from ingest.parsing.tables import cell_text

LONGEST_HEADING = 60  # letters

_PATTERNS = tuple(
    (role, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE))
    for role, forms in PROGRAMME_LABELS
)

_ADDED = re.compile(
    r"date added(?: to .*)?|added (?:on|to .*)|additional comments?|(?:origin|requested by|source)"
    r"(?: of item)?|method of scrutiny|(?:scrutiny )?focus",
    re.IGNORECASE,
)

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
    if "title" not in places or (len(places) == 1 and not _of_programme(row)):
        return None
    return Columns(places)


def _of_programme(row: Row) -> bool:
    """Whether a column that is not recorded tells that the row heads a programme: when an item
    was put in, who asked for it."""
    return any(_ADDED.fullmatch(" ".join(cell_text(cell).split())) for cell in row.cells)
