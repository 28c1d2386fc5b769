"""Which lines head the items of minutes: the numbers that run through the paper, else bold heads.

"42.   Apologies" "7 Public Forum" "PC/23/114 Finance" "21.01.05 Village green" "APOLOGIES". Lists
inside items are numbered too: the items' numbers are those that keep one form and place and rise
from the first page to the last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.parsing.geometry import Line

SAME_PLACE = 9.0  # points by which numbers of one column may be set off
LARGEST_STEP = 4  # numbers that minutes may leave out
FEWEST = 2
FEWEST_UNNUMBERED = 3
LONGEST_TITLE = 22  # words
LONGEST_HEAD = 14  # words of a head without a number
BOLD_WEIGHT = 3.0
REPEATED = 0.4  # what a number printed twice adds to a run

_NUMBER = re.compile(
    r"(?:(?:Minute|Item|Min|Agenda Item)\.? ?(?:No\.? ?)?)?"
    r"(?P<number>(?:[A-Za-z]{1,5}(?:\(\d+\))?[A-Z]?[ ./-]?)?\d{1,5}(?:[./-]\d{1,5}){0,4}[a-z]?)"
    r"(?P<stop>[.):]?)(?=\s|$)\s*[-–:]?\s*(?P<title>.*)"
)
_TITLE = re.compile(r"[\"'“‘(\[]?[A-Z0-9£]")
_DATE_OR_TIME = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}$|\d{1,2}[.:]\d{2} ?(?:am|pm)"
    r"|(?:19|20)\d\d$|\d{1,2} (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
)
_CAPITALS = re.compile(r"[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*")
_NO_HEAD = re.compile(
    r"(?:resolved|agreed|decisions?|reasons?|actions?|proposed|seconded|signed|recorded vote|voting)"
    r"\b.*|(?:present|in attendance|chair(?:man)?|clerk)\W*|.*[.;,]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Where an item begins, and its printed number."""

    index: int  # of its first line
    number: str | None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that opens with a number; `form` is the number with its figures made alike."""

    index: int
    number: str
    figures: tuple[int, ...]
    title: str
    line: Line
    form: str
    value: int = 0  # the one of its figures that counts


def find_headings(lines: Sequence[Line], begin: int = 0) -> list[Heading]:
    """The items' headings in order; empty where the lines show none.

    Args:
        lines: of the whole paper, in reading order.
        begin: index of the first line after the attendance, before which no unnumbered head is.
    """
    return _numbered(lines) or _unnumbered(lines, begin)


def _numbered(lines: Sequence[Line]) -> list[Heading]:
    candidates = [found for index, line in enumerate(lines) if (found := _candidate(index, line))]
    best: list[_Candidate] = []
    best_score = 0.0
    for family in _families(candidates):
        for chain in _rises(family):
            score = _score(chain, lines)
            if score > best_score:
                best, best_score = chain, score
    if best and len(best) <= FEWEST and not best[0].line.bold:
        return []
    return [Heading(each.index, each.number) for each in _with_slips(best, candidates)]


def _candidate(index: int, line: Line) -> _Candidate | None:
    match = _NUMBER.match(line.text)
    if match is None or _DATE_OR_TIME.match(line.text):
        return None
    title, number = match["title"], match["number"]
    if title and not _TITLE.match(title):
        return None
    figures = tuple(int(each) for each in re.findall(r"\d+", number))
    form = re.sub(r"\d+", "9", number) + match["stop"]
    return _Candidate(index, number, figures, title, line, form)


def _families(candidates: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Candidates of one form, weight and place."""
    families: list[list[_Candidate]] = []
    for each in candidates:
        family = next((known for known in families if _alike(known[-1], each)), None)
        if family is None or family[-1].form != each.form:
            families.append([each])
        else:
            family.append(each)
    return families


def _alike(one: _Candidate, other: _Candidate) -> bool:
    return (
        one.form == other.form
        and one.line.bold == other.line.bold
        and abs(one.line.box.x0 - other.line.box.x0) <= SAME_PLACE
    )


