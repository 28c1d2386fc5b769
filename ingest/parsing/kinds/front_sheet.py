"""The front sheet: the meeting and its agenda."""

from __future__ import annotations

from ingest.parsing.geometry import Page, Part
from ingest.parsing.kinds.contract import Context, Reading

NAME = "front sheet"


def opens(page: Page) -> bool:
    return False


def recognise(part: Part) -> float:
    return 0.0


def parse(part: Part, context: Context) -> Reading:
    return Reading()


def announces_supplement(part: Part) -> bool:
    return False
