"""Portfolios by the words that papers use for them, and who is said to hold them.

Leader / Governance, Performance and Communications
Deputy Leader and Portfolio Holder for Finance, Commercial and Capital Strategy
Portfolio Holder for People - Children, Education, Skills and Early Help
Cllr B Quayle, Children, Education, Skills and Early Help
Roger Gough – Leader of the Council
"""

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from committees.models import Councillor, Portfolio
from ingest.match.folding import stand_within, words_of

FEWEST_WORDS = 2  # "Planning" within "Planning and Housing" says too little to be the same

_LEADER = re.compile(
    r"^\s*(?:the\s+)?(?P<office>(?:(?:joint\s+)?deputy\s+)?leader)\b"
    r"(?:\s+of\s+(?:the\s+)?[\w ]*?council)?"
    r"\s*(?:$|(?:and|&|/|,|-|–|:)+\s*)",
    re.IGNORECASE,
)
_HOLDER = re.compile(
    r"^\s*(?:the\s+)?(?:portfolio\s+holder|(?:deputy\s+)?cabinet\s+(?:lead\s+)?member|lead\s+member"
    r"|executive\s+member|cabinet\s+portfolio\s+holder)s?\s*(?:(?:with\s+responsibility\s+)?for|[-–:])?"
    r"\s*(?:the\s+)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*,\s*|\s+[-–—]\s*|\s*[-–—]\s+|\s*[(:]\s*")
_COUNCILLOR = re.compile(r"^\s*(?:councillors?|cllrs?\.?)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as printed: the office of leader or deputy leader, if any, and the portfolio."""

    office: str
    portfolio: str


@dataclass(frozen=True, slots=True)
class Holder:
    """A line that names a person, a post, or both."""

    person: str
    post: str


def read_post(text: str) -> Post:
    """The office and the portfolio of a printed post; the office may be all there is."""
    text = " ".join(text.split())
    leader = _LEADER.match(text)
    rest = text[leader.end() :] if leader else text
    name = _HOLDER.sub("", rest).strip(" .,;)")
    return Post(leader["office"].casefold() if leader else "", name)


def names_a_post(text: str) -> bool:
    return bool(_LEADER.match(text) or _HOLDER.match(text))


def read_holders(text: str) -> tuple[Holder, ...]:
    """The people and posts of a report's "Portfolio Holder" line, one printed line each."""
    holders: list[Holder] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        holder = _read_line(line)
        if not holder.person and holders and not holders[-1].post:
            holders[-1] = Holder(holders[-1].person, holder.post)  # the post on a line of its own
        else:
            holders.append(holder)
    return tuple(holders)


def _read_line(line: str) -> Holder:
    if names_a_post(line):
        return Holder("", line)
    person, *rest = _BETWEEN.split(_COUNCILLOR.sub("", line), maxsplit=1)
    return Holder(person, rest[0].rstrip(")") if rest else "")


class PortfolioIndex:
    """Every portfolio by its names, read once for a whole pack."""

    def __init__(self, holders: dict[int, set[int]]) -> None:
        """`holders`: of each portfolio's id, the ids of councillors whom papers name for it."""
        self._known: list[tuple[Post, tuple[str, ...], Portfolio]] = []
        self._holders = defaultdict(set, holders)
        for portfolio in Portfolio.objects.filter(merged_into=None).order_by("pk"):
            self.add(portfolio)

    def add(self, portfolio: Portfolio) -> None:
        for name in (portfolio.name, *portfolio.aliases):
            post = read_post(name)
            self._known.append((post, words_of(post.portfolio), portfolio))

    def add_holder(self, portfolio: Portfolio, councillor: Councillor) -> None:
        self._holders[portfolio.pk].add(councillor.pk)

    def find(self, text: str, *, held_by: Councillor | None = None) -> Portfolio | None:
        """The portfolio that a printed post means, where it can mean one only.

        A shorter or longer form of a name counts where one holder ties the two together, or, with
        no holder named, where a single portfolio's name holds it.
        """
        post = read_post(text)
        words = words_of(post.portfolio)
        if not words:
            return _only([p for known, _, p in self._known if known.office == post.office])
        same = [portfolio for _, known, portfolio in self._known if known == words]
        return _only(same) or _only(self._alike(words, held_by))

    def _alike(self, words: tuple[str, ...], held_by: Councillor | None) -> list[Portfolio]:
        return [
            portfolio
            for _, known, portfolio in self._known
            if min(len(words), len(known)) >= FEWEST_WORDS
            and (stand_within(words, known) or stand_within(known, words))
            and (held_by is None or held_by.pk in self._holders[portfolio.pk])
        ]


def _only(portfolios: Collection[Portfolio]) -> Portfolio | None:
    different = list(dict.fromkeys(portfolios))
    return different[0] if len(different) == 1 else None
