"""Reports whose head stands in two columns without rules, sections among its labels."""

from __future__ import annotations

from pathlib import Path

from reportlab.platypus import Flowable, Paragraph, Table

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import ReportRecord
from tests.parsing.typeset import BODY, body, paper

MARCH = "The County Council has been told of the potholes in Back Lane. " * 3


def reports_of(path: Path, *pieces: Flowable | list[Flowable]) -> tuple[ReportRecord, ...]:
    return parse_pack(paper(path / "report.pdf", *pieces)).reports


def columns(*rows: tuple[str, str]) -> Flowable:
    """Labels beside values, a line break dividing the value's paragraphs; no rule is drawn."""
    cells = [[[Paragraph(each, BODY) for each in cell.split("\n")] for cell in row] for row in rows]
    return Table(cells, colWidths=[125, 385], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])


FORM = (
    ("Report to:", "<b>Cabinet</b>"),
    ("Date:", "<b>11 July 2024</b>"),
    ("Title:", "<b>Progress in Quarter 4</b>"),
    ("Decision type:", "<b>Non-key</b>"),
    ("Purpose of report:", "<b>To consider the progress of the Council in the last quarter.</b>"),
    ("Officer<br/>recommendation(s):", "(1) To note progress.\n(2) To agree the targets."),
    ("Reasons for<br/>recommendations:", "Members wish to know."),
    (
        "Contact Officer(s):",
        "Name: Luke Marsh\nPost title: Strategy Lead\nE-mail: luke.marsh@marlshire.gov.uk",
    ),
)
SECTIONS = body("<b>1 Introduction</b>", MARCH, "<b>2 Next quarter</b>", MARCH)


def test_sections_in_columns_without_rules(tmp_path: Path) -> None:
    (report,) = reports_of(tmp_path, columns(*FORM), SECTIONS)
    assert report.title == "Progress in Quarter 4"
    assert report.summary == "To consider the progress of the Council in the last quarter."
    assert report.recommendation == "(1) To note progress.\n(2) To agree the targets."
    assert report.reason == "Members wish to know."
    assert report.blocks[0].kind == "table"
    (author,) = report.authors
    assert (author.name, author.job_title) == ("Luke Marsh", "Strategy Lead")
    assert author.email == "luke.marsh@marlshire.gov.uk"


def test_text_below_the_columns_is_not_of_them(tmp_path: Path) -> None:
    (report,) = reports_of(tmp_path, columns(*FORM[:-1]), SECTIONS)
    assert len(report.blocks[0].rows) == len(FORM) - 1
    assert report.blocks[1].text == "Introduction"


def test_a_head_of_labels_alone_stays_lines(tmp_path: Path) -> None:
    rows = (*FORM[:4], FORM[-1])
    asks = body("<b>Recommendation</b>", "That progress be noted.")
    (report,) = reports_of(tmp_path, columns(*rows), asks)
    assert (report.title, report.date) == ("Progress in Quarter 4", "2024-07-11")
    assert all(block.kind != "table" for block in report.blocks)


def test_bold_headings_that_count_from_one_are_numbered(tmp_path: Path) -> None:
    (report,) = reports_of(tmp_path, columns(*FORM), SECTIONS)
    assert report.section_titles == ("Introduction", "Next quarter")
    other = body("<b>3 Rivers</b>", MARCH, "<b>7 Wonders</b>", MARCH)
    (report,) = reports_of(tmp_path, columns(*FORM), other)
    assert report.section_titles == ()
