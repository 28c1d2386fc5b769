"""Folding printed lines into running text: what a line's end cut is put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from ingest.parsing.text import SOFT_HYPHEN

_EMAIL = re.compile(
    r"[\w.+'&-]+@[\w-]+(?:\.[\w-]+)*\.(?:uk|com|org|net|eu|info|nhs)", re.IGNORECASE
)
_DOMAIN_REST = re.compile(
    r"[\w.-]*\.?(?:gov|org|co|ac|nhs|com|net|uk|police)[\w.-]*", re.IGNORECASE
)
_ADDRESS_REST = re.compile(r"\.?[a-z0-9][\w.-]*[.,;:)>]*")
_HALF_LOCAL_PART = re.compile(r"[a-z][a-z'\u2019]*[._][a-z][a-z'\u2019]*", re.IGNORECASE)
_EMAIL_LABEL = re.compile(r"(?:e-?mail|contact)\W*(?:address)?\W*$", re.IGNORECASE)
_LINK_START = re.compile(r"^[(<]?(?:https?://|www\.)", re.IGNORECASE)


def fold(texts: Iterable[str]) -> str:
    """The texts of successive lines as one; words, addresses and links rejoined."""
    return _fold(tuple(texts))


@lru_cache(maxsize=4096)  # asked of the same lines by several stages
def _fold(texts: tuple[str, ...]) -> str:
    folded = ""
    for text in texts:
        folded = _append(folded, text.strip()) if folded else text.strip()
    return folded


def _append(before: str, after: str) -> str:
    if not after:
        return before
    if before.endswith(SOFT_HYPHEN):
        return before[:-1] + after
    return before + ("" if _is_cut(before, after) else " ") + after


def _is_cut(before: str, after: str) -> bool:
    """Whether the line's end went through a word."""
    last, first = before.rsplit(None, 1)[-1], after.split(None, 1)[0]
    if len(last) > 1 and last[-1] in "-/" and last[-2].isalnum():
        return first[0].isalnum()
    if "@" in last or "@" in first:
        return _cuts_email(before, last, first)
    return bool(_LINK_START.match(last)) and last[-1] in "/_=?&%." and first[0].isalnum()


def _cuts_email(before: str, last: str, first: str) -> bool:
    if "@" in last:
        if _EMAIL.fullmatch(last.strip("()<>,;:")):
            return first.startswith(".") and _DOMAIN_REST.match(first) is not None
        return last[-1] in "@." or _ADDRESS_REST.fullmatch(first) is not None
    if first.startswith("@") or last[-1] in "._":
        return last[-1].isalnum() or last[-1] in "._"
    label = before[: len(before) - len(last)]
    return (
        "." in last
        and last[-1].isalnum()
        and (_HALF_LOCAL_PART.fullmatch(last) is not None or _EMAIL_LABEL.search(label) is not None)
    )
