"""The open pages that may begin an appendix: by its label, or as a cover by its title."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any, NamedTuple, Self

from django.db.models.functions import Left

from documents.models import PackPage

# Appendix 1: Delivery Plan / Appendix A – Updated Plan / APPENDIX ONE / Annex 2
ANY_LABEL = re.compile(
    r"\b((?:appendix|annex)\s+(?:[a-z]|\d+[a-z]?|one|two|three|four|five))\b", re.I
)
LABEL = re.compile(rf"^\W*{ANY_LABEL.pattern}", re.I)
COVER = 300  # characters: where a document's own cover says its title
WORD = re.compile(r"[^\W\d_]{2,}(?:['’][a-z]+)?")


Heads = dict[int | None, list["Head"]]


class Head(NamedTuple):
    """What the first words of one open page say: labels of appendices, or words of a title."""

    pack: int
    number: int
    says: frozenset[str]


class Stretch(NamedTuple):
    """The pages of one file that can hold a report's appendices: after its own, before the next."""

    begins: int
    own_end: int
    next_report: int

    @classmethod
    def of(cls, report: Any, begins: Iterable[int]) -> Self:
        """Of a report with `page`, `page_from` and `page_to`.

        `begins`: the pages of the same file on which reports begin.
        """
        first = report.page or 0
        length = (report.page_to or 0) - (report.page_from or 0)
        following = min((page for page in begins if page > first), default=10**9)
        return cls(first, first + max(0, length if report.page_from else 0), following)


def heads_that_say_appendix(meetings: Collection[int | None]) -> Heads:
    """Meeting -> the heads of the open pages of its papers that speak of an appendix."""
    pages = PackPage.objects.published().heads_saying_appendix().filter(pack__meeting__in=meetings)
    found: Heads = defaultdict(list)
    for meeting, pack, number, text in pages.order_by().values_list(
        "pack__meeting", "pack", "number", "head"
    ):
        words = " ".join(text.casefold().split())
        found[meeting].append(Head(pack, number, frozenset(ANY_LABEL.findall(words))))
    return found


def covers(packs: Collection[int | None], titles: Iterable[frozenset[str]]) -> Heads:
    """Pack -> the words that begin its open pages, of those that say the longest of a title's."""
    longest = {max(sorted(words), key=len) for words in titles if words}
    pages = PackPage.objects.published().filter(pack__in=packs)
    if not longest:
        return defaultdict(list)
    pages = pages.annotate(head=Left("text", COVER)).filter(
        head__iregex="|".join(map(re.escape, sorted(longest)))
    )
    found: Heads = defaultdict(list)
    for pack, number, text in pages.order_by().values_list("pack", "number", "head"):
        says = frozenset(WORD.findall(" ".join(text.casefold().split())))
        found[pack].append(Head(pack, number, says))
    return found
