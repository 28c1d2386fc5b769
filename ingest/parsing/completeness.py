"""Is the pack whole? Pages that no agenda item owns, items cut short, appendices not there.

Checks over a finished record, for the list in checks.py. A pack holds what its agenda names; a
front sheet, or minutes by themselves, promise no papers. Each asks for plain evidence before it
speaks: an officer who is told of gaps that are none soon reads no notes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ingest.parsing.fields.wording import say_date, say_pages
from ingest.parsing.provenance import note_at
from ingest.parsing.records import (
    AgendaItemRecord,
    Note,
    PackPageRecord,
    PackRecord,
    ReportRecord,
)

WITH_PAPERS = ("agenda pack", "supplement")
LONGEST_NAME = 40  # characters of an appendix's name by which its heading is known

_BLANK = re.compile(r"\W*(?:this page (?:is|has been) )?(?:intentionally )?left blank\W*", re.I)
_LABEL_WORDS = ("appendix", "annex", "attachment", "schedule", "enclosure")
_LABEL = re.compile(
    r"\W*(?:appendix|annexe?|attachment|schedule|enclosure)\s+(?:[A-Z]\d?|\d{1,2}[a-z]?|[ivx]+|"
    r"one|two|three|four|five|six)\b[\s:.\u2013-]*",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"exempt|confidential|restricted|not for publication|to follow|available|published|circulated"
    r"|website|online|https?:|www\.|\blink\b",
    re.IGNORECASE,
)
_TO_FOLLOW = re.compile(r"\bto follow\b", re.IGNORECASE)


def _items_end_where_they_should(record: PackRecord) -> Iterator[Note]:
    """The last page that the agenda gives an item is in the file, as its first one is."""
    printed = {page.printed_number for page in record.pages if page.printed_number}
    for item in _items_with_papers(record):
        if item.page_from in printed and item.page_to and item.page_to not in printed:
            held = max(number for number in printed if number <= item.page_to)
            yield note_at(
                item.sources.get("page_to") or item.sources.get("record"),
                "item-cut-short",
                f"The agenda gives {say_pages(item.page_from, item.page_to)} for item "
                f"{item.number}, “{item.title}”, but the file holds them only up to page {held}. "
                "Check whether the rest is missing.",
                severity="missing",
            )


def _items_begin_where_they_should(record: PackRecord) -> Iterator[Note]:
    """The page stamped with an item is the one on which the agenda lets it begin."""
    for item in _items_with_papers(record):
        pages = _pages_of(record, item.number)
        first = pages[0].printed_number if pages else None
        if first and item.page_from and first != item.page_from:
            yield Note(
                "item-begins-elsewhere",
                f"The agenda says that item {item.number}, “{item.title}”, begins on page "
                f"{item.page_from}, but its papers begin on page {first}. Check the page numbers "
                "on the agenda.",
                page=pages[0].number,
            )


def _pages_belong_to_an_item(record: PackRecord) -> Iterator[Note]:
    """Papers stamped with an item that the agenda does not list."""
    listed = {(item.number or "").casefold() for item in record.agenda_items}
    seen: set[str] = set()
    for page in record.pages if record.kind == "agenda pack" and listed else ():
        number = page.agenda_item
        if number and number.casefold() not in listed | seen:
            seen.add(number.casefold())
            yield Note(
                "paper-of-unlisted-item",
                f"This page is stamped as agenda item {number}, but the agenda lists no such item. "
                "Check whether the agenda was read whole, or the paper belongs to another pack.",
                page=page.number,
            )


def _no_pages_lie_between(record: PackRecord) -> Iterator[Note]:
    """Every page that says something, from the first item's on, lies in some item's range."""
    items = [item for item in record.agenda_items if item.page_from]
    if record.kind != "agenda pack" or not items:
        return
    owned = {
        number
        for item in items
        for number in range(item.page_from or 0, (item.page_to or item.page_from or 0) + 1)
    }
    astray = [
        page
        for page in record.pages
        if (page.printed_number or 0) > min(owned)
        and page.printed_number not in owned
        and _says_something(page)
    ]
    if astray:
        numbers = [page.printed_number or 0 for page in astray]
        yield Note(
            "pages-of-no-item",
            f"The agenda gives no item the pages from {numbers[0]}"
            + (f" on, {len(numbers)} in all" if len(numbers) > 1 else " to the next item's")
            + ". Check the page numbers on the agenda.",
            page=astray[0].number,
        )


def _pages_run_on(record: PackRecord) -> Iterator[Note]:
    """The numbers stamped on the pages rise with them."""
    last: PackPageRecord | None = None
    for page in record.pages:
        if page.printed_number is None:
            continue
        if last and page.printed_number <= (last.printed_number or 0):
            yield Note(
                "pages-out-of-order",
                f"Page {page.printed_number} comes after page {last.printed_number} in this file. "
                "Check whether papers were put together in the wrong order, or twice.",
                page=page.number,
            )
        last = page


def _minutes_are_of_an_earlier_meeting(record: PackRecord) -> Iterator[Note]:
    """Minutes in a pack are those of a meeting before the one that the pack is for."""
    meeting = record.meeting.date if record.meeting else None
    for minutes in record.minutes if record.kind in WITH_PAPERS else ():
        if meeting and minutes.date and minutes.date >= meeting:
            yield note_at(
                minutes.sources.get("date") or minutes.sources.get("record"),
                "minutes-not-earlier",
                f"These minutes bear the date {say_date(minutes.date)}, but the pack is for the "
                f"meeting on {say_date(meeting)}. Check both dates.",
            )


# Appendices


def _appendices_are_there(record: PackRecord) -> Iterator[Note]:
    """Each appendix takes a page at least; those that the report itself holds need none."""
    for report in record.reports if record.kind in WITH_PAPERS else ():
        named = [name for name in report.appendices if not _ELSEWHERE.search(name)]
        pages = _pages_of(record, report.agenda_item)
        if not named or not pages or report.page_to is None:
            continue
        after = [page for page in pages if _follows(page, report) and _says_something(page)]
        if len(after) >= len(named):
            continue
        openings = list(_openings(pages))
        wanted = [name for name in named if not _stands_twice(name, openings)]
        if len(after) < len(wanted):
            yield _absent(report, len(named), len(after))


def _absent(report: ReportRecord, named: int, pages: int) -> Note:
    of_item = f" of item {report.agenda_item}" if report.agenda_item else ""
    follow = (
        ("no pages follow", "only one page follows")[pages]
        if pages < 2
        else (f"only {pages} pages follow")
    )
    return note_at(
        report.sources.get("appendices") or report.sources.get("record"),
        "appendices-absent",
        f"The report{of_item} names {named} {'appendix' if named == 1 else 'appendices'}, but "
        f"{follow} it in this file. Check whether {'it was' if named == 1 else 'they were'} "
        "published apart.",
        severity="missing",
    )


def _openings(pages: Sequence[PackPageRecord]) -> Iterator[str]:
    """What each printed line says after an appendix's label, if it has one."""
    for page in pages:
        for line in page.text.splitlines():
            folded = line.casefold()
            labelled = any(word in folded for word in _LABEL_WORDS)
            yield _LABEL.sub("", folded, count=1) if labelled else folded


