"""Minutes set in columns and tables: side headings, attendance tables, actions in a column."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import MinutesRecord
from tests.parsing.typeset import BODY, body, heading, paper, ruled
from tests.parsing.typesetting import rows, typeset

TIGHT = ParagraphStyle("tight", parent=BODY, spaceAfter=2)


def minutes_of(path: Path) -> MinutesRecord:
    record = parse_pack(path)
    assert record.kind == "minutes"
    return record.minutes[0]


def test_headings_in_a_column_of_their_own(tmp_path: Path) -> None:
    page = rows(
        (60, "Harling Town Council", True),
        (60, "Minutes of the Policy Committee held on 12 February 2024", True),
        (60, "Present:", True),
        (60, "Apologies", True),
        (60, ""),
        (60, "Public", True),
        (60, "participation", True),
        (60, "Budget", True),
        (60, "The meeting closed at 8.10 pm, as there was no further business."),
        also=rows(
            (180, ""),
            (180, ""),
            (180, "Cllr J Webb (Chairman)"),
            (180, "Apologies were accepted from Cllr G Holt."),
            (180, ""),
            (180, "A resident spoke of the speed of traffic, and asked for a count."),
            (180, ""),
            (180, "It was agreed to set a precept of £48,200."),
        ),
    )
    minutes = minutes_of(typeset(tmp_path / "side.pdf", page))
    assert [(each.title, each.text) for each in minutes.items] == [
        ("Apologies", "Apologies were accepted from Cllr G Holt."),
        (
            "Public participation",
            "A resident spoke of the speed of traffic, and asked for a count.",
        ),
        ("Budget", "It was agreed to set a precept of £48,200."),
    ]
    assert (minutes.apologies, minutes.end_time) == (("G Holt",), "20:10")


HEAD = (
    heading("Local Pension Board"),
    *body("Minutes of the meeting on 24 January 2024, 10:00, Committee Room A, Shire Hall, Burlow"),
)
ITEMS = body(
    "<b>12. Risk register</b>", "The register was reviewed.", "<b>13. Training</b>", "It was noted."
)


def test_a_grid_of_marks_says_who_was_there(tmp_path: Path) -> None:
    grid = ruled(
        [
            ["Member", "Representing", "Present", "Apologies"],
            ["Joan Ely (Chair)", "Employers", "x", ""],
            ["Colin Day", "Scheme members", "", "x"],
            ["Cllr Rita Sparks", "Employers", "x", ""],
        ],
        [150, 150, 60, 60],
    )
    path = paper(tmp_path / "grid.pdf", *HEAD, grid, *ITEMS)
    minutes = minutes_of(path)
    assert minutes.committee == "Local Pension Board"
    assert (minutes.present, minutes.apologies) == (("Joan Ely", "Rita Sparks"), ("Colin Day",))
    meeting = parse_pack(path).meeting
    assert meeting is not None
    assert (meeting.venue, meeting.chairman) == ("Committee Room A, Shire Hall, Burlow", "Joan Ely")


def test_one_column_of_marks_tells_presence_from_apologies(tmp_path: Path) -> None:
    grid = ruled(
        [["Name", "Attendance"], ["Joan Ely", "P"], ["Colin Day", "A"], ["Rita Sparks", "P"]],
        [150, 90],
    )
    minutes = minutes_of(paper(tmp_path / "grid.pdf", *HEAD, grid, *ITEMS))
    assert (minutes.present, minutes.apologies) == (("Joan Ely", "Rita Sparks"), ("Colin Day",))


def test_a_table_of_names_and_their_bodies(tmp_path: Path) -> None:
    table = ruled(
        [["Name", "Organisation"], ["Cllr Zoe Hart (Chair)", "Calder Council"],
         ["Alison Teal", "Healthwatch Calder"]],
        [200, 200],
    )  # fmt: skip
    path = paper(tmp_path / "table.pdf", *HEAD, *body("<b>MEMBERS PRESENT</b>"), table, *ITEMS)
    assert minutes_of(path).present == ("Zoe Hart", "Alison Teal")


def test_columns_of_names_under_their_labels(tmp_path: Path) -> None:
    table = ruled(
        [["Present", "Apologies", "In attendance"],
         ["Cllr Ann Ash (Chair)\nCllr Ben Birch", "Cllr Cy Cole", "Mrs D Dunn, Clerk"]],
        [150, 150, 150],
    )  # fmt: skip
    minutes = minutes_of(paper(tmp_path / "columns.pdf", *HEAD, table, *ITEMS))
    assert (minutes.present, minutes.apologies) == (("Ann Ash", "Ben Birch"), ("Cy Cole",))
    assert [(each.name, each.role) for each in minutes.officers] == [("D Dunn", "Clerk")]


def test_an_action_beside_a_heading_closes_the_item(tmp_path: Path) -> None:
    cells = [
        ["Item", "Minute", "Action"],
        ["1.", "<b>Apologies</b>\nNone were received from anybody.", ""],
        ["2.", "<b>Noticeboard</b>\nIt has been repaired.", "Clerk"],
        ["3.", "<b>Play area</b>\nIt was inspected in January.", ""],
    ]
    minutes = minutes_of(
        paper(
            tmp_path / "action.pdf",
            heading("Minutes of Ashcombe Parish Council"),
            body("Held on 6.2.24 at 7pm in the Methodist Schoolroom", "Present: Cllr Sue Rudd"),
            ruled(cells, [40, 380, 60]),
        )
    )
    assert [each.text for each in minutes.items] == [
        "None were received from anybody.",
        "It has been repaired. Clerk",
        "It was inspected in January.",
    ]


@pytest.mark.parametrize(
    ("heads", "title", "text"),
    [
        (("306 PLANNING – No objection.", "307 FINANCE – It was agreed to pay.", "308 HALL – No."),
         "FINANCE", "It was agreed to pay."),
        (("1 Apologies – None.", "2 Finance – The bill was paid.", "3 Hall – It was let."),
         "Finance", "The bill was paid."),
        (("1. APOLOGIES None were received at all.", "2. BUS STOP The Clerk has written to them.",
          "3. VE DAY The beacon will be lit again."),
         "BUS STOP", "The Clerk has written to them."),
    ],
)  # fmt: skip
def test_titles_with_their_text_in_one_line(
    tmp_path: Path, heads: tuple[str, ...], title: str, text: str
) -> None:
    path = paper(
        tmp_path / "run-in.pdf",
        body("Minutes of a meeting of Llanferry Community Council held on 8 February 2024"),
        body("PRESENT – Councillors Gwen Pryce [Chair] and Huw Bevan, together with the Clerk,"
             " Mrs Elin Parry"),
        [Paragraph(head, BODY) for head in heads],
    )  # fmt: skip
    minutes = minutes_of(path)
    assert (minutes.items[1].title, minutes.items[1].text) == (title, text)
    assert minutes.present == ("Gwen Pryce", "Huw Bevan")
    assert [(each.name, each.role) for each in minutes.officers] == [("Elin Parry", "Clerk")]


def test_people_by_whom_they_speak_for(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "forum.pdf",
        heading("Easterby Schools Forum"),
        body("Date: Thursday 18 January 2024", "Time: 8.30am – 10.00am", "<b>Attendees</b>"),
        [Paragraph("Primary schools: Jane Coyle (Chair), Peter Latimer", TIGHT)],
        [Paragraph("Secondary academies: Dr Amina Shah", TIGHT)],
        ITEMS,
    )
    minutes = minutes_of(path)
    assert minutes.present == ("Jane Coyle", "Peter Latimer", "Dr Amina Shah")
    assert (minutes.start_time, minutes.end_time) == ("08:30", "10:00")
