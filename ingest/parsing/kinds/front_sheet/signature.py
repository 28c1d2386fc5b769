"""Who signs below an agenda: a name over an office, which is no part of the last item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.geometry import Line

_OFFICE = re.compile(
    r"(?:(?:interim|acting|deputy|assistant|town|parish|community|locum|county|group|the)\s+)*"
    r"(?:clerk|chief\s+(?:executive|officer)|proper\s+officer|rfo|responsible\s+financial\s+officer"
    r"|monitoring\s+officer|secretary|solicitor|general\s+counsel|managing\s+director"
    r"|(?:head|director|service\s+director|executive\s+director)\s+(?:of|for)\s+.{3,60})"
    r"(?:\s+(?:to|of)\s+the\s+.{3,40})?(?:\s*(?:and|&|/|,)\s*.{3,50})?",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:[A-Z][\w.'\u2019-]*,? ?){1,4}(?:\([\w .]+\))?")
_SIGNED = re.compile(
    r"(?:signed|yours \w+|by order.*|dated?\b.*|[._\u2026\s]{4,})\W*", re.IGNORECASE
)


def without_signature(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of an agenda's last item up to where its clerk signs."""
    for at in range(2, len(lines)):
        signs = _OFFICE.fullmatch(lines[at].text.strip(" ,.")) and _NAME.fullmatch(
            lines[at - 1].text
        )
        if signs and lines[at].marker is None:
            end = at - 1
            while end > 1 and _SIGNED.fullmatch(lines[end - 1].text):
                end -= 1
            return tuple(lines[:end])
    return tuple(lines)
