"""Sanity over a finished record: what a careful clerk would ask about, as notes.

Nothing is changed here. Each check is a function from the record to its notes; CHECKS is the list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.parsing import completeness
from ingest.parsing.fields.dates import find_dates
from ingest.parsing.fields.wording import say_date, say_pages
from ingest.parsing.provenance import note_at
from ingest.parsing.records import (
    AgendaItemRecord,
    ForwardPlanRecord,
    MeetingRecord,
    MinuteRecord,
    MinutesRecord,
    Note,
    PackRecord,
    ReportRecord,
    WorkProgrammeRecord,
)

Paper = MinutesRecord | ForwardPlanRecord | WorkProgrammeRecord

FIRST_YEAR, LAST_YEAR = "1990", "2099"
RECORDS = (
    "meeting",
    "agenda_items",
    "minutes",
    "reports",
    "forward_plans",
    "work_programmes",
    "public_questions",
)
ISO_YEAR = 4  # characters

_BARE_NUMBER = re.compile(r"(\d+)([a-z]?)", re.IGNORECASE)
_ABOUT_MINUTES = re.compile(r"\bminutes?\b", re.IGNORECASE)


def check(record: PackRecord) -> tuple[Note, ...]:
    """The notes that the record as a whole gives rise to."""
    return tuple(note for find in CHECKS for note in find(record))


# The agenda


def _numbers_rise(record: PackRecord) -> Iterator[Note]:
    last = 0
    for item in record.agenda_items:
        match = _BARE_NUMBER.fullmatch(item.number or "")
        if match is None:
            continue
        number = int(match.group(1))
        if last and number > last + 1:
            yield note_at(
                item.sources.get("record"),
                "agenda-number-missing",
                f"After item {last} the agenda goes on with item {item.number}. "
                "Check whether an item was missed.",
            )
        last = number


def _ranges_are_in_the_pack(record: PackRecord) -> Iterator[Note]:
    """A pack holds the pages that its agenda names; a front sheet by itself does not."""
    if record.kind not in ("agenda pack", "supplement"):
        return
    printed = {page.printed_number for page in record.pages if page.printed_number}
    if not printed:
        return
    for item in record.agenda_items:
        if item.page_from is None or item.exempt or item.to_follow:
            continue
        if item.page_from not in printed:
            yield _missing_pages(item)


def _missing_pages(item: AgendaItemRecord) -> Note:
    return note_at(
        item.sources.get("page_from") or item.sources.get("record"),
        "item-pages-absent",
        f"The agenda gives {say_pages(item.page_from or 0, item.page_to)} for item "
        f"{item.number}, “{item.title}”, but the file does not hold page {item.page_from}. "
        "Check whether a part of the pack is missing.",
        severity="missing",
    )


def _ranges_run_on(record: PackRecord) -> Iterator[Note]:
    last: AgendaItemRecord | None = None
    for item in record.agenda_items:
        if item.page_from is None:
            continue
        if last and last.page_to and item.page_from <= last.page_to:
            yield note_at(
                item.sources.get("page_from") or item.sources.get("record"),
                "page-ranges-overlap",
                f"Items {last.number} and {item.number} are both given page {item.page_from}. "
                "Check their page numbers.",
            )
        last = item


def _promised_papers(record: PackRecord) -> Iterator[Note]:
    for item in record.agenda_items:
        if item.to_follow:
            yield note_at(
                item.sources.get("record"),
                "paper-to-follow",
                f"The paper for item {item.number}, “{item.title}”, is to follow. "
                "Upload the supplement when it comes.",
                severity="missing",
            )


def _withheld_papers(record: PackRecord) -> Iterator[Note]:
    for page in record.pages:
        if page.restricted:
            item = f" of item {page.agenda_item}" if page.agenda_item else ""
            yield Note(
                "paper-withheld",
                f"The paper{item} is withheld as exempt: this page stands in its place. Check "
                "that it should be.",
                page=page.number,
            )


# What the papers say


def _dates_are_plausible(record: PackRecord) -> Iterator[Note]:
    dated: list[tuple[MeetingRecord | MinutesRecord, str]] = [
        (minutes, "the minutes") for minutes in record.minutes
    ]
    if record.meeting:
        dated.insert(0, (record.meeting, "the meeting"))
    for what, name in dated:
        date = what.date
        if date and not FIRST_YEAR <= date[:ISO_YEAR] <= LAST_YEAR:
            yield note_at(
                what.sources.get("date"),
                "date-implausible",
                f"The date of {name} was read as {say_date(date)}. Check it on the page.",
            )


def _minutes_are_those_announced(record: PackRecord) -> Iterator[Note]:
    """The front sheet says of which meeting the minutes are."""
    for minutes in record.minutes:
        item = _item_of(record, minutes)
        if item is None or minutes.date is None or not _ABOUT_MINUTES.search(item.title):
            continue
        year = int(minutes.date[:ISO_YEAR])
        said = [found.iso for found in find_dates(f"{item.title} {item.description or ''}", year)]
        if said and minutes.date not in said:
            yield note_at(
                minutes.sources.get("date") or minutes.sources.get("record"),
                "minutes-of-another-date",
                f"Item {item.number} announces the minutes of {say_date(said[0])}, but these are "
                f"of {say_date(minutes.date)}. Check which is right, and that the minutes are "
                "those meant.",
            )


def _item_of(record: PackRecord, paper: Paper) -> AgendaItemRecord | None:
    """The item on whose pages a paper begins, else the one whose range does."""
    source = paper.sources.get("page_from")
    stamped = {page.number: page.agenda_item for page in record.pages}.get(
        source.page if source else 0
    )
    for item in record.agenda_items:
        if stamped and item.number == stamped:
            return item
    ranged = (item for item in record.agenda_items if item.page_from)
    return next((item for item in ranged if item.page_from == paper.page_from), None)


def _votes_are_of_those_named(record: PackRecord) -> Iterator[Note]:
    """Where a vote prints both a count and the names, it names as many."""
    for minutes in record.minutes:
        for minute in minutes.items:
            for vote in minute.votes:
                for count, names, side in (
                    (vote.votes_for, vote.names_for, "for"),
                    (vote.votes_against, vote.names_against, "against"),
                    (vote.abstentions, vote.names_abstaining, "abstaining"),
                ):
                    if names and count is not None and len(names) != count:
                        yield note_at(
                            vote.sources.get("record") or minute.sources.get("record"),
                            "vote-names-differ",
                            f"A vote in {_minute_named(minute)} counts {count} {side}, but "
                            f"{len(names)} names were read there. Check the list on the page.",
                        )


def _minute_named(minute: MinuteRecord) -> str:
    return f"minute {minute.number}" if minute.number else f"the minute “{minute.title}”"


def _reports_are_there(record: PackRecord) -> Iterator[Note]:
    """Pages whose kind was not recognised: readable, but not turned into a record."""
    if record.kind != "agenda pack":
        return
    read = {report.agenda_item for report in record.reports}
    papers: list[Paper] = [
        *record.minutes,
        *record.forward_plans,
        *record.work_programmes,
    ]
    others = [_item_of(record, paper) for paper in papers]
    asked = {
        source.page
        for question in record.public_questions
        if (source := question.sources.get("record"))
    }
    for item in record.agenda_items:
        pages = [page for page in record.pages if page.agenda_item == item.number]
        withheld = any(page.restricted for page in pages)
        answered = any(page.number in asked for page in pages)
        if not pages or withheld or answered or item.number in read or item in others:
            continue
        yield Note(
            "paper-not-recognised",
            f"The paper of item {item.number}, “{item.title}”, was not recognised as minutes, a "
            "plan or a report. Its pages can be read, but nothing was taken from them.",
            page=pages[0].number,
            severity="unread",
        )


def _reports_are_for_this_meeting(record: PackRecord) -> Iterator[Note]:
    meeting = record.meeting.date if record.meeting else None
    for report in record.reports:
        if meeting and report.date and report.date != meeting:
            yield note_at(
                report.sources.get("date") or report.sources.get("record"),
                "report-of-another-date",
                f"The report{_named(report)} bears the date {say_date(report.date)}, the meeting "
                f"is on {say_date(meeting)}. Check which is right.",
            )


def _named(report: ReportRecord) -> str:
    return f" “{report.title}”" if report.title else ""


# The paper


def _is_a_papers_kind(record: PackRecord) -> Iterator[Note]:
    """A letter or a leaflet uploaded by mistake reads well, and holds no record at all."""
    if not any(getattr(record, group) for group in RECORDS):
        yield Note(
            code="no-records",
            message=(
                "No agenda, minutes, report, plan or notice was recognised in this file. Check "
                "that it is the paper you meant, and that the public may read every page of it."
            ),
            page=1,
        )


CHECKS: tuple[Callable[[PackRecord], Iterator[Note]], ...] = (
    _is_a_papers_kind,
    _numbers_rise,
    _ranges_are_in_the_pack,
    _ranges_run_on,
    _promised_papers,
    _withheld_papers,
    _dates_are_plausible,
    _minutes_are_those_announced,
    _votes_are_of_those_named,
    _reports_are_there,
    _reports_are_for_this_meeting,
    *completeness.CHECKS,
)
