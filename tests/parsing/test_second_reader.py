"""Pages that pdfium cannot load."""

from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.parsing import reader
from ingest.parsing.reader import read_pages
from ingest.parsing.second_reader import read_page_again

LINES = ("Harbours Committee", "1. Apologies for absence", "None were received.")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    canvas = Canvas(str(path), invariant=1)
    for _ in range(2):
        canvas.setFont("Helvetica-Bold", 12)
        for index, text in enumerate(LINES):
            canvas.drawString(72, 700 - 40 * index, text)
            canvas.setFont("Helvetica", 11)
        canvas.showPage()
    canvas.save()
    return path


def test_second_reading_agrees_with_the_first(paper: Path) -> None:
    first = next(iter(read_pages(paper)))
    second = read_page_again(paper, 1)
    assert second is not None
    assert [line.text for line in second.lines] == [line.text for line in first.lines]
    assert [line.bold for line in second.lines] == [True, False, False]
    for ours, theirs in zip(first.lines, second.lines, strict=True):
        assert theirs.box.x0 == pytest.approx(ours.box.x0, abs=2)
        assert theirs.box.bottom == pytest.approx(ours.box.bottom, abs=5)


def test_page_that_pdfium_refuses_is_read_all_the_same(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask = reader._ask

    def refuse_the_second(page, number, asked):
        if number == 2:
            raise pypdfium2.PdfiumError("Failed to load page.")
        return ask(page, number, asked)

    monkeypatch.setattr(reader, "_ask", refuse_the_second)
    pages = list(read_pages(paper))
    assert [line.text for line in pages[1].lines] == list(LINES)
    assert not pages[1].unreadable


def test_page_that_nobody_reads_stays_in_its_place(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_):
        raise pypdfium2.PdfiumError("Failed to load page.")

    monkeypatch.setattr(reader, "_ask", refuse)
    monkeypatch.setattr(reader, "read_page_again", lambda path, number: None)
    assert [page.unreadable for page in read_pages(paper)] == [True, True]
    assert read_page_again(paper, 9) is None
