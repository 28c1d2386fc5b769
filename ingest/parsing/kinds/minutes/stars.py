"""Stars beside the names of a list, and the line that says what they mean: "* absent"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from ingest.parsing.geometry import Line

Meaning = Literal["not there", "apologies", "remote", "there"]

_LEGEND = re.compile(
    r"\W*\*+\s*(?:=|[-\u2013\u2014]|:|denotes?|indicates?|denoting|indicating|signifies)?\s*"
    r"(?:members? |councillors? |those )?(?:who (?:was|were) )?"
    r"(?:(?P<apologies>apolog|absent with apolog)|(?P<gone>absent|not present|non[- ]attend)"
    r"|(?P<remote>remote|virtual|by video|via )|(?P<there>present|attend|in attendance))"
    r"[^*]{0,60}\W*",
    re.IGNORECASE,
)


def meaning_of_stars(lines: Sequence[Line]) -> Meaning | None:
    """What a star beside a name says; None where no line of the paper's head explains it."""
    for line in lines:
        legend = _LEGEND.fullmatch(line.text)
        if legend is None:
            continue
        if legend["apologies"]:
            return "apologies"
        if legend["gone"]:
            return "not there"
        return "remote" if legend["remote"] else "there"
    return None
