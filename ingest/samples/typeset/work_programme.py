"""An overview committee's work programme: a ruled landscape table for each coming meeting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reportlab.platypus import Flowable, Spacer, Table

from ingest.samples.papers import ProgrammeEntry
from ingest.samples.people import Council
from ingest.samples.typeset.flow import DOT
from ingest.samples.typeset.page import landscape_width
from ingest.samples.typeset.styles import (
    HEADING,
    TITLE,
    WIDE_BULLET,
    WIDE_CELL,
    WIDE_STRONG,
    para,
)
from ingest.samples.typeset.tables import ruled
from ingest.samples.typeset.words import long_date

MARGIN = 48.0
HEADERS = ("Report Title", "Aims and Objectives", "Lead Officers / Members", "Other Information")
INFORMAL_HEADERS = (
    "Date",
    "Topic",
    "Format",
    "Members",
    "Lead Officers / Members",
    "Other Information",
)
INFORMAL_SHARES = (0.13, 0.2, 0.1, 0.11, 0.24, 0.22)


def listed_on(day: date, entry: ProgrammeEntry) -> bool:
    """Whether a programme of that day lists it: meetings to come, informal work done, no date."""
    match entry.section, entry.meeting_date:
        case "scheduled", date() as meeting:
            return meeting >= day
        case "informal", date() as held:
            return held < day
        case _:
            return True


def coming(entries: Iterable[ProgrammeEntry], committee: str, day: date) -> list[ProgrammeEntry]:
    """What the committee's programme lists on a day."""
    return [entry for entry in entries if entry.committee == committee and listed_on(day, entry)]


def programme_story(
    council: Council, committee: str, day: date, entries: list[ProgrammeEntry]
) -> list[Flowable]:
    story: list[Flowable] = [para(committee, TITLE), para("Work Programme", TITLE)]
    scheduled = [entry for entry in entries if entry.section == "scheduled"]
    for meeting in sorted({entry.meeting_date for entry in scheduled if entry.meeting_date}):
        story.append(para(f"Meeting Date: {long_date(meeting)}", HEADING))
        rows = [entry for entry in scheduled if entry.meeting_date == meeting]
        story += [programme_table(council, rows, day), Spacer(1, 14)]
    unscheduled = [entry for entry in entries if entry.section == "unscheduled"]
    story.append(para("Unscheduled Committee Items", HEADING))
    story += [programme_table(council, unscheduled, day), Spacer(1, 14)]
    informal = [entry for entry in entries if entry.section == "informal"]
    story.append(para("Informal Work of the Committee:", HEADING))
    return [*story, informal_table(council, informal, day)]


def programme_table(council: Council, entries: list[ProgrammeEntry], day: date) -> Table:
    rows: list[list[object]] = [[para(text, WIDE_STRONG) for text in HEADERS]]
    rows += [row_of(council, entry, day) for entry in entries if entry.title]
    if len(rows) == 1:
        rows.append(["", "", "", ""])  # a meeting without reports yet keeps one empty row
    return ruled(rows, [landscape_width(MARGIN) / len(HEADERS)] * len(HEADERS))


def row_of(council: Council, entry: ProgrammeEntry, day: date) -> list[object]:
    style, mark = (WIDE_BULLET, DOT) if len(entry.aims) > 1 else (WIDE_CELL, None)
    aims = [para(aim, style, mark) for aim in entry.aims]
    return [
        para(entry.title, WIDE_STRONG),
        aims,
        [para(line, WIDE_CELL) for line in lead_lines(council, entry, day)],
        [para(entry.other, WIDE_BULLET, DOT)] if entry.other else "",
    ]


def lead_lines(council: Council, entry: ProgrammeEntry, day: date) -> list[str]:
    """ "Katherine Lyle – Head of Libraries and Culture", last who holds the portfolio that day."""
    officers = [council.officers[name] for name in entry.officers]
    lines = [f"{officer.name} – {officer.job_title}" for officer in officers]
    if entry.portfolio:
        held = council.holder(entry.portfolio, day)
        lines.append(f"Cllr {held.councillor} – Portfolio Holder for {held.portfolio}")
    return lines


def informal_table(council: Council, entries: list[ProgrammeEntry], day: date) -> Table:
    rows: list[list[object]] = [[para(text, WIDE_STRONG) for text in INFORMAL_HEADERS]]
    for entry in entries:
        held = long_date(entry.meeting_date) if entry.meeting_date else ""
        texts = (held, entry.title, entry.format, entry.members)
        leads = [para(line, WIDE_CELL) for line in lead_lines(council, entry, day)]
        other = para(entry.other or "", WIDE_CELL)
        rows.append([*[para(text, WIDE_CELL) for text in texts], leads, other])
    if len(rows) == 1:
        rows.append([""] * len(INFORMAL_HEADERS))
    widths = [share * landscape_width(MARGIN) for share in INFORMAL_SHARES]
    return ruled(rows, widths)
