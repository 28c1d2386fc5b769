"""Officers' reports, their authors, and who brings them."""

from typing import Any

from django.db.models import Model

from documents.models import Meeting, Report, ReportAuthor, ReportPortfolioHolder
from documents.row_keys import Keys
from ingest.match.portfolios import read_holders
from ingest.parsing.encoding import encode
from ingest.parsing.records import AuthorRecord, ReportRecord
from ingest.write.desk import Desk, placed
from ingest.write.names import councillor_named, day, portfolio_named
from ingest.write.rows import Shelf, differs
from ingest.write.tables import REPORTS

LONGEST_KEY = 120


def write_reports(desk: Desk, meeting: Meeting | None) -> None:
    shelf, keys = Shelf(desk, REPORTS, desk.pack), Keys(LONGEST_KEY)
    for place, report in enumerate(desk.record.reports, start=1):
        number = f"item {report.agenda_item}" if report.agenda_item else None
        key = keys.numbered(number, report.title, place)
        holders = _holders(desk, report)
        row = shelf.put(
            key,
            _values(report, meeting, place) | _first(holders),
            report.sources,
            printed_page=report.page_from,
        )
        if row.pack_id == desk.pack.pk:
            _write_list(desk, row, ReportPortfolioHolder, holders)
            _write_list(desk, row, ReportAuthor, [_author(each) for each in report.authors])


def _values(report: ReportRecord, meeting: Meeting | None, place: int) -> dict[str, Any]:
    return {
        "meeting": meeting,
        "position": place,
        "title": report.title,
        "committee_name": report.committee,
        "date": day(report.date),
        "purpose": report.purpose,
        "portfolio_holder": report.portfolio_holder,
        "local_councillors": report.local_councillors,
        "executive_director": report.executive_director,
        "status": report.status,
        "summary": report.summary,
        "recommendation": report.recommendation,
        "reason": report.reason,
        "appendices": encode(report.appendices),
        "recommendations": [placed(each) for each in report.recommendations],
        "implications": [placed(each) for each in report.implications],
        "risk_levels": [placed(each) for each in report.risk_levels],
        "background_papers": [placed(each) for each in report.background_papers],
        "page_from": report.page_from,
        "page_to": report.page_to,
        "blocks": encode(report.blocks),
    }


def _author(author: AuthorRecord) -> dict[str, Any]:
    """The columns of an author's row; where he is named the report's own sources say."""
    values: dict[str, Any] = encode(author)
    del values["sources"]
    return values


def _holders(desk: Desk, report: ReportRecord) -> list[dict[str, Any]]:
    """Each line of the head that says who brings the report, with whom and what it means."""
    page = desk.page_of(report.sources, report.page_from)
    holders = []
    for line in read_holders(report.portfolio_holder or ""):
        councillor = councillor_named(desk, line.person, page=page)
        named = bool(line.person and line.post)
        holders.append(
            {
                "name": line.person[:200],
                "portfolio_name": line.post[:300],
                "councillor": councillor,
                "portfolio": portfolio_named(desk, line.post, held_by=councillor, create=named),
            }
        )
    return holders


def _first(holders: list[dict[str, Any]]) -> dict[str, Any]:
    """The report's own holder: the first line's."""
    first = holders[0] if holders else {}
    return {"councillor": first.get("councillor"), "portfolio": first.get("portfolio")}


def _write_list(
    desk: Desk, report: Report, model: type[Model], lines: list[dict[str, Any]]
) -> None:
    """The small lists of a report's head, by their places."""
    kept: Any = model._default_manager.filter(report=report)
    rows = {row.position: row for row in kept}
    for place, line in enumerate(lines, start=1):
        values = {
            name: "" if value is None and not _links(model, name) else value
            for name, value in line.items()
        }
        row = rows.pop(place, None) or model(report=report, position=place)
        changed = [name for name, value in values.items() if differs(row, name, value)]
        for name in changed:
            setattr(row, name, values[name])
        if row.pk is None or changed:
            desk.written.count(model, "changed" if row.pk else "created")
            row.save()
    for row in rows.values():
        row.delete()
        desk.written.count(model, "removed")


def _links(model: type[Model], name: str) -> bool:
    return model._meta.get_field(name).is_relation
