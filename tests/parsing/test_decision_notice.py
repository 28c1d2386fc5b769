"""Decision notices: blocks by their labels, decisions as lists or paragraphs."""

from __future__ import annotations

from pathlib import Path

from reportlab.platypus import PageBreak

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import MinutesRecord
from tests.parsing.typeset import body, heading, paper, ruled


def notice_of(path: Path) -> MinutesRecord:
    record = parse_pack(path)
    assert record.kind == "decision notice"
    (minutes,) = record.minutes
    return minutes


EXPLANATION = (
    "This notice records what was decided, in the order of the agenda. The reports are on the "
    "website of the council, and the minutes will be published once they have been confirmed at "
    "the next meeting."
)
HEAD = (
    heading("Decision Recording Form"),
    *body(
        "Decision determined at Harbour Policy Committee meeting on 12 May 2026",
        EXPLANATION,
        "<b>Committee Members present:</b>",
        "Councillor Ann Field",
        "Councillor Jo Marsh, Leader of the Quay Group",
        "<b>Apologies:</b>",
        "Councillor Tom Reed",
    ),
)


def block(subject: str, number: str, *decisions: str) -> list:  # type: ignore[type-arg]
    return body(
        "Deadline for call-in 19 May 2026",
        f"<b>(a) Subject:</b> {subject}",
        f"(agenda item {number})",
        "<b>(b) Ward:</b>",
        "<b>(c) Declarations of interest:</b>",
        "None",
        "<b>(d) Decision taken</b>",
        *decisions,
        "<b>(e) Exempt Information?</b>",
        "Open",
        "<b>(h) Reason for decision:</b>",
        "As set out in the report.",
    )


def test_each_lettered_block_is_an_item(tmp_path: Path) -> None:
    notice = notice_of(
        paper(
            tmp_path / "notice.pdf",
            *HEAD,
            block("Harbour dues", "7", "The Committee:", "1. Approved the dues.",
                  "a. From April.", "b. For two years.", "2. Noted the accounts."),
            PageBreak(),
            block("Quay repairs", "8", "The Committee noted the report."),
        )
    )  # fmt: skip
    assert (notice.committee, notice.date) == ("Harbour Policy Committee", "2026-05-12")
    assert notice.present == ("Ann Field", "Jo Marsh")
    assert notice.apologies == ("Tom Reed",)
    dues, repairs = notice.items
    assert (dues.number, dues.title) == ("7", "Harbour dues")
    assert dues.decisions == (
        "Approved the dues.\na. From April.\nb. For two years.",
        "Noted the accounts.",
    )
    assert dues.reason == "As set out in the report."
    assert dues.text.startswith("Deadline for call-in 19 May 2026\n(b) Ward:\n")
    assert "Subject" not in dues.text
    assert dues.text.endswith("(h) Reason for decision:\nAs set out in the report.")
    assert (repairs.number, repairs.title) == ("8", "Quay repairs")
    assert repairs.decisions == ("The Committee noted the report.",)
    assert repairs.text.startswith("Deadline for call-in")
    assert repairs.sources["title"].page == 2


def test_a_record_of_one_decision_without_letters(tmp_path: Path) -> None:
    notice = notice_of(
        paper(
            tmp_path / "notice.pdf",
            heading("RECORD OF DECISION"),
            *body(
                "Decision taken by the Cabinet on 12 May 2026",
                EXPLANATION,
                "<b>Title of report:</b> Town hall roof",
                "<b>Decision:</b>",
                "That the contract be awarded to the lowest bidder.",
                "<b>Reason for the decision:</b>",
                "The roof leaks.",
                "<b>Alternative options considered and rejected:</b>",
                "To do nothing.",
            ),
        )
    )
    (item,) = notice.items
    assert (notice.committee, notice.date) == ("Cabinet", "2026-05-12")
    assert item.title == "Town hall roof"
    assert item.decisions == ("That the contract be awarded to the lowest bidder.",)
    assert item.reason == "The roof leaks."


