"""Which lines head the items of minutes: the numbers that run through the paper, else bold heads.

"42.   Apologies" "7 Public Forum" "PC/23/114 Finance" "21.01.05 Village green" "APOLOGIES". Lists
inside items are numbered too: the items' numbers are those that keep one form and place and rise
from the first page to the last.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.parsing.geometry import Line

SAME_PLACE = 9.0  # points by which numbers of one column may be set off
LARGEST_STEP = 4  # numbers that minutes may leave out
FEWEST = 2
LONGEST_TITLE = 22  # words
BOLD_WEIGHT = 3.0

_NUMBER = re.compile(
    r"(?:(?:Minute|Item|Min|Agenda Item)\.? ?(?:No\.? ?)?)?"
    r"(?P<number>[A-Z]{0,4}[./-]?\d{1,5}(?:[./-]\d{1,5}){0,4}[a-z]?)(?P<stop>[.):]?)(?=\s|$)\s*[-–:]?\s*(?P<title>.*)"
)
_DATE_OR_TIME = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}$|\d{1,2}[.:]\d{2} ?(?:am|pm)|\d{4}$"
)
_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*")
_NO_HEADING = re.compile(
    r"(?:resolved|agreed|decision|reason|action|proposed|seconded|signed|chair|clerk|date|dated|meeting|the meeting"
    r"|minutes|present|apologies:|page|for|against|note|part|recommend|cllr|councillor)\b.*[:.)]?$|.*[.;,]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Where an item begins, and its printed number."""

    index: int  # of its first line
    number: str | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    index: int
    number: str
    value: int
    title: str
    line: Line
    form: tuple[str, bool]


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """The items' headings in order; empty where the lines show none."""
    numbered = _numbered(lines)
    return numbered or _unnumbered(lines)


def _numbered(lines: Sequence[Line]) -> list[Heading]:
    candidates = [found for index, line in enumerate(lines) if (found := _candidate(index, line))]
    best: list[_Candidate] = []
    best_score = 0.0
    for family in _families(candidates):
        chain = _longest_rise(family)
        score = _score(chain, lines)
        if score > best_score:
            best, best_score = chain, score
    best = _with_slips(best, candidates)
    return [Heading(each.index, each.number) for each in best]


def _candidate(index: int, line: Line) -> _Candidate | None:
    match = _NUMBER.match(line.text)
    if match is None or _DATE_OR_TIME.match(line.text):
        return None
    title, number = match["title"], match["number"]
    if title and not re.match(r"[\"'“‘(\[]?[A-Z0-9£]", title):
        return None
    figures = re.findall(r"\d+", number)
    shape = re.sub(r"\d+", "9", number) + match["stop"]
    return _Candidate(index, number, int(figures[-1]), title, line, (shape, line.bold))


def _families(candidates: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Candidates of one form, weight and place."""
    families: list[list[_Candidate]] = []
    by_form: dict[tuple[str, bool], list[list[_Candidate]]] = defaultdict(list)
    for each in candidates:
        for family in by_form[each.form]:
            if abs(family[-1].line.box.x0 - each.line.box.x0) <= SAME_PLACE:
                family.append(each)
                break
        else:
            by_form[each.form].append([each])
    for groups in by_form.values():
        families += groups
    return families


def _longest_rise(family: Sequence[_Candidate]) -> list[_Candidate]:
    """The longest run of numbers that rise by little."""
    length = [1.0] * len(family)
    before = [-1] * len(family)
    for i, later in enumerate(family):
        for j in range(i - 1, -1, -1):
            step = later.value - family[j].value
            rises = 1 <= step <= LARGEST_STEP and length[j] + (step == 1) * 0.5 + 0.5 > length[i]
            repeats = step == 0 and length[j] + 0.4 > length[i]  # a number printed twice
            if rises or repeats:
                length[i], before[i] = length[j] + (1 if rises else 0.4), j
    if not family:
        return []
    at = max(range(len(family)), key=lambda i: (length[i], -i))
    chain = []
    while at >= 0:
        chain.append(family[at])
        at = before[at]
    return chain[::-1]


def _score(chain: Sequence[_Candidate], lines: Sequence[Line]) -> float:
    """How much a run of numbers looks like the items of minutes: many, in bold, with text below."""
    if len(chain) < FEWEST:
        return 0.0
    followed = sum(later.index - each.index > 1 for each, later in pairwise(chain)) + 1
    short = sum(len(each.title.split()) <= LONGEST_TITLE for each in chain)
    span = (chain[-1].index - chain[0].index + 1) / max(len(lines), 1)
    bold = BOLD_WEIGHT if chain[0].form[1] else 1.0
    share = (0.2 + 0.8 * followed / len(chain)) * short / len(chain)
    return len(chain) * bold * share * (0.5 + span)


def _with_slips(chain: list[_Candidate], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The run with misprinted heads put in where numbers are missing: "55", "6", "57"; "8.", "9",
    "10."."""
    if not chain:
        return chain
    bold = chain[0].form[1]
    family = [each for each in candidates if _may_slip(each, chain[0])]
    whole = []
    for each, later in pairwise(chain):
        whole.append(each)
        if later.value - each.value > 1:
            between = [
                slip
                for slip in family
                if each.index < slip.index < later.index
                and (bold or each.value < slip.value < later.value)
            ]
            whole += between[: later.value - each.value - 1]
    return [*whole, chain[-1]]


def _may_slip(candidate: _Candidate, first: _Candidate) -> bool:
    """Set as the heads are, though another number or stop is printed."""
    return (
        candidate.form[1] == first.form[1]
        and candidate.form[0].rstrip(".):") == first.form[0].rstrip(".):")
        and abs(candidate.line.box.x0 - first.line.box.x0) <= SAME_PLACE
    )


def _unnumbered(lines: Sequence[Line]) -> list[Heading]:
    """Bold, or else capital, lines of their own after the attendance."""
    for is_head in (_is_bold_head, _is_capital_head):
        found = [
            Heading(index, None)
            for index, line in enumerate(lines)
            if is_head(line)
            and not (index and is_head(lines[index - 1]) and _close(lines[index - 1], line))
        ]
        if len(found) >= 3:
            return found
    return []


def _close(before: Line, line: Line) -> bool:
    return before.page == line.page and line.baseline - before.baseline < 1.5 * line.size


def _is_bold_head(line: Line) -> bool:
    return line.bold and line.bold_end and _is_head(line.text)


def _is_capital_head(line: Line) -> bool:
    return bool(_CAPITALS.fullmatch(line.text)) and _is_head(line.text)


def _is_head(text: str) -> bool:
    return 1 <= len(text.split()) <= 14 and not _NO_HEADING.fullmatch(text) and text[0].isalnum()
