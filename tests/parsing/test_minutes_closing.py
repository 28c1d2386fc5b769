"""The end of minutes, the place in their head, and labels that take two rows."""

from __future__ import annotations

import pytest

from ingest.parsing.kinds.minutes.closing import closing_sentence, closing_time
from ingest.parsing.kinds.minutes.rosters import rosters
from ingest.parsing.kinds.minutes.venue import read_venue
from tests.parsing.setting import line


def test_a_sentence_after_the_next_meeting_gives_the_closing_time() -> None:
    said = closing_sentence("Next meeting: 3rd January 2024. The meeting closed at 8.20pm.")
    assert closing_time(said, "19:00") == "20:20"
    assert closing_sentence("The works will end in May.") == []


def test_the_place_stands_beside_date_and_time() -> None:
    head = [line("Tuesday 17 October 2023, 7.00 pm, Memorial Hall")]
    assert read_venue(head) == "Memorial Hall"


@pytest.mark.parametrize(
    ("head", "venue"),
    [
        ("held on 6.2.24 at 7pm in the Methodist Schoolroom", "Methodist Schoolroom"),
        ("held on 15 May 2024 at 19:00 in the Corn Exchange and via Zoom", "Corn Exchange"),
        ("held on 1 February 2024 at 2.00pm in Committee Room 2, Town Hall, Calder Bridge",
         "Committee Room 2, Town Hall, Calder Bridge"),
        ("Assembly Rooms, Ryeworth", "Assembly Rooms, Ryeworth"),
        ("Housing Committee", None),
    ],
)  # fmt: skip
def test_places_in_heads(head: str, venue: str | None) -> None:
    assert read_venue([line(head)]) == venue


def test_a_label_of_two_rows_beside_its_list() -> None:
    lines = [
        line("OFFICERS:", 100, 72),
        line("Ann Lee (Clerk)", 100, 200),
        line("ALSO", 120, 72),
        line("Councillor Wren", 120, 200),
        line("PRESENT:", 132, 72),
    ]
    groups = [(each.label.group, [text for text, _ in each.pieces]) for each in rosters(lines)]
    assert groups == [("officers", ["Ann Lee (Clerk)"]), ("also", ["Councillor Wren"])]
