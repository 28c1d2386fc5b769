"""A notice of decisions: a lettered block for each, from its subject to its reason."""

from __future__ import annotations

from reportlab.platypus import Flowable, Indenter, Spacer

from ingest.samples.notice_words import decided, notice_blocks
from ingest.samples.papers import Minute, Minutes
from ingest.samples.people import Council
from ingest.samples.prose import Block
from ingest.samples.typeset.flow import flowable
from ingest.samples.typeset.minutes import present
from ingest.samples.typeset.styles import LINE, NUMBERED_HEADING, STRONG, TITLE, para
from ingest.samples.typeset.words import long_date

INDENT = 34.0


def notice_story(council: Council, minutes: Minutes) -> list[Flowable]:
    committee = council.committees[minutes.committee]
    contact = council.officers[committee.contact]
    story: list[Flowable] = [
        para("Decision Recording Form", TITLE),
        para(
            f"Decisions determined at {minutes.committee} meeting on {long_date(minutes.date)}",
            TITLE,
        ),
        Spacer(1, 10),
        para("Committee Members present:", STRONG),
        *councillor_lines(present(committee, minutes)),
        para("Apologies:", STRONG),
        *councillor_lines(minutes.apologies),
        para(f"Contact: {contact.email}"),
    ]
    for minute in decided(minutes):
        story += decision_block(minute)
    return story


def councillor_lines(names: list[str] | tuple[str, ...]) -> list[Flowable]:
    return [*[para(f"Councillor {name}", LINE) for name in names], Spacer(1, 8)]


def decision_block(minute: Minute) -> list[Flowable]:
    subject = f"Subject: {minute.title} (agenda item {minute.agenda_item})"
    return [
        para(subject, NUMBERED_HEADING, "(a)"),
        *[line for block in notice_blocks(minute) for line in notice_line(block)],
        Spacer(1, 14),
    ]


def notice_line(block: Block) -> list[Flowable]:
    if block.kind == "label":
        return [para(block.text, NUMBERED_HEADING, block.number)]
    return [Indenter(left=INDENT), flowable(block), Indenter(left=-INDENT)]
