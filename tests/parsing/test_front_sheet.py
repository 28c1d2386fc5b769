"""Front sheets in the layouts of several councils, none of them real."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.kinds.front_sheet.numbering import item_key, item_number
from ingest.parsing.kinds.front_sheet.ranges import PageRange, cut_range, read_cell, read_paragraphs
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import MeetingRecord, PackRecord
from tests.parsing.typesetting import Set, rows, typeset

Items = list[tuple[str | None, str, int | None, int | None]]


def parse(folder: Path, *pages: list[Set]) -> PackRecord:
    return parse_pack(typeset(folder / "sheet.pdf", *pages))


def meeting(record: PackRecord) -> MeetingRecord:
    assert record.meeting is not None
    return record.meeting


def items(record: PackRecord) -> Items:
    return [(item.number, item.title, item.page_from, item.page_to) for item in record.agenda_items]


HEAD = rows(
    (72, "Communities and Housing Overview", True),
    (72, "Committee", True),
    (72, ""),
    (72, "Date:", True),
    (72, "Time:", True),
    (72, "Venue:", True),
    (72, ""),
    (72, "Membership: (Quorum 3)", True),
    (72, "Ann Ash (Chairman), Ben Birch (Vice-Chairman), Cy Cole, Di Dunn, Ed Elder and Flo"),
    (72, "Fern"),
    (72, ""),
    (72, "Cabinet Lead Members (2) (not members of the committee)", True),
    (72, "Gus Gorse and Hal Hazel"),
    (72, ""),
    (72, "For more information please contact Democratic Services"),
    (72, "01632 960162 - olive.clerk@marlshire.gov.uk"),
    also=[
        Set(140, 108, "Tuesday, 6th February, 2024"),
        Set(140, 124, "10.00 am"),
        Set(140, 140, "Council Chamber, County Hall, Marlby, MB1 1XJ"),
    ],
)

AGENDA = rows(
    (250, "Agenda", True),
    (72, ""),
    (106, "APOLOGIES", True),
    (106, "To receive any apologies."),
    (106, ""),
    (106, "PUBLIC PARTICIPATION", True),
    (106, "Please note that:"),
    (106, "1. questions are sent by 1 February 2024;"),
    (106, "2. the chairman may refuse a question;"),
    (106, "3. answers follow in writing."),
    (106, ""),
    (106, "CHILDREN'S STRATEGY 2024-27 AND", True),
    (106, "THE PLAN FOR ITS DELIVERY", True),
    (106, "To consider a report. (To follow)"),
    (106, ""),
    (72, "SCRUTINY MATTERS", True),
    (106, ""),
    (106, "EXEMPT BUSINESS", True),
    (106, "To exclude the public under paragraph 3."),
    (106, ""),
    (106, "LAND AT MILL LANE", True),
    (106, "To consider a report."),
    also=[
        Set(72, 92, "1.", bold=True),
        Set(72, 140, "2.", bold=True),
        Set(72, 236, "3.", bold=True),
        Set(490, 236, "9 - 22", bold=True),
        Set(72, 332, "4.", bold=True),
        Set(72, 380, "5.", bold=True),
        Set(490, 380, "23 - 30", bold=True),
        Set(490, 396, "Para 3", bold=True),
    ],
)


def test_the_meeting_is_read_from_its_labels(tmp_path: Path) -> None:
    read = meeting(parse(tmp_path, HEAD, AGENDA))
    assert read.committee == "Communities and Housing Overview Committee"
    assert (read.date, read.start_time) == ("2024-02-06", "10:00")
    assert read.venue == "Council Chamber, County Hall, Marlby, MB1 1XJ"
    assert read.members == ("Ann Ash", "Ben Birch", "Cy Cole", "Di Dunn", "Ed Elder", "Flo Fern")
    assert read.attending_members == ("Gus Gorse", "Hal Hazel")
    assert (read.chairman, read.vice_chairman, read.quorum) == ("Ann Ash", "Ben Birch", 3)
    assert read.contact_phone == "01632 960162"
    assert read.contact_email == "olive.clerk@marlshire.gov.uk"


def test_every_field_of_the_meeting_knows_its_place(tmp_path: Path) -> None:
    sources = meeting(parse(tmp_path, HEAD, AGENDA)).sources
    assert {"committee", "date", "start_time", "venue", "members", "contact_phone"} <= set(sources)
    assert sources["date"].page == 1
    assert sources["date"].box[1] < 108 < sources["date"].box[3] + 1


def test_the_agenda_is_read_item_by_item(tmp_path: Path) -> None:
    record = parse(tmp_path, HEAD, AGENDA)
    assert record.kind == "agenda frontsheet"
    assert items(record) == [
        ("1", "APOLOGIES", None, None),
        ("2", "PUBLIC PARTICIPATION", None, None),
        ("3", "CHILDREN'S STRATEGY 2024-27 AND THE PLAN FOR ITS DELIVERY", 9, 22),
        ("4", "EXEMPT BUSINESS", None, None),
        ("5", "LAND AT MILL LANE", 23, 30),
    ]


def test_a_list_in_a_description_is_no_list_of_items(tmp_path: Path) -> None:
    second = parse(tmp_path, HEAD, AGENDA).agenda_items[1]
    assert second.description == (
        "Please note that:\n1. questions are sent by 1 February 2024;\n"
        "2. the chairman may refuse a question;\n3. answers follow in writing."
    )


def test_a_heading_between_items_belongs_to_none(tmp_path: Path) -> None:
    third = parse(tmp_path, HEAD, AGENDA).agenda_items[2]
    assert (third.description, third.to_follow) == ("To consider a report. (To follow)", True)


def test_items_after_the_motion_are_exempt_and_the_motion_is_not(tmp_path: Path) -> None:
    read = parse(tmp_path, HEAD, AGENDA).agenda_items
    assert [(item.exempt, item.exempt_paragraphs) for item in read[2:]] == [
        (False, ()),
        (False, ()),
        (True, ("3",)),
    ]


def test_ranges_in_brackets_and_the_contact_in_a_column(tmp_path: Path) -> None:
    sheet = rows(
        (260, "AGENDA", True),
        (250, "CABINET", True),
        (72, ""),
        (72, "Thursday, 30th January, 2025, at 10.00 am", True),
        (72, "Council Chamber, Sessions House,", True),
        (72, "County Hall, Marlby", True),
        (72, ""),
        (230, "UNRESTRICTED ITEMS", True),
        (72, ""),
        (82, "1. Apologies"),
        (82, ""),
        (82, "2. Budget Monitoring Report 2024-25 (Pages 11 - 84)"),
        (82, ""),
        (82, "3. Strategy (Page 85)"),
        (82, ""),
        (245, "EXEMPT ITEMS", True),
        (100, "(At the time of preparing the agenda there were none.)"),
        (54, ""),
        (54, "Ben Watt"),
        (54, "General Counsel"),
        also=[
            Set(330, 108, "Ask for:"),
            Set(400, 108, "Gina Little"),
            Set(330, 124, "Telephone:"),
            Set(400, 124, "01632 960043"),
            Set(330, 140, "Email:"),
            Set(400, 140, "gina.little@marl"),
            Set(400, 154, "shire.gov.uk"),
        ],
    )
    record = parse(tmp_path, sheet)
    assert items(record) == [
        ("1", "Apologies", None, None),
        ("2", "Budget Monitoring Report 2024-25", 11, 84),
        ("3", "Strategy", 85, 85),
    ]
    assert [item.description for item in record.agenda_items] == [None, None, None]
    read = meeting(record)
    assert (read.committee, read.date, read.start_time) == ("CABINET", "2025-01-30", "10:00")
    assert read.venue == "Council Chamber, Sessions House, County Hall, Marlby"
    assert (read.contact_phone, read.contact_email) == (
        "01632 960043",
        "gina.little@marlshire.gov.uk",
    )


def test_a_parish_agenda_with_minute_numbers(tmp_path: Path) -> None:
    sheet = rows(
        (150, "LITTLE MARSHAM PARISH COUNCIL", True),
        (72, "Clerk: Mrs J Todd  Tel: 01632 960555  Email: clerk@marsham.gov.uk"),
        (72, ""),
        (72, "You are hereby summoned to attend the meeting of Little Marsham Parish Council to"),
        (72, "be held in the Village Hall, Church Lane on Tuesday 12th March 2024 at 7.30pm."),
        (72, "6th March 2024"),
        (72, ""),
        (250, "AGENDA", True),
        (110, "Apologies for absence"),
        (110, "Planning"),
        (110, "a) 24/00123/FUL - 3 High Street"),
        (110, "Finance"),
        also=[
            Set(72, 188, "23/114"),
            Set(72, 204, "23/115"),
            Set(72, 236, "23/116"),
        ],
    )
    record = parse(tmp_path, sheet)
    assert [number for number, *_ in items(record)] == ["23/114", "23/115", "23/116"]
    assert record.agenda_items[1].description == "a) 24/00123/FUL - 3 High Street"
    read = meeting(record)
    assert (read.date, read.start_time) == ("2024-03-12", "19:30")
    assert read.venue == "Village Hall, Church Lane"
    assert read.contact_email == "clerk@marsham.gov.uk"


def test_parts_one_and_two_with_lettered_numbers_and_parties(tmp_path: Path) -> None:
    sheet = rows(
        (72, "Planning Committee", True),
        (72, "Wednesday 6 March 2024 at 6.30 pm", True),
        (72, "Guildhall, High Street, Marlby MB1 1AA"),
        (72, ""),
        (72, "Membership:", True),
        (72, "Labour (2): Cllr A Ash (Chair) and Cllr B Beech (Vice Chair)"),
        (72, "Green (1): Cllr C Cole"),
        (72, ""),
        (260, "AGENDA", True),
        (72, "PART 1 - OPEN TO THE PUBLIC", True),
        (72, "A1. Apologies"),
        (72, "A2. Minutes of the meeting on 7 February 2024 (Pages 3 - 8)"),
        (72, ""),
        (72, "PART 2 - EXEMPT ITEMS", True),
        (72, "B1. Land at Mill Lane (Paragraphs 3 and 5) (To follow)"),
    )
    record = parse(tmp_path, sheet)
    assert items(record) == [
        ("A1", "Apologies", None, None),
        ("A2", "Minutes of the meeting on 7 February 2024", 3, 8),
        ("B1", "Land at Mill Lane", None, None),
    ]
    last = record.agenda_items[-1]
    assert (last.exempt, last.exempt_paragraphs, last.to_follow) == (True, ("3", "5"), True)
    assert meeting(record).members == ("A Ash", "B Beech", "C Cole")
    assert meeting(record).chairman == "A Ash"


def test_a_letter_with_further_papers_is_a_supplement(tmp_path: Path) -> None:
    letter = rows(
        (380, "Direct Dial: 01632 960892"),
        (380, "e-mail: joe.clerk@marlshire.gov.uk"),
        (380, "Date: 27 February 2025"),
        (72, ""),
        (72, "Dear Member"),
        (72, "COUNTY COUNCIL - THURSDAY, 13 FEBRUARY 2025", True),
        (72, "Enclosed are the amendments that were proposed during the meeting."),
    )
    record = parse(tmp_path, letter, rows((72, "Amendment 1"), (72, "Page 1"), top=780))
    assert record.kind == "supplement"
    assert (meeting(record).committee, meeting(record).date) == ("COUNTY COUNCIL", "2025-02-13")


@pytest.mark.parametrize(
    ("printed", "number"),
    [("4a.", "4a"), ("(7)", "7"), ("Item 3:", "3"), ("PC/23/114", "PC/23/114")],
)
def test_numbers_lose_their_stops(printed: str, number: str) -> None:
    assert item_number(printed) == number


def test_numbers_rise_as_a_clerk_counts() -> None:
    keys = [item_key(number) for number in ("4.", "4a.", "5", "7.2", "A1", "B1")]
    assert None not in keys
    assert keys == sorted(keys, key=lambda key: key or ("", 0, 0, ""))
    assert item_key("Apologies") is None


@pytest.mark.parametrize(
    ("printed", "rest", "pages"),
    [
        ("Strategy (Pages 461 - 610)", "Strategy", PageRange(461, 610)),
        ("Strategy Pages 5 to 8", "Strategy", PageRange(5, 8)),
        ("Plan 2024-25", "Plan 2024-25", None),
        ("Plan (2024)", "Plan (2024)", None),
        ("Accounts (Page 5)", "Accounts", PageRange(5, 5)),
    ],
)
def test_a_range_is_never_a_span_of_years(printed: str, rest: str, pages: PageRange | None) -> None:
    assert cut_range(printed) == (rest, pages)


def test_cells_of_the_page_column() -> None:
    assert read_cell("9 - 22") == PageRange(9, 22)
    assert read_cell("Para 4") is None
    assert read_paragraphs("Paras 3 and 5") == ("3", "5")


def test_columns_beside_the_titles_are_no_part_of_them(tmp_path: Path) -> None:
    """A table of items with a ward or presenter and the pages, whose words wrap in their cells."""
    table = rows(
        (72, "Highmoor Combined Authority", True),
        (72, "Audit and Risk Committee", True),
        (72, "Wednesday 24 April 2024 at 10.00 am"),
        (72, "Agenda", True),
        (72, "1."),
        (72, "2."),
        (72, ""),
        (72, "3."),
        (72, ""),
        also=[
            Set(110, 124, "Apologies"),
            Set(110, 140, "Internal audit progress report and"),
            Set(110, 156, "plan for the coming year"),
            Set(390, 140, "Bronwyn"),
            Set(390, 156, "Bell"),
            Set(500, 140, "(Pages 7 -"),
            Set(500, 156, "22)"),
            Set(110, 172, "Risk register"),
            Set(390, 172, "Alan Reid"),
            Set(500, 172, "23 - 40"),
        ],
    )
    record = parse(tmp_path, table)
    assert meeting(record).committee == "Audit and Risk Committee"
    assert items(record) == [
        ("1", "Apologies", None, None),
        ("2", "Internal audit progress report and plan for the coming year", 7, 22),
        ("3", "Risk register", 23, 40),
    ]


def test_members_stand_beside_their_parties_or_run_on_after_councillors(tmp_path: Path) -> None:
    calls = "A meeting of the Licensing Panel will be held on Friday, 3 May 2024 at 10.00 am"
    agenda = [(72.0, "AGENDA", True), (72.0, "1. Apologies"), (72.0, "2. Licence (Pages 3 - 6)")]
    run_on = rows((72, calls), (72, "To: Councillors Ash, Birch and Cole"), (72, ""), *agenda)
    assert meeting(parse(tmp_path, run_on)).members == ("Ash", "Birch", "Cole")
    beside = rows(
        (72, calls),
        (72, "Membership (3)", True),
        (72, "Labour (2):"),
        (72, "Green Party (1):"),
        *agenda,
        also=[Set(200, 92, "Ms A Ash (Chair) and Mr B Birch"), Set(200, 108, "Mrs C Cole")],
    )
    assert meeting(parse(tmp_path, beside)).members == ("A Ash", "B Birch", "C Cole")


def test_the_pages_in_brackets_close_a_title(tmp_path: Path) -> None:
    sheet = rows(
        (72, "Royal Borough of Marlby", True),
        (72, "Licensing Sub-Committee", True),
        (72, "Friday, 3 May 2024 at 10.00 am"),
        (72, "Agenda", True),
        (72, "1. Apologies"),
        (72, "2. Minutes"),
        (72, "3. Review of a licence (Pages 61 - 80)"),
        (72, "Exempt under paragraph 1 of Schedule 12A"),
    )
    record = parse(tmp_path, sheet)
    assert meeting(record).committee == "Licensing Sub-Committee"
    assert record.agenda_items[2].title == "Review of a licence"
    assert record.agenda_items[2].description == "Exempt under paragraph 1 of Schedule 12A"


def test_a_council_summons_a_committee_of_its_own(tmp_path: Path) -> None:
    """The letterhead is the council's, the committee stands in the sentence that calls it."""
    sheet = rows(
        (72, "Marlby Town Council", True),
        (72, "To all Members of the Amenities Committee: Councillors Ash (Chairman), Birch, Cole"),
        (72, ""),
        (72, "You are summoned to attend a meeting of the Amenities Committee on Tuesday 9 April"),
        (72, "2024 at 7.00pm in the Council Chamber, Town Hall."),
        (72, "AGENDA", True),
        (72, "1. Minutes (Pages 1 - 6)", True),
        (72, "2. Play area", True),
        (90, "a) To receive the report"),
        (90, "b) To agree repairs"),
        (72, "3. Date of next meeting", True),
    )
    record = parse(tmp_path, sheet)
    assert meeting(record).committee == "Amenities Committee"
    assert meeting(record).members == ("Ash", "Birch", "Cole")
    assert items(record)[0] == ("1", "Minutes", 1, 6)
    assert record.agenda_items[1].description == "a) To receive the report\nb) To agree repairs"


