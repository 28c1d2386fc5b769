"""Minutes in rarer forms: two sittings, numbers above titles, letters for numbers, stars, Welsh."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.platypus import Flowable, Paragraph

from ingest.parsing.fields.bilingual import english
from ingest.parsing.fields.deciding import deciding_sentences
from ingest.parsing.kinds.minutes.persons import read_persons
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import MinutesRecord, PackRecord
from tests.parsing.typeset import BODY, body, heading, paper, ruled
from tests.parsing.typesetting import rows, typeset


def read(path: Path, *pieces: Flowable | list[Flowable]) -> PackRecord:
    return parse_pack(paper(path / "minutes.pdf", *pieces))


def minutes_of(path: Path, *pieces: Flowable | list[Flowable]) -> MinutesRecord:
    return read(path, *pieces).minutes[0]


def sitting(sort: str, time: str, present: str, closed: str) -> list[Flowable]:
    return [
        heading("LOXTON PARISH COUNCIL"),
        *body(
            f"Minutes of the {sort} Meeting of Loxton Parish Council held on 8 May 2024 at {time}",
            f"Present: Cllrs {present}",
            "<b>1. Apologies</b>",
            "None.",
            "<b>2. Accounts</b>",
            "It was resolved to pay them.",
            f"The meeting closed at {closed}.",
        ),
    ]


def test_two_sittings_on_one_page(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        sitting("Annual", "7.00 pm", "Rowe (Chairman) and Sand", "7.25 pm"),
        sitting("Ordinary", "7.30 pm", "Rowe (Chairman), Sand and Wick", "8.40 pm"),
    )
    first, second = record.minutes
    assert (first.start_time, first.end_time) == ("19:00", "19:25")
    assert (second.start_time, second.end_time) == ("19:30", "20:40")
    assert (first.present, second.present) == (("Rowe", "Sand"), ("Rowe", "Sand", "Wick"))
    assert [len(each.items) for each in record.minutes] == [2, 2]
    assert record.meeting is not None
    assert record.meeting.start_time == "19:00"


def test_numbers_above_their_titles_and_members_by_group(tmp_path: Path) -> None:
    minutes = minutes_of(
        tmp_path,
        heading("BOROUGH OF CALDBECK"),
        body(
            "Minutes of the Council of 21 February 2024",
            "<b>PRESENT:</b>",
            "The Mayor (Councillor G Hope) in the Chair",
            "<b>Labour Group:</b> Councillors Abbey, Broad and Crane",
            "<b>Conservative Group:</b> Councillors Eady and Firth",
            "<b>33</b>",
            "<b>APOLOGIES</b>",
            "Apologies were submitted on behalf of Councillors Yard and Zola.",
            "<b>34</b>",
            "<b>MINUTES</b>",
            "It was moved by Councillor Abbey, seconded by Councillor Broad, and<br/>RESOLVED",
            "That the minutes of 6 December 2023 be approved.",
        ),
    )
    assert minutes.present == ("G Hope", "Abbey", "Broad", "Crane", "Eady", "Firth")
    assert [(each.number, each.title) for each in minutes.items] == [
        ("33", "APOLOGIES"),
        ("34", "MINUTES"),
    ]
    assert minutes.apologies == ("Yard", "Zola")
    assert minutes.items[1].decisions == ("That the minutes of 6 December 2023 be approved.",)


@pytest.mark.parametrize("marks", [("i)", "ii)", "iii)", "iv)"), ("A.", "B.", "C.", "D.")])
def test_letters_number_items_where_no_figures_do(tmp_path: Path, marks: tuple[str, ...]) -> None:
    titles = ("Apologies", "Finance", "Highways", "Next meeting")
    minutes = minutes_of(
        tmp_path,
        heading("Minutes of Thornby Parish Council"),
        body("Held on Thurs 7 March 2024 at 7pm", "Present: Councillors Bob Dane and Sue Eden."),
        *(
            [Paragraph(f"{mark} {title}", BODY), Paragraph("It was noted by all there.", BODY)]
            for mark, title in zip(marks, titles, strict=True)
        ),
    )
    assert [(each.number, each.title) for each in minutes.items] == [
        (mark[:-1], title) for mark, title in zip(marks, titles, strict=True)
    ]


def test_stars_beside_names_in_columns(tmp_path: Path) -> None:
    page = rows(
        (60, "Minutes of the Scrutiny Committee held on 8 February 2024", True),
        (60, "Councillors:"),
        (60, ""),
        (60, ""),
        (60, "(* absent with apologies)"),
        (60, "Officers in attendance: Ray Gill (Head of Assets)"),
        (60, ""),
        (60, "1. Minutes", True),
        (60, "They were agreed."),
        (60, "2. Assets", True),
        (60, "The report was noted, with thanks to those who had written it so clearly for them."),
        also=[
            *rows((180, ""), (180, "Ian Ashe (Chairman)"), (180, "Liz Cole*")),
            *rows((400, ""), (400, "Kay Beech"), (400, "Mo Dunn")),
        ],
    )
    (minutes,) = parse_pack(typeset(tmp_path / "stars.pdf", page)).minutes
    assert minutes.present == ("Ian Ashe", "Kay Beech", "Mo Dunn")
    assert minutes.apologies == ("Liz Cole",)


@pytest.mark.parametrize(
    ("printed", "left"),
    [
        ("CYNGOR CYMUNED LLANFAWR / LLANFAWR COMMUNITY COUNCIL", "LLANFAWR COMMUNITY COUNCIL"),
        ("Yn bresennol / Present: Cyng/Cllr Hale (Cadeirydd/Chair)", "Present: Cllr Hale (Chair)"),
        ("24/00123/FUL Land at Mill Lane", "24/00123/FUL Land at Mill Lane"),
        ("Chair/Leader: Cllr Hale", "Chair/Leader: Cllr Hale"),
    ],
)  # fmt: skip
def test_the_english_half_of_a_bilingual_line(printed: str, left: str) -> None:
    assert english(printed) == left


def test_a_hearing_is_minuted_with_its_parties(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        heading("LICENSING SUB-COMMITTEE"),
        body(
            "Minutes of the hearing held at 10.30 am on Tuesday 13 February 2024",
            "PRESENT: Councillors P Quine and R Sly",
            "PARTIES: Mr D Penn (for the applicant)",
            "<b>1. Election of Chairman</b>",
            "RESOLVED that Councillor P Quine be elected.",
            "<b>2. The Anchor, Quay Street</b>",
            "The licence was granted.",
            "The hearing ended at 11.45 am.",
        ),
    )
    (minutes,) = record.minutes
    assert (minutes.committee, minutes.end_time) == ("LICENSING SUB-COMMITTEE", "11:45")
    assert minutes.also_present == ("D Penn",)


def test_who_holds_the_chair_may_stand_in_brackets() -> None:
    (mayor,) = read_persons("The Deputy Mayor (Cllr G Hope) in the Chair")
    assert (mayor.name, mayor.chairs, mayor.vice) == ("G Hope", True, True)


def test_a_minutes_own_number_stands_before_its_decision() -> None:
    assert deciding_sentences("19/7 Resolved to approve the minutes.") == [
        "to approve the minutes."
    ]


def test_who_was_there_may_be_the_first_item(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        body(
            "Minutes of the Community Council virtual meeting held via Zoom on 14 September 2021",
            "<b>1 Present</b>",
            "Councillors Mr Dafydd Jenkins (Chair), Mrs Sharon Bart &amp; Mr J Ffoulkes (Clerk)."
            " Also: County Councillor, Mr Bryn Oliver.",
            "<b>2 Apologies</b>",
            "Apologies were received from Councillor Owens.",
            "<b>3 Finance</b>",
            "It was resolved to pay the accounts.",
        ),
    )
    (minutes,) = record.minutes
    assert minutes.committee == "Community Council"
    assert minutes.present == ("Dafydd Jenkins", "Sharon Bart")
    assert minutes.also_present == ("Bryn Oliver",)
    assert [(each.name, each.role) for each in minutes.officers] == [("J Ffoulkes", "Clerk")]
    assert record.meeting is not None
    assert record.meeting.chairman == "Dafydd Jenkins"


def test_one_table_of_attendance_in_parts_above_a_table_of_items(tmp_path: Path) -> None:
    attendance = [
        ["Attendance and Apologies:", "", ""],
        ["Directors", "", "Representing"],
        ["Kevin Hurst", "KH", "Private Sector, Chair"],
        ["Cllr Terry Rich", "TR", "District Councils"],
        ["In Attendance", "", ""],
        ["Mandip Roy", "MR", "Chief Executive"],
        ["Apologies", "", ""],
        ["Dr Nik Kaur OBE", "", "Private Sector"],
    ]
    items = [
        ["Minute", "", "Action"],
        ["1.", "<b>Welcome</b>\nAll were welcomed.", ""],
        ["2.", "<b>Growth Hub</b>\nRESOLVED: That the report be noted.", "MR"],
        ["3.", "<b>Other business</b>\nThere was none.", ""],
    ]
    record = read(
        tmp_path,
        heading("MIDSHIRE ENTERPRISE BOARD"),
        body("Minutes of the Meeting", "6 August 2019"),
        ruled(attendance, [180, 60, 200]),
        body("The board met at ten."),
        ruled(items, [40, 360, 60]),
    )
    (minutes,) = record.minutes
    assert (minutes.present, minutes.apologies) == (
        ("Kevin Hurst", "Terry Rich"),
        ("Dr Nik Kaur OBE",),
    )
    assert [(each.name, each.role) for each in minutes.officers] == [
        ("Mandip Roy", "Chief Executive")
    ]
    assert record.meeting is not None
    assert record.meeting.chairman == "Kevin Hurst"


def test_ranks_below_a_label_and_posts_without_names(tmp_path: Path) -> None:
    (minutes,) = read(
        tmp_path,
        body(
            "Minutes of the Open Spaces Committee held at the Guildhall on 2 May 2023",
            "<b>Present</b>",
            "<b>Members:</b>",
            "Oliver Sell (Chairman)",
            "Deputy Wendy Hyde",
            "<b>Officers:</b>",
            "Team Leader (Development Management)",
            "Ben Dunn - Town Clerk's Department",
            "The following persons were also present and spoke on the applications indicated:",
            "Mr S Keats",
            "<b>1. Minutes</b>",
            "It was resolved to: note them.",
            "<b>2. Budget</b>",
            "It was resolved to note the budget.",
            "<b>3. Plan</b>",
            "RESOLVED – That it be agreed.",
        ),
    ).minutes
    assert minutes.present == ("Oliver Sell", "Deputy Wendy Hyde")
    assert [(each.name, each.role) for each in minutes.officers] == [
        ("Ben Dunn", "Town Clerk's Department")
    ]
    assert minutes.items[1].decisions == ("It was resolved to note the budget.",)


def test_apologies_told_in_a_sentence_of_the_attendance(tmp_path: Path) -> None:
    minutes = minutes_of(
        tmp_path,
        body(
            "Minutes of Wellbourne Town Council held on Monday, 5th August 2024 at 7pm",
            "PRESENT: Councillor D. Mott (chairman), who presided, and S. Ward, and the clerk"
            " A. Broom and the assistant to the clerk Mrs J. Thorn. There were apologies from"
            " Councillors P. Crane and R. Hern. There were 8 members of the public present.",
            "14365 ACCOUNTS",
            "It was agreed to pay them.",
            "14366 PLANNING",
            "There was no objection.",
            "14367 CLOSE",
            "The mayor thanked everybody.",
        ),
    )
    assert (minutes.present, minutes.apologies) == (
        ("D. Mott", "S. Ward"),
        ("P. Crane", "R. Hern"),
    )
    assert [(each.name, each.role) for each in minutes.officers] == [
        ("A. Broom", "clerk"),
        ("J. Thorn", "assistant to the clerk"),
    ]


def test_minutes_whose_members_are_only_listed_and_titles_in_bold(tmp_path: Path) -> None:
    record = read(
        tmp_path,
        heading("SEAFORD MAGNA TOWN COUNCIL"),
        heading("PLANNING COMMITTEE MINUTES"),
        body(
            "Held on Wednesday 6 December 2023 at 18.30 hrs in the Pavilion",
            "Members: Cllrs Hill (Chair), Ives and Jay",
            "Officer: L Moon (Deputy Clerk)",
            "<b>Applications:</b> No objection was made.",
            "<b>Street naming:</b> It was agreed to suggest Orchard Close.",
            "<b>Appeals:</b> None.",
        ),
    )
    assert record.kind == "minutes"
    (minutes,) = record.minutes
    assert (minutes.committee, minutes.present) == ("PLANNING COMMITTEE", ("Hill", "Ives", "Jay"))
    assert [(each.title, each.text) for each in minutes.items] == [
        ("Applications", "No objection was made."),
        ("Street naming", "It was agreed to suggest Orchard Close."),
        ("Appeals", "None."),
    ]


def test_labels_and_names_side_by_side_in_a_table(tmp_path: Path) -> None:
    (minutes,) = read(
        tmp_path,
        heading("SCHOOLS FORUM – MINUTES"),
        body("12 October 2023 | 2pm"),
        ruled(
            [
                ["Present", "Ian Low (Chair), Kay Mann"],
                ["Apologies", "Moe Orr"],
                ["Officers", "Nan Pye (Finance), Oz Quin, Democratic Services"],
            ],
            [100, 380],
        ),
        body("<b>1. Welcome</b>", "All were welcomed.", "<b>2. Funding</b>", "It was noted."),
    ).minutes
    assert minutes.committee == "SCHOOLS FORUM"
    assert (minutes.present, minutes.apologies) == (("Ian Low", "Kay Mann"), ("Moe Orr",))
    assert [(each.name, each.role) for each in minutes.officers] == [
        ("Nan Pye", "Finance"),
        ("Oz Quin", "Democratic Services"),
    ]


def test_a_leader_in_the_chair() -> None:
    (leader,) = read_persons("Leader of the Council (Councillor Ray North - in the chair)")
    assert (leader.name, leader.chairs) == ("Ray North", True)
