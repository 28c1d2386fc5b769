"""Reports without a head block: known by their title, or by whose report it is."""

from __future__ import annotations

from pathlib import Path

from reportlab.platypus import Flowable

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import ReportRecord
from tests.parsing.typeset import body, heading, paper

MARCH = "The County Council has been told of the potholes in Back Lane. " * 3


def reports_of(path: Path, *pieces: Flowable | list[Flowable]) -> tuple[ReportRecord, ...]:
    return parse_pack(paper(path / "report.pdf", *pieces)).reports


def announced(path: Path, *lines: str) -> tuple[ReportRecord, ...]:
    text = body("<b>Allotments</b>", MARCH, "<b>Website</b>", "The new site goes live in May.")
    return reports_of(path, body(*lines), text)


def test_a_title_announces_a_report_that_has_no_labels(tmp_path: Path) -> None:
    (report,) = announced(
        tmp_path,
        "<b>Upper Wold Parish Council</b>",
        "<b>Town Clerk's Report</b>",
        "Tuesday 11th February 2025",
    )
    assert report.title == "Town Clerk's Report"
    assert report.committee == "Upper Wold Parish Council"
    assert report.date == "2025-02-11"
    headings = [block.text for block in report.blocks if block.kind == "heading"]
    assert headings[-2:] == ["Allotments", "Website"]
    assert next(block.text for block in report.blocks if not block.in_head) == "Allotments"


def test_the_date_may_stand_beside_the_title(tmp_path: Path) -> None:
    title = "<b>Clerk\u2019s Report</b> \u2013 4th November 2024"
    (report,) = announced(tmp_path, "<b>Upper Wold Parish Council</b>", title)
    assert (report.title, report.date) == ("Clerk\u2019s Report", "2024-11-04")


def test_an_item_called_so_announces_nothing(tmp_path: Path) -> None:
    council, date = "<b>Upper Wold Parish Council</b>", "Tuesday 11th February 2025"
    assert not announced(tmp_path, council, "<b>Clerk's Report</b>")
    assert not announced(tmp_path, "<b>Clerk's Report</b>", date)
    assert not announced(tmp_path, council, "<b>Agenda</b>", date, "<b>Clerk's Report</b>")
    assert not announced(tmp_path, council, date, "<b>4. Clerk's Report</b>")
    assert not announced(tmp_path, council, date, "<b>The Clerk's letter</b>")


def test_whose_report_it_is_and_its_sections_are_signs_without_a_date(tmp_path: Path) -> None:
    report_of = "Report of the Simon Hare, Deputy Clerk"
    purpose = body("<b>1. Purpose of report</b>", "To tell members how the work goes on.")
    asks = body("<b>2. Recommendations</b>", "That the report be noted.")
    (report,) = reports_of(tmp_path, heading("Burial Ground"), body(report_of), purpose, asks)
    assert report.title == "Burial Ground"
    assert report.recommendation == "That the report be noted."
    assert not reports_of(tmp_path, heading("Burial Ground"), body(report_of), asks)


def test_a_date_below_who_reports_is_the_meetings(tmp_path: Path) -> None:
    (report,) = reports_of(
        tmp_path,
        body(
            "<b>Fenwick Town Council</b>",
            "<b>Market Place Lighting</b>",
            "Report of the Helen Marsh, Town Clerk<br/>14 May 2024",
            "<b>Purpose of report</b>",
            "To ask the Council to replace the lights.",
            "<b>Recommendation</b>",
            "That the quotation be accepted.",
        ),
    )
    assert report.date == "2024-05-14"
    assert (report.committee, report.title) == ("Fenwick Town Council", "Market Place Lighting")
    assert [each.job_title for each in report.authors] == ["Town Clerk"]
