"""Decision notices: blocks by their labels, decisions as lists or paragraphs."""

from __future__ import annotations

from pathlib import Path

from reportlab.platypus import PageBreak

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import MinutesRecord
from tests.parsing.typeset import body, heading, paper


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
