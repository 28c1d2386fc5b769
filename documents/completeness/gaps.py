"""One line of the ledger, and one chapter of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from documents.models import Pack

GAPS_SHOWN = 5
GAPS_A_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something missing, and the page of the paper that makes a reader expect it.

    Attributes:
        page: of the PDF, from 1.
        label: the page's number as it is printed, else as the PDF counts it.
    """

    title: str
    address: str
    words: str = ""
    pack: Pack | None = None
    page: int | None = None
    label: int | None = None

    @property
    def printed_page(self) -> int | None:
        """As records call it."""
        return self.label


class ReadWhenShown(Sequence[Any]):
    """Rows of which only the keys are known until they are shown; `read` gives them, in order."""

    def __init__(self, keys: Sequence[Any], read: Callable[[Sequence[Any]], list[Any]]) -> None:
        self.keys, self.read = keys, read

    def __len__(self) -> int:
        return len(self.keys)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return self.read(self.keys[place])
        return self.read([self.keys[place]])[0]


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """Gaps of one kind; looked for when they are asked for, and read only as far as shown."""

    kind: str
    title: str
    meaning: str
    nothing: str
    read: Callable[[], Sequence[Any] | QuerySet[Any]]
    gap: Callable[[Any], Gap]

    @cached_property
    def rows(self) -> Sequence[Any]:
        """All rows, each found once: of what the database finds, keys are counted and kept."""
        found = self.read()
        if not isinstance(found, QuerySet):
            return found
        keys = list(found.values_list("pk", flat=True))
        return ReadWhenShown(keys, lambda shown: list(found.filter(pk__in=shown)))

    @cached_property
    def count(self) -> int:
        return Paginator(self.rows, GAPS_A_PAGE).count

    @cached_property
    def first(self) -> list[Gap]:
        return [self.gap(row) for row in self.rows[:GAPS_SHOWN]]

    @property
    def more(self) -> int:
        """How many there are beyond those shown first."""
        return max(0, self.count - GAPS_SHOWN)

    def page(self, number: str | None) -> Page:
        """One page of all its gaps; its objects are the rows, see `gaps_of`."""
        return Paginator(self.rows, GAPS_A_PAGE).get_page(number)

    def gaps_of(self, page: Page) -> list[Gap]:
        return [self.gap(row) for row in page]
