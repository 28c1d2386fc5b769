"""Attendance in two columns without rules, and sentences in place of lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.kinds.minutes.attendance import Attendance, read_attendance
from ingest.parsing.kinds.minutes.attendance_columns import name_first
from ingest.parsing.kinds.minutes.attendance_tables import as_aside
from ingest.parsing.parse import parse_pack
from tests.parsing.setting import line
from tests.parsing.typeset import body, heading, paper, ruled

LEFT, RIGHT = 72, 280


def attendance(*rows: tuple[str, str] | str) -> Attendance:
    """Rows of two columns, or of one; the right alone: ("", text)."""
    found = []
    for number, row in enumerate(rows):
        left, right = (row, "") if isinstance(row, str) else row
        top = 100.0 + 14 * number
        found += [line(left, top, LEFT)] if left else []
        found += [line(right, top, RIGHT)] if right else []
    return read_attendance(found)


def test_a_cabinet_with_its_portfolios() -> None:
    found = attendance(
        "Present:",
        ("Councillor", "Cabinet Member Responsible for"),
        ("K Hale", "Leader of the Council (Chairman)"),
        ("L Orme", "Deputy Leader, Planning and a Growing"),
        ("", "Economy (Vice-Chairman)"),
        ("T Ingram", "Children’s Services"),
        "Councillors I Vane and M Lee were also present.",
    )
    assert found.present == ["K Hale", "L Orme", "T Ingram"]
    assert (found.chairman, found.vice_chairman) == ("K Hale", "L Orme")
    assert found.also_present == ["I Vane", "M Lee"]
    assert found.officers == []


def test_bodies_before_names() -> None:
    found = attendance(
        "PRESENT",
        ("Mayor of Greater Ambleford", "Bea Hale (in the Chair)"),
        ("Eastwick", "Councillor Paul Orme"),
        ("Northam", "Councillor Ida Ingram"),
        "OFFICERS IN ATTENDANCE:",
        ("Chief Executive", "Sue Vane"),
        ("Monitoring Officer", "Ann Lee"),
    )
    assert found.present == ["Bea Hale", "Paul Orme", "Ida Ingram"]
    assert found.chairman == "Bea Hale"
    assert [(each.name, each.role) for each in found.officers] == [
        ("Sue Vane", "Chief Executive"),
        ("Ann Lee", "Monitoring Officer"),
    ]


def test_one_row_of_a_body_and_its_councillor() -> None:
    found = attendance("Also in attendance:", ("Eastwick", "Councillor Paul Orme"))
    assert found.also_present == ["Paul Orme"]


def test_columns_of_names_stay_names() -> None:
    found = attendance("Present:", ("Bea Hale", "Paul Orme"), ("Ida Ingram", "Sue Vane"))
    assert sorted(found.present) == ["Bea Hale", "Ida Ingram", "Paul Orme", "Sue Vane"]


def test_lines_keep_their_number() -> None:
    lines = [line("Bea Hale", 100, LEFT), line("Leader", 100, RIGHT), line("x", 300, LEFT)]
    assert len(name_first(lines)) == len(lines)


@pytest.mark.parametrize(
    ("said", "aside"),
    [
        ("Vale Borough Council (Chairman)", "(Vale Borough Council) (Chairman)"),
        ("Vale Borough Council", "(Vale Borough Council)"),
        ("(Chairman)", "(Chairman)"),
    ],
)
def test_an_office_in_brackets_beside_a_body(said: str, aside: str) -> None:
    assert as_aside(said) == aside


def test_a_ruled_list_of_bodies_names_everybody(tmp_path: Path) -> None:
    rows = [
        ["Councillor", "Representing"],
        ["Bea Hale", "Vale Borough Council (Chairman)"],
        ["Paul Orme", "Dale District Council"],
        ["Ida Ingram", "Independent Member"],
    ]
    record = parse_pack(
        paper(
            tmp_path / "panel.pdf",
            heading("Police, Fire and Crime Panel"),
            *body("Minutes of a meeting held on 7 December 2023", "Present"),
            ruled(rows, [150, 250]),
            *body("<b>1. Apologies</b>", "None.", "<b>2. Minutes</b>", "Agreed.", "<b>3. Fees</b>"),
        )
    )
    assert record.minutes[0].present == ("Bea Hale", "Paul Orme", "Ida Ingram")
    assert record.meeting is not None
    assert record.meeting.chairman == "Bea Hale"


def test_guests_beside_a_list_of_officers() -> None:
    found = attendance(
        "PRESENT: Mr B Hale and Mrs P Orme",
        "ALSO PRESENT: Mr M Lee (Chief Executive)",
        "IN ATTENDANCE: Mrs S Vane (Governance Manager)",
    )
    assert found.also_present == ["M Lee"]
    assert [(each.name, each.role) for each in found.officers] == [("S Vane", "Governance Manager")]


def test_officers_also_present_where_they_have_no_list() -> None:
    found = attendance("Present: Cllrs Hale and Orme", "Also present: Sue Vane (Town Clerk)")
    assert [each.name for each in found.officers] == ["Sue Vane"]


def test_an_external_auditor_is_a_guest() -> None:
    found = attendance("Present: Cllrs Hale and Orme", "Also present: Jo Lee (External Auditor)")
    assert (found.also_present, found.officers) == (["Jo Lee"], [])


def test_executive_members_below_a_committees_own() -> None:
    found = attendance(
        "Committee Members Present", "Councillors: Bea Hale and Paul Orme",
        "Executive Members Present", "Councillors: Ida Ingram and Jo Lee",
    )  # fmt: skip
    assert found.present == ["Bea Hale", "Paul Orme"]
    assert found.also_present == ["Ida Ingram", "Jo Lee"]