def _stands_twice(name: str, openings: Sequence[str]) -> bool:
    """Whether lines begin with the appendix's name where it is listed, and as a heading."""
    words = _LABEL.sub("", name, count=1).casefold().strip(" \"'\u2018\u2019\u201c\u201d")
    start = words[:LONGEST_NAME]
    return bool(start) and sum(opening.startswith(start) for opening in openings) > 1


def _appendices_to_follow(record: PackRecord) -> Iterator[Note]:
    for report in record.reports:
        for name in report.appendices:
            if _TO_FOLLOW.search(name):
                of_item = f" of item {report.agenda_item}" if report.agenda_item else ""
                yield note_at(
                    report.sources.get("appendices") or report.sources.get("record"),
                    "appendix-to-follow",
                    f"An appendix to the report{of_item} is to follow: “{name}”. Upload the "
                    "supplement when it comes.",
                    severity="missing",
                )


# Pages


def _items_with_papers(record: PackRecord) -> Iterator[AgendaItemRecord]:
    if record.kind in WITH_PAPERS:
        for item in record.agenda_items:
            if item.page_from is not None and not (item.exempt or item.to_follow):
                yield item


def _pages_of(record: PackRecord, item: str | None) -> list[PackPageRecord]:
    return [page for page in record.pages if item is not None and page.agenda_item == item]


def _follows(page: PackPageRecord, report: ReportRecord) -> bool:
    return (page.printed_number or page.number) > (report.page_to or 0)


def _says_something(page: PackPageRecord) -> bool:
    """Neither blank nor said to be; a scan says something, though it was not read."""
    return page.scanned or bool(page.text and not _BLANK.fullmatch(" ".join(page.text.split())))


CHECKS: tuple[Callable[[PackRecord], Iterator[Note]], ...] = (
    _items_end_where_they_should,
    _items_begin_where_they_should,
    _pages_belong_to_an_item,
    _no_pages_lie_between,
    _pages_run_on,
    _minutes_are_of_an_earlier_meeting,
    _appendices_are_there,
    _appendices_to_follow,
)
