"""Which numbered lines of an agenda are its items, and which only count within one.

Items stand in one column from "1" (or "A1", or "7.1") upwards; a list inside a description
stands elsewhere, or begins again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.parsing.geometry import Line
from ingest.parsing.lines import join_marker

COLUMN = 7.0  # points: numbers may be set flush right, "8." further in than "10."
LARGEST_STEP = 3  # a number may be missing, not many
SHORTEST_CHAIN = 3
SAME_ROW = 3.0  # points between baselines
FAR_RIGHT = 0.6  # of the page's width: a title begins to the left of this

ITEM_NUMBER = re.compile(
    r"\(?(?:item\s*)?(?:[A-Z]{1,4}[/.]?)?\d{1,4}(?:[./]\d{1,4}){0,2}\.?\(?[a-z]{0,2}\)?[.):]?",
    re.IGNORECASE,
)

_TIME = re.compile(r"\d{1,2}[.:]\d{2}\s*(?:[ap]\.?m\b|noon|hours?\b|hrs\b)", re.IGNORECASE)
_BARE_NUMBER = re.compile(
    r"(?P<number>(?:[A-Z]{1,4}[/.]?)?\d{1,4}(?:[/.]\d{1,4})*[a-z]?) (?=[\"'“‘(]?[A-Z]|\d+/\d)"
)

Key = tuple[str, int, int, str]


def item_key(marker: str | None) -> Key | None:
    """The marker as something to compare: "4a" is ("", 4, 0, "a"), "7.2" ("", 7, 2, ""),
    "PC/23/114" ("pc", 23, 114, "")."""
    if marker is None or ITEM_NUMBER.fullmatch(marker) is None:
        return None
    figures = [int(run) for run in re.findall(r"\d+", marker)]
    main, sub = figures[-2:] if len(figures) > 1 else (figures[0], 0)
    letter = re.search(r"(?<=[\d.(])([a-z]{1,2})(?=\W*$)", marker, re.IGNORECASE)
    prefix = re.match(r"\(?(?:item\s*)?([A-Z]*)", marker, re.IGNORECASE)
    series = prefix.group(1).casefold() if prefix else ""
    return series, main, sub, letter.group().casefold() if letter else ""


def item_number(marker: str) -> str:
    """The number without its stop: "4a" of "4a.", "7.2"."""
    return re.sub(r"^(?:item\s*)", "", marker.strip("().: "), flags=re.IGNORECASE)


def join_numbers(lines: Sequence[Line], page_width: float) -> tuple[Line, ...]:
    """The lines with each number that stands in a column of its own joined to its title."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before and _is_number_of(before, line, page_width):
            joined[-1] = join_marker(before, line)
        else:
            joined.append(line)
    return tuple(joined)


def _is_number_of(before: Line, line: Line, page_width: float) -> bool:
    level = before.page == line.page and abs(before.baseline - line.baseline) <= SAME_ROW
    alone = ITEM_NUMBER.fullmatch(before.text) is not None
    return level and alone and line.box.x0 < FAR_RIGHT * page_width


def with_bare_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with their items' numbers named where these have no stop, and no column of their
    own: "A1 Apologies", "2 Minutes". Agendas whose numbers are known stay as they are."""
    if len(item_lines(lines)) >= SHORTEST_CHAIN:
        return tuple(lines)
    bare = {id(line): _bare_number(line) for line in lines}
    chain = {id(line) for line in item_lines([bare[id(line)] for line in lines])}
    if len(chain) < SHORTEST_CHAIN:
        return tuple(lines)
    return tuple(bare[id(line)] if id(bare[id(line)]) in chain else line for line in lines)


def _bare_number(line: Line) -> Line:
    match = _BARE_NUMBER.match(line.text) if line.marker is None else None
    if match is None:
        return line
    begin = line.box.x0 + line.box.width * match.end() / len(line.text)
    return replace(line, marker=match["number"], body_x0=begin)


def item_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines that open the agenda's items, in order."""
    chains = [_chain(column) for column in _columns(lines)]
    longest = max((len(chain) for chain in chains), default=0)
    enough = max(min(SHORTEST_CHAIN, longest), 0.4 * longest)
    fit = [chain for chain in chains if chain and len(chain) >= enough]
    return min(fit, key=lambda chain: min(line.box.x0 for line in chain), default=[])


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The numbered lines by the place where their numbers stand."""
    numbered = [
        line for line in lines if item_key(line.marker) and line.body and not _TIME.match(line.text)
    ]
    columns: list[list[Line]] = []
    for line in sorted(numbered, key=lambda each: each.box.x0):
        if columns and line.box.x0 - columns[-1][0].box.x0 <= COLUMN:
            columns[-1].append(line)
        else:
            columns.append([line])
    order = {id(line): place for place, line in enumerate(lines)}
    return [sorted(column, key=lambda line: order[id(line)]) for column in columns]


def _chain(column: Sequence[Line]) -> list[Line]:
    """The rising run of numbers in one column; lines set otherwise than its first are not in."""
    best: list[Line] = []
    for start, first in enumerate(column):
        if best and (item_key(first.marker) or ("", 9, 0, ""))[1] > 1:
            continue
        chain = [first]
        for line in column[start + 1 :]:
            if line.bold == first.bold and _follows(chain[-1], line):
                chain.append(line)
        if len(chain) > len(best):
            best = chain
    return best


def _follows(before: Line, line: Line) -> bool:
    last, key = item_key(before.marker), item_key(line.marker)
    if last is None or key is None or key <= last:
        return False
    if key[0] != last[0]:
        return key[1] == 1  # "B1" after "A4"
    if key[1] == last[1]:
        return key[2] - last[2] <= LARGEST_STEP
    bold = before.bold and before.bold_end and line.bold and line.bold_end  # of a supplement
    return (bold or key[1] - last[1] <= LARGEST_STEP) and key[2] <= 1
