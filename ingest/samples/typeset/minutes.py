"""Minutes of a meeting, and the public's questions that are appended to them."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Indenter, Spacer

from ingest.samples.minute_words import minute_blocks
from ingest.samples.papers import Minutes, Question
from ingest.samples.people import Committee, Council
from ingest.samples.typeset.flow import flow, flow_blocks
from ingest.samples.typeset.page import PORTRAIT_WIDTH
from ingest.samples.typeset.styles import (
    CENTRED,
    HEADING,
    NUMBERED_HEADING,
    STRONG,
    led,
    para,
)
from ingest.samples.typeset.words import DAYS, duration, initialled, listed, long_date

INDENT = 34.0
LEFT_HEADING = ParagraphStyle("left heading", HEADING, spaceBefore=8)


def minutes_story(council: Council, minutes: Minutes) -> list[Flowable]:
    """The minutes, without their appendices."""
    committee = council.committees[minutes.committee]
    day = f"{DAYS[minutes.date.weekday()]} {long_date(minutes.date)}".upper()
    story: list[Flowable] = [
        para(minutes.committee.upper(), CENTRED),
        para(f"MINUTES OF MEETING HELD ON {day}", CENTRED),
        *attendance(council, committee, minutes),
    ]
    for minute in minutes.items:
        story.append(para(minute.title, NUMBERED_HEADING, f"{minute.number}."))
        story.append(Indenter(left=INDENT))
        story += flow_blocks(minute_blocks(minute), PORTRAIT_WIDTH - INDENT)
        story.append(Indenter(left=-INDENT))
    return story + closing(minutes)


def present(committee: Committee, minutes: Minutes) -> list[str]:
    """The members in the room: every seat of the day but the apologies."""
    seats = committee.seats_on(minutes.date)
    return [seat.councillor for seat in seats if seat.councillor not in minutes.apologies]


def attendance(council: Council, committee: Committee, minutes: Minutes) -> list[Flowable]:
    office = {seat.councillor: seat.office for seat in committee.seats_on(minutes.date)}
    names = [
        name + (f" ({office[name]})" if office[name] else "")
        for name in present(committee, minutes)
    ]
    lines = [("Present:", f"Cllrs {listed(names)}")]
    for label, others in (
        ("Apologies:", minutes.apologies),
        ("Also present:", minutes.also_present),
        ("Also present remotely:", minutes.also_remote),
    ):
        if others:
            lines.append((label, listed([f"Cllr {name}" for name in others])))
    officers = [f"{name} ({council.officers[name].job_title})" for name in minutes.officers]
    return [
        *[led(label, text) for label, text in lines],
        para("Officers present (for all or part of the meeting):", STRONG),
        para(listed(officers)),
    ]


def closing(minutes: Minutes) -> list[Flowable]:
    appendices = [para(heading) for heading, _ in appended(minutes)]
    return [
        Spacer(1, 8),
        *appendices,
        led("Duration of meeting:", duration(minutes.start, minutes.end)),
        para("Chairman", STRONG),
        Spacer(1, 14),
        para("." * 44),
    ]


def appended(minutes: Minutes) -> list[tuple[str, list[Question]]]:
    """The appendices: residents' questions and statements first, then the councillors'."""
    pairs = [
        ("Public Participation", minutes.asked(by_councillor=False)),
        ("Questions from Councillors", minutes.asked(by_councillor=True)),
    ]
    held = [(title, asked) for title, asked in pairs if asked]
    return [(f"Appendix {n} - {title}", asked) for n, (title, asked) in enumerate(held, 1)]


def questions_story(minutes: Minutes, heading: str, asked: Iterable[Question]) -> list[Flowable]:
    """One appendix of questions and statements with their answers."""
    title = heading.partition(" - ")[2]
    story: list[Flowable] = [
        para(f"{title} – {minutes.committee} {long_date(minutes.date)}", LEFT_HEADING)
    ]
    for place, question in enumerate(asked, 1):
        story.append(para(asked_heading(question, place), LEFT_HEADING))
        story += flow(question.text)
        if question.response:
            story.append(para(f"Response from the {responder(question)}", LEFT_HEADING))
            story += flow(question.response)
    return [*story, Spacer(1, 1)]


def asked_heading(question: Question, place: int) -> str:
    kind = question.kind.capitalize()
    if question.by_councillor:
        return f"{place}. {kind} from Cllr {initialled(question.asker)}"
    return f"{kind} from {question.asker}"


def responder(question: Question) -> str:
    """Who answered, as the heading names them: an office, not a person."""
    return f"Portfolio Holder for {question.portfolio}"
