"""What a careful clerk would ask of a finished record."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.parsing.checks import check
from ingest.parsing.records import (
    AgendaItemRecord,
    MeetingRecord,
    MinuteRecord,
    MinutesRecord,
    PackPageRecord,
    PackRecord,
    PublicQuestionRecord,
    RecordedVoteRecord,
    ReportRecord,
    Source,
)


def item(number: str, **more: object) -> AgendaItemRecord:
    return AgendaItemRecord(**{"number": number, "title": f"Item {number}", **more})  # type: ignore[arg-type]


def pack(*items: AgendaItemRecord, pages: int = 30, **more: object) -> PackRecord:
    sheets = tuple(PackPageRecord(number=n, printed_number=n) for n in range(1, pages + 1))
    fields = {"pages": sheets, **more}
    return PackRecord(kind="agenda pack", pdf_pages=pages, agenda_items=items, **fields)  # type: ignore[arg-type]


def codes(record: PackRecord) -> list[str]:
    return [note.code for note in check(record)]


def test_a_sound_pack_gives_no_notes() -> None:
    assert codes(pack(item("1"), item("2", page_from=5, page_to=8), item("3"))) == []


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (pack(item("1"), item("3")), "agenda-number-missing"),
        (pack(item("1", page_from=31, page_to=40)), "item-pages-absent"),
        (
            pack(item("1", page_from=5, page_to=9), item("2", page_from=9, page_to=12)),
            "page-ranges-overlap",
        ),
        (pack(item("1", to_follow=True)), "paper-to-follow"),
        (pack(pages=1), "no-records"),
        (pack(meeting=MeetingRecord(date="1924-02-06")), "date-implausible"),
        (
            pack(
                item("1", title="Minutes of 1 May 2024", page_from=5, page_to=8),
                minutes=(MinutesRecord(date="2024-04-01", page_from=5),),
            ),
            "minutes-of-another-date",
        ),
        (
            pack(
                meeting=MeetingRecord(date="2024-02-06"),
                reports=(ReportRecord(agenda_item="1", title="Plan", date="2024-01-06"),),
            ),
            "report-of-another-date",
        ),
    ],
)
def test_each_doubt_has_its_note(record: PackRecord, code: str) -> None:
    assert code in codes(record)


def test_a_withheld_item_is_not_missing() -> None:
    exempt = item("1", page_from=31, page_to=40, exempt=True)
    assert "item-pages-absent" not in codes(pack(exempt))


def test_questions_are_what_their_item_promised() -> None:
    sheets = (PackPageRecord(number=1, printed_number=1, agenda_item="6"),)
    paper = replace(pack(item("6", page_from=1, page_to=1), pages=1), pages=sheets)
    assert codes(paper) == ["paper-not-recognised"]
    source = Source(page=1, box=(56.7, 139.9, 538.6, 774.9), rule="question under its heading")
    asked = PublicQuestionRecord(kind="question", text="Why?", sources={"record": source})
    assert codes(replace(paper, public_questions=(asked,))) == []


def test_minutes_of_the_announced_date_are_right_without_its_year() -> None:
    record = pack(
        item("1", title="Minutes", description="of 1 May", page_from=5, page_to=8),
        minutes=(MinutesRecord(date="2024-05-01", page_from=5),),
    )
    assert codes(record) == []


def test_a_vote_that_names_fewer_than_it_counts_is_noted() -> None:
    vote = RecordedVoteRecord(votes_for=3, names_for=("Hale", "Elm"), votes_against=0)
    minute = MinuteRecord(number="12", title="Vale Plan", votes=(vote,))
    record = pack(minutes=(MinutesRecord(date="2024-02-06", items=(minute,)),))
    (note,) = [note for note in check(record) if note.code == "vote-names-differ"]
    assert "minute 12 counts 3 for, but 2 names" in note.message