def test_a_notice_set_as_a_table(tmp_path: Path) -> None:
    table = ruled(
        [
            ["Agenda item", "Subject", "Decision", "Reason for decision"],
            ["5", "Budget Monitoring", "RESOLVED: That the position be noted.", "To inform."],
            [
                "6",
                "Leisure Strategy",
                "(1) That it be adopted.\n(2) That it be sent out.",
                "A plan.",
            ],
        ],
        [50, 110, 210, 110],
    )
    minutes = notice_of(
        paper(
            tmp_path / "table.pdf",
            heading("CABINET DECISION NOTICE"),
            body("Decisions taken by the Cabinet on Tuesday 12 March 2024",
                 "Date of publication: 14 March 2024."),
            table,
        )
    )  # fmt: skip
    assert (minutes.committee, minutes.date) == ("Cabinet", "2024-03-12")
    assert [(each.number, each.title, each.decisions, each.reason) for each in minutes.items] == [
        ("5", "Budget Monitoring", ("That the position be noted.",), "To inform."),
        ("6", "Leisure Strategy", ("That it be adopted.", "That it be sent out."), "A plan."),
    ]


def test_a_members_decision_in_a_form(tmp_path: Path) -> None:
    form = ruled(
        [
            ["Decision maker", "Councillor Ada Bright, Cabinet Member for Housing"],
            ["Date of decision", "4 March 2024"],
            ["Subject", "Housing Assistance Policy"],
            ["Decision", "That the policy be approved."],
            ["Reason for decision", "To bring it up to date."],
        ],
        [150, 330],
    )
    path = paper(tmp_path / "form.pdf", heading("RECORD OF CABINET MEMBER DECISION"), form)
    minutes = notice_of(path)
    (item,) = minutes.items
    assert (minutes.committee, minutes.date) == (None, "2024-03-04")
    assert (item.title, item.decisions) == (
        "Housing Assistance Policy",
        ("That the policy be approved.",),
    )
    assert item.reason == "To bring it up to date."


def test_labels_in_bold_set_close_to_the_text_above(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "close.pdf",
        heading("RECORD OF DECISIONS"),
        body(
            "Decisions made by the Executive at its meeting on 6 March 2024, as the notice says"
            "<br/><b>Subject:</b> Budget Monitoring (agenda item 5)",
            "<b>Decision:</b>",
            "That it be noted.",
            "<b>Reason for decision:</b>",
            "To inform.",
        ),
    )
    minutes = notice_of(path)
    assert [(each.number, each.title) for each in minutes.items] == [("5", "Budget Monitoring")]


def test_a_heading_names_the_subject_where_no_label_does(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "headed.pdf",
        heading("NOTICE OF DECISIONS"),
        body(
            "CABINET – TUESDAY 12 MARCH 2024",
            "Present: Councillors A Reed (Chairman) and B Snow",
            "<b>5. Leisure Strategy</b>",
            "<b>Decision:</b>",
            "That it be adopted.",
            "<b>Reason for decision:</b>",
            "The old one had ended.",
            "<b>6. Parking Charges</b>",
            "<b>Decision:</b>",
            "That they be raised.",
            "<b>Reason for decision:</b>",
            "To meet the cost.",
        ),
    )
    minutes = notice_of(path)
    assert [(each.number, each.title, each.decisions) for each in minutes.items] == [
        ("5", "Leisure Strategy", ("That it be adopted.",)),
        ("6", "Parking Charges", ("That they be raised.",)),
    ]
    assert minutes.present == ("A Reed", "B Snow")


def test_plain_labels_under_a_list_of_decisions(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "plain.pdf",
        heading("DECISIONS"),
        body(
            "of the meeting of the <b>Executive</b> held on Tuesday, 9 April 2024",
            "<b>5. CORPORATE PLAN</b>",
            "Decision",
            "That it be recommended to Council.",
            "Reason for decision",
            "To set the direction.",
            "<b>6. CAR PARKS</b>",
            "Decision",
            "That the order be made.",
            "Reason for decision",
            "To manage demand.",
        ),
    )
    minutes = notice_of(path)
    assert (minutes.committee, minutes.date) == ("Executive", "2024-04-09")
    assert [(each.number, each.title, each.reason) for each in minutes.items] == [
        ("5", "CORPORATE PLAN", "To set the direction."),
        ("6", "CAR PARKS", "To manage demand."),
    ]
