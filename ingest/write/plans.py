"""Forward plans and work programmes."""

from typing import Any

from committees.models import Councillor, Portfolio
from documents.models import ForwardPlan, Meeting, WorkProgramme
from documents.row_keys import Keys
from ingest.match.portfolios import read_holders
from ingest.parsing.encoding import encode
from ingest.parsing.records import (
    ForwardPlanEntryRecord,
    ForwardPlanRecord,
    WorkProgrammeEntryRecord,
    WorkProgrammeRecord,
)
from ingest.write.desk import Desk, placed
from ingest.write.names import committee_named, councillor_named, day, member_named, portfolio_named
from ingest.write.rows import Shelf
from ingest.write.tables import (
    PLAN_ENTRIES,
    PLAN_HOLDERS,
    PLANS,
    PROGRAMME_ENTRIES,
    PROGRAMMES,
)

LONGEST_KEY = 120
Holders = dict[Portfolio, Councillor]


def write_plans(desk: Desk) -> list[ForwardPlan]:
    shelf, keys = Shelf(desk, PLANS, desk.pack), Keys(LONGEST_KEY)
    plans = []
    for place, record in enumerate(desk.record.forward_plans, start=1):
        key = keys.key(record.title, record.period_from)
        committee_named(desk, record.body)
        plan = shelf.put(key, _plan(record, place), record.sources, printed_page=record.page_from)
        _write_entries(desk, plan, record, _write_holders(desk, plan, record))
        plans.append(plan)
    return plans


def _plan(record: ForwardPlanRecord, place: int) -> dict[str, Any]:
    return {
        "position": place,
        "title": record.title,
        "body": record.body,
        "period_from": record.period_from,
        "period_to": record.period_to,
        "published": day(record.published),
        "page_from": record.page_from,
        "page_to": record.page_to,
    }


def _write_holders(desk: Desk, plan: ForwardPlan, record: ForwardPlanRecord) -> Holders:
    """The list of portfolio holders before the entries; gives who holds which portfolio."""
    listed: Holders = {}
    shelf, keys = Shelf(desk, PLAN_HOLDERS, plan), Keys(LONGEST_KEY)
    for place, holder in enumerate(record.portfolio_holders, start=1):
        councillor = member_named(desk, holder.name, taken=())
        portfolio = portfolio_named(desk, holder.portfolio, held_by=councillor, create=True)
        values = {
            "position": place,
            "name": holder.name,
            "portfolio_name": holder.portfolio,
            "councillor": councillor,
            "portfolio": portfolio,
        }
        shelf.put(
            keys.key(holder.name, holder.portfolio),
            values,
            holder.sources or record.sources,
            printed_page=record.page_from,
        )
        if portfolio and councillor:
            listed[portfolio] = councillor
    return listed


def _write_entries(
    desk: Desk, plan: ForwardPlan, record: ForwardPlanRecord, listed: Holders
) -> None:
    shelf, keys = Shelf(desk, PLAN_ENTRIES, plan), Keys(LONGEST_KEY)
    for place, entry in enumerate(record.entries, start=1):
        shelf.put(keys.key(entry.title), _entry(desk, entry, place, listed), entry.sources)


def _entry(
    desk: Desk, entry: ForwardPlanEntryRecord, place: int, listed: Holders
) -> dict[str, Any]:
    """An entry that names a post alone has the holder whom the plan's own list names for it."""
    holder = next(iter(read_holders(entry.portfolio_holder or "")), None)
    page = desk.page_of(entry.sources)
    councillor = councillor_named(desk, holder.person, page=page) if holder else None
    portfolio = portfolio_named(desk, holder.post, held_by=councillor) if holder else None
    if holder and portfolio and not holder.person:
        councillor = listed.get(portfolio)
    return {
        "position": place,
        "title": entry.title,
        "key_decision": entry.key_decision,
        "access": entry.access,
        "description": entry.description,
        "decision_maker": entry.decision_maker,
        "decision_date": day(entry.decision_date),
        "consulted": [placed(each) for each in entry.consulted],
        "portfolio_holder": entry.portfolio_holder,
        "officer_contact": entry.officer_contact,
        "councillor": councillor,
        "portfolio": portfolio,
        "committee": desk.committees.find(entry.decision_maker),
    }


def write_programmes(desk: Desk, meeting: Meeting | None) -> None:
    shelf, keys = Shelf(desk, PROGRAMMES, desk.pack), Keys(LONGEST_KEY)
    for place, record in enumerate(desk.record.work_programmes, start=1):
        values = {
            "position": place,
            "committee_name": record.committee,
            "committee": committee_named(desk, record.committee),
            "meeting": meeting,
            "page_from": record.page_from,
            "page_to": record.page_to,
        }
        programme = shelf.put(
            keys.key(record.committee), values, record.sources, printed_page=record.page_from
        )
        _write_programme_entries(desk, programme, record)


def _write_programme_entries(
    desk: Desk, programme: WorkProgramme, record: WorkProgrammeRecord
) -> None:
    shelf, keys = Shelf(desk, PROGRAMME_ENTRIES, programme), Keys(LONGEST_KEY)
    for place, entry in enumerate(record.entries, start=1):
        key = keys.key(entry.section, entry.title)
        shelf.put(key, _programme_entry(entry, place), entry.sources)


def _programme_entry(entry: WorkProgrammeEntryRecord, place: int) -> dict[str, Any]:
    return {
        "position": place,
        "section": entry.section,
        "meeting_date": day(entry.meeting_date),
        "title": entry.title,
        "aims": entry.aims,
        "leads": encode(entry.leads),
        "other_information": entry.other_information,
    }
