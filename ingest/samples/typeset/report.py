"""A report with its head block, and the annexes behind it."""

from __future__ import annotations

from datetime import date

from reportlab.platypus import Flowable, Spacer, Table

from ingest.samples.papers import Annex, Report
from ingest.samples.people import Council, Officer
from ingest.samples.typeset.flow import flow
from ingest.samples.typeset.page import PORTRAIT_WIDTH, landscape_width
from ingest.samples.typeset.stubs import Scan
from ingest.samples.typeset.styles import (
    CENTRED,
    HEADING,
    LINE,
    NUMBERED_HEADING,
    STRONG,
    TITLE,
    led,
    para,
)
from ingest.samples.typeset.words import initialled, long_date

LABEL_WIDTH = 128.0
ANNEX_MARGIN = 48.0


def report_story(council: Council, report: Report, committee: str, day: date) -> list[Flowable]:
    story: list[Flowable] = [
        para(committee, TITLE),
        para(long_date(day), TITLE),
        para(report.title, TITLE),
        para(report.purpose, TITLE),
        head(head_rows(council, report, day)),
        Spacer(1, 4),
        led("Report Status:", report.status),
    ]
    for label, text in (
        ("Brief Summary:", report.summary),
        ("Recommendation:", report.recommendation),
        ("Reason for Recommendation:", report.reason),
    ):
        story += [para(label, HEADING), *flow(text)]
    for section in report.sections:
        story += [para(section.title, NUMBERED_HEADING, section.number), *flow(section.text)]
    return story


def head_rows(council: Council, report: Report, day: date) -> list[tuple[str, str]]:
    """The head block's labels and values, a line of the value a line of the paper."""
    authors = [council.officers[name] for name in report.authors]
    rows = [("Portfolio Holder:", portfolio_holders(council, report, day))]
    if report.local_councillors is not None:
        rows.append(("Local Councillor(s):", report.local_councillors))
    if report.executive_director:
        rows.append(("Executive Director:", director_line(council, report)))
    return rows + author_rows(report.job_label, authors)


def portfolio_holders(council: Council, report: Report, day: date) -> str:
    """ "Cllr R Adeyemi, Culture and Communities", one holder a line."""
    holders = [council.holder(portfolio, day) for portfolio in report.portfolios]
    return "\n".join(f"Cllr {initialled(h.councillor)}, {h.portfolio}" for h in holders)


def director_line(council: Council, report: Report) -> str:
    director = council.officers[report.executive_director or ""]
    return f"{initialled(director.name)}, {director.job_title}"


def author_rows(job_label: str, authors: list[Officer]) -> list[tuple[str, str]]:
    return [
        ("Report Author:", " / ".join(a.name for a in authors)),
        (job_label, " / ".join(a.job_title for a in authors)),
        ("Tel:", printed_phone(authors)),
        ("Email:", "\n".join(a.email for a in authors)),
    ]


def printed_phone(authors: list[Officer]) -> str:
    """One author's number; two share a block that leaves it open."""
    return authors[0].phone if len(authors) == 1 else ""


def head(rows: list[tuple[str, str]]) -> Table:
    cells = [
        [para(label, STRONG), [para(v, LINE) for v in value.split("\n")]] for label, value in rows
    ]
    style = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ]
    widths = [LABEL_WIDTH, PORTRAIT_WIDTH - LABEL_WIDTH]
    return Table(cells, colWidths=widths, style=style, hAlign="LEFT")


def annex_story(annex: Annex) -> list[Flowable]:
    """An annex: a scan, a wide schedule, prose, or a paper with a report's own head."""
    if annex.scanned:
        return [Scan(annex.text)]
    heading = [para(line, CENTRED) for line in annex.heading.split("\n")]
    block = [head(list(annex.head)), Spacer(1, 8)] if annex.head else []
    width = landscape_width(ANNEX_MARGIN) if annex.landscape else PORTRAIT_WIDTH
    return [*heading, *block, *flow(annex.text, width)]
