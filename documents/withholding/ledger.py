"""The ledger of what is withheld: decisions of one moment on neighbouring pages are one entry."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef

from documents.models import AgendaItem, Pack
from documents.withholding.models import PageDecision

AT_ONCE = timedelta(seconds=1)  # between a decision and the end of the one before it


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """Pages of a paper that are, or were, withheld on one ground."""

    pack: Pack
    first: PageDecision
    last: PageDecision
    item: str  # "9. Land at the Quay"; empty where the pages are no item's

    @property
    def pages(self) -> str:
        one, other = self.first, self.last
        names = [str(each.printed_page or each.page) for each in (one, other)]
        return f"page {names[0]}" if one.page == other.page else f"pages {names[0]} to {names[1]}"

    @property
    def ground(self) -> str:
        return self.first.ground

    @property
    def reason(self) -> str:
        return self.first.reason

    @property
    def since(self) -> datetime:
        return self.first.decided_at

    @property
    def review_on(self) -> date | None:
        return self.first.review_on

    @property
    def opened(self) -> bool:
        """Whether it ended because the public may see the pages."""
        return bool(getattr(self.first, "opened", False))

    @property
    def released_on(self) -> datetime | None:
        return self.first.ended_at


def ledger_of(decisions: Any) -> list[LedgerEntry]:
    """Entries of these decisions, the newest first: two queries, however many there are."""
    opening = PageDecision.objects.filter(
        pack=OuterRef("pack"),
        page=OuterRef("page"),
        withheld=False,
        decided_at__gte=OuterRef("ended_at") - AT_ONCE,
        decided_at__lte=OuterRef("ended_at") + AT_ONCE,
    )
    rows = decisions.annotate(opened=Exists(opening))
    rows = list(rows.select_related("pack__meeting__committee", "decided_by"))
    items = _items(row.pack for row in rows)
    entries: list[LedgerEntry] = []
    for row in sorted(rows, key=lambda row: (row.pack_id, row.page, row.decided_at)):
        last = entries[-1] if entries else None
        if last and _goes_on(last, row):
            entries[-1] = LedgerEntry(last.pack, last.first, row, last.item)
        else:
            item = items.get((row.pack_id, row.item_number), "")
            entries.append(LedgerEntry(row.pack, row, row, item))
    return sorted(entries, key=lambda entry: entry.since, reverse=True)


def _goes_on(entry: LedgerEntry, row: PageDecision) -> bool:
    names = ("pack_id", "item_number", "paragraphs", "confidential", "reason", "review_on")
    same = all(getattr(entry.last, name) == getattr(row, name) for name in names)
    both_end = (entry.last.ended_at is None) == (row.ended_at is None)
    return same and both_end and row.page == entry.last.page + 1


def _items(packs: Iterable[Pack]) -> dict[tuple[int, str], str]:
    """By pack and number, the public name of each item."""
    by_meeting = {pack.meeting_id: pack.pk for pack in packs if pack.meeting_id}
    found = AgendaItem.objects.published().filter(meeting__in=by_meeting)
    return {(by_meeting[item.meeting_id], item.number): str(item) for item in found if item.number}
