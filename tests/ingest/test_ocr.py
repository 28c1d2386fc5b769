"""Scans are read by the tesseract of this machine, within limits, in the child process."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from ingest import ocr
from ingest.isolation import parse_in_child
from ingest.ocr import scan_reader
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import PackRecord
from ingest.samples.typeset.stubs import scanned_page

PACKS = Path(__file__).resolve().parents[3] / "shared" / "packs"
ACCOUNTS = PACKS / "sutton-coldfield-scanned-item58-accounts.pdf"
LETTER = (
    "SELWICK HARBOUR COMMISSIONERS\n\n"
    "The Commissioners support the scheme, and will put money towards it from their reserve.\n\n"
    "They ask that the slipway used by the lifeboat never be closed."
)
MEGABYTES = 900

needs_tesseract = pytest.mark.skipif(
    ocr.pytesseract is None or shutil.which(ocr.PROGRAM) is None,
    reason="needs the ocr extra and the program tesseract (Debian: tesseract-ocr)",
)


def scan_of(path: Path, pages: int = 1) -> Path:
    """A PDF of nothing but pictures of the letter."""
    sheets = [scanned_page(LETTER) for _ in range(pages)]
    sheets[0].save(path, "PDF", resolution=110, save_all=True, append_images=sheets[1:])
    return path


def about_scans(record: PackRecord) -> list[tuple[str, int | None]]:
    codes = ("pages-without-text", "pages-read-by-ocr", "scans-left-unread", "pages-damaged")
    return [(note.code, note.page) for note in record.notes if note.code in codes]


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    return scan_of(tmp_path / "letter.pdf")


def test_without_a_reader_the_record_says_that_nothing_was_read(letter: Path) -> None:
    record = parse_pack(letter)
    (page,) = record.pages
    assert (page.text, page.has_text, page.scanned) == ("", False, True)
    assert about_scans(record) == [("pages-without-text", 1)]


def test_without_the_extra_or_the_program_there_is_no_reader(
    letter: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert scan_reader(letter, seconds=60) is None
    monkeypatch.undo()
    monkeypatch.setattr(ocr, "pytesseract", None)
    assert scan_reader(letter, seconds=60) is None


@needs_tesseract
def test_the_child_reads_a_scan_and_says_so(letter: Path) -> None:
    told: list[tuple[str, int, int]] = []
    record = parse_in_child(
        letter, seconds=120, megabytes=MEGABYTES, on_progress=lambda *each: told.append(each)
    )
    (page,) = record.pages
    assert "slipway used by the lifeboat never be closed" in " ".join(page.text.split())
    assert (page.read_by, page.has_text, page.scanned) == ("ocr", True, False)
    assert about_scans(record) == [("pages-read-by-ocr", 1)]
    assert ("recognising text on scans", 1, 1) in told


@needs_tesseract
def test_pages_beyond_the_limit_are_left_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "MOST_PAGES", 1)
    paper = scan_of(tmp_path / "letters.pdf", pages=3)
    record = parse_pack(paper, read_scan=scan_reader(paper, seconds=120))
    assert [page.read_by for page in record.pages] == ["ocr", "text layer", "text layer"]
    assert about_scans(record) == [("pages-read-by-ocr", 1), ("scans-left-unread", 2)]
    assert record.notes[-1].message.startswith("Pages 2 and 3 of the file")


@needs_tesseract
def test_two_hundred_scans_do_not_stall(tmp_path: Path) -> None:
    paper = scan_of(tmp_path / "letters.pdf", pages=200)
    started = time.monotonic()
    record = parse_pack(paper, read_scan=scan_reader(paper, seconds=10))
    assert time.monotonic() - started < 10 + ocr.PAGE_SECONDS
    assert record.notes[-1].code == "scans-left-unread"
    assert record.pdf_pages == 200


@needs_tesseract
@pytest.mark.skipif(not ACCOUNTS.exists(), reason="needs ../shared/packs beside the project")
def test_a_real_scan_of_accounts_is_read() -> None:
    record = parse_pack(ACCOUNTS, read_scan=scan_reader(ACCOUNTS, seconds=600))
    assert [page.read_by for page in record.pages] == ["ocr"] * 11
    third = " ".join(record.pages[2].text.split())
    assert "The Accounting and Audit Regulations govern the production" in third
