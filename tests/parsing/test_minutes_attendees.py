"""Lists of all who came: councillors, officers and advisers under one label."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.parsing.parse import parse_pack
from tests.parsing.typeset import body, heading, paper

ITEMS = body("<b>1. Apologies</b>", "There were none.", "<b>2. Property</b>")


@pytest.mark.parametrize(
    ("printed", "told", "present", "untitled"),
    [
        (
            "Attendees: Ann Hale; Bo Mann (BM); Cy Webb",
            "Cy reported.",
            ("Ann Hale", "Bo Mann", "Cy Webb"),
            ("Ann Hale", "Bo Mann", "Cy Webb"),
        ),
        (
            "Attendees: Ann Hale; Bo Mann (BM); Cy Webb",
            "Cy and Councillor Hale met managers. Cllr B Mann’s question was noted.",
            ("Ann Hale", "Bo Mann", "Cy Webb"),
            ("Cy Webb",),
        ),
        (
            "Attendees: Ann Hale; Bo Hale; Cy Webb",
            "Councillor Bo Hale asked. Councillor C Orme was thanked. Cllr D Webb was away.",
            ("Ann Hale", "Bo Hale", "Cy Webb"),
            ("Ann Hale", "Cy Webb"),
        ),
        ("Attendees: Cllrs Ann Hale, Bo Mann and C Dee", "", ("Ann Hale", "Bo Mann", "C Dee"), ()),
        ("Attendance: Cllr Ann Hale (Chair), Cllr Bo Mann", "", ("Ann Hale", "Bo Mann"), ()),
        ("Attendees: Cllr Ann Hale, Mr Bo Mann", "", ("Ann Hale", "Bo Mann"), ("Bo Mann",)),
        ("Present: Ann Hale (Chair), Bo Mann", "", ("Ann Hale", "Bo Mann"), ()),
    ],
)  # fmt: skip
def test_who_is_nowhere_called_a_councillor(
    tmp_path: Path,
    printed: str,
    told: str,
    present: tuple[str, ...],
    untitled: tuple[str, ...],
) -> None:
    path = paper(
        tmp_path / "panel.pdf",
        heading("Ambleford Pensions Panel"),
        body("Minutes of the meeting held on 21 April 2015", printed),
        ITEMS,
        body(told or "It was noted."),
    )
    minutes = parse_pack(path).minutes[0]
    assert minutes.present == present
    assert minutes.present_untitled == untitled


def test_a_chairman_is_no_councillor_for_that(tmp_path: Path) -> None:
    path = paper(
        tmp_path / "forum.pdf",
        heading("Easterby Schools Forum"),
        body("Minutes of the meeting held on 18 January 2024", "Chair: Jane Coyle",
             "Attendees: Jane Coyle; Peter Latimer"),
        ITEMS,
    )  # fmt: skip
    minutes = parse_pack(path).minutes[0]
    assert minutes.present == minutes.present_untitled == ("Jane Coyle", "Peter Latimer")
    assert minutes.sources["present_untitled"].page == 1
