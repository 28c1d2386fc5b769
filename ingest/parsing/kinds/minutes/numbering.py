"""Numbers that may head items of minutes, and the run of them that does.

Lists inside items are numbered too: the items' numbers are those that keep one form and place and
rise from the first page to the last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from ingest.parsing.geometry import Line

WINDOW = 400  # candidates in which the number before is looked for
SAME_PLACE = 9.0  # points by which numbers of one column may be set off
LARGEST_STEP = 4  # numbers that minutes may leave out
FEWEST = 2
LONGEST_TITLE = 22  # words
BOLD_WEIGHT = 3.0
REPEATED = 0.4  # what a number printed twice adds to a run
SKIPPED = 0.9  # what a number adds that leaves some out

_NUMBER = re.compile(
    r"(?P<star>[*#] ?)?(?:(?:Minute|Item|Min|Agenda Item)\.? ?(?:No\.? ?)?)?"
    r"(?P<number>(?:[A-Za-z]{1,5}(?:\(\d+\))?[A-Z]?[ ./-]?)?\d{1,5}(?:[./-]\d{1,5}){0,4}"
    r"(?:[a-z]|/[A-Z]{1,3})?)"
    r"(?P<stop>[.):]?)(?=\s|$)\s*[-–:]?\s*(?P<title>.*)"
)
_LETTERED = re.compile(
    r"(?:Item )?\(?(?:(?P<roman>[ivx]{1,6}|[IVX]{1,6})|(?P<letter>[A-Z]))(?P<stop>[.):])(?=\s|$)"
    r"\s*[-–:]?\s*(?P<title>.*)"
)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_TITLE = re.compile(r"[\"'“‘(\[]?[A-Z0-9£]")
_DATE_OR_TIME = re.compile(
    r"\d{1,2}(?:st|nd|rd|th)\b|\d{1,2}[./]\d{1,2}[./]\d{2,4}$|\d{1,2}[.:]\d{2} ?(?:am|pm)"
    r"|(?:19|20)\d\d$|\d{1,2} (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December)\b"
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that opens with a number; `form` is the number with its figures made alike."""

    index: int
    number: str
    figures: tuple[int, ...]
    title: str
    line: Line
    form: str
    value: int = 0  # the one of its figures that counts
    starred: bool = False  # a star before the number tells of something else: "* delegated"


def numbered_heads(lines: Sequence[Line]) -> list[Candidate]:
    """The numbered lines that head items; empty where no run of numbers is like such heads."""
    return _best_run(lines, _candidate)


def lettered_heads(lines: Sequence[Line]) -> list[Candidate]:
    """The lines that head items with "iv)" or "C.", for papers that use no figures."""
    return _best_run(lines, _lettered)


def _best_run(
    lines: Sequence[Line], read: Callable[[int, Line], Candidate | None]
) -> list[Candidate]:
    candidates = [found for index, line in enumerate(lines) if (found := read(index, line))]
    best: list[Candidate] = []
    best_score = 0.0
    for family in _families(candidates):
        for chain in _rises(family):
            score = _score(chain, lines)
            if score > best_score:
                best, best_score = chain, score
    if len(best) <= FEWEST and not (best and best[0].line.bold):
        return []
    return _with_slips(best, candidates)


def _candidate(index: int, line: Line) -> Candidate | None:
    match = _NUMBER.match(line.text)
    if match is None or _DATE_OR_TIME.match(line.text):
        return None
    title, number = match["title"], match["number"]
    if title and not _TITLE.match(title):
        return None
    figures = tuple(int(each) for each in re.findall(r"\d+", number))
    form = re.sub(r"\d+", "9", number) + match["stop"]
    return Candidate(index, number, figures, title, line, form, starred=bool(match["star"]))


def _lettered(index: int, line: Line) -> Candidate | None:
    """A line that opens with "iv)" or "C.": items, where nothing is numbered in figures."""
    match = _LETTERED.match(line.text)
    if match is None or (match["title"] and not _TITLE.match(match["title"])):
        return None
    number = match["roman"] or match["letter"]
    value = _roman(number.casefold()) if match["roman"] else ord(number) - ord("A") + 1
    form = ("r" if match["roman"] else "A") + match["stop"]
    return Candidate(index, number, (value,), match["title"], line, form)


def _roman(numeral: str) -> int:
    """ "xiv" -> 14."""
    values = [_ROMAN[letter] for letter in numeral]
    pairs = zip_longest(values, values[1:], fillvalue=0)
    return sum(-one if one < other else one for one, other in pairs)


def _families(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidates of one form, weight and place."""
    families: list[list[Candidate]] = []
    for each in candidates:
        family = next((known for known in families if _alike(known[-1], each)), None)
        if family is None or family[-1].form != each.form:
            families.append([each])
        else:
            family.append(each)
    return families


def _alike(one: Candidate, other: Candidate) -> bool:
    return (
        one.form == other.form
        and one.line.bold == other.line.bold
        and (one.starred or other.starred or abs(one.line.box.x0 - other.line.box.x0) <= SAME_PLACE)
    )


def _rises(family: Sequence[Candidate]) -> list[list[Candidate]]:
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


def _longest_rise(family: Sequence[Candidate]) -> list[Candidate]:
    """The longest run of numbers that rise by little."""
    length = [1.0] * len(family)
    before = [-1] * len(family)
    for i, later in enumerate(family):
        for j in range(i - 1, max(i - WINDOW, 0) - 1, -1):
            step = later.value - family[j].value
            gain = REPEATED if step == 0 else 1.0 if step == 1 else SKIPPED
            if 0 <= step <= LARGEST_STEP and length[j] + gain > length[i]:
                length[i], before[i] = length[j] + gain, j
    at = max(range(len(family)), key=lambda i: (length[i], -i))
    chain = []
    while at >= 0:
        chain.append(family[at])
        at = before[at]
    return chain[::-1]


def _score(chain: Sequence[Candidate], lines: Sequence[Line]) -> float:
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


def _with_slips(chain: list[Candidate], candidates: Sequence[Candidate]) -> list[Candidate]:
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


def _may_slip(candidate: Candidate, first: Candidate) -> bool:
    """Set as the heads are, though another number or stop is printed."""
    return (
        candidate.line.bold == first.line.bold
        and candidate.form.rstrip(".):") == first.form.rstrip(".):")
        and abs(candidate.line.box.x0 - first.line.box.x0) <= SAME_PLACE
    )
