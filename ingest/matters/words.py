"""Titles taken apart: the words that say what a paper is about, and those that any paper has."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ingest.matters.periods import Period, references, take_period, without_references
from ingest.matters.stages import COMES_AGAIN, STAGE

_NOT_A_WORD = re.compile(r"[^\w]+")
_APOSTROPHE = re.compile(r"['’]s?\b")
_FIGURES = re.compile(r"\d+(st|nd|rd|th)?$")
_LABEL = re.compile(r"\b(?:motion|question|petition|item|no|number)\.? \d+\b", re.IGNORECASE)

_SAYS_NOTHING = """
a an and any are as at be by for from has have his her if in into is it its of on or our that the
their them this to under up was were which with within
"""
SAYS_NOTHING = frozenset(_SAYS_NOTHING.split())

_OF_ANY_PAPER = """
accord action additional adopt adopted adopting adoption agree agreed agreement amended amendment
annual application appointment approach approval approve approved arrangement authority award board
briefing business cabinet case committee consider consideration consultation contract council
councillor debate decision deliver delivering delivery determination development document draft
executive expression final first forward framework full future guidance half implementation
implementing including initial inspection interest interim introduction issue item joint key lead
making management matter meeting member minute model monitor monitoring month monthly motion new
next notice number officer option order outcome outline outturn overview panel part period petition
phase plan policy position post priority procedure process programme progress project proposal
proposed publication quarter quarterly recommendation reconsideration refresh regarding register
renewal reply report response result review revised scheme scrutiny second service six stage
statement status step strategic strategy summary supplement term third three tranche twelve two
update updated various visit working year yearly
january february march april may june july august september october november december
"""
OF_ANY_PAPER = frozenset(_OF_ANY_PAPER.split())
"""Words of procedure and of papers' kinds, in the singular: none of them says what about."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title's words in the singular and without its period.

    `words` in order, but for those that say nothing; `topic` those that say what it is about;
    `core` the words without how far the thing is, and `stages` that: "outline business case".
    `figures` are what else of numbers it has: of houses, units, routes, days.
    `again_after` are the days by which two papers of this title are two of a series.
    """

    words: tuple[str, ...]
    topic: frozenset[str]
    period: Period
    references: frozenset[str]
    core: frozenset[str]
    stages: frozenset[str]
    figures: frozenset[str]
    again_after: int | None

    @property
    def is_plain(self) -> bool:
        """Whether it has words of procedure only: "Draft Outturn Report 2025/26"."""
        return not self.topic

    @property
    def series(self) -> str:
        """What all of a series share: "financial monitoring report" of any quarter."""
        return " ".join(sorted({*self.words, *self.figures}))

    def is_but_stage(self, other: "Title") -> bool:
        """Whether both name one thing, however far it is."""
        return (self.core, self.figures) == (other.core, other.figures)

    def is_numbered_apart(self, other: "Title") -> bool:
        """Whether each is another part, month, house or unit: it may be one matter, or two."""
        own = bool(self.figures - other.figures) and bool(other.figures - self.figures)
        return own or self.period.is_numbered_apart(other.period)


@lru_cache(maxsize=50_000)
def read_title(title: str) -> Title:
    period, rest = take_period(without_references(title))
    words = words_of(rest)
    topic = frozenset(word for word in words if word not in OF_ANY_PAPER and len(word) > 1)
    stages = frozenset(" ".join(words_of(match.group())) for match in STAGE.finditer(rest))
    again = min((days for sign, days in COMES_AGAIN.items() if sign.search(rest)), default=None)
    bare = STAGE.sub(" ", _LABEL.sub(" ", rest))
    core, figures = frozenset(words_of(bare)), figures_of(bare)
    return Title(words, topic, period, references(title), core, stages, figures, again)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case and in the singular; figures and "the" left out."""
    text = _APOSTROPHE.sub("", text.casefold().replace("&", " and "))
    plain = (word for word in _NOT_A_WORD.split(text) if word and word not in SAYS_NOTHING)
    return tuple(singular(word) for word in plain if not _FIGURES.match(word))


def figures_of(text: str) -> frozenset[str]:
    """The numbers in a text: "Unit 4" has one and "14-16 High Street" two."""
    return frozenset(filter(str.isdigit, _NOT_A_WORD.split(text)))


def singular(word: str) -> str:
    """ "libraries" -> "library", "buses" -> "bus"; "bus", "business" and "process" stay."""
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "buses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def common_words(titles: Iterable[Title], *, most: int, share: float) -> frozenset[str]:
    """Words that too many different titles bear to tell them apart: the council's own name.

    A title counts once however often it is printed: plan after plan repeats it.
    """
    counts: dict[str, int] = {}
    different = {title.series: title for title in titles}
    for title in different.values():
        for word in title.topic:
            counts[word] = counts.get(word, 0) + 1
    limit = max(most, share * len(different))
    return frozenset(word for word, count in counts.items() if count > limit)
