"""The order in which a pack's records become rows."""

from collections import defaultdict

from django.db import connection, transaction

from documents.models import Meeting, Pack, PlanPortfolioHolder, ReportPortfolioHolder
from ingest.match.portfolios import PortfolioIndex
from ingest.parsing.records import PackRecord
from ingest.write.agenda import write_agenda, write_summons
from ingest.write.confirmations import settle_confirmations
from ingest.write.desk import Desk
from ingest.write.links import link_meeting
from ingest.write.meetings import write_meeting_of_pack
from ingest.write.minutes import write_minutes
from ingest.write.pages import write_pack, write_pages
from ingest.write.periods import settle_periods
from ingest.write.plans import write_plans, write_programmes
from ingest.write.questions import write_questions
from ingest.write.reports import write_reports
from ingest.write.rows import withdraw_vanished
from ingest.write.written import Written

ONE_WRITER = 20_240_207  # the lock that keeps two packs from making the same meeting twice


@transaction.atomic
def write_records(pack: Pack, record: PackRecord) -> Written:
    """Write what was read from a pack; gives what was done, and notes for an officer."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [ONE_WRITER])
    desk = Desk(pack, record, PortfolioIndex(_holders_known()))
    write_pages(desk)
    plans = write_plans(desk)
    meeting = _meeting_of(desk)
    write_pack(desk, meeting, plans)
    if meeting:
        desk.meetings[meeting.pk] = meeting
        write_agenda(desk, meeting)
    if meeting and record.meeting:
        write_summons(desk, meeting, record.meeting)
    minuted = _write_all_minutes(desk)
    write_reports(desk, meeting)
    write_programmes(desk, meeting)
    write_questions(desk, meeting, minuted)
    withdraw_vanished(desk)
    for each in desk.meetings.values():
        link_meeting(desk, each)
    settle_confirmations(desk)
    if desk.is_public:
        settle_periods()
    _note_what_was_put_off(desk)
    return desk.written


def _meeting_of(desk: Desk) -> Meeting | None:
    """The meeting an officer says the paper is for, else the one that the paper names."""
    if "meeting" in desk.pack.edited_fields:
        return desk.pack.meeting
    return write_meeting_of_pack(desk, desk.record.meeting) or desk.pack.meeting


def _write_all_minutes(desk: Desk) -> dict[int, Meeting]:
    """The meetings minuted, by the place of their minutes in the record."""
    written = ((place, write_minutes(desk, m)) for place, m in enumerate(desk.record.minutes))
    return {place: meeting for place, meeting in written if meeting}


def _holders_known() -> dict[int, set[int]]:
    """Of each portfolio, the councillors whom papers have named for it."""
    known: dict[int, set[int]] = defaultdict(set)
    for model in (PlanPortfolioHolder, ReportPortfolioHolder):
        named = model.objects.filter(portfolio__isnull=False, councillor__isnull=False)
        for portfolio, councillor in named.values_list("portfolio", "councillor").distinct():
            known[portfolio].add(councillor)
    return known


def _note_what_was_put_off(desk: Desk) -> None:
    rows = desk.written.total("put off")
    if rows:
        meetings = sorted(str(meeting) for meeting in desk.public_rows_that_differ if meeting)
        desk.note(
            "changes-on-publishing",
            f"This pack differs from what is already public about {'; '.join(meetings)}. "
            f"Publishing it changes {rows} {'entry' if rows == 1 else 'entries'} there; "
            "what a person edited stays.",
        )
