"""The list of portfolio holders before a plan's entries: names left, portfolios right, no rules.

Cabinet Portfolio Holders 2023/24
Jill Haynes          Corporate Development and Transformation
Councillor Jill Haynes - Cabinet Member for Housing
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.parsing.cells import folded
from ingest.parsing.fields.people import clean_name
from ingest.parsing.geometry import Line
from ingest.parsing.lines import line_to_rows
from ingest.parsing.provenance import sources_of
from ingest.parsing.records import PortfolioHolderRecord

SAME_COLUMN = 6.0  # points
FEWEST = 2  # pairs that make a list
NEXT_LINE = 1.6  # of the font's size: a portfolio goes on no further below

_NAME = re.compile(
    r"(?:(?:councillor|cllr)\.?\s+)?(?:(?:mr|mrs|ms|miss|dr|sir|dame|lady|lord)\.?\s+)?"
    r"(?:[A-Z][\w'’.-]*\s+){1,3}(?:(?:de|van|von|del|la|le)\s+)?[A-Z][\w'’-]+(?:\s+(?:OBE|MBE|CBE|JP))?",
)
_TITLED = re.compile(r"(?:councillor|cllr)\b", re.IGNORECASE)
_DASHED = re.compile(r"^(?P<name>.{4,60}?)\s*(?:\s[-–—]|:|,)\s+(?P<portfolio>\S.*)$")
_OFFICE = re.compile(
    r"\b(?:leader|portfolio|cabinet|executive|holder|member for|lead member)\b", re.IGNORECASE
)


@dataclass
class _Pair:
    names: list[Line]
    portfolio: list[Line] = field(default_factory=list)


def read_holders(lines: Sequence[Line]) -> tuple[PortfolioHolderRecord, ...]:
    """The portfolio holders listed among the lines above a plan's entries."""
    pairs = list(_column_pairs(lines))
    if len(pairs) < FEWEST:
        return _dashed(lines)
    return tuple(_record(pair) for pair in pairs)


def _record(pair: _Pair) -> PortfolioHolderRecord:
    return PortfolioHolderRecord(
        name=clean_name(folded(pair.names) or ""),
        portfolio=folded(pair.portfolio) or "",
        sources=sources_of(
            {
                "record": ("forward plan: portfolio holders", [*pair.names, *pair.portfolio]),
                "name": ("forward plan: name column", pair.names),
                "portfolio": ("forward plan: portfolio column", pair.portfolio),
            }
        ),
    )


def _column_pairs(lines: Sequence[Line]) -> Iterator[_Pair]:
    """Rows of a name and a portfolio, the portfolio's further lines below it."""
    pair: _Pair | None = None
    for row in _rows(lines):
        if len(row) == 2 and _is_name(row[0].text) and not _is_name_alone(row[1].text):
            if pair is not None:
                yield pair
            pair = _Pair([row[0]], [row[1]])
        elif pair is not None and len(row) == 1 and _goes_on(pair, row[0]):
            pair.portfolio.append(row[0])
        elif pair is not None:
            yield pair
            pair = None
    if pair is not None:
        yield pair


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    for page in dict.fromkeys(line.page for line in lines):
        yield from line_to_rows(line for line in lines if line.page == page)


def _is_name(text: str) -> bool:
    return _NAME.fullmatch(text.strip(" *")) is not None and bool(clean_name(text))


def _is_name_alone(text: str) -> bool:
    return _TITLED.match(text) is not None and _is_name(text)


def _goes_on(pair: _Pair, line: Line) -> bool:
    last = pair.portfolio[-1]
    below = 0 < line.baseline - last.baseline <= NEXT_LINE * last.size
    return below and line.page == last.page and abs(line.box.x0 - last.box.x0) <= SAME_COLUMN


def _dashed(lines: Sequence[Line]) -> tuple[PortfolioHolderRecord, ...]:
    """Lines of a name, a dash and an office; none where there are too few to be a list."""
    found = []
    for line in lines:
        match = _DASHED.match(line.text)
        named = match and _is_name(match["name"]) and _OFFICE.search(match["portfolio"])
        if match and named:
            place = ("forward plan: name - portfolio", [line])
            sources = sources_of(dict.fromkeys(("record", "name", "portfolio"), place))
            found.append(
                PortfolioHolderRecord(
                    name=clean_name(match["name"]), portfolio=match["portfolio"], sources=sources
                )
            )
    return tuple(found) if len(found) >= FEWEST else ()
