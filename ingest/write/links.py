"""What belongs together within a meeting: minutes and reports with the items they are about."""

from typing import Any

from documents.models import AgendaItem, Meeting
from ingest.match.folding import stand_within, words_of
from ingest.write.desk import Desk
from ingest.write.rows import change

FEWEST_WORDS = 3  # of a title that may be found within another


def link_meeting(desk: Desk, meeting: Meeting) -> None:
    """Link each minute and report to its agenda item, whichever paper came first."""
    items = list(meeting.agenda_items.filter(withdrawn_at__isnull=True).select_related("pack"))
    minutes = meeting.minutes.filter(withdrawn_at__isnull=True).select_related("pack")
    taken: set[int] = set()
    for minute in minutes.order_by("position"):
        item = _item_titled(minute, items, taken)
        if item:
            taken.add(item.pk)
        _link(desk, minute, item)
    for report in meeting.reports.filter(withdrawn_at__isnull=True).select_related("pack"):
        _link(desk, report, _item_numbered(report, items))


def _item_titled(minute: Any, items: list[AgendaItem], taken: set[int]) -> AgendaItem | None:
    """The item of the same title; of several, the first that no earlier minute has."""
    title = words_of(minute.title)
    same = [
        item
        for item in items
        if title and words_of(item.title) == title and _may_link(minute, item)
    ]
    if same:
        return next((item for item in same if item.pk not in taken), None)
    linkable = [item for item in items if _may_link(minute, item)]
    item = _item_titled_more_fully(title, linkable)
    return item if item and item.pk not in taken else None


def _item_titled_more_fully(title: tuple[str, ...], items: list[AgendaItem]) -> AgendaItem | None:
    """The one item whose title goes on where the minute's ends: minutes shorten long titles."""
    if len(title) < FEWEST_WORDS:
        return None
    longer = [item for item in items if words_of(item.title)[: len(title)] == title]
    return longer[0] if len(longer) == 1 else None


def _item_numbered(report: Any, items: list[AgendaItem]) -> AgendaItem | None:
    """The item whose number the report's key bears, where the pack says it."""
    linkable = [item for item in items if _may_link(report, item)]
    numbered = [item for item in linkable if report.key == f"item-{item.slug}"]
    return next(iter(numbered), None) or _item_about(report, linkable)


def _item_about(report: Any, items: list[AgendaItem]) -> AgendaItem | None:
    """The one item whose title holds the report's: a report on its own bears no item's number."""
    title = words_of(report.title)
    if report.key.startswith("item-") or len(title) < FEWEST_WORDS:
        return None
    about = [item for item in items if stand_within(title, words_of(item.title))]
    return about[0] if len(about) == 1 else None


def _may_link(row: Any, item: AgendaItem) -> bool:
    """A public row does not point at an item that is not public yet."""
    public = row.pack is None or row.pack.is_published
    return not public or item.pack is None or item.pack.is_published


def _link(desk: Desk, row: Any, item: AgendaItem | None) -> None:
    if not desk.is_public and (row.pack is None or row.pack.is_published):
        return
    if change(row, {"agenda_item": item}, {}, desk):
        desk.written.count(row, "linked")
