"""A record written as JSON comes back as the same record."""

from __future__ import annotations

import pytest

from ingest.parsing.encoding import encode, from_json, to_json
from ingest.parsing.records import (
    Block,
    ConsultedRecord,
    ForwardPlanEntryRecord,
    ForwardPlanRecord,
    MeetingRecord,
    Note,
    PackRecord,
    ReportRecord,
    Source,
)


def pack() -> PackRecord:
    box = (1.0, 2.5, 3.0, 4.0)
    entry = ForwardPlanEntryRecord(
        title="Parks – the “plan”",
        consulted=(ConsultedRecord(committee="Cabinet", date="2024-03-12"),),
        sources={"title": Source(page=7, box=box, rule="bold lines")},
    )
    block = Block(kind="table", rows=(("A", "B"), ("1", "2")), page=3, box=box)
    return PackRecord(
        kind="agenda pack",
        pdf_pages=9,
        meeting=MeetingRecord(committee="Cabinet", quorum=3),
        forward_plans=(ForwardPlanRecord(title="Forward Plan", entries=(entry,)),),
        reports=(ReportRecord(title="Parks", blocks=(block,)),),
        notes=(Note(code="row-without-title", message="Check.", page=7, box=box),),
    )


def test_a_record_comes_back_equal() -> None:
    assert from_json(to_json(pack())) == pack()


def test_json_has_plain_lists_and_letters_as_printed() -> None:
    assert encode(pack())["forward_plans"][0]["entries"][0]["consulted"] == [
        {"committee": "Cabinet", "date": "2024-03-12", "sources": {}}
    ]
    assert "Parks – the “plan”" in to_json(pack())


def test_fields_of_an_older_version_are_left_out() -> None:
    text = to_json(pack()).replace('"kind": "agenda pack"', '"mood": "good", "kind": "minutes"')
    assert from_json(text).kind == "minutes"


@pytest.mark.parametrize("text", ["[]", "not JSON", '{"kind": "minutes"}', '{"notes": 3}'])
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_json(text)
