"""Labels and headings of reports, as councils print them."""

from __future__ import annotations

import pytest

from ingest.parsing.geometry import Box, Line
from ingest.parsing.kinds.report.labels import (
    inline_section,
    label_alone,
    read_label,
    section_of,
    split_labels,
)


def line(text: str, *, bold: bool = False, bold_end: bool = False) -> Line:
    return Line(text, Box(70, 100, 300, 112), page=1, size=11, bold=bold, bold_end=bold_end)


@pytest.mark.parametrize(
    ("printed", "field"),
    [
        ("Portfolio Holder(s):", "portfolio holder"),
        ("Lead Cabinet Member:", "portfolio holder"),
        ("Cabinet Member for Parks and Rivers:", "portfolio holder"),
        ("Local Councillor(s):", "local councillors"),
        ("Ward Members", "local councillors"),
        ("Executive Director lead:", "executive director"),
        ("Report Author(s)", "author"),
        ("Report authors", "author"),
        ("Officer presenting the report:", "author"),
        ("Name and date of Committee", "committee and date"),
        ("Date of meeting:", "date"),
        ("Report subject", "title"),
        ("Classification:", "status"),
        ("E-mail address:", "email"),
        ("Ward(s) or groups affected:", "other"),
        ("The rivers of the county", None),
    ],
)
def test_a_label_names_its_field(printed: str, field: str | None) -> None:
    assert label_alone(printed) == field


@pytest.mark.parametrize(
    ("printed", "bold", "bold_end", "field", "value"),
    [
        ("Tel: 01305 000000", False, False, "phone", "01305 000000"),
        ("Report Author: Ann Carter", True, False, "author", "Ann Carter"),
        ("Wards affected All", True, False, "other", "All"),
        ("Report Author", False, False, "author", ""),
        ("Report of the Director of Rivers", True, True, "officer", "Director of Rivers"),
        ("KEY OR NON-KEY DECISION: Key", True, True, "other", "Key"),
    ],
)
def test_a_line_opens_with_a_label(
    printed: str, bold: bool, bold_end: bool, field: str, value: str
) -> None:
    labelled = read_label(line(printed, bold=bold, bold_end=bold_end))
    assert labelled is not None
    assert (labelled.field, labelled.value) == (field, value)


@pytest.mark.parametrize(
    "printed",
    [
        "Officer",  # the end of an office that a line divides
        "from the reserve, and the rest from grants",
        "The committee met three times: in May, June and July",
    ],
)
def test_running_text_opens_with_no_label(printed: str) -> None:
    assert read_label(line(printed)) is None


def test_a_value_is_cut_at_labels_inside_it() -> None:
    assert split_labels("Ann Carter   Job title: Head of Parks Tel: 01305 000000") == [
        (None, "Ann Carter"),
        ("job title", "Head of Parks"),
        ("phone", "01305 000000"),
    ]


@pytest.mark.parametrize(
    ("printed", "section"),
    [
        ("Brief Summary:", "summary"),
        ("1. EXECUTIVE SUMMARY", "summary"),
        ("Summary/Purpose", "summary"),
        ("Purpose of the Report", "purpose of report"),
        ("Recommendation(s):", "recommendation"),
        ("Cabinet Member / Officer Recommendations:", "recommendation"),
        ("Reasons for Recommendations", "reason"),
        ("Reason for Proposal(s)", "reason"),
        ("Attached documents", "appendices"),
        ("Background Documents", "background papers"),
        ("Report Author and Relevant Director", "contact details"),
        ("The summary of the year", None),
    ],
)
def test_a_heading_opens_a_section(printed: str, section: str | None) -> None:
    assert section_of(printed) == section


def test_a_heading_may_run_into_its_text() -> None:
    text = "Recommendation(s): Cabinet is asked to NOTE the report."
    assert inline_section(text) == ("recommendation", "Cabinet is asked to NOTE the report.")
    assert inline_section("Summary:") is None
    assert inline_section("The result: a summary") is None
