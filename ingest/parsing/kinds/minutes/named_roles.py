"""Officers whose role stands before the name: "Chief Fire Officer (M Stanton)", "Town Clerk Lucy
Amos"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.parsing.kinds.minutes import titles
from ingest.parsing.kinds.minutes.entries import DASH

_IN_BRACKETS = re.compile(r"(?P<role>[^()]+?)\s*\((?P<name>[^()]+)\)")
_BEHIND = re.compile(
    r"(?P<role>.+?) (?P<name>(?:[A-Z][a-z'’-]+|[A-Z]\.?)(?: [A-Z]\.?)? [A-Z][a-z][\w'’-]*)"
)
_WORD = r"(?:[A-Z][\w&/'’-]*|of|and|&|for|to|the|151)"
_ROLE = re.compile(rf"{_WORD}(?:,? {_WORD})*")
_PERSON = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\b")


class Named(NamedTuple):
    """An officer's name and role."""

    name: str
    role: str


def name_after_role(text: str) -> Named | None:
    """The officer whom the text names after his role; None for any other text."""
    found = _IN_BRACKETS.fullmatch(text) or (None if "(" in text else _BEHIND.fullmatch(text))
    if found is None or _PERSON.match(text) or DASH.search(text) or titles.UNIFORMED.match(text):
        return None
    role, name = found["role"], titles.without_titles(found["name"])
    return Named(name, role) if _is_role(role) and _is_name(name) else None


def _is_role(text: str) -> bool:
    says_role = titles.ROLE.search(text) and _ROLE.fullmatch(text)
    return bool(says_role) and titles.OFFICE.fullmatch(text) is None


def _is_name(text: str) -> bool:
    if titles.ROLE.search(text) or titles.OFFICE.fullmatch(text) or titles.NOBODY.search(text):
        return False
    return " " in text and titles.NAME.fullmatch(text) is not None
