"""From a file to a record, and the command that prints it."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from ingest.parsing.encoding import from_json, to_json
from ingest.parsing.geometry import Page, Part
from ingest.parsing.kinds.contract import Context, Reading
from ingest.parsing.parse import pages_to_record, parse_pack
from ingest.parsing.unreadable import UnreadablePaper
from tests.parsing.setting import line, page
from tests.parsing.typesetting import Set, rows, typeset

SHEET = rows(
    (72, "Cabinet", True),
    (72, "Date: Tuesday, 20 June 2023"),
    (72, "Time: 10.00 am"),
    (72, ""),
    (250, "Agenda", True),
    (72, ""),
    (72, "1. APOLOGIES", True),
    (72, ""),
    (72, "2. LIBRARY STRATEGY", True),
    (72, "To consider a report."),
    (72, ""),
    (72, "3. LAND AT MILL LANE", True),
    also=[Set(490, 188, "2 - 3", bold=True), Set(490, 236, "4 - 5", bold=True)],
)


def stamped(number: int, *pieces: Set) -> list[Set]:
    return [*pieces, Set(278, 824, f"Page {number}", size=12)]


def pack(folder: Path) -> Path:
    return typeset(
        folder / "pack.pdf",
        stamped(1, *SHEET),
        stamped(2, Set(495, 24, "Agenda Item 2"), Set(72, 100, "Some drawing of a library.")),
        stamped(3),
        stamped(4, Set(495, 24, "Agenda Item 3"), Set(200, 300, "Document is Restricted")),
        stamped(5),
    )


def test_every_page_has_its_number_text_and_item(tmp_path: Path) -> None:
    pages = parse_pack(pack(tmp_path)).pages
    assert [one.printed_number for one in pages] == [1, 2, 3, 4, 5]
    assert [one.agenda_item for one in pages] == [None, "2", "2", "3", "3"]
    assert [one.restricted for one in pages] == [False, False, False, True, False]
    assert pages[1].text == "Some drawing of a library."
    assert not pages[2].has_text and not pages[2].scanned


def test_a_pack_says_what_was_withheld_and_what_was_not_recognised(tmp_path: Path) -> None:
    record = parse_pack(pack(tmp_path))
    assert record.kind == "agenda pack"
    assert {note.code: note.page for note in record.notes} == {
        "paper-withheld": 4,
        "paper-not-recognised": 2,
    }


def test_the_record_can_be_written_and_read_again(tmp_path: Path) -> None:
    record = parse_pack(pack(tmp_path))
    assert from_json(to_json(record)) == record


def test_the_command_prints_the_record(tmp_path: Path) -> None:
    out = StringIO()
    call_command("parse_pack", str(pack(tmp_path)), stdout=out)
    assert json.loads(out.getvalue())["meeting"]["committee"] == "Cabinet"


def test_the_command_writes_the_record(tmp_path: Path) -> None:
    target = tmp_path / "record.json"
    call_command("parse_pack", str(pack(tmp_path)), "--json", str(target))
    assert json.loads(target.read_text())["agenda_items"][1]["page_from"] == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7\n"])
def test_the_command_refuses_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    said = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("parse_pack", str(path), stderr=said)
    assert left.value.code == 1
    assert said.getvalue().startswith("broken.pdf: This ")


def test_pages_without_any_text_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePaper) as caught:
        parse_pack(typeset(tmp_path / "blank.pdf", []))
    assert caught.value.reason == "no text"


class _Defeated:
    """A kind that takes every part, and fails on those of item 2."""

    NAME = "report"

    def opens(self, page: Page) -> bool:
        return page.stamped_item is not None

    def recognise(self, part: Part) -> float:
        return 1.0

    def parse(self, part: Part, context: Context) -> Reading:
        if part.item == "2":
            raise IndexError("no such column")
        return Reading()


def test_a_paper_that_defeats_its_reader_does_not_cost_the_pack() -> None:
    sheets = [
        Page(number=1, width=595, height=842, lines=(line("x"),), stamped_item="1"),
        Page(number=2, width=595, height=842, lines=(line("y", page=2),), stamped_item="2"),
    ]
    record = pages_to_record(sheets, kinds=(_Defeated(),))
    (note,) = (each for each in record.notes if each.code != "no-records")
    assert (note.code, note.page, note.severity) == ("paper-not-read", 2, "unread")
    assert "Enter what it says by hand" in note.message


def test_a_paper_of_no_known_kind_is_other() -> None:
    assert pages_to_record([page(1, line("A poster"))]).kind == "other"


def test_a_report_without_printed_pages_belongs_to_the_item_of_its_place(tmp_path: Path) -> None:
    sheet = rows(
        (60, "Finance Committee", True),
        (60, "You are summoned to a meeting on Tuesday 5 March 2024 at 7.00pm."),
        (60, "AGENDA", True),
        (60, "1. Apologies"),
        (60, "2. Play area gate (Pages 2 - 2)"),
        (60, "3. Close"),
    )
    report = rows(
        (60, "Report to: Finance Committee"),
        (60, "Date: 5 March 2024"),
        (60, "Subject: Play area gate"),
        (60, "Author: E Quick, Clerk"),
        (60, "1. Recommendation", True),
        (60, "That £640 be spent."),
    )
    record = parse_pack(typeset(tmp_path / "pack.pdf", sheet, report))
    assert [each.agenda_item for each in record.reports] == ["2"]
