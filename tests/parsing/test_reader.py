"""What the reader makes of PDFs, whole and broken."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from ingest.parsing.geometry import Page
from ingest.parsing.reader import read_pages
from ingest.parsing.text import clean
from ingest.parsing.unreadable import UnreadablePaper
from tests.parsing.typesetting import Set, typeset


def read(path: Path, *pages: list[Set]) -> list[Page]:
    return list(read_pages(typeset(path / "paper.pdf", *pages)))


def test_lines_carry_place_size_and_weight(tmp_path: Path) -> None:
    (page,) = read(
        tmp_path, [Set(72, 100, "Housing Board", bold=True, size=16), Set(72, 130, "It met.")]
    )
    heading, body = page.lines
    assert (heading.text, heading.bold, round(heading.size), heading.page) == (
        "Housing Board",
        True,
        16,
        1,
    )
    assert (body.text, body.bold, round(body.box.x0), round(body.baseline)) == (
        "It met.",
        False,
        72,
        130,
    )


def test_lines_come_from_top_to_bottom_whatever_order_they_were_drawn_in(tmp_path: Path) -> None:
    (page,) = read(tmp_path, [Set(72, 300, "last"), Set(72, 100, "first"), Set(72, 200, "second")])
    assert [line.text for line in page.lines] == ["first", "second", "last"]


def test_a_columns_gap_divides_and_a_number_joins(tmp_path: Path) -> None:
    (page,) = read(
        tmp_path, [Set(72, 100, "7."), Set(106, 100, "Work programme"), Set(490, 100, "9 - 22")]
    )
    item, pages = page.lines
    assert (item.text, item.marker, round(item.body_x0)) == ("7. Work programme", "7.", 106)
    assert (pages.text, pages.marker) == ("9 - 22", None)


def test_a_bullet_drawn_last_stands_before_its_text(tmp_path: Path) -> None:
    (page,) = read(
        tmp_path,
        [Set(90, 100, "one"), Set(90, 116, "two"), Set(72, 100, "\u2022"), Set(72, 116, "\u2022")],
    )
    assert [line.text for line in page.lines] == ["• one", "• two"]


def test_turned_text_is_told_from_upright(tmp_path: Path) -> None:
    (page,) = read(tmp_path, [Set(72, 100, "upright"), Set(30, 400, "Page 12", turned=True)])
    assert {line.text: line.turned for line in page.lines} == {"upright": False, "Page 12": True}


def test_what_lies_outside_the_page_is_not_printed(tmp_path: Path) -> None:
    (page,) = read(tmp_path, [Set(72, 100, "on it"), Set(72, 900, "below it"), Set(700, 100, "by")])
    assert [line.text for line in page.lines] == ["on it"]


def test_a_page_turned_by_the_file_is_read_as_seen(tmp_path: Path) -> None:
    path = typeset(tmp_path / "wide.pdf", [Set(30, 400, "sideways", turned=True)])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = 90
        pdf.save(path)
    (page,) = read_pages(path)
    (line,) = page.lines
    assert (round(page.width), round(page.height)) == (842, 595)
    assert (line.turned, line.text) == (False, "sideways")
    assert 0 <= line.box.x0 < line.box.x1 <= page.width


def test_a_page_box_that_begins_elsewhere_moves_nothing(tmp_path: Path) -> None:
    path = typeset(tmp_path / "moved.pdf", [Set(72, 100, "here")])
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].MediaBox = [50, 0, 595, 800]
        pdf.save(path)
    (page,) = read_pages(path)
    assert round(page.lines[0].box.x0) == 22
    assert round(page.lines[0].baseline) == 58


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("NUL\0 and \x07bell", "NUL and bell"),
        ("a\tb\u00a0c  d", "a b c d"),
        ("(cid:12)text", "text"),
        ("\ufb01nd the \uf0b7", "find the •"),
        ("zero\u200bwidth", "zerowidth"),
        ("\ud83d\ude00 face", "\U0001f600 face"),
    ],
)
def test_text_is_clean_at_the_door(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == cleaned
    assert clean(dirty).encode()


def broken(folder: Path, what: str) -> Path:
    path = typeset(folder / "paper.pdf", [Set(72, 100, "text")])
    data = path.read_bytes()
    if what == "empty":
        path.write_bytes(b"")
    elif what == "a zip file":
        path.write_bytes(b"PK\x03\x04" + data)
        path.write_bytes(path.read_bytes().replace(b"%PDF", b"%ZIP"))
    elif what == "cut":
        path.write_bytes(data[:200])
    elif what == "locked":
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            pdf.save(path, encryption=pikepdf.Encryption(owner="owner", user="user"))
    elif what == "no pages":
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            del pdf.pages[0]
            pdf.save(path)
    return path


@pytest.mark.parametrize(
    ("what", "reasons"),
    [
        ("empty", {"not a PDF"}),
        ("a zip file", {"not a PDF"}),
        ("cut", {"damaged"}),
        ("locked", {"encrypted"}),
        ("no pages", {"no pages", "damaged"}),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    tmp_path: Path, what: str, reasons: set[str]
) -> None:
    with pytest.raises(UnreadablePaper) as caught:
        list(read_pages(broken(tmp_path, what)))
    assert caught.value.reason in reasons
    assert str(caught.value).endswith((".", ")"))
