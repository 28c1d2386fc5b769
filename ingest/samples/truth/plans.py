"""True records of forward plans and work programmes."""

from __future__ import annotations

from datetime import date
from typing import Any

from ingest.samples import loading
from ingest.samples.binder import Placed
from ingest.samples.documents import Programme
from ingest.samples.papers import ForwardPlan, PlanEntry, ProgrammeEntry
from ingest.samples.prose import plain_text
from ingest.samples.typeset import forward_plan
from ingest.samples.typeset.work_programme import lead_lines

Record = dict[str, Any]


def plan(paper: Placed, printed: ForwardPlan) -> Record:
    council = loading.council()
    first, last = forward_plan.period(printed)
    entries = forward_plan.planned(printed, loading.plan_entries())
    return {
        "title": forward_plan.title(printed),
        "body": "Cabinet",
        "period_from": first,
        "period_to": last,
        "published": printed.published.isoformat(),
        "page_from": paper.page_from,
        "page_to": paper.page_to,
        "portfolio_holders": [
            {"name": held.councillor, "portfolio": held.full_portfolio}
            for held in council.holdings_on(printed.published)
        ],
        "entries": [plan_entry(entry) for entry in entries],
    }


def plan_entry(entry: PlanEntry) -> Record:
    council = loading.council()
    return {
        "title": entry.title,
        "key_decision": entry.key,
        "access": entry.access.lower(),
        "description": plain_text(entry.description),
        "decision_maker": entry.decision_maker,
        "decision_date": entry.decision_date.isoformat(),
        "consulted": [
            {"committee": place, "date": day.isoformat() if day else None}
            for place, day in entry.consulted
        ],
        "portfolio_holder": forward_plan.holder_words(entry),
        "officer_contact": " ".join(forward_plan.contact_lines(council, entry)),
    }


def programme(paper: Placed, printed: Programme) -> Record:
    return {
        "committee": printed.committee,
        "page_from": paper.page_from,
        "page_to": paper.page_to,
        "entries": [programme_entry(entry, printed.day) for entry in printed.entries],
    }


def programme_entry(entry: ProgrammeEntry, printed: date) -> Record:
    day = entry.meeting_date
    return {
        "section": entry.section,
        "meeting_date": day.isoformat() if day else None,
        "title": entry.title,
        "aims": "\n".join(entry.aims) or None,
        "leads": lead_lines(loading.council(), entry, printed),
        "other_information": entry.other,
    }
