"""Meetings, and what their headings say of them."""

import datetime
from collections.abc import Mapping
from typing import Any

from committees.models import Committee
from documents.meeting_address import free_meeting_slug
from documents.models import Meeting, Pack
from ingest.match.meetings import SETS_THE_TIME, find_meeting
from ingest.parsing.records import MeetingRecord, MinutesRecord, Source
from ingest.write.desk import Desk, sources_as_json
from ingest.write.names import clock, committee_named, day
from ingest.write.rows import change, differs, save
from ingest.write.tables import AGENDA_FIRST


def write_meeting_of_pack(desk: Desk, heading: MeetingRecord | None) -> Meeting | None:
    """The meeting that the pack is for; None, with a note, where the paper does not say which."""
    date = day(heading.date) if heading else None
    committee = committee_named(desk, heading.committee) if heading else None
    if heading is None or committee is None or date is None:
        if desk.record.kind not in (Pack.Kind.FORWARD_PLAN, Pack.Kind.REPORT, Pack.Kind.OTHER):
            desk.note(
                "meeting-not-stated",
                "The committee or the date of the meeting could not be read, so nothing of it was "
                "kept. Say which meeting it is for: “Change what this paper is”, above the review.",
            )
        return None
    firm = desk.record.kind in SETS_THE_TIME
    meeting = _meeting(desk, committee, date, clock(heading.start_time), firm=firm)
    _write_heading(desk, meeting, heading)
    return meeting


def write_meeting_minuted(desk: Desk, minutes: MinutesRecord) -> Meeting | None:
    """The meeting that minutes are of, an earlier one where they stand in an agenda pack."""
    heading = desk.record.meeting
    name = minutes.committee or (heading.committee if heading else None)
    stated = minutes.date
    if stated is None and heading and desk.record.kind == Pack.Kind.MINUTES:
        stated = heading.date
    date, committee = day(stated), committee_named(desk, name)
    if committee is None or date is None:
        desk.note(
            "minutes-without-date",
            "These minutes do not say of which committee or day they are, so they were not kept. "
            "Add them to their meeting, under “Minutes and records”, “Meetings”.",
            desk.page_of(minutes.sources, minutes.page_from),
        )
        return None
    time = clock(minutes.start_time)
    meeting = _meeting(desk, committee, date, time, firm=False)
    if _may_describe(desk, meeting):
        _fill(desk, meeting, {"start_time": time, "end_time": clock(minutes.end_time)})
    return meeting


def _meeting(
    desk: Desk,
    committee: Committee,
    date: datetime.date,
    start_time: datetime.time | None,
    *,
    firm: bool,
) -> Meeting:
    found = find_meeting(committee, date, start_time, pack=desk.pack, firm=firm)
    meeting = found.meeting or _new_meeting(desk, committee, date, start_time)
    if found.another_that_day:
        desk.note(
            "second-meeting-that-day",
            f"Another meeting of {committee} on {date:%-d %B %Y} is already here, at another time. "
            "If they are one, merge them under “Minutes and records”, “Meetings”.",
        )
    desk.meetings[meeting.pk] = meeting
    return meeting


def _new_meeting(
    desk: Desk, committee: Committee, date: datetime.date, start_time: datetime.time | None
) -> Meeting:
    slug = free_meeting_slug(committee, date, start_time)
    meeting = Meeting(committee=committee, date=date, start_time=start_time, slug=slug)
    save(meeting, desk, None)
    desk.written.count(meeting, "created")
    return meeting


def _write_heading(desk: Desk, meeting: Meeting, heading: MeetingRecord) -> None:
    """Take the heading's facts where this paper's word weighs most.

    No other paper adds to them: whom a front sheet names as chairman need not be who minutes say
    took the chair.
    """
    facts = {
        "start_time": clock(heading.start_time) or meeting.start_time,  # minutes may have told it
        "venue": (heading.venue or "")[:400],
        "chairman": heading.chairman or "",
        "vice_chairman": heading.vice_chairman or "",
        "quorum": heading.quorum,
        "contact_phone": (heading.contact_phone or "")[:60],
        "contact_email": heading.contact_email or "",
    }
    if not _may_describe(desk, meeting):
        _put_off(desk, meeting, facts)
    elif _has_first_word(desk, meeting):
        _change(desk, meeting, facts, _where(desk, heading.sources))


def _put_off(desk: Desk, meeting: Meeting, facts: Mapping[str, Any]) -> None:
    """Remember a public meeting whose facts this pack will change once it is public."""
    teller = meeting.facts_pack
    takes_over = teller is None or desk.will_outweigh(teller, AGENDA_FIRST)
    new = (name for name in facts if differs(meeting, name, facts[name]))
    if takes_over and any(name not in meeting.edited_fields for name in new):
        desk.written.count(meeting, "put off")
        desk.public_rows_that_differ.add(meeting)


def _where(desk: Desk, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "facts_pack": desk.pack,
        "facts_page": desk.page_of(sources),
        "sources": sources_as_json(sources),
    }


def _may_describe(desk: Desk, meeting: Meeting) -> bool:
    public = meeting.first_published_at is not None and meeting.withdrawn_at is None
    return desk.is_public or not public


def _has_first_word(desk: Desk, meeting: Meeting) -> bool:
    teller = meeting.facts_pack
    return teller is None or teller == desk.pack or desk.outweighs(teller, AGENDA_FIRST)


def _fill(desk: Desk, meeting: Meeting, facts: Mapping[str, Any]) -> None:
    """Add what no paper has said yet."""
    missing = {name: value for name, value in facts.items() if value and not getattr(meeting, name)}
    _change(desk, meeting, missing, {})


def _change(
    desk: Desk, meeting: Meeting, facts: Mapping[str, Any], where: Mapping[str, Any]
) -> None:
    if change(meeting, facts, where, desk):
        desk.written.count(meeting, "changed")
