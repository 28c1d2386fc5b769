"""How much notice a paper gives: clear days before its meeting, and before its key decisions."""

import datetime
from dataclasses import dataclass

from documents.models import ForwardPlanEntry, Pack
from documents.notice.clear_days import (
    CLEAR_DAYS_OF_A_KEY_DECISION,
    CLEAR_DAYS_OF_AN_AGENDA,
    EVERY_DAY,
    clear_days,
    council_days,
)

PAPERS_OF_A_MEETING = (
    Pack.Kind.AGENDA_PACK,
    Pack.Kind.AGENDA_FRONTSHEET,
    Pack.Kind.SUPPLEMENT,
    Pack.Kind.REPORT,
)
AGENDA_LAW = "Local Government Act 1972, section 100B"
KEY_DECISION_LAW = "SI 2012/2089, regulation 9"


@dataclass(frozen=True, slots=True)
class ShortNotice:
    """Something that comes sooner after publication than the law asks."""

    about: str
    date: datetime.date
    days: int  # clear days that are left
    needed: int
    law: str
    left_out: str  # which days do not count, in words


def short_notices(pack: Pack, day: datetime.date) -> list[ShortNotice]:
    """What publishing the pack on this day would give too little notice of; papers of meetings
    that are over give none: they are published for the record."""
    return [*_of_meeting(pack, day), *_of_key_decisions(pack, day)]


def _of_meeting(pack: Pack, day: datetime.date) -> list[ShortNotice]:
    meeting = pack.meeting
    if meeting is None or pack.kind not in PAPERS_OF_A_MEETING or meeting.date < day:
        return []
    counted = council_days()
    days = clear_days(day, meeting.date, counted)
    if days >= CLEAR_DAYS_OF_AN_AGENDA:
        return []
    needed, law = CLEAR_DAYS_OF_AN_AGENDA, AGENDA_LAW
    return [ShortNotice("The meeting", meeting.date, days, needed, law, counted.left_out)]


def _of_key_decisions(pack: Pack, day: datetime.date) -> list[ShortNotice]:
    """Every day counts here: the regulation asks for 28 days, not for working days."""
    entries = ForwardPlanEntry.objects.filter(
        pack=pack, key_decision=True, decision_date__gte=day, withdrawn_at__isnull=True
    )
    needed, law = CLEAR_DAYS_OF_A_KEY_DECISION, KEY_DECISION_LAW
    return [
        ShortNotice(entry.title, entry.decision_date, days, needed, law, EVERY_DAY.left_out)
        for entry in entries.exclude(decision_date=None)
        if entry.decision_date and (days := clear_days(day, entry.decision_date)) < needed
    ]
