"""How long before its meeting an agenda was open to the public, as a page says it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone

from documents.models import Meeting, Pack
from documents.notice.clear_days import (
    CLEAR_DAYS_OF_AN_AGENDA,
    CountedDays,
    clear_days,
    council_days,
)

AGENDAS = (Pack.Kind.AGENDA_PACK, Pack.Kind.AGENDA_FRONTSHEET)


@dataclass(frozen=True, slots=True)
class AgendaNotice:
    """The day an agenda was put on this site, beside the day of its meeting.

    A paper put here after its meeting says nothing of when the public could first read it: then
    no days are counted.
    """

    published: datetime.date
    meeting: datetime.date
    counted: CountedDays

    @property
    def was_late_here(self) -> bool:
        """Put on this site on the day of the meeting or after it: an archive, or a failing."""
        return self.published >= self.meeting

    @property
    def days(self) -> int:
        return clear_days(self.published, self.meeting, self.counted)

    @property
    def needed(self) -> int:
        return CLEAR_DAYS_OF_AN_AGENDA


def agenda_notice(meeting: Meeting, papers: Iterable[Pack]) -> AgendaNotice | None:
    """From the first agenda among the meeting's published papers; None where there is none."""
    days = [
        timezone.localdate(paper.published_at)
        for paper in papers
        if paper.kind in AGENDAS and paper.published_at
    ]
    return AgendaNotice(min(days), meeting.date, council_days()) if days else None
