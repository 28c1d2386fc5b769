"""The points of a decision under the lines of the minute that lead to them.

"This Council believes that:" over four points and "This Council calls on the Cabinet Member to:"
over two more: as one list of six, the last two would say nothing of who is called on.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from documents.models import Minute

LIST_MARK = re.compile(
    r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\(?(?:[a-z]|[ivx]{1,5})[.)]+|[•*])\s+(?=\S)"
)
"""The number, letter or bullet before a point of a list."""


class Group(NamedTuple):
    lead: str
    points: list[str]


def decision_groups(minute: Minute) -> list[Group]:
    """All points in one group without a lead, but where the minute leads to some of them anew."""
    lines = [" ".join(line.split()) for line in (minute.text or "").splitlines() if line.strip()]
    leads = _leads(list(minute.decisions), lines)
    if not any(leads[1:]):
        return [Group("", list(minute.decisions))] if minute.decisions else []
    groups: list[Group] = []
    for lead, point in zip(leads, minute.decisions, strict=True):
        if lead or not groups:
            groups.append(Group(lead, []))
        groups[-1].points.append(point)
    return groups


def _leads(decisions: Sequence[str], lines: Sequence[str]) -> list[str]:
    """The line that leads to each point, looked for from the end, where the resolution stands."""
    leads = []
    end = len(lines)
    for decision in reversed(decisions):
        words = " ".join(decision.split("\n")[0].split())
        at = next((n for n in reversed(range(end)) if _unmarked(lines[n]) == words), None)
        before = lines[at - 1] if at else ""
        leads.append(before if before.endswith(":") and not LIST_MARK.match(before) else "")
        end = end if at is None else at
    return leads[::-1]


def _unmarked(line: str) -> str:
    return LIST_MARK.sub("", line, count=1)