def test_offices_beside_names_and_labels_below_them_are_no_members(tmp_path: Path) -> None:
    sheet = rows(
        (72, "Cabinet", True),
        (72, "Date: Tuesday, 12 March 2024"),
        (72, "Time: 2.00 pm"),
        (72, "Place: County Hall, Marlby"),
        (72, "Councillors: Ann Ash (Chair), Cy Cole, Di Dunn, Ed Elder, Flo Fern, Gus Gorse and"),
        (72, "Ben Birch"),
        (72, "Substitutes: Councillors Elm and Fern"),
        (72, "Agenda", True),
        (72, "1. Apologies", True),
        (72, "2. Budget", True),
    )
    found = meeting(parse(tmp_path, sheet))
    assert (found.venue, len(found.members)) == ("County Hall, Marlby", 7)
    table = rows(
        (72, "Cabinet", True),
        (72, "Date: Tuesday, 12 March 2024"),
        (72, "Membership: ", True),
        (72, "Councillors"),
        (72, "Ann Ash"),
        (72, "Ben Birch"),
        (72, ""),
        (72, "Agenda", True),
        (72, "1. Apologies", True),
        (72, "2. Budget", True),
        also=[Set(250, 124, "Leader of the Council"), Set(250, 140, "Cabinet Member for Finance")],
    )
    assert meeting(parse(tmp_path, table)).members == ("Ann Ash", "Ben Birch")


