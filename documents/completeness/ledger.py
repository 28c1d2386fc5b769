"""The whole ledger: every kind of gap, in plain words."""

import datetime
from functools import partial

from documents.completeness import appendices, meetings, papers
from documents.completeness.gaps import Chapter


def ledger(today: datetime.date) -> list[Chapter]:
    """Every chapter, also those without a gap: that nothing is missing is worth saying."""
    return [*_of_papers(), *_of_meetings(today)]


def chapter_of_kind(chapters: list[Chapter], kind: str) -> Chapter | None:
    return next((chapter for chapter in chapters if chapter.kind == kind), None)


def _of_papers() -> list[Chapter]:
    return [
        Chapter(
            kind="to-follow",
            title="Papers “to follow” that are not here",
            meaning="The agenda said that a paper would follow. No published paper holds it.",
            nothing="Every paper that was promised “to follow” is here.",
            read=papers.never_followed,
            gap=papers.gap_of_item,
        ),
        Chapter(
            kind="appendices",
            title="Appendices that were named and not found",
            meaning="A report lists the appendix, and no open page of the meeting’s papers is "
            "headed with its number or letter, nor any page behind the report with its title. It "
            "may stand here under another heading, be withheld, or have been published elsewhere.",
            nothing="Every appendix that a report lists by number or letter was found.",
            read=appendices.missing_appendices,
            gap=appendices.gap_of_appendix,
        ),
    ]


def _of_meetings(today: datetime.date) -> list[Chapter]:
    return [
        Chapter(
            kind="without-minutes",
            title="Past meetings without minutes",
            meaning="The date has passed and no minutes are published here. A meeting may also "
            "have been cancelled without a paper that says so.",
            nothing="Every past meeting has its minutes here.",
            read=partial(meetings.without_minutes, today),
            gap=meetings.gap_of_meeting,
        ),
        Chapter(
            kind="not-confirmed",
            title="Minutes that were not confirmed",
            meaning="The minutes are a draft still, though the committee has met since. No "
            "published paper says that they were confirmed.",
            nothing="Every committee that has met since has confirmed its minutes.",
            read=partial(meetings.never_confirmed, today),
            gap=meetings.gap_of_draft,
        ),
        Chapter(
            kind="without-agenda",
            title="Past meetings without an agenda",
            meaning="Another paper, such as the minutes, speaks of the meeting. Its agenda is not "
            "published here.",
            nothing="Every past meeting has its agenda here.",
            read=partial(meetings.without_agenda, today),
            gap=meetings.gap_of_meeting,
        ),
        Chapter(
            kind="named-only",
            title="Meetings that are only named",
            meaning="A published plan or work programme names the date. No paper of a meeting on "
            "that day is published here, or not yet.",
            nothing="Every meeting that a plan or work programme names has papers here.",
            read=partial(meetings.named_only, today),
            gap=meetings.gap_of_named,
        ),
    ]
