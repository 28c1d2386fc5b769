"""What stands behind each item of a pack: minutes and their appendices, plans, reports, annexes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from ingest.samples import loading
from ingest.samples.papers import (
    Annex,
    ForwardPlan,
    Item,
    Minutes,
    Pack,
    ProgrammeEntry,
    Question,
    Report,
)
from ingest.samples.people import Council
from ingest.samples.typeset import forward_plan, report, work_programme
from ingest.samples.typeset.decision_notice import notice_story
from ingest.samples.typeset.minutes import appended, minutes_story, questions_story
from ingest.samples.typeset.stubs import restricted


@dataclass(frozen=True, slots=True)
class Appendix:
    """Questions appended to minutes."""

    minutes: Minutes
    questions: list[Question]


@dataclass(frozen=True, slots=True)
class Programme:
    committee: str
    day: date  # of the meeting whose pack prints it
    entries: list[ProgrammeEntry]


@dataclass(frozen=True, slots=True)
class Notice:
    """The decisions of a meeting, published before its minutes."""

    minutes: Minutes


@dataclass(frozen=True, slots=True)
class Withheld:
    """The stub printed for an exempt paper."""

    paragraph: str


Source = Minutes | Appendix | Programme | ForwardPlan | Report | Annex | Notice | Withheld


@dataclass(frozen=True, slots=True)
class Document:
    """One attached paper: what it says, and how it is typeset."""

    source: Source
    label: str  # its bookmark
    story: Callable[[], list[Flowable]]  # made anew for each typesetting, flowables being used up
    margin: float | None = None  # points left of a landscape page; None for portrait


def documents_of(council: Council, pack: Pack, item: Item) -> Iterator[Document]:
    """The papers of one item, in the order in which the pack holds them."""
    if item.minutes:
        yield from minutes_documents(council, loading.minutes(item.minutes))
    if item.notice:
        yield notice_document(council, loading.minutes(item.notice))
    if item.programme:
        yield programme_document(council, pack)
    if item.plan:
        yield plan_document(council, item.plan)
    if item.report:
        yield from report_documents(council, pack, loading.report(item.report))
    if item.withheld_pages and item.exempt_paragraph:
        stub = Withheld(item.exempt_paragraph)
        yield Document(stub, "Restricted enclosure", lambda: restricted(stub.paragraph))


def minutes_documents(council: Council, minutes: Minutes) -> Iterator[Document]:
    yield Document(minutes, "Minutes", lambda: minutes_story(council, minutes))
    for heading, asked in appended(minutes):
        yield appendix_document(minutes, heading, asked)


def appendix_document(minutes: Minutes, heading: str, asked: list[Question]) -> Document:
    return Document(
        Appendix(minutes, asked),
        heading,
        lambda: questions_story(minutes, heading, asked),
    )


def notice_document(council: Council, minutes: Minutes) -> Document:
    return Document(Notice(minutes), "Decisions", lambda: notice_story(council, minutes))


def programme_document(council: Council, pack: Pack) -> Document:
    entries = work_programme.coming(loading.programme_entries(), pack.committee, pack.date)
    return Document(
        Programme(pack.committee, pack.date, entries),
        "Work Programme",
        lambda: work_programme.programme_story(council, pack.committee, pack.date, entries),
        work_programme.MARGIN,
    )


def plan_document(council: Council, plan: ForwardPlan) -> Document:
    entries = loading.plan_entries()
    return Document(
        plan,
        "Cabinet Forward Plan",
        lambda: forward_plan.plan_story(council, plan, entries),
        plan.margin,
    )


def report_documents(council: Council, pack: Pack, paper: Report) -> Iterator[Document]:
    yield Document(
        paper,
        paper.title,
        lambda: report.report_story(council, paper, pack.committee, pack.date),
    )
    for annex in paper.annexes:
        yield annex_document(annex)


def annex_document(annex: Annex) -> Document:
    label = annex.heading.split("\n")[0]
    margin = report.ANNEX_MARGIN if annex.landscape else None
    return Document(annex, label, lambda: report.annex_story(annex), margin)
