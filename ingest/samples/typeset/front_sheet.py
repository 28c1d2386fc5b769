"""The agenda's front sheet: who meets where, and the items with their pages in the right column."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.platypus import Flowable, HRFlowable, PageBreak, Spacer, Table

from ingest.samples.papers import Pack
from ingest.samples.people import Committee, Council
from ingest.samples.prose import read_blocks
from ingest.samples.typeset.flow import DOT
from ingest.samples.typeset.styles import (
    AGENDA,
    BODY,
    BULLET,
    COMMITTEE,
    PAGES,
    STRONG,
    led,
    para,
)
from ingest.samples.typeset.words import clock, listed, weekday_date

COLUMNS = (38, 318, 97)  # points: number, title and words, pages


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the agenda as it is printed."""

    number: str | None
    title: str
    description: str
    pages: str = ""  # "5 - 16"
    paragraph: str | None = None  # of Schedule 12A: "Para 3" under the pages

    @property
    def paragraph_text(self) -> str:
        return f"Para {self.paragraph}" if self.paragraph else ""


def cover(council: Council, pack: Pack) -> list[Flowable]:
    """The first page: meeting, members, contact."""
    committee = council.committees[pack.committee]
    contact = council.officers[committee.contact]
    chief = f"Chief Executive: {council.chief_executive}, {council.address}"
    return [
        para(committee.name, COMMITTEE),
        when_and_where(pack, committee),
        Spacer(1, 10),
        led("Membership:", f"(Quorum {committee.quorum})"),
        para(membership(committee, pack)),
        *others_attending(pack),
        HRFlowable(width="100%", thickness=1.2, color="black", spaceAfter=6),
        para(chief, STRONG),
        para(
            "For more information about this agenda please contact Democratic Services Meeting "
            f"Contact {contact.phone} - {contact.email}"
        ),
        para(
            "Members of the public are welcome to attend this meeting, apart from any items "
            "listed in the exempt part of this agenda."
        ),
        para(
            "Agendas, reports and minutes are published on the council's website and can be "
            "asked for in large print, in braille or in another language."
        ),
    ]


def when_and_where(pack: Pack, committee: Committee) -> Table:
    rows = [
        ("Date:", weekday_date(pack.date)),
        ("Time:", clock(pack.start)),
        ("Venue:", committee.venue),
    ]
    cells = [[para(label, STRONG), para(value)] for label, value in rows]
    return Table(cells, colWidths=[64, 380], style=[("TOPPADDING", (0, 0), (-1, -1), 0)])


def membership(committee: Committee, pack: Pack) -> str:
    seats = committee.seats_on(pack.date)
    return listed([s.councillor + (f" ({s.office})" if s.office else "") for s in seats])


def others_attending(pack: Pack) -> list[Flowable]:
    if not pack.attending:
        return []
    heading = (
        f"Cabinet Lead Members ({len(pack.attending)}) (are not members of the Cabinet but are "
        "appointed to work alongside Portfolio Holders)"
    )
    return [para(heading, STRONG), para(listed(pack.attending))]


def agenda(rows: list[Row]) -> list[Flowable]:
    """The pages after the cover."""
    return [PageBreak(), para("Agenda", AGENDA), para("Page No", PAGES), rows_table(rows)]


def rows_table(rows: list[Row]) -> Table:
    cells: list[list[object]] = []
    kept = []
    for row in rows:
        kept.append(("NOSPLIT", (0, len(cells)), (-1, len(cells) + 1)))  # a title with its words
        cells += row_cells(row)
    style = [
        *kept,
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]
    return Table(cells, colWidths=COLUMNS, style=style, hAlign="LEFT")


def row_cells(row: Row) -> list[list[object]]:
    number = para(f"{row.number}.", STRONG) if row.number else ""
    title = row.title.upper() if row.number else row.title
    pages = [para(text, PAGES) for text in (row.pages, row.paragraph_text) if text]
    cells: list[list[object]] = [[number, para(title, STRONG), pages]]
    for block in read_blocks(row.description):
        bulleted = block.kind == "bullet"
        cell = para(block.text, BULLET if bulleted else BODY, DOT if bulleted else None)
        cells.append(["", cell, ""])
    cells.append(["", Spacer(1, 1), ""])
    return cells


def whole(council: Council, pack: Pack, rows: list[Row]) -> list[Flowable]:
    """The front sheet of an agenda pack."""
    return [*cover(council, pack), *agenda(rows)]


def supplement(council: Council, pack: Pack, rows: list[Row]) -> list[Flowable]:
    """The single sheet before papers that follow a published agenda."""
    committee = council.committees[pack.committee]
    return [
        para(committee.name, COMMITTEE),
        when_and_where(pack, committee),
        Spacer(1, 14),
        para("Supplement to the Agenda", AGENDA),
        para("The following paper was marked to follow when the agenda was published."),
        para("Page No", PAGES),
        rows_table(rows),
    ]
