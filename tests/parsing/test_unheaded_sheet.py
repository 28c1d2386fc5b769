"""Front sheets in freer forms: no heading, a sentence that calls, a signature below the items."""

from __future__ import annotations

from pathlib import Path

from ingest.parsing.parse import parse_pack
from tests.parsing.typesetting import rows, typeset


def test_an_agenda_without_a_heading_is_known_by_its_routine_items(tmp_path: Path) -> None:
    page = rows(
        (60, "Adult Social Care Cabinet Committee", True),
        (60, "Thursday, 7th March, 2024, at 10.00 am"),
        (60, "Council Chamber, Shire House, Merford"),
        (60, ""),
        (60, "UNRESTRICTED ITEMS", True),
        (60, "A1 Apologies and Substitutes"),
        (60, "A2 Declarations of Interest"),
        (60, "A3 Minutes of the last meeting (Pages 1 - 8)"),
        (60, "B1 24/00007 - Care at Home Contract (Pages 9 - 40)"),
    )
    record = parse_pack(typeset(tmp_path / "sheet.pdf", page))
    assert record.kind == "agenda frontsheet"
    assert [each.number for each in record.agenda_items] == ["A1", "A2", "A3", "B1"]
    last = record.agenda_items[-1]
    assert (last.title, last.page_from) == ("24/00007 - Care at Home Contract", 9)
    assert record.meeting is not None
    assert record.meeting.venue == "Council Chamber, Shire House, Merford"


def test_who_signs_is_no_part_of_the_last_item(tmp_path: Path) -> None:
    page = rows(
        (60, "NOTICE OF MEETING", True),
        (60, "CABINET will meet in the Conference Room, Civic Centre, Alnbridge on"),
        (60, "WEDNESDAY, 13TH MARCH, 2024 at 5.30 p.m."),
        (60, ""),
        (60, "AGENDA", True),
        (60, "1. Apologies"),
        (60, "2. Minutes"),
        (60, "3. Exclusion of the public"),
        (60, "4. Exempt business"),
        (60, "5. Leisure contract - report of the Head of Leisure"),
        (60, ""),
        (60, "B. Hollis"),
        (60, "Chief Executive"),
    )
    record = parse_pack(typeset(tmp_path / "sheet.pdf", page))
    assert record.meeting is not None
    assert record.meeting.committee == "CABINET"
    assert record.meeting.venue == "Conference Room, Civic Centre, Alnbridge"
    assert record.agenda_items[-1].description is None
    assert [each.exempt for each in record.agenda_items] == [False, False, False, True, True]


def test_date_and_time_on_lines_of_their_own_and_members_by_party(tmp_path: Path) -> None:
    page = rows(
        (400, "Agenda"),
        (60, "Cabinet", True),
        (60, "Weds 14 February 2024"),
        (60, "6.30 pm"),
        (60, "Council Chamber, Town Hall, Wexham"),
        (60, "Labour: Councillors P Arden (Chair), Q Birch"),
        (60, "Liberal Democrats: Councillors R Cedar, S Dogwood"),
        (60, ""),
        (60, "24/01 Apologies"),
        (60, "24/02 Action plan 2024-25 (9 - 24)"),
        (60, "24/03 Any other business"),
    )
    record = parse_pack(typeset(tmp_path / "sheet.pdf", page))
    assert record.kind == "agenda frontsheet"
    assert record.meeting is not None
    assert (record.meeting.date, record.meeting.start_time) == ("2024-02-14", "18:30")
    assert record.meeting.members == ("P Arden", "Q Birch", "R Cedar", "S Dogwood")
    assert record.meeting.chairman == "P Arden"
    assert [(each.number, each.title, each.page_from) for each in record.agenda_items] == [
        ("24/01", "Apologies", None),
        ("24/02", "Action plan 2024-25", 9),
        ("24/03", "Any other business", None),
    ]


def test_the_body_called_is_neither_who_signs_nor_the_list_of_members(tmp_path: Path) -> None:
    page = rows(
        (200, "WEXHAM BOROUGH COUNCIL", True),
        (60, "You are summoned to a meeting of the SAFETY PANEL to be held in Room 3,"),
        (60, "Civic Offices on Wednesday 14 February 2024 at 6.30 p.m."),
        (60, "J Marlow"),
        (60, "Chief Executive", True),
        (60, "Committee Membership:", True),
        (60, "P Arden (Chairman)"),
        (60, "AGENDA", True),
        (60, "1. Apologies"),
        (60, "2. Minutes"),
        (60, "3. Close"),
    )
    record = parse_pack(typeset(tmp_path / "sheet.pdf", page))
    assert record.meeting is not None
    assert record.meeting.committee == "SAFETY PANEL"


def test_a_letter_that_calls_a_meeting_sends_no_supplement(tmp_path: Path) -> None:
    page = rows(
        (60, "Dear Councillor"),
        (60, "NOTICE IS HEREBY GIVEN THAT a meeting of the PLANNING COMMITTEE will be held in"),
        (60, "the Council Chamber on Thursday 11 July 2024 at 6.00 pm."),
        (60, "Planning Committee Membership:"),
        (60, "Chair:"),
        (60, "Deputy Chair:"),
        (60, "Councillors:"),
        (60, "AGENDA", True),
        (60, "1. APOLOGIES"),
        (60, "2. MINUTES (Pages 6-12)"),
        (60, "3. APPEALS"),
        also=rows(
            *[(180, "")] * 4,
            (180, "Councillor Jane Hale"),
            (180, "District Councillor Paul Barr"),
            (180, "Nigel Chapp, Mike Fox"),
        ),
    )
    record = parse_pack(typeset(tmp_path / "letter.pdf", page))
    assert record.kind == "agenda frontsheet"
    assert record.meeting is not None
    assert record.meeting.members == ("Jane Hale", "Paul Barr", "Nigel Chapp", "Mike Fox")
    assert (record.meeting.chairman, record.meeting.vice_chairman) == ("Jane Hale", "Paul Barr")


def test_an_agenda_headed_in_its_tables_first_row(tmp_path: Path) -> None:
    page = rows(
        (60, "EXECUTIVE", True),
        (60, "Day:"),
        (60, "Date:"),
        (60, "Time:"),
        (60, "Item No."),
        (60, "1. APOLOGIES FOR ABSENCE"),
        (60, "2. DECLARATIONS OF INTEREST"),
        (60, "3. MONTH 9 FINANCE REPORT"),
        also=[
            *rows((110, ""), (150, "Wednesday"), (150, "24 January 2024"), (150, "2.00 pm")),
            *rows((110, ""), (110, ""), (110, ""), (110, ""), (110, "AGENDA", True)),
        ],
    )
    record = parse_pack(typeset(tmp_path / "sheet.pdf", page))
    assert record.kind == "agenda frontsheet"
    assert [each.number for each in record.agenda_items] == ["1", "2", "3"]


def test_a_meeting_takes_place_on_a_day_in_a_room(tmp_path: Path) -> None:
    page = rows(
        (60, "LOWER FENWICK PARISH COUNCIL", True),
        (60, "The next meeting will take place on Monday 3 June 2024 in the Chapel Schoolroom at"),
        (60, "7.00 pm"),
        (60, "Agenda"),
        (60, "1 Apologies"),
        (60, "2 Open forum"),
        (60, "3 Grass cutting contract"),
    )
    record = parse_pack(typeset(tmp_path / "sheet.pdf", page))
    assert record.meeting is not None
    assert record.meeting.venue == "Chapel Schoolroom"
    assert [each.title for each in record.agenda_items][-1] == "Grass cutting contract"
