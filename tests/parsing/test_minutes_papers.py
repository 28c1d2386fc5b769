"""Whole minutes of invented councils, typeset in the ways that councils print them."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import MinutesRecord, PackRecord
from tests.parsing.typeset import BODY, body, heading, paper, ruled

LIST = ParagraphStyle("list", parent=BODY, leftIndent=60, bulletIndent=36)
HEAD = ParagraphStyle("head", parent=BODY, leftIndent=36, bulletIndent=0)


def entry(mark: str, text: str) -> Flowable:
    return Paragraph(text, LIST, bulletText=mark)


def item(number: str, title: str) -> Flowable:
    return Paragraph(f"<b>{number} {title}</b>", BODY)


def read(path: Path) -> tuple[PackRecord, MinutesRecord]:
    record = parse_pack(path)
    assert record.kind == "minutes"
    return record, record.minutes[0]


@pytest.fixture
def planning(tmp_path: Path) -> Path:
    """A district's committee: a dash after RESOLVED, a closing paragraph, a vote."""
    return paper(
        tmp_path / "planning.pdf",
        heading("AMBLEFORD DISTRICT COUNCIL"),
        heading("PLANNING COMMITTEE"),
        body(
            "Minutes of the meeting held at 6.30 pm on Wednesday, 5 March 2025 in the Council"
            " Chamber, Civic Offices, Ambleford",
            "<b>Present:</b> Councillors A Hale (Chairman), B Ingram (Vice-Chairman), C Jarvis and"
            " G Nunn (substitute for H Orme)",
            "<b>Officers in attendance:</b> Paul Quill – Head of Planning, Tom Unwin – Solicitor",
            "<b>Also in attendance:</b> Councillor V West",
            "<b>Apologies:</b> Councillor H Orme",
        ),
        item("45.", "Declarations of interest"),
        body("Councillor Jarvis declared an interest in item 5 as he knew the applicant."),
        item("46.", "Minutes"),
        body("RESOLVED – That the minutes of the meeting held on 5 February 2025 be confirmed."),
        item("47.", "24/01234/FUL - Land at Mill Lane"),
        body(
            "The officer introduced the report.",
            "It was moved by Councillor Ingram, seconded by Councillor Jarvis, that permission be"
            " granted. The motion was carried with 5 votes in favour, 1 against and 1 abstention.",
            "RESOLVED – That planning permission be granted subject to:",
        ),
        entry("(a)", "the conditions set out in the report; and"),
        entry("(b)", "a further condition on hours of working."),
        item("48.", "Appeals"),
        body("RESOLVED – That the report be noted.", "The meeting closed at 8.12 pm.", "Chairman"),
    )


def test_a_district_committee(planning: Path) -> None:
    record, minutes = read(planning)
    assert record.meeting is not None
    assert record.meeting.venue == "Council Chamber, Civic Offices, Ambleford"
    assert (record.meeting.chairman, record.meeting.vice_chairman) == ("A Hale", "B Ingram")
    assert (minutes.committee, minutes.date) == ("PLANNING COMMITTEE", "2025-03-05")
    assert (minutes.start_time, minutes.end_time) == ("18:30", "20:12")
    assert minutes.present == ("A Hale", "B Ingram", "C Jarvis", "G Nunn")
    assert minutes.also_present == ("V West",)
    assert minutes.apologies == ("H Orme",)
    assert [(each.name, each.role) for each in minutes.officers] == [
        ("Paul Quill", "Head of Planning"),
        ("Tom Unwin", "Solicitor"),
    ]


def test_the_items_of_a_district_committee(planning: Path) -> None:
    _, minutes = read(planning)
    assert [each.number for each in minutes.items] == ["45", "46", "47", "48"]
    application = minutes.items[2]
    assert application.title == "24/01234/FUL - Land at Mill Lane"
    assert (application.proposer, application.seconder) == ("Ingram", "Jarvis")
    assert [(v.votes_for, v.votes_against, v.abstentions) for v in application.votes] == [(5, 1, 1)]
    assert application.decisions == (
        "That planning permission be granted subject to:\n(a) the conditions set out in the"
        " report; and\n(b) a further condition on hours of working.",
    )
    assert minutes.items[0].declarations == (
        "Councillor Jarvis declared an interest in item 5 as he knew the applicant.",
    )
    assert minutes.items[3].text == "RESOLVED – That the report be noted."


def test_every_field_of_a_minute_says_where_it_stands(planning: Path) -> None:
    _, minutes = read(planning)
    sources = minutes.items[2].sources
    assert {"number", "title", "text", "decisions", "proposer", "seconder"} <= set(sources)
    assert all(
        source.page == 1 and source.rule.startswith("minutes:") for source in sources.values()
    )
    assert sources["decisions"].box[1] > sources["title"].box[1]
    assert {"present", "officers", "apologies", "date", "committee"} <= set(minutes.sources)


@pytest.mark.parametrize(
    "numbers",
    [
        ("PC/23/114", "PC/23/115", "PC/23/116"),
        ("12/25", "13/25", "14/25"),
        ("21.01.01", "21.01.02", "21.01.03"),
        ("CAT 01/25", "CAT 02/25", "CAT 03/25"),
        ("Cou/285/18-19", "Cou/286/18-19", "Cou/287/18-19"),
        ("8", "9", "10"),
    ],
)
def test_numbers_of_every_form(tmp_path: Path, numbers: tuple[str, str, str]) -> None:
    path = paper(
        tmp_path / "numbers.pdf",
        heading("Ambleford Town Council"),
        body(
            "Minutes of the meeting of Ambleford Town Council held on Monday 13th January 2025",
            "Present: Councillors P Adams, R Bell and S Cole",
        ),
        item(numbers[0], "APOLOGIES"),
        body("None."),
        item(numbers[1], "GRANTS"),
        body("Three grants were sought:"),
        entry("1.", "the Scouts"),
        entry("2.", "the band"),
        entry("3.", "the bowls club"),
        entry("4.", "the choir"),
        entry("5.", "the museum"),
        body("RESOLVED: That £50 be given to each."),
        item(numbers[2], "CLOSE"),
        body("All were thanked."),
    )
    _, minutes = read(path)
    assert tuple(each.number for each in minutes.items) == numbers
    assert [each.title for each in minutes.items] == ["APOLOGIES", "GRANTS", "CLOSE"]
    assert minutes.items[1].decisions == ("That £50 be given to each.",)


