"""Names of bodies as sentences give them: "the Cabinet of Ambleford Borough Council"."""

from __future__ import annotations

import re

_OF_COUNCIL = re.compile(
    r"(?P<body>.*\b(?:committee|cabinet|panel|board|executive|forum|commission|group|council))"
    r"\s+of\s+(?:the\s+)?[\w\s&'\u2019-]+\bcouncil",
    re.IGNORECASE,
)


def without_council(name: str) -> str:
    """The body without the council that it is of.

    >>> without_council("Planning Committee of Ambleford Parish Council")
    'Planning Committee'
    """
    match = _OF_COUNCIL.fullmatch(name)
    return match["body"] if match else name
