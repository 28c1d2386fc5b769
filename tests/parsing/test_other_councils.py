"""Front sheets, plans and programmes as further councils print them, none of them real."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.kinds.front_sheet.ranges import PageRange, cut_range
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import PackRecord
from tests.parsing.typeset import body, gap, heading, paper, ruled
from tests.parsing.typesetting import Set, rows, typeset

HEAD = rows(
    (72, "Overview Committee", True), (72, "Tuesday, 9 June 2026 at 10.00 am"),
    (72, "Venue: Town Hall, Ambleford"), (72, ""), (72, "AGENDA", True),
)  # fmt: skip


def sheet(folder: Path, *lines: tuple[float, str] | tuple[float, str, bool]) -> PackRecord:
    return parse_pack(typeset(folder / "sheet.pdf", [*HEAD, *rows(*lines, top=160)]))


def test_a_supplement_sends_papers_for_items_far_apart(tmp_path: Path) -> None:
    lines = [
        (72, "SUPPLEMENTARY AGENDA", True), (72, ""),
        (72, "7.   CHARGING POLICY (Pages 3 - 10)", True), (100, "To receive what the panel said."),
        (72, ""),
        (72, "11.  REPAIRS CONTRACT (Pages 11 - 14)", True), (100, "Revised appendix."),
    ]  # fmt: skip
    items = sheet(tmp_path, *lines).agenda_items
    assert [(each.number, each.title, each.page_from) for each in items] == [
        ("7", "CHARGING POLICY", 3), ("11", "REPAIRS CONTRACT", 11),
    ]  # fmt: skip


def test_a_title_that_goes_on_below_its_number(tmp_path: Path) -> None:
    lines = [
        (72, "1.   Apologies", True), (72, ""),
        (72, "2.   Minutes", True), (72, ""),
        (72, "3.   Approval of the Annual Budget for Housing and", True),
        (72, "the Rents of Council Homes", True), (100, "Report of the Director."),
    ]  # fmt: skip
    last = sheet(tmp_path, *lines).agenda_items[-1]
    assert last.title == "Approval of the Annual Budget for Housing and the Rents of Council Homes"
    assert last.description == "Report of the Director."


def test_a_title_that_goes_on_beside_the_pages_column(tmp_path: Path) -> None:
    sheet_lines = rows(
        (72, "1.   Apologies", True), (72, ""), (72, "2.   Minutes", True), (72, ""),
        (72, "3.   Approval of the Annual Budget for Housing", True),
        (72, "and the Rents of Council Homes", True), (100, "Report of the Director."),
        top=160, also=[Set(450, 224, "(Pages 13 - 60)")],
    )  # fmt: skip
    record = parse_pack(typeset(tmp_path / "sheet.pdf", [*HEAD, *sheet_lines]))
    last = record.agenda_items[-1]
    assert last.title == "Approval of the Annual Budget for Housing and the Rents of Council Homes"
    assert (last.page_from, last.description) == (13, "Report of the Director.")


def test_public_and_press_is_the_motion_to_exclude_them(tmp_path: Path) -> None:
    lines = [
        (72, "1.   Apologies", True), (72, ""), (72, "2.   Minutes", True), (72, ""),
        (72, "3.   Public and Press", True), (100, "To exclude the public for what follows."),
        (72, ""), (72, "4.   Land at Mill Lane", True),
    ]  # fmt: skip
    items = sheet(tmp_path, *lines).agenda_items
    assert [each.exempt for each in items] == [False, False, False, True]


@pytest.mark.parametrize(
    ("text", "rest", "pages"),
    [
        ("Minutes (Pages 1 to 6 and 7 to 12)", "Minutes", PageRange(1, 12)),
        ("Minutes (Pages 1 - 6, 9)", "Minutes", PageRange(1, 9)),
    ],
)
def test_ranges_of_several_papers(text: str, rest: str, pages: PageRange) -> None:
    assert cut_range(text) == (rest, pages)


def test_members_summoned_by_name(tmp_path: Path) -> None:
    lines = rows(
        (72, "VALE TOWN COUNCIL", True),
        (72, "A meeting of the Grounds Committee will be held at 7.30pm on Monday 13th May 2024."),
        (72, "To: Cllrs: A Gray, F Khan, G Hale (Chair), R Orme"), (72, ""), (72, "AGENDA", True),
        (72, "1.   Apologies"), (72, "2.   Minutes"), (72, "3.   Cemetery"),
    )  # fmt: skip
    meeting = parse_pack(typeset(tmp_path / "summons.pdf", lines)).meeting
    assert meeting is not None
    assert meeting.members == ("A Gray", "F Khan", "G Hale", "R Orme")
    assert meeting.chairman == "G Hale"


def test_the_body_whose_members_are_summoned(tmp_path: Path) -> None:
    lines = rows(
        (72, "Democratic Services", True), (72, "To: Members of the Audit Committee"),
        (72, "You are summoned to a meeting to be held in the Town Hall on Monday,"),
        (72, "4 September 2023 at 7.00 pm."), (72, ""), (72, "AGENDA", True),
        (72, "1.   Apologies"), (72, "2.   Minutes"), (72, "3.   Fees"),
    )  # fmt: skip
    meeting = parse_pack(typeset(tmp_path / "letter.pdf", lines)).meeting
    assert meeting is not None
    assert meeting.committee == "Audit Committee"


def test_a_telephone_number_cut_by_a_narrow_column(tmp_path: Path) -> None:
    lines = rows(
        (72, "AGENDA", True), (72, "HEALTH COMMITTEE", True),
        (72, "Wednesday, 22 January 2025 at 10.00 am"), (390, "Ask for: Jo Lee"),
        (390, "Telephone: 03000"), (390, "411111"), (72, ""),
        (72, "1.   Apologies"), (72, "2.   Minutes"), (72, "3.   Fees"),
        (72, "Sue Vane"), (72, "General Counsel"), (72, "03000 416814"),
    )  # fmt: skip
    meeting = parse_pack(typeset(tmp_path / "kent.pdf", lines)).meeting
    assert meeting is not None
    assert meeting.contact_phone == "03000 411111"


def test_a_plan_of_one_table_of_labels_for_each_decision(tmp_path: Path) -> None:
    def entry(title: str, key: str) -> list[list[str]]:
        return [
            ["Title", title], ["Description", "To award it."], ["Decision maker", "Cabinet"],
            ["Date of decision", "19 November 2024"], ["Key decision", key],
        ]  # fmt: skip

    record = parse_pack(
        paper(
            tmp_path / "plan.pdf", heading("Forward Plan of Key Decisions"),
            *body("1 November 2024 to 28 February 2025"),
            ruled(entry("Drains contract", "Yes"), [140, 300]), gap(12),
            ruled(entry("Sale of the depot", "No"), [140, 300]),
        )
    )  # fmt: skip
    assert record.kind == "forward plan"
    entries = record.forward_plans[0].entries
    assert [(each.title, each.key_decision) for each in entries] == [
        ("Drains contract", True), ("Sale of the depot", False),
    ]  # fmt: skip


def test_a_programme_that_says_when_items_were_added(tmp_path: Path) -> None:
    columns = ["No.", "Item", "Key Decision", "Date added to WP", "Additional Comments"]
    table = ruled(
        [columns, ["12 MARCH 2025 at 10am", "", "", "", ""],
         ["4", "Performance", "No", "Regular Item", ""],
         ["5", "Lives Service", "Yes", "14/11/2024", ""]],
        [40, 180, 80, 100, 100], spans=[1],
    )  # fmt: skip
    title = heading("CARE COMMITTEE WORK PROGRAMME 2024/25")
    (programme,) = parse_pack(paper(tmp_path / "programme.pdf", title, table)).work_programmes
    assert [(each.meeting_date, each.title) for each in programme.entries] == [
        ("2025-03-12", "Performance"), ("2025-03-12", "Lives Service"),
    ]  # fmt: skip


def test_committee_and_date_on_one_row_below_the_councils_name(tmp_path: Path) -> None:
    lines = rows(
        (220, "VALE BOROUGH COUNCIL", True), (72, "LICENSING COMMITTEE", True),
        (72, "Report of the Head of Environmental Health", True), (72, ""),
        (120, "TAXI POLICY: RESULTS OF CONSULTATION", True), (72, ""),
        (72, "1.   RECOMMENDATIONS", True), (72, "1.1   That the policy be adopted."),
        also=[Set(400, 76, "20 NOVEMBER 2024", bold=True)],
    )  # fmt: skip
    (report,) = parse_pack(typeset(tmp_path / "report.pdf", lines)).reports
    assert report.committee == "LICENSING COMMITTEE"
    assert report.date == "2024-11-20"
    assert report.title == "TAXI POLICY: RESULTS OF CONSULTATION"


def test_that_in_bold_is_no_heading(tmp_path: Path) -> None:
    record = parse_pack(
        paper(
            tmp_path / "board.pdf",
            *body("Meeting: Health Board", "Meeting date: 11 June 2024", "Title of report: Needs"),
            *body("<b>Recommendation(s)</b>", "<b>That:</b>", "a) the timetable be noted; and"),
            *body("b) a group be set up.", "<b>Alternative options</b>", "None."),
        )
    )
    assert record.reports[0].recommendation == (
        "That:\na) the timetable be noted; and\nb) a group be set up."
    )


def test_a_planning_reports_label_is_no_title(tmp_path: Path) -> None:
    labels = [["<b>Application Number:</b>", "P/2022/06095"], ["<b>Ward Member(s):</b>", "Cllr X"],
              ["<b>Case Officer:</b>", "Jo Vane"]]  # fmt: skip
    record = parse_pack(
        paper(
            tmp_path / "planning.pdf", ruled(labels, [140, 300]),
            *body("<b>1.0 Summary of recommendation</b>", "GRANT.", "<b>2.0 Site</b>", "Field."),
        )
    )  # fmt: skip
    assert record.reports[0].title is None


def test_a_stack_of_boxes_is_a_form_though_one_row_is_divided(tmp_path: Path) -> None:
    table = ruled(
        [["<b>TITLE:</b> Parks Fees", ""], ["<b>Ward(s):</b> All", ""],
         ["<b>Officer presenting the report:</b> Jo Vane", "<b>Job title:</b> Head of Parks"],
         ["<b>Purpose of Report:</b> To seek approval of the charges for events and pitches.", ""],
         ["<b>Recommendations:</b>\nThat the charges be approved.", ""]],
        [260, 200], spans=[0, 1, 3, 4],
    )  # fmt: skip
    head = body("COMMITTEE: Parks Committee", "DATE: 13 March 2025")
    (report,) = parse_pack(paper(tmp_path / "form.pdf", *head, table)).reports
    assert report.summary == "To seek approval of the charges for events and pitches."
    assert report.recommendation == "That the charges be approved."


def test_a_report_that_names_its_agenda_item_is_no_agenda(tmp_path: Path) -> None:
    labels = [
        ["<b>Report to</b>", "Audit Committee"],
        ["<b>Date of meeting</b>", "24 September 2024"],
        ["<b>Report author</b>", "Jo Vane, Auditor"],
        ["<b>Title</b>", "Audit Update"],
    ]
    record = parse_pack(
        paper(
            tmp_path / "audit.pdf", *body("<b>Agenda item: 5</b>"), ruled(labels, [140, 300]),
            *body("<b>1. Recommendations</b>", "1.1. That it be noted.", "<b>2. Details</b>"),
            *body("2.1. Nine audits.", "<b>3. Powers</b>", "3.1. None."),
        )
    )  # fmt: skip
    assert (record.kind, record.reports[0].title) == ("report", "Audit Update")


def test_a_numbered_heading_whose_colon_is_plain(tmp_path: Path) -> None:
    record = parse_pack(
        paper(
            tmp_path / "planning.pdf",
            *body(
                "Report to: Planning Committee", "Date: 9 June 2026", "Report Title: Two stables"
            ),
            *body(
                "<b>1.0 Site</b>", "East of the village.", "<b>2.0 Summary of recommendation</b>:"
            ),
            *body("GRANT subject to conditions.", "<b>3.0 Issues</b>", "Access."),
        )
    )
    (report,) = record.reports
    assert report.section_titles == ("Site", "Summary of recommendation", "Issues")
    assert report.recommendation == "GRANT subject to conditions."
