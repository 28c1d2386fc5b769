"""How far two values of a field agree, from 0 to 1."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

Compare = Callable[[Any, Any], float]

ENOUGH_TO_PAIR = 0.5  # entries of a list that agree no better are not one another's
_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
_SOFT_HYPHEN = "\u00ad"
_ROUND_DASH = re.compile(r"\s*-\s*")
_WORD = re.compile(r"[a-z0-9£%]+")


def plain(value: object) -> str:
    """A label without what makes no difference: case, spacing, shapes of quotes and dashes."""
    text = "" if value is None else str(value)
    text = _ROUND_DASH.sub("-", text.translate(_PLAIN).replace(_SOFT_HYPHEN, ""))
    return " ".join(text.split()).strip(" .,:;*•").casefold()


def exact(true: Any, read: Any) -> float:
    """Dates, numbers, flags."""
    return float(true == read)


def label(true: Any, read: Any) -> float:
    """Names and titles."""
    return float(plain(true) == plain(read))


def prose(true: Any, read: Any) -> float:
    """Running text: the share of its words that both have, in order."""
    left, right = _WORD.findall(plain(true)), _WORD.findall(plain(read))
    if not left or not right:
        return float(left == right)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    return 2 * common / (len(left) + len(right))


def each(compare: Compare) -> Compare:
    """Lists whose entries are compared so: each true entry takes the best one left (F1)."""

    def compare_lists(true: Sequence[Any] | None, read: Sequence[Any] | None) -> float:
        wanted, left = list(true or ()), list(read or ())
        entries = len(wanted) + len(left)
        if not entries:
            return 1.0
        agreed = 0.0
        for entry in wanted:
            scores = [compare(entry, other) for other in left]
            if scores and max(scores) > ENOUGH_TO_PAIR:
                agreed += max(scores)
                left.pop(scores.index(max(scores)))
        return 2 * agreed / entries

    return compare_lists


def same_consultation(true: dict[str, Any], read: dict[str, Any]) -> float:
    """A committee consulted, and when."""
    return label(true.get("committee"), read.get("committee")) * exact(
        true.get("date"), read.get("date")
    )


labels = each(label)
proses = each(prose)
consultations = each(same_consultation)
