"""True records of reports and their authors."""

from __future__ import annotations

from typing import Any

from ingest.samples import loading
from ingest.samples.binder import Bound, Placed, PlacedItem
from ingest.samples.papers import Report
from ingest.samples.people import Officer
from ingest.samples.prose import plain_text
from ingest.samples.typeset import report as report_words

Record = dict[str, Any]


def report(bound: Bound, item: PlacedItem, paper: Placed, printed: Report) -> Record:
    council, day = loading.council(), bound.pack.date
    authors = [council.officers[name] for name in printed.authors]
    director = report_words.director_line(council, printed) if printed.executive_director else None
    return {
        "agenda_item": item.number,
        "title": printed.title,
        "committee": bound.pack.committee,
        "date": day.isoformat(),
        "purpose": printed.purpose,
        "portfolio_holder": report_words.portfolio_holders(council, printed, day) or None,
        "local_councillors": printed.local_councillors,
        "executive_director": director,
        "authors": [author(officer, report_words.printed_phone(authors)) for officer in authors],
        "status": printed.status,
        "summary": plain_text(printed.summary),
        "recommendation": plain_text(printed.recommendation),
        "reason": plain_text(printed.reason),
        "section_titles": [section.title for section in printed.sections],
        "appendices": list(printed.appendices),
        "page_from": paper.page_from,
        "page_to": paper.page_to,
    }


def author(officer: Officer, phone: str) -> Record:
    return {
        "name": officer.name,
        "job_title": officer.job_title,
        "phone": phone or None,
        "email": officer.email,
    }
