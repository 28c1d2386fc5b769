"""Who of a list of all who came is nowhere called a councillor: officers and advisers stand there
among the members, and the list does not say which is which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.parsing.geometry import Page
from ingest.parsing.kinds.minutes import titles

_TITLED = re.compile(rf"\b{titles.COUNCILLOR} (?P<name>{titles.NAME.pattern})")
_POSSESSIVE = re.compile(r"['’]s$")


def never_titled(names: Sequence[str], pages: Sequence[Page]) -> tuple[str, ...]:
    """The names but those whom the minutes title elsewhere: "a meeting with Councillor Colley".

    Nobody is a councillor for taking the chair: that of a schools forum is a head teacher.
    """
    if not names:
        return ()
    text = " ".join(line.text for page in pages for line in page.lines)
    titled = [_POSSESSIVE.sub("", found["name"].strip(" .")) for found in _TITLED.finditer(text)]
    return tuple(name for name in names if not any(_may_mean(each, name) for each in titled))


def _may_mean(said: str, name: str) -> bool:
    """Whether "Colley", "F Colley" or "Fiona Colley" means Fiona Colley."""
    *given, surname = said.split()
    return surname == name.split()[-1] and (not given or given[0][0] == name[0])
