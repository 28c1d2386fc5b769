"""Stamps, running heads and foot numbers come off; the paper's own lines stay."""

from __future__ import annotations

from ingest.parsing.furniture import drop_furniture
from ingest.parsing.geometry import Box, Page, Rule
from tests.parsing.setting import line, page

FOOT = 820.0


def texts(pages: list[Page]) -> list[list[str]]:
    return [[each.text for each in one.lines] for one in pages]


def pack(*stamps: str, first: int = 1) -> list[Page]:
    return [
        page(
            number,
            line(f"Text of sheet {number}", 300, page=number),
            line(stamp, FOOT, page=number),
        )
        for number, stamp in enumerate(stamps, start=first)
    ]


def test_the_stamps_give_the_numbers_and_go() -> None:
    pages = drop_furniture(pack("Page 5", "Page 6", "Page 7"))
    assert [one.printed_number for one in pages] == [5, 6, 7]
    assert texts(pages) == [[f"Text of sheet {n}"] for n in (1, 2, 3)]
    assert [each.text for each in pages[0].furniture] == ["Page 5"]


def test_a_page_without_stamp_is_counted() -> None:
    sheets = pack("Page 5", "Page 6", "Page 7")
    sheets.insert(1, page(2))
    numbered = [
        Page(number=place, width=595, height=842, lines=sheet.lines)
        for place, sheet in enumerate(sheets, start=1)
    ]
    stamped = drop_furniture([numbered[0], numbered[1], *pack("Page 7", "Page 8", first=3)])
    assert [one.printed_number for one in stamped] == [5, 6, 7, 8]


def test_before_the_first_stamp_there_is_no_number() -> None:
    pages = drop_furniture([page(1, line("Front sheet", 300)), *pack("Page 1", "Page 2", first=2)])
    assert [one.printed_number for one in pages] == [None, 1, 2]


def test_the_packs_stamp_counts_and_not_the_papers_own_foot() -> None:
    sheets = [
        page(
            number,
            line("Body", 300, page=number),
            line(str(number), 800, 290, page=number),
            line(f"Page {number + 10}", FOOT, page=number),
        )
        for number in (1, 2, 3)
    ]
    pages = drop_furniture(sheets)
    assert [one.printed_number for one in pages] == [11, 12, 13]
    assert texts(pages) == [["Body"]] * 3


def test_a_year_that_ends_a_page_is_no_foot_number() -> None:
    pages = drop_furniture(
        [
            page(1, line("as agreed in", 780), line("2021.", FOOT)),
            page(2, line("Next", 300, page=2)),
        ]
    )
    assert texts(pages)[0] == ["as agreed in", "2021."]


def test_turned_stamps_are_mended_and_taken() -> None:
    sheets = pack("Page 1", "Page 2", "Page 3")
    sheets.append(
        page(
            4,
            line("Wide table", 300, page=4),
            line("Page", 320, 18, page=4, turned=True),
            line("4", 288, 18, page=4, turned=True),
            line("Agenda Item 7", 100, 560, page=4, turned=True),
        )
    )
    last = drop_furniture(sheets)[3]
    assert (last.printed_number, last.stamped_item) == (4, "7")
    assert [each.text for each in last.lines] == ["Wide table"]


def test_both_stamps_in_one_turned_line() -> None:
    sheets = pack("Page 1", "Page 2")
    sheets.append(page(3, line("Page 3 Agenda Item 6", 400, 18, page=3, turned=True)))
    last = drop_furniture(sheets)[2]
    assert (last.printed_number, last.stamped_item, last.lines) == (3, "6", ())


def test_running_heads_go_and_headings_that_differ_stay() -> None:
    sheets = [
        page(
            number,
            line("Marlby Minutes", 40, page=number),
            line(f"Question {number * number}", 60, page=number),
            line("Body", 300, page=number),
        )
        for number in (1, 2, 3, 4)
    ]
    assert texts(drop_furniture(sheets)) == [[f"Question {n * n}", "Body"] for n in (1, 2, 3, 4)]


def test_the_heading_of_a_table_is_no_running_head() -> None:
    def sheet(number: int) -> Page:
        sides = tuple(Rule(Box(x, 30, x, 400), horizontal=False) for x in (60.0, 400.0))
        head = line("Report Title", 40, page=number)
        return Page(number=number, width=595, height=842, lines=(head,), rules=sides)

    assert texts(drop_furniture([sheet(1), sheet(2), sheet(3)])) == [["Report Title"]] * 3
