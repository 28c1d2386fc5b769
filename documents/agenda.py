"""A meeting's agenda as a page shows it: in order, routine items side by side as one line."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from documents.models import AgendaItem
from documents.wording.titles import readable


@dataclass(frozen=True, slots=True)
class AgendaRun:
    """Items that follow one another and are all routine, or all not."""

    routine: bool
    items: list[AgendaItem]

    @property
    def numbers(self) -> str:
        """ "1-4", or "1" where there is one; items without a number give a dot."""
        first, last = self.items[0].number or "·", self.items[-1].number or "·"
        return first if len(self.items) == 1 or first == last else f"{first}–{last}"

    @property
    def titles(self) -> str:
        return " · ".join(readable(item.title) for item in self.items)


def in_order(items: Iterable[AgendaItem]) -> list[AgendaItem]:
    """The items of the paper that holds most of them as printed, and those that another paper adds,
    such as a supplement, where their number puts them; at the end where it puts them nowhere."""
    items = list(items)
    packs = Counter(item.pack_id for item in items)
    main = packs.most_common(1)[0][0] if packs else None
    ordered = [item for item in items if item.pack_id == main]
    for added in (item for item in items if item.pack_id != main):
        later = [place for place, item in enumerate(ordered) if _comes_after(item, added)]
        ordered.insert(later[0] if later else len(ordered), added)
    return ordered


def _comes_after(item: AgendaItem, other: AgendaItem) -> bool:
    first, second = (_numbered(each.number) for each in (other, item))
    return first is not None and second is not None and first < second


def _numbered(number: str) -> tuple[int, str] | None:
    """(4, "a") of "4a" and of "A4a"; None without a figure."""
    found = re.search(r"(\d+)(.*)", number)
    return (int(found[1]), found[2].lower()) if found else None


def agenda_runs(items: Iterable[AgendaItem]) -> list[AgendaRun]:
    """The agenda in order, cut where routine items begin and end."""
    return [AgendaRun(routine, list(run)) for routine, run in groupby(items, lambda i: i.routine)]
