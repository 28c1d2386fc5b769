"""Small differences between councils' minutes: names of bodies, numbers, markers, closings."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.fields.bilingual import english
from ingest.parsing.fields.decisions import Marked, read_marker
from ingest.parsing.kinds.minutes.closing import closes, end_of_minutes
from ingest.parsing.kinds.minutes.head import read_head
from ingest.parsing.kinds.minutes.labels import read_label
from ingest.parsing.kinds.minutes.movers import read_movers
from ingest.parsing.kinds.minutes.openings import read_apologies
from ingest.parsing.kinds.minutes.passages import Passage
from ingest.parsing.kinds.minutes.persons import read_persons
from ingest.parsing.kinds.minutes.run_in import clean_title
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import MinutesRecord
from tests.parsing.setting import line
from tests.parsing.typeset import body, heading, paper

BODIES = [
    ("Minutes of a meeting of the Police, Fire and Crime Panel held in",
     "Police, Fire and Crime Panel"),
    ("MINUTES of a meeting of the Growth, Housing and Jobs Cabinet Committee held in the Hall",
     "Growth, Housing and Jobs Cabinet Committee"),
    ("Minutes of a meeting of the Vale Parish Council, held on 8 May 2024", "Vale Parish Council"),
    ("Minutes of the Public Safety and Protection Committee",
     "Public Safety and Protection Committee"),
    ("Minutes of the OPEN section of the Licensing Committee held on 8 May 2024",
     "Licensing Committee"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "named"), BODIES)
def test_the_body_in_the_heading(printed: str, named: str) -> None:
    assert read_head([line(printed)]).committee == named


def test_a_body_whose_name_ends_its_line() -> None:
    head = [line("MINUTES OF A MEETING OF THE CABINET"), line("Council Chamber - Town Hall", 120)]
    assert read_head(head).committee == "CABINET"


def test_a_body_whose_name_goes_on_after_the_word_cabinet() -> None:
    head = [
        line("MINUTES of a meeting of the Growth and Jobs Cabinet"),
        line("Committee held in", 120),
    ]
    assert read_head(head).committee == "Growth and Jobs Cabinet Committee"


def minutes_of(folder: Path, *texts: str) -> MinutesRecord:
    opening = body(
        "Minutes of the meeting held on 8 May 2024 at 7.00 pm", "Present: Cllrs Hale and Orme"
    )
    written = paper(folder / "minutes.pdf", heading("Vale Town Council"), opening, body(*texts))
    return parse_pack(written).minutes[0]


def test_numbers_with_a_letter_of_the_council(tmp_path: Path) -> None:
    items = minutes_of(
        tmp_path, "<b>24/060/C APOLOGIES</b>", "None.", "<b>24/061/C MINUTES</b>", "Signed.",
        "<b>24/062/C MARKET</b>", "It was noted.",
    ).items  # fmt: skip
    assert [(each.number, each.title) for each in items] == [
        ("24/060/C", "APOLOGIES"), ("24/061/C", "MINUTES"), ("24/062/C", "MARKET"),
    ]  # fmt: skip


def test_a_start_told_below_the_lists(tmp_path: Path) -> None:
    told = minutes_of(tmp_path, "The meeting opened at 7.00 pm.", "<b>1. Apologies</b>", "None.",
                      "<b>2. Minutes</b>", "Signed.", "<b>3. Fees</b>", "Noted.")  # fmt: skip
    assert told.start_time == "19:00"


def test_a_star_before_a_number_is_no_part_of_it(tmp_path: Path) -> None:
    items = minutes_of(
        tmp_path, "<b>* CSC/23/14 Minutes</b>", "RESOLVED that they be signed.",
        "<b>* CSC/23/15 Performance</b>", "It was noted.", "<b>CSC/23/16 Strategy</b>", "Noted.",
        "* denotes delegated matter with power to act",
    ).items  # fmt: skip
    assert [each.number for each in items] == ["CSC/23/14", "CSC/23/15", "CSC/23/16"]
    assert items[-1].text == "Noted."


def test_a_line_that_ends_with_agenda_item_is_kept(tmp_path: Path) -> None:
    texts = ("<b>1. Interests</b>", "No member declared an interest in any<br/>agenda item.",
             "<b>2. Minutes</b>", "Signed.", "<b>3. Fees</b>", "Noted.")  # fmt: skip
    assert (
        minutes_of(tmp_path, *texts).items[0].text
        == "No member declared an interest in any agenda item."
    )


def test_lists_of_present_and_apologies_make_minutes(tmp_path: Path) -> None:
    record = parse_pack(
        paper(
            tmp_path / "executive.pdf",
            heading("EXECUTIVE"),
            *body("17 September 2024", "PRESENT: Councillors Bea Hale and Paul Orme"),
            *body("APOLOGIES FOR ABSENCE: Councillor Jo Lee", "OFFICERS: Sue Vane (Clerk)"),
            *body("<b>1. OUTTURN</b>", "<b>ORDERED</b>", "That the report be noted."),
            *body("<b>REASON</b>", "To keep the budget.", "<b>2. OTHER ITEMS</b>", "None."),
            *body("<b>3. NEXT MEETING</b>", "In May."),
        )
    )
    assert (record.kind, record.minutes[0].items[0].decisions) == (
        "minutes", ("That the report be noted.",),
    )  # fmt: skip


OPENED = [
    "It was proposed by Councillor Hale, seconded by Councillor Orme and Resolved unanimously:",
    "On the motion of Councillor Hale, seconded by Councillor Orme, it was RESOLVED:",
    "On being put to the vote it was agreed:",
    "The following was Agreed:",
]


@pytest.mark.parametrize("text", OPENED)
def test_a_motion_that_opens_what_follows(text: str) -> None:
    marked = read_marker(text)
    assert marked is not None
    assert marked.text == ""


def test_a_motion_with_its_decision_stays_whole() -> None:
    text = "It was proposed by Councillor Hale, seconded by Councillor Orme and RESOLVED to pay."
    assert read_marker(text) == Marked(text, strong=True)


def test_agreed_before_a_list_where_nothing_is_marked(tmp_path: Path) -> None:
    items = minutes_of(
        tmp_path, "<b>1. Roads</b>", "The following was <b>Agreed:</b>", "1. To note the plan.",
        "2. That £90 be spent.", "<b>2. Fees</b>", "Noted.", "<b>3. Other items</b>", "None.",
    ).items  # fmt: skip
    assert items[0].decisions == ("To note the plan.", "That £90 be spent.")


def test_no_urgent_business_closes() -> None:
    assert closes("There being no urgent business, the meeting closed at 11.32am.")
    assert end_of_minutes(["Noted.", "* denotes delegated matter"]) == 1


PEOPLE = [
    ("Dorset Councillor T Vane", ["T Vane"]),
    ("Cllrs Hale and Orme, Dorset Councillor T Vane", ["Hale", "Orme", "T Vane"]),
    ("Cyng. Bea Hale, Cyng. Paul Orme", ["Bea Hale", "Paul Orme"]),
    (
        "Cllrs. Hale, Orme and Lee. County Cllr. D. Vane. S. Ash (Clerk).",
        ["Hale", "Orme", "Lee", "D. Vane", "S. Ash"],
    ),
    ("Bea deHale - Adviser and Jo Lee - Officer", ["Bea deHale", "Jo Lee"]),
    ("Ann Ash, Democratic and Electoral Services Officer", ["Ann Ash"]),
]


@pytest.mark.parametrize(("text", "names"), PEOPLE)
def test_names(text: str, names: list[str]) -> None:
    assert [person.name for person in read_persons(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Received and accepted from Cllr Jo Lee.",
        "Apologies were received for the absence of Councillor Jo Lee.",
        "Cllr Jo Lee – work. Resolved to approve the apology.",
    ],
)
def test_apologies_in_other_words(text: str) -> None:
    assert read_apologies([Passage(text)]) == ("Jo Lee",)


def test_a_role_with_the_body_that_it_serves() -> None:
    people = read_persons("S. Vane, Clerk to the Council.\nAnn Ash, Secretary to the Panel")
    assert [(each.name, each.role) for each in people] == [
        ("S. Vane", "Clerk to the Council"), ("Ann Ash", "Secretary to the Panel"),
    ]  # fmt: skip


def test_a_vice_chair_after_initials_and_a_dash() -> None:
    (person,) = read_persons("Councillor Bea Hale (BH) – Vice Chair")
    assert (person.name, person.vice, person.chairs) == ("Bea Hale", True, False)


VENUES = [
    (["Monday 6th September 2021 7.30pm Wenlow Village Hall"], "Wenlow Village Hall"),
    (["Meeting held on Tuesday 9 January 2024 at 7.00 pm, Council Chamber, Civic", "Offices, Vale"],
     "Council Chamber, Civic Offices, Vale"),
    (["held by hybrid means at the Community Centre, Vale and via Zoom on Monday, 6 May 2024"],
     "Community Centre, Vale"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "venue"), VENUES)
def test_where_the_meeting_was(printed: list[str], venue: str) -> None:
    lines = [line(text, 100 + 13 * number) for number, text in enumerate(printed)]
    assert read_head(lines).venue == venue


def test_resolved_in_bold_below_a_title_in_bold(tmp_path: Path) -> None:
    items = minutes_of(
        tmp_path, "<b>1. Apologies</b>", "None.",
        "<b>2. To approve the minutes of the meeting held on 9 April 2024</b><br/>"
        "<b>Resolved</b> to approve the minutes.",
        "<b>3. Fees</b>", "Noted.",
    ).items  # fmt: skip
    assert items[1].title == "To approve the minutes of the meeting held on 9 April 2024"
    assert items[1].decisions == ("to approve the minutes.",)


def test_a_label_in_capitals_without_a_colon() -> None:
    label = read_label("ALSO PRESENT Sue Vane, Chief Finance Officer")
    assert label is not None
    assert (label.group, label.rest) == ("also", "Sue Vane, Chief Finance Officer")


def test_a_welsh_label_leaves_the_name_before_it() -> None:
    text = "Bea Hale, Cyng. Ann Lewis-Jones. Clerc/Clerk: Sue Vane"
    assert english(text) == "Bea Hale, Cyng. Ann Lewis-Jones. Clerk: Sue Vane"


def test_movers_with_a_welsh_title() -> None:
    assert read_movers("Proposed by Cyng. Hale, seconded by Cyng. Orme. Carried.") == (
        "Hale",
        "Orme",
    )


def test_a_clerk_below_the_councillors() -> None:
    people = read_persons("Cllr. Bea Hale – Chair\nCllr. Jo Orme\nSue Vane – Clerk")
    assert [(each.name, each.rank) for each in people][-1] == ("Sue Vane", "officer")


def test_with_somebody_seconding() -> None:
    text = "Councillor Hale MOVED, with Councillor Orme seconding:\nThe motion was CARRIED."
    assert read_movers(text) == ("Hale", "Orme")


def test_the_agendas_number_under_a_title() -> None:
    assert clean_title("MINUTES (Agenda No. 4)") == "MINUTES"