def _rises(family: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """The longest rising run by each of the numbers' figures: "12/25" by the first, "PC/23/114"
    by the last."""
    places = {len(each.figures) for each in family}
    return [
        _longest_rise(
            [
                replace(each, value=each.figures[place])
                for each in family
                if len(each.figures) > place
            ]
        )
        for place in range(max(places))
    ]


def _longest_rise(family: Sequence[_Candidate]) -> list[_Candidate]:
    """The longest run of numbers that rise by little."""
    length = [1.0] * len(family)
    before = [-1] * len(family)
    for i, later in enumerate(family):
        for j in range(i - 1, -1, -1):
            step = later.value - family[j].value
            gain = REPEATED if step == 0 else 1.0 if step == 1 else 0.9
            if 0 <= step <= LARGEST_STEP and length[j] + gain > length[i]:
                length[i], before[i] = length[j] + gain, j
    at = max(range(len(family)), key=lambda i: (length[i], -i))
    chain = []
    while at >= 0:
        chain.append(family[at])
        at = before[at]
    return chain[::-1]


def _score(chain: Sequence[_Candidate], lines: Sequence[Line]) -> float:
    """How much a run of numbers looks like the items of minutes: many, in bold, with text below."""
    values = {each.value for each in chain}
    if len(values) < FEWEST:
        return 0.0
    followed = sum(later.index - each.index > 1 for each, later in pairwise(chain)) + 1
    short = sum(len(each.title.split()) <= LONGEST_TITLE for each in chain)
    span = (chain[-1].index - chain[0].index + 1) / max(len(lines), 1)
    bold = BOLD_WEIGHT if chain[0].line.bold else 1.0
    share = (0.2 + 0.8 * followed / len(chain)) * short / len(chain)
    return len(values) * bold * share * (0.5 + span)


def _with_slips(chain: list[_Candidate], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The run with misprinted heads put in where numbers are missing: "55", "6", "57"; "8.", "9",
    "10."."""
    if not chain:
        return chain
    bold = chain[0].line.bold
    slips = [each for each in candidates if _may_slip(each, chain[0])]
    whole = []
    for each, later in pairwise(chain):
        whole.append(each)
        if later.value - each.value > 1:
            whole += [
                slip
                for slip in slips
                if each.index < slip.index < later.index
                and (bold or each.value < slip.figures[-1] < later.value)
            ]
    return [*whole, chain[-1]]


def _may_slip(candidate: _Candidate, first: _Candidate) -> bool:
    """Set as the heads are, though another number or stop is printed."""
    return (
        candidate.line.bold == first.line.bold
        and candidate.form.rstrip(".):") == first.form.rstrip(".):")
        and abs(candidate.line.box.x0 - first.line.box.x0) <= SAME_PLACE
    )


def _unnumbered(lines: Sequence[Line], begin: int) -> list[Heading]:
    """Bold, or else capital, lines of their own after the attendance."""
    for is_head in (_is_bold_head, _is_capital_head):
        found = [
            Heading(index, None)
            for index, line in enumerate(lines)
            if index >= begin and is_head(line) and not _continues_head(lines, index, is_head)
        ]
        if len(found) >= FEWEST_UNNUMBERED:
            return found
    return []


def _continues_head(lines: Sequence[Line], index: int, is_head: Callable[[Line], bool]) -> bool:
    before = lines[index - 1] if index else None
    return before is not None and is_head(before) and _close(before, lines[index])


def _close(before: Line, line: Line) -> bool:
    return before.page == line.page and line.baseline - before.baseline < 1.5 * line.size


def _is_bold_head(line: Line) -> bool:
    return line.bold and line.bold_end and _is_head(line.text)


def _is_capital_head(line: Line) -> bool:
    return bool(_CAPITALS.fullmatch(line.text)) and _is_head(line.text)


def _is_head(text: str) -> bool:
    words = len(text.split())
    return 1 <= words <= LONGEST_HEAD and not _NO_HEAD.fullmatch(text) and text[0].isalnum()