def test_labels_with_their_values_in_the_next_column(tmp_path: Path) -> None:
    sheet = rows(
        (72, "Committee:", True),
        (72, "Date:", True),
        (72, "Members:", True),
        (72, "Marlby District Council: Cllr Ann Ash, Cllr Bo Birch"),
        (72, "Wold Borough Council: Cllr Cy Cole, Cllr Di Dunn"),
        (72, ""),
        (72, "Agenda", True),
        (72, "1. Apologies"),
        (72, "2. Fleet"),
        also=[Set(200, 60, "Joint Waste Board"), Set(200, 76, "Friday, 14 June 2024")],
    )
    found = meeting(parse(tmp_path, sheet))
    assert (found.committee, found.date) == ("Joint Waste Board", "2024-06-14")
    assert found.members == ("Ann Ash", "Bo Birch", "Cy Cole", "Di Dunn")


def test_the_hour_before_the_day_that_the_next_line_gives(tmp_path: Path) -> None:
    sheet = rows(
        (72, "Marlby Town Council", True),
        (72, "You are summoned to attend the Council meeting to be held at 7.00pm on"),
        (72, "Thursday 21st March 2024 at The Guildhall, Quay Street"),
        (72, "Agenda", True),
        (72, "1. Apologies"),
        (72, "2. Minutes"),
    )
    assert meeting(parse(tmp_path, sheet)).start_time == "19:00"
