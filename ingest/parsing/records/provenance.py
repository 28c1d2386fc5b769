"""Where on paper a value stands, and what an officer should look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Source:
    """Where on paper a value stands, and the rule that read it."""

    page: int
    box: tuple[float, float, float, float]  # x0, top, x1, bottom in points from the top left
    rule: str = ""


Sources = Mapping[str, Source]
"""A record's sources by field name; the record as a whole is under "record"."""


@dataclass(frozen=True, slots=True)
class Note:
    """What an officer should look at: something not read, or read with doubt."""

    code: str  # "row-without-title"
    message: str  # a sentence in an officer's words: what is wrong, and what to check
    page: int | None = None  # of the PDF, from 1
    box: tuple[float, float, float, float] | None = None
    severity: Literal["check", "missing", "unread"] = "check"
