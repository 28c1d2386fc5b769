"""A meeting's agenda as a page shows it: routine items next to one another are one line."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from documents.models import AgendaItem
from documents.titles import readable


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


def agenda_runs(items: Iterable[AgendaItem]) -> list[AgendaRun]:
    """The agenda in order, cut where routine items begin and end."""
    return [AgendaRun(routine, list(run)) for routine, run in groupby(items, lambda i: i.routine)]
