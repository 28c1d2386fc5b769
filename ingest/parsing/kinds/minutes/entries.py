"""A list of people divided into its entries: at commas and "and", and where a title begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.parsing.kinds.minutes.titles import (
    AREA,
    COUNCILLOR,
    HONORIFIC,
    LEADING_ROLE,
    ROLE,
    TIERS,
)

_HEADCOUNT = re.compile(
    r"[,;.]?\s*(?:\b(?:plus|and|with|together with|also|approximately|approx\.?|about"
    r"|there (?:was|were))\s+)*"
    r"\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty"
    r"|several|some|no|few|number of)\s+(?:(?:other|further|local|of the)\s+)*"
    r"(?:members?|guests?|residents?|parishioners?|visitors?|electors?|people|persons"
    r"|representatives?|press)\b[^,;\n]*",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:whole|part) of (?:the )?meeting\s*[:–-]?\s*"
    r"|\b(?:agenda )?items? \d+(?:(?:, | and | & )\d+)*\s*[:–-]\s*",
    re.IGNORECASE,
)
ASIDE = re.compile(r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)?")
DASH = re.compile(r"\s+[–—-]\s*|\s*[–—]\s+|:\s+")
_HIDDEN = re.compile(r"\s*\x00(\d+)\x00")
_SEPARATOR = re.compile(
    r"\s*,?\s+(?:together|along) with\s+|\s*[,;\n]\s*(?:and |& )?"
    r"|\s+(?:and|&|plus)\s+(?!RFO)|\s*\.\s*$"
    r"|(?<=[a-z]{2})(?<!llr)(?<!lrs)(?<!Mrs)(?<!yng)(?<!rof)(?<!Rev)(?<!evd)(?<!Ald)(?<!Col)"
    r"(?<!apt)\.\s+(?=[A-Z])"  # a sentence ends
)
_KEPT_SEPARATOR = re.compile(f"({_SEPARATOR.pattern})")
_ENTRY_END = re.compile(r"[,;\n]|\band\b")
_TIERED = re.compile(rf"\s*(?:(?:[A-Z][\w’'-]+ )?{TIERS}|{AREA}) ")
_TIERED_AHEAD = re.compile(
    rf"(?<=[\w.\x00’']) ((?:(?!Clerk|Officer)[A-Z][\w’'-]+ )?{TIERS} {COUNCILLOR} )"
)
_ROLE_AHEAD = re.compile(
    r"(?<=[a-z.\x00])(?<!Parish)(?<!Town)(?<!Deputy)(?<!Assistant)(?<!Community)(?<!Council) "
    r"((?:(?:Parish|Town|Assistant|Deputy|Acting|Locum) )*Clerk:? (?:Mrs?|Ms|Miss|Dr)\b)"
)
_TITLE_AHEAD = re.compile(rf"(?P<before>\S+) (?={COUNCILLOR}|Mrs?\b|Ms\b|Miss\b)")
_ROLE_BEGUN = re.compile(
    r"(?:Democratic|Electoral|Legal|Corporate|Children|Adults?|Housing|Planning|Highways?|Growth"
    r"|Finance|Transport|Environment|Communities|Policy|Public Health|Customer|Waste|Law)"
)
"""The first half of "Democratic and Electoral Services Officer"."""

_BEFORE_TITLE_TEXT = """
clerk officer parish town community city and the cllr councillor rfo dr chair chairman
chairwoman chairperson mayor
"""
_BEFORE_TITLE = frozenset(_BEFORE_TITLE_TEXT.split())


def divide_list(text: str) -> Iterator[str]:
    """The entries of a list, asides in brackets kept; headcounts left out.

    "P Orme Clerk Mrs S Vane and two residents" -> "P Orme", "Clerk Mrs S Vane"
    """
    asides: list[str] = []

    def hide(aside: re.Match[str]) -> str:
        asides.append(aside.group(1))
        return f" \x00{len(asides) - 1}\x00"

    listed = _WHEN.sub("\n", _HEADCOUNT.sub("", text))
    hidden = _part_run_on(ASIDE.sub(hide, listed))
    for entry in _rejoined(_SEPARATOR.split(hidden), hidden):
        yield _HIDDEN.sub(lambda found: f" ({asides[int(found[1])]})", entry).strip()


def _part_run_on(text: str) -> str:
    """A separator where a title begins after a name: "P Orme Clerk Mrs S Vane Cllr Q Reed"."""
    text = _TIERED_AHEAD.sub(_separated_tier, text)
    text = _ROLE_AHEAD.sub(r"; \1", text)
    pieces = _KEPT_SEPARATOR.split(text)
    return "".join(_part_titles(piece) for piece in pieces)


def _part_titles(piece: str) -> str:
    tiered = _TIERED.match(piece)
    begin = tiered.end() if tiered else 0
    return piece[:begin] + _TITLE_AHEAD.sub(_separated, piece[begin:])


def _separated_tier(ahead: re.Match[str]) -> str:
    """Parted, but for a place that opens the entry: ", Vale District Councillor Orme"."""
    before = _ENTRY_END.split(ahead.string[: ahead.start()])[-1]
    return f"; {ahead[1]}" if len(before.split()) > 1 else ahead.group()


def _separated(ahead: re.Match[str]) -> str:
    before = ahead["before"]
    goes_on = before.strip(".:").casefold() in _BEFORE_TITLE or before[-1] in "-–(,;&"
    return f"{before} " if goes_on else f"{before}; "


def _rejoined(pieces: list[str], whole: str) -> Iterator[str]:
    """The pieces, but for those that a role's own "and" parted: "Head of Legal and Monitoring
    Officer"."""
    kept: list[str] = []
    for piece in (piece.strip() for piece in pieces if piece.strip()):
        if (
            kept
            and (ROLE.search(kept[-1]) or _ROLE_BEGUN.fullmatch(kept[-1]))
            and _continues(kept[-1], piece, whole)
        ):
            kept[-1] = f"{kept[-1]} and {piece}"
        else:
            kept.append(piece)
    yield from kept


def _continues(before: str, piece: str, whole: str) -> bool:
    joined = any(f"{before} {link} {piece}" in whole for link in ("and", "&"))
    if not joined or ROLE.search(piece) is None:
        return False
    own = HONORIFIC.match(piece) or DASH.search(piece) or LEADING_ROLE.match(piece)
    return not own and "\x00" not in piece
