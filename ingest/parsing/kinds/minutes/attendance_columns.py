"""Attendance set in two columns without rules: a person in one, what he is there for in the other.

    Councillor      Cabinet Member responsible for     Eastwick   Councillor B Hale
    R Hale          Leader of the Council (Chairman)   Northam    Councillor P Orme
    P Orme          Planning and a Growing             Treasurer  Sue Vane
                    Economy

Lines come row by row. Here the name is put first and the other column in brackets behind it, as
attendance tables with rules are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.parsing.folding import fold
from ingest.parsing.geometry import Line
from ingest.parsing.kinds.minutes import titles
from ingest.parsing.kinds.minutes.attendance_tables import as_aside, is_column_title
from ingest.parsing.kinds.minutes.labels import read_label

FEWEST_ROWS = 2
SAME_ROW = 2.0  # points between baselines
SAME_COLUMN = 3.0  # points
ROW_GAP = 2.4  # of the font's size: rows of one block are no further apart
LONGEST_SAID = 9  # words beside a name

_PORTFOLIOS = re.compile(
    r"(?:cabinet|executive) (?:member|portfolio)(?:'s|s)?(?: responsib\w+)?(?: for)?:?",
    re.IGNORECASE,
)
"""The head of a column that stands over no other."""

_ASIDE = re.compile(r"\s*\([^()]*\)?")

Pair = tuple[int, int]
"""The indices of the two lines of one row."""


def name_first(lines: Sequence[Line]) -> list[Line]:
    """As many lines as before, those of such blocks reworded: name, then the rest in brackets."""
    found = list(lines)
    for block in _blocks(lines):
        _reword(found, block)
    for at, line in enumerate(found):
        if _PORTFOLIOS.fullmatch(line.text):
            found[at] = replace(line, text="")
    return found


def _blocks(lines: Sequence[Line]) -> Iterator[list[Pair]]:
    """Runs of rows of two lines whose columns begin at the same places."""
    block: list[Pair] = []
    for pair in _rows(lines):
        if block and not _goes_on(lines, block[-1], pair):
            yield block
            block = []
        block.append(pair)
    if block:
        yield block


def _rows(lines: Sequence[Line]) -> Iterator[Pair]:
    for left in range(len(lines) - 1):
        right = left + 1
        alone = not (left and _same_row(lines[left - 1], lines[left]))
        ends = right + 1 == len(lines) or not _same_row(lines[right], lines[right + 1])
        if alone and ends and _same_row(lines[left], lines[right]):
            yield left, right


def _same_row(one: Line, other: Line) -> bool:
    return one.page == other.page and abs(one.baseline - other.baseline) <= SAME_ROW


def _goes_on(lines: Sequence[Line], before: Pair, pair: Pair) -> bool:
    last, first = lines[before[1]], lines[pair[0]]
    aligned = all(
        abs(lines[one].box.x0 - lines[other].box.x0) <= SAME_COLUMN
        for one, other in zip(before, pair, strict=True)
    )
    between = lines[before[1] + 1 : pair[0]]
    below = all(abs(line.box.x0 - last.box.x0) <= SAME_COLUMN for line in between)
    above = between[-1] if between else last
    near = first.page == above.page and first.baseline - above.baseline < ROW_GAP * first.size
    return aligned and below and near


def _reword(found: list[Line], block: Sequence[Pair]) -> None:
    rows = [pair for pair in block if not all(is_column_title(found[at].text) for at in pair)]
    if not _tells(found, rows) or any(_is_label(found[at].text) for row in rows for at in row):
        return
    heads = set(block) - set(rows)
    lefts, rights = ([found[row[side]].text for row in rows] for side in (0, 1))
    first, second = _are_names(lefts), _are_names(rights)
    if first != second:
        for at in (at for pair in heads for at in pair):
            found[at] = replace(found[at], text="")
    if first and not second:
        for row, following in zip(rows, [*rows[1:], None], strict=True):
            _put_aside(found, row, following)
    elif second and not first:
        for left, right in rows:
            name, said = found[right].text, found[left].text
            found[left] = replace(found[left], text=name, marker=None)
            found[right] = replace(found[right], text=as_aside(said), marker=None)


def _tells(found: Sequence[Line], rows: Sequence[Pair]) -> bool:
    """Whether the rows are enough to be such a list: several, or one beside a councillor."""
    titled = bool(rows) and titles.OWN_COUNCILLOR.match(found[rows[0][1]].text)
    return len(rows) >= FEWEST_ROWS or bool(titled)


def _put_aside(found: list[Line], row: Pair, following: Pair | None) -> None:
    """The right column's text, with the lines of it below, in brackets."""
    right = found[row[1]]
    end = following[0] if following else row[1] + 1
    while following is None and end < len(found) and _runs_below(found[end - 1], found[end], right):
        end += 1
    rest = range(row[1] + 1, end)
    said = fold([right.text, *(found[at].text for at in rest)])
    found[row[1]] = replace(right, text=as_aside(said), marker=None)
    for at in rest:
        found[at] = replace(found[at], text="")


def _runs_below(above: Line, line: Line, first: Line) -> bool:
    near = line.page == above.page and line.baseline - above.baseline < ROW_GAP * line.size
    return near and abs(line.box.x0 - first.box.x0) <= SAME_COLUMN


def _is_label(text: str) -> bool:
    return ":" in text and read_label(text) is not None


def _are_names(texts: Sequence[str]) -> bool:
    return all(map(_is_name, texts))


def _is_name(text: str) -> bool:
    """Whether a cell names one person: with a title, or in two words and more that name no
    office and no body."""
    bare = _ASIDE.sub("", text).strip(" *,")
    titled = bool(titles.OWN_COUNCILLOR.match(bare) or titles.HONORIFIC.match(bare))
    name = titles.LETTERS.sub("", titles.without_titles(bare)).strip(" ,")
    plain = titles.NAME.fullmatch(name) is not None and titles.NOBODY.search(name) is None
    if not plain or titled:
        return plain
    says = titles.ROLE.search(name) or titles.OFFICE.fullmatch(name) or titles.PLACE.search(name)
    return " " in name and not says and len(name.split()) < LONGEST_SAID
