"""Who stands behind a paper: officers and portfolio holders, by keys that agree where names may.

Paul Dempsey, Corporate Director - Care & Protection Tel: 01305
Executive Director, People - Children (Theresa Leavy)
James Boxer – Programme Manager      Cllr Byron Quayle – Portfolio Holder for Children
"""

import re
from collections.abc import Iterable, Iterator

from ingest.match.names import take_apart

_NAME = re.compile(r"^(?:Dr\.?\s+)?[A-Z][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){1,3}$")
_BETWEEN = re.compile(r"\s*[,;\n()]\s*|\s+[-–—]\s+|\s+(?:and|&)\s+")
_COUNCILLOR = re.compile(
    r"\b(?:Cllr|Councillor)\.?\s+(?P<name>(?:[A-Z][\w'’.-]*\s+){0,3}[A-Z][\w'’-]+)"
)
_OFFICE = re.compile(
    r"\b(director|manager|head|officer|lead|leader|executive|council|service|holder|team|strategy"
    r"|planning|people|children|adult|place|corporate|housing|assistant|interim|project)s?\b",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"\b(?:tel|email|telephone|phone)\b.*|\S+@\S+|\+?\d[\d ]{5,}", re.IGNORECASE
)


def officer_keys(texts: Iterable[str]) -> frozenset[str]:
    """A key for each officer named: "p dempsey"."""
    return frozenset(filter(None, (_key(name) for text in texts for name in _names(text))))


def _names(text: str) -> Iterator[str]:
    for line in (text or "").splitlines():
        if _COUNCILLOR.search(line):
            continue
        for part in _BETWEEN.split(_TELEPHONE.sub("", line)):
            if _NAME.match(part.strip()) and not _OFFICE.search(part):
                yield part.strip()


def councillor_keys(texts: Iterable[str]) -> frozenset[str]:
    """A key for each councillor named with that title: "cllr quayle"."""
    found = (match["name"] for text in texts for match in _COUNCILLOR.finditer(text or ""))
    names = (take_apart(name) for name in found)
    return frozenset(f"cllr {name.surname}" for name in names if name)


def councillor_key(name: str) -> str:
    parts = take_apart(name)
    return f"cllr {parts.surname}" if parts else ""


def _key(text: str) -> str:
    name = take_apart(text)
    return f"{name.given[0][0]} {name.surname}" if name and name.given else ""
