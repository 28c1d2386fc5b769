"""What the review shows of a record."""

from ingest.parsing.records import (
    AgendaItemRecord,
    MeetingRecord,
    MinuteRecord,
    MinutesRecord,
    PackPageRecord,
    PackRecord,
    Source,
)
from ingest.review import review_sections
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
