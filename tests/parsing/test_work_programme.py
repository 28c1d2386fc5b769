"""Work programmes: by meeting, unscheduled, informal; with dates in headings, rows or a column."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.kinds.work_programme import committee_of
from ingest.parsing.kinds.work_programme.columns import role_of
from ingest.parsing.kinds.work_programme.entries import Place, read_section
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import WorkProgrammeRecord
from tests.parsing.typeset import body, gap, heading, paper, ruled

COLUMNS = ["Report Title", "Aims and Objectives", "Lead Officers / Members", "Other Information"]
WIDTHS = [150, 250, 180, 150]


def programme_of(path: Path) -> WorkProgrammeRecord:
    (programme,) = parse_pack(path).work_programmes
    return programme


def test_meetings_unscheduled_items_and_informal_work(tmp_path: Path) -> None:
    programme = programme_of(
        paper(
            tmp_path / "programme.pdf",
            heading("Parks Overview Committee Work Programme"),
            *body("<b>Meeting Date: 12 May 2026</b>"),
            ruled(
                [COLUMNS,
                 ["Allotments strategy", "• To review the strategy.\n• To recommend it.",
                  "Bea Stone - Head of Parks\nCllr Jo Marsh - Portfolio Holder", ""]],
                WIDTHS,
            ),
            gap(10),
            *body("<b>Meeting Date: 9 June 2026</b>"),
            ruled([COLUMNS, ["", "", "", ""]], WIDTHS),
            gap(10),
            *body("<b>Unscheduled Committee Items</b>"),
            ruled([COLUMNS, ["Play areas", "", "Tom Reed - Surveyor", "Spring 2027"]], WIDTHS),
            gap(10),
            *body("<b>Informal Work of the Committee:</b>"),
            ruled(
                [["Date", "Topic", "Format", "Lead Officers / Members", "Other Information"],
                 ["3 April 2026", "Tree planting", "Webinar", "Tom Reed - Surveyor", "By request"]],
                [90, 150, 100, 180, 200],
            ),
            wide=True,
        )
    )  # fmt: skip
    assert programme.committee == "Parks Overview Committee"
    scheduled, unscheduled, informal = programme.entries
    assert (scheduled.section, scheduled.meeting_date) == ("scheduled", "2026-05-12")
    assert scheduled.aims == "To review the strategy.\nTo recommend it."
    assert scheduled.leads == ("Bea Stone - Head of Parks", "Cllr Jo Marsh - Portfolio Holder")
    assert scheduled.other_information is None
    assert (unscheduled.section, unscheduled.meeting_date) == ("unscheduled", None)
    assert unscheduled.other_information == "Spring 2027"
    assert (informal.section, informal.meeting_date) == ("informal", "2026-04-03")
    assert informal.title == "Tree planting"
    assert informal.sources["title"].page == 1


def test_dates_as_rows_of_the_table_and_a_column_of_cabinet_members(tmp_path: Path) -> None:
    rows = [
        ["Item", "Description", "Report author", "Cabinet Member"],
        ["Tuesday 12 May 2026 at 10 am", "", "", ""],
        ["Budget monitoring", "To note the outturn.", "Ann Field, Finance", "Cllr Jo Marsh"],
        ["Tuesday 9 June 2026 at 10 am", "", "", ""],
        ["Complaints report", "To note the figures.", "Tom Reed", ""],
        ["Potential agenda items", "", "", ""],
        ["Road safety", "To be scoped.", "", ""],
    ]
    programme = programme_of(
        paper(tmp_path / "programme.pdf", heading("Scrutiny Committee - Work Programme 2026/27"),
              ruled(rows, [150, 150, 110, 100], spans=[1, 3, 5]))
    )  # fmt: skip
    assert programme.committee == "Scrutiny Committee"
    assert [(e.title, e.section, e.meeting_date) for e in programme.entries] == [
        ("Budget monitoring", "scheduled", "2026-05-12"),
        ("Complaints report", "scheduled", "2026-06-09"),
        ("Road safety", "unscheduled", None),
    ]
    assert programme.entries[0].leads == ("Ann Field, Finance", "Cllr Jo Marsh")


def test_a_column_of_dates_with_one_cell_over_several_rows(tmp_path: Path) -> None:
    rows = [
        ["Meeting Date", "Topic", "Purpose", "Lead Officer"],
        ["12 May 2026", "Budget", "To note the outturn.", "Ann Field"],
        ["", "Complaints", "To note the figures.", "Tom Reed"],
        ["9 June 2026", "Road safety", "To review crossings.", "Bea Stone"],
    ]
    programme = programme_of(
        paper(tmp_path / "programme.pdf", heading("Audit Committee Forward Plan"),
              ruled(rows, [90, 150, 150, 110]))
    )  # fmt: skip
    assert [entry.meeting_date for entry in programme.entries] == [
        "2026-05-12", "2026-05-12", "2026-06-09",
    ]  # fmt: skip
    assert programme.committee == "Audit Committee"


def test_a_programme_whose_entries_are_not_read_says_so(tmp_path: Path) -> None:
    record = parse_pack(
        paper(tmp_path / "programme.pdf", heading("Parks Committee Work Programme"),
              *body("<b>Meeting Date: 9 June 2026</b>"), ruled([COLUMNS, [""] * 4], WIDTHS),
              wide=True)
    )  # fmt: skip
    assert "programme-without-entries" in {note.code for note in record.notes}


@pytest.mark.parametrize(
    ("printed", "role"),
    [
        ("Report Title", "title"),
        ("Item", "title"),
        ("Topic", "title"),
        ("Aims and Objectives", "aims"),
        ("Description", "aims"),
        ("Lead Officers / Members", "leads"),
        ("Report Author", "leads"),
        ("Portfolio Holder(s)", "portfolio_holder"),
        ("Cabinet Member", "portfolio_holder"),
        ("Other Information", "other_information"),
        ("Other meetings (CLT, Cabinet etc)", "other_information"),
        ("Date", "date"),
        ("Format", None),
        ("Members", None),
    ],
)
def test_names_of_columns(printed: str, role: str | None) -> None:
    assert role_of(printed) == role


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Meeting Date: 17 October 2023", Place("scheduled", "2023-10-17")),
        ("Tuesday, 6 February 2024", Place("scheduled", "2024-02-06")),
        ("Unscheduled Committee Items", Place("unscheduled")),
        ("Potential agenda items", Place("unscheduled")),
        ("Informal Work of the Committee:", Place("informal")),
        ("As agreed on 6 February 2024", Place("scheduled", "2023-01-01")),
    ],
)
def test_what_a_heading_says_of_the_rows_below(printed: str, place: Place) -> None:
    assert read_section(printed, Place("scheduled", "2023-01-01")) == place


@pytest.mark.parametrize(
    ("printed", "committee"),
    [
        ("People and Health Overview Committee Work Programme",
         "People and Health Overview Committee"),
        ("Scrutiny Committee - Work Programme 2024/25", "Scrutiny Committee"),
        ("Work Programme for the Planning Committee", "Planning Committee"),
        ("Work Programme 2025", None),
    ],
)  # fmt: skip
def test_whose_programme_a_heading_names(printed: str, committee: str | None) -> None:
    assert committee_of(printed) == committee
