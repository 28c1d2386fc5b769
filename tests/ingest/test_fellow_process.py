"""A second process reads the last pages of a pack, or leaves them to the first."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest

from ingest import fellow_process
from ingest.accuracy.packs import real_packs
from ingest.fellow_process import FEWEST_PAGES, FellowProcess
from ingest.parsing.flat_pages import bytes_to_pages, pages_to_bytes
from ingest.parsing.geometry import Box, Line, Page, Rule, Word
from ingest.parsing.reader import read_pages
from ingest.samples.writing import write_sample_packs


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The longest of the sample packs."""
    folder = tmp_path_factory.mktemp("packs")
    write_sample_packs(folder)
    return max(folder.rglob("*.pdf"), key=lambda path: len(list(read_pages(path))))


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fellow_process, "processors", lambda: 2)


class Watched(FellowProcess):
    """Tells what came of the second process."""

    read: Sequence[Page] = ()

    def pages(self) -> Sequence[Page]:
        self.read = super().pages()
        return self.read


def test_the_second_half_is_read_by_another_and_is_the_same(pack: Path) -> None:
    alone, fellow = list(read_pages(pack)), Watched()
    told: list[tuple[int, int]] = []
    pages = list(read_pages(pack, lambda *done: told.append(done), fellow))
    assert len(alone) >= FEWEST_PAGES
    assert len(fellow.read) == len(alone) // 2
    assert repr(pages) == repr(alone)
    assert told == [(number, len(alone)) for number in range(1, len(alone) + 1)]


def crashes(path: Path, places: range) -> list[Page]:
    os.kill(os.getpid(), signal.SIGSEGV)
    return []


def fails(path: Path, places: range) -> list[Page]:
    raise MemoryError


@pytest.mark.parametrize("failure", [crashes, fails])
def test_what_the_second_does_not_read_the_first_does(
    failure: object, pack: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fellow_process, "read_some", failure)
    fellow, before = Watched(), children()
    assert list(read_pages(pack, fellow=fellow)) == list(read_pages(pack))
    assert not fellow.read
    assert children() == before


def test_where_no_process_can_be_started_the_first_reads_all(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses() -> int:
        raise BlockingIOError

    monkeypatch.setattr(fellow_process.os, "fork", refuses)
    assert list(read_pages(pack, fellow=FellowProcess())) == list(read_pages(pack))


def test_who_stops_reading_leaves_no_process_behind(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fellow_process, "read_some", lambda *_: threading.Event().wait())
    pages, before = read_pages(pack, fellow=FellowProcess()), children()
    next(pages)
    assert len(children() - before) == 1
    pages.close()
    assert children() == before


def children() -> set[int]:
    """The processes that hang on this one: the browser of other tests may be among them."""
    return {child.pid for child in psutil.Process().children()}


def test_short_packs_and_single_processors_get_no_second_process(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert FellowProcess().begin(pack, FEWEST_PAGES - 1) == FEWEST_PAGES - 1
    monkeypatch.setattr(fellow_process, "processors", lambda: 1)
    assert FellowProcess().begin(pack, FEWEST_PAGES) == FEWEST_PAGES


def test_pages_come_out_as_they_went_in() -> None:
    box = Box(1.0, 2.0, 3.0, 4.5)
    line = Line("(a) é \ud800", box, 2, 6.0, True, False, True, 7.0, "(a)", 8.0, True)
    full = Page(
        2,
        595.0,
        842.0,
        (line, line),
        (Word("é", box, True),),
        (Rule(box, False), Rule(box, True)),
        14,
        "8a",
        (line,),
        0.25,
        (box, box),
        (box,),
        True,
        "ocr",
        True,
    )
    pages = [Page(1, 10.0, 20.0), full, Page(3, 10.0, 20.0, (line,))]
    assert repr(bytes_to_pages(pages_to_bytes(pages))) == repr(pages)
    assert bytes_to_pages(pages_to_bytes([])) == []


@pytest.mark.skipif(not real_packs(), reason="no real packs lie beside the project")
def test_real_packs_are_the_same_at_two_hands() -> None:
    for pack in [each.paper for each in real_packs()][:4]:
        assert list(read_pages(pack, fellow=FellowProcess())) == list(read_pages(pack))