def test_heads_without_numbers(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "bold.pdf",
        heading("LITTLE AMBLEFORD PARISH COUNCIL"),
        body(
            "Minutes of the Annual Meeting of the Parish Council held in the Church Room on"
            " Tuesday 14th May 2019 commencing at 7.30pm",
            "PRESENT: Mr J Ash (Chairman), Mrs K Birch, Miss M Elm and the Clerk Mrs N Fir. Two"
            " parishioners were also present.",
            "<b>APOLOGIES</b>",
            "Mr P Holm sent his apologies.",
            "<b>MINUTES OF THE LAST MEETING</b>",
            "These were read and signed.",
            "<b>FINANCE</b>",
            "It was resolved that the audit be approved. Proposed Miss Elm, seconded Mrs Birch.",
            "There being no further business the meeting closed at 9.10 pm.",
        ),
    )
    _, minutes = read(path)
    assert minutes.committee == "LITTLE AMBLEFORD PARISH COUNCIL"
    assert minutes.present == ("J Ash", "K Birch", "M Elm")
    assert [(each.name, each.role) for each in minutes.officers] == [("N Fir", "Clerk")]
    assert minutes.apologies == ("P Holm",)
    assert [(each.number, each.title) for each in minutes.items] == [
        (None, "APOLOGIES"),
        (None, "MINUTES OF THE LAST MEETING"),
        (None, "FINANCE"),
    ]
    assert minutes.items[2].decisions == ("It was resolved that the audit be approved.",)
    assert (minutes.items[2].proposer, minutes.items[2].seconder) == ("Elm", "Birch")
    assert (minutes.start_time, minutes.end_time) == ("19:30", "21:10")


def test_a_table_that_only_frames_the_minutes(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "frame.pdf",
        heading("Upper Ambleford Parish Council"),
        body(
            "Minutes of the Parish Council Meeting held on Monday 6 May 2024 at 7.30pm",
            "Present: Cllrs T Urwin (Chair), V Wren and X York",
        ),
        ruled(
            [
                ["Item", "Minute", "Action"],
                ["1", "<b>Apologies</b>\nReceived from Cllr Vale.", ""],
                ["2", "<b>Playing field</b>\nIt was agreed to obtain three quotes.", "Clerk"],
                ["3", "<b>Highways</b>\nThe Clerk reported on potholes.", "Clerk"],
            ],
            (40, 380, 70),
        ),
        body("The meeting closed at 9.05pm"),
    )
    _, minutes = read(path)
    assert [(each.number, each.title) for each in minutes.items] == [
        ("1", "Apologies"),
        ("2", "Playing field"),
        ("3", "Highways"),
    ]
    assert minutes.apologies == ("Vale",)
    assert minutes.items[1].decisions == ("It was agreed to obtain three quotes.",)
    assert minutes.end_time == "21:05"


def test_a_table_of_data_stands_as_rows(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "rows.pdf",
        heading("Grants Committee"),
        body("Minutes of the meeting held on 6 May 2024", "Present: Cllrs T Urwin and V Wren"),
        item("1.", "Apologies"),
        body("None."),
        item("2.", "Grants"),
        body("These were considered:"),
        ruled([["Body", "Asked"], ["Scouts", "£200 for tents"]], (200, 200)),
        item("3.", "Close"),
        body("All were thanked."),
    )
    _, minutes = read(path)
    assert minutes.items[1].text == "These were considered:\nBody | Asked\nScouts | £200 for tents"


def test_an_agenda_is_no_minutes(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "agenda.pdf",
        heading("Ambleford Parish Council"),
        body("You are hereby summoned to a meeting to be held on 6 May 2024 at 7.30pm"),
        heading("AGENDA"),
        body("1. Apologies", "2. To confirm the minutes", "3. Finance"),
    )
    record = parse_pack(path)
    assert record.kind != "minutes"
    assert record.minutes == ()


def test_minutes_without_a_date_say_so(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "undated.pdf",
        heading("Minutes of the Ambleford Allotments Working Group"),
        body("Present: Cllrs T Urwin and V Wren"),
        item("1.", "Water"),
        body("The tank leaks."),
        item("2.", "Weeds"),
        body("There are some."),
    )
    record, minutes = read(path)
    assert minutes.date is None
    assert "minutes-without-date" in {note.code for note in record.notes}


def test_each_line_of_a_minute_knows_its_page(tmp_path: Path) -> None:
    said = ["The Leader spoke of the parks at length, and of the roads. " * 8] * 14
    path = paper(
        tmp_path / "long.pdf",
        heading("Vale District Council"),
        *body("Minutes of the Cabinet held on 12 February 2024", "Present: Cllr A Hale"),
        item("1.", "Parks"),
        body(*said),
        item("2.", "Close"),
        body("The meeting closed at 8.10 pm."),
    )
    _, minutes = read(path)
    parks = minutes.items[0]
    assert len(parks.text_pages) == len(parks.text.split("\n")) == 14
    assert parks.text_pages[0] == 1 and set(parks.text_pages) == {1, 2}
    assert list(parks.text_pages) == sorted(parks.text_pages)
