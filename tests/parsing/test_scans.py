"""Pages that are pictures: which are read, what becomes of their lines, what officers are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ingest.parsing.geometry import Box, Line, Page
from ingest.parsing.hocr import hocr_to_lines
from ingest.parsing.records import PackPageRecord
from ingest.parsing.scans import Scans, is_scan, name_pages, read_scans, scan_notes
from ingest.parsing.stubs import is_blank, is_scanned

WIDTH, HEIGHT, DOTS = 595.0, 842.0, 2  # a sheet of A4, and pixels per point of its picture
SCAN = Page(number=3, width=WIDTH, height=HEIGHT, image_area=0.98, has_text=False)


def line_of(text: str, *, left: int, bottom: int, slope: float = 0.0, sureness: int = 95) -> str:
    """One line of hOCR in 11 point type; "|" in the text is a wide gap."""
    words, at = [], left
    for word in text.split():
        if word == "|":
            at += 150
            continue
        width = 12 * len(word)
        words.append(
            f"<span class='ocrx_word' title='bbox {at} {bottom - 20} {at + width} {bottom};"
            f" x_wconf {sureness}'>{word}</span>"
        )
        at += width + 10
    title = f"bbox {left} {bottom - 20} {at} {bottom}; baseline {slope} -4; x_size 22"
    return f"<span class='ocr_line' title='{title}'>{''.join(words)}</span>"


def sheet_of(*lines: str) -> str:
    size = f"bbox 0 0 {int(WIDTH) * DOTS} {int(HEIGHT) * DOTS}"
    return f"<html><div class='ocr_page' title='{size}'><p>{''.join(lines)}</p></div></html>"


LETTER = sheet_of(
    line_of("Dear Town Clerk,", left=120, bottom=300),
    line_of("the harbour wall wants mending.", left=120, bottom=330),
)


def test_lines_have_the_text_and_the_box_that_the_picture_shows() -> None:
    first, second = hocr_to_lines(LETTER, SCAN)
    assert (first.text, second.text) == ("Dear Town Clerk,", "the harbour wall wants mending.")
    assert first.box == Box(60.0, 140.0, 60.0 + (48 + 10 + 48 + 10 + 72) / DOTS, 150.0)
    assert (first.page, first.size, first.baseline) == (3, 11.0, 148.0)


def test_a_wide_gap_parts_columns_and_a_number_joins_its_text() -> None:
    hocr = sheet_of(
        line_of("3. Debtors and prepayments | 60,473", left=120, bottom=300),
        line_of("Cash at bank | 1,354,007", left=120, bottom=330),
    )
    lines = hocr_to_lines(hocr, SCAN)
    assert [line.text for line in lines] == [
        "3. Debtors and prepayments",
        "60,473",
        "Cash at bank",
        "1,354,007",
    ]
    assert lines[0].marker == "3."


def test_rules_of_a_table_are_no_words() -> None:
    (line,) = hocr_to_lines(
        sheet_of(line_of("Grand total [ 247 _ 500 ]", left=120, bottom=300)), SCAN
    )
    assert line.text == "Grand total 247 500"


def test_columns_of_a_sheet_that_lies_askew_stay_in_one_row() -> None:
    askew = [
        line_of(f"Entry of row {row} | {row}00", left=100, bottom=300 + 30 * row, slope=0.01)
        for row in range(1, 5)
    ]
    lines = hocr_to_lines(sheet_of(*askew), SCAN)
    pairs = [(lines[at].baseline, lines[at + 1].baseline) for at in range(0, 8, 2)]
    assert [line.text for line in lines[1::2]] == ["100", "200", "300", "400"]
    assert all(left == pytest.approx(right) for left, right in pairs)


@pytest.mark.parametrize(
    "hocr",
    [
        sheet_of(),
        sheet_of(line_of("Map of Selwick", left=10, bottom=90)),  # three words are no text
        sheet_of(line_of("a e ~ mm il ii l oo", left=10, bottom=90, sureness=30)),
    ],
)
def test_drawings_hold_no_text_to_speak_of(hocr: str) -> None:
    assert hocr_to_lines(hocr, SCAN) == ()


def test_a_doubtful_word_among_sure_ones_is_kept() -> None:
    line = line_of("asked to say that they", left=120, bottom=300).replace("95", "20", 1)
    (read,) = hocr_to_lines(sheet_of(line), SCAN)
    assert read.text == "asked to say that they"


@pytest.mark.parametrize("text", ["", "no mark-up", "<html><p>no page</p></html>"])
def test_what_is_no_hocr_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not hOCR"):
        hocr_to_lines(text, SCAN)


def printed(text: str, *, top: float = 20.0) -> Line:
    box = Box(60.0, top, 60.0 + 6 * len(text), top + 12)
    return Line(text, box, page=3, size=11.0, baseline=top + 10)


@pytest.mark.parametrize(
    ("page", "scan"),
    [
        (SCAN, True),
        (replace(SCAN, has_text=True, lines=(printed("Page 29"),)), True),
        (
            replace(SCAN, has_text=True, lines=(printed("A cover with a picture behind " * 3),)),
            False,
        ),
        (replace(SCAN, image_area=0.2), False),  # a logo, a chart
        (replace(SCAN, unreadable=True), False),
    ],
)
def test_a_scan_is_a_page_covered_by_pictures_with_a_stamp_at_most(page: Page, scan: bool) -> None:
    assert is_scan(page) is scan


def test_only_scans_are_read_and_the_stamp_over_one_is_not_read_twice() -> None:
    text = Page(number=2, width=WIDTH, height=HEIGHT, lines=(printed("Report"),))
    stamp = printed("Page 29", top=140)
    stamped = replace(SCAN, has_text=True, lines=(stamp,))
    hocr = sheet_of(
        line_of("Page 29", left=122, bottom=300),
        line_of("the harbour wall wants mending.", left=120, bottom=330),
    )
    asked: list[int] = []

    def read_scan(page: Page) -> str:
        asked.append(page.number)
        return hocr

    scans = read_scans([text, stamped], read_scan)
    assert asked == [3]
    assert scans.pages[0] is text
    assert [line.text for line in scans.pages[1].lines] == [
        "Page 29",
        "the harbour wall wants mending.",
    ]
    assert scans.pages[1].read_by == "ocr"


def test_a_scan_on_which_nothing_is_found_stays_as_it_was() -> None:
    assert read_scans([SCAN], lambda page: "").pages == (SCAN,)
    assert read_scans([SCAN], lambda page: sheet_of()).pages == (SCAN,)


def test_progress_counts_the_scans() -> None:
    told: list[tuple[int, int]] = []
    pages = [SCAN, replace(SCAN, number=4), replace(SCAN, number=5, image_area=0.0)]
    read_scans(pages, lambda page: LETTER, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def told(pages: list[PackPageRecord], scans: Scans) -> list[tuple[str, int | None, str]]:
    return [(note.code, note.page, note.message) for note in scan_notes(pages, scans)]


def test_without_a_reader_a_note_says_which_pages_and_what_to_install() -> None:
    pages = [PackPageRecord(number=1, text="Agenda")]
    pages += [PackPageRecord(number=number, has_text=False, scanned=True) for number in (12, 13)]
    ((code, page, message),) = told(pages, Scans(()))
    assert (code, page) == ("pages-without-text", 12)
    assert message.startswith("Pages 12 and 13 of the file are pictures without text")
    assert "ocr extra" in message and "tesseract" in message


def test_with_a_reader_notes_part_what_was_read_left_and_not_found() -> None:
    pages = [
        PackPageRecord(number=1, text="Dear Clerk", read_by="ocr"),
        PackPageRecord(number=2, has_text=False, scanned=True),
        *(PackPageRecord(number=n, has_text=False, scanned=True) for n in (3, 4, 5)),
        PackPageRecord(number=6, has_text=False, scanned=True, unreadable=True),
    ]
    scans = Scans((), reader_is_there=True, left=frozenset({3, 4, 5}))
    read, unread, left, damaged = told(pages, scans)
    assert read[:2] == ("pages-read-by-ocr", 1) and "may hold slips" in read[2]
    assert unread[:2] == ("pages-without-text", 2) and "No words could be recognised" in unread[2]
    assert left[:2] == ("scans-left-unread", 3) and "Pages 3 to 5 of the file" in left[2]
    assert damaged[:2] == ("pages-damaged", 6)


def test_a_pack_of_text_gives_no_notes() -> None:
    assert told([PackPageRecord(number=1, text="Agenda")], Scans((), reader_is_there=True)) == []


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([4], "Page 4"),
        ([12, 13], "Pages 12 and 13"),
        ([4, 7, 8, 9], "Pages 4 and 7 to 9"),
        ([1, 2, 5, 8, 9, 10], "Pages 1, 2, 5 and 8 to 10"),
    ],
)
def test_pages_are_named_as_one_says_them(numbers: list[int], words: str) -> None:
    assert name_pages(numbers) == words


@pytest.mark.parametrize(
    ("image_area", "furniture", "scanned"),
    [
        (0.06, (), True),  # a drawing by itself
        (0.06, (printed("policy@example.gov.uk"),), False),  # a letterhead with its logo
        (0.98, (printed("Page 29"),), True),  # the pack's stamp over a scan
        (0.0, (), False),
    ],
)
def test_a_letterhead_alone_makes_no_picture(
    image_area: float, furniture: tuple[Line, ...], scanned: bool
) -> None:
    page = replace(SCAN, image_area=image_area, furniture=furniture)
    assert is_scanned(page) is scanned
    assert is_blank(page) is not scanned
