"""What the review shows of a record."""

from collections.abc import Iterator
from pathlib import Path

from ingest.parsing.parse import parse_pack
from ingest.parsing.records import (
    AgendaItemRecord,
    MeetingRecord,
    MinuteRecord,
    MinutesRecord,
    PackPageRecord,
    PackRecord,
    RecordedVoteRecord,
    Source,
)
from ingest.review import ReviewField, ReviewSection, review_sections
from ingest.samples import write_sample_packs
from ingest.shown_page import shown_page

PAGES = tuple(PackPageRecord(number=n, width=600, height=800) for n in (1, 2, 3))


def test_sections_stand_in_reading_order_and_empty_ones_are_left_out() -> None:
    record = PackRecord(
        kind="agenda pack",
        pdf_pages=3,
        meeting=MeetingRecord(committee="Cabinet"),
        agenda_items=(AgendaItemRecord(number="1", title="Apologies"),),
    )
    assert [section.title for section in review_sections(record)] == ["Meeting", "Agenda items"]


def test_fields_carry_their_place_and_what_is_missing_is_empty() -> None:
    source = Source(page=2, box=(60, 80, 300, 96), rule="test")
    meeting = MeetingRecord(committee="Cabinet", sources={"committee": source})
    [section] = review_sections(PackRecord(kind="agenda pack", pdf_pages=3, meeting=meeting))
    by_label = {field.label: field for field in section.records[0].fields}
    assert (by_label["Committee"].page, by_label["Committee"].box) == (2, (60, 80, 300, 96))
    assert by_label["Venue"].text == ""


def test_minutes_hold_their_items_as_children() -> None:
    minutes = MinutesRecord(committee="Cabinet", items=(MinuteRecord(number="4", title="Budget"),))
    [section] = review_sections(PackRecord(kind="minutes", pdf_pages=3, minutes=(minutes,)))
    assert [child.title for child in section.records[0].children] == ["4. Budget"]


def test_page_is_shown_with_its_neighbours_and_outline() -> None:
    shown = shown_page({"page": "2", "box": "60,80,300,160"}, PAGES)
    assert shown is not None and shown.outline is not None
    assert (shown.previous, shown.number, shown.next) == (1, 2, 3)
    assert (shown.outline.left, shown.outline.top) == (10, 10)
    assert (shown.outline.width, shown.outline.height) == (40, 10)


def test_wrong_page_or_box_is_no_error() -> None:
    shown = shown_page({"page": "99", "box": "1,2,three"}, PAGES)
    assert shown is not None
    assert (shown.number, shown.next, shown.outline) == (3, None, None)
    assert shown_page({"page": "x"}, PAGES).number == 1  # type: ignore[union-attr]
    assert shown_page({}, ()) is None


def test_records_without_a_title_are_called_by_their_words() -> None:
    vote = RecordedVoteRecord(votes_for=6, votes_against=0, text="It was CARRIED (6 for, 0 not).")
    item = MinuteRecord(number="4", title="Budget", votes=(vote,))
    minutes = MinutesRecord(committee="Cabinet", items=(item,))
    [section] = review_sections(PackRecord(kind="minutes", pdf_pages=3, minutes=(minutes,)))
    [shown] = section.records[0].children[0].children
    assert shown.title == "It was CARRIED (6 for, 0 not)."


def test_every_field_of_a_pack_is_outlined_on_its_page(tmp_path: Path) -> None:
    """By the address that its link has: whole points, as the template prints them."""
    [sample] = write_sample_packs(tmp_path, frozenset({"cabinet-2026-12-08"}))
    pack = parse_pack(sample.path)
    fields = list(shown_fields(review_sections(pack)))
    assert len(fields) > 500
    for field in fields:
        unsaid = field.text == "No" and field.label != "Key decision"  # no words say "not exempt"
        assert (field.page is None) == (not field.text or unsaid), field
        if field.page and field.box:
            box = ",".join(str(round(edge)) for edge in field.box)
            shown = shown_page({"page": str(field.page), "box": box}, pack.pages)
            assert shown is not None and shown.number == field.page
            outline = shown.outline
            assert outline is not None
            assert 0 <= outline.left < outline.left + outline.width <= 100.5, field
            assert 0 <= outline.top < outline.top + outline.height <= 100.5, field


def shown_fields(sections: tuple[ReviewSection, ...]) -> Iterator[ReviewField]:
    waiting = [record for section in sections for record in section.records]
    while waiting:
        record = waiting.pop()
        yield from record.fields
        waiting += record.children
