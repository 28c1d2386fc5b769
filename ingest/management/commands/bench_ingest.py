"""`manage.py bench_ingest`: parse_pack's time and memory beside pdfplumber's and pdftotext's."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pikepdf
from django.core.management.base import BaseCommand

from ingest.accuracy.packs import REAL_PACKS, SAMPLES, sample_packs
from ingest.benchmark import Timing, measure, median, readers_at_hand, total
from ingest.samples.writing import write_sample_packs

OWN = "parse_pack"  # that the others are set beside
RUNS = 5
SIZES = (50, 200, 400, 800)  # pages, for the growth of time and memory
REAL = "dorset-*.pdf"  # whole packs as published, large enough to time


class Command(BaseCommand):
    help = "Time the reader beside pdfplumber's words and pdftotext -bbox-layout."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "packs", nargs="*", type=Path, help="PDFs; without any, the known packs"
        )
        parser.add_argument("--runs", type=int, default=RUNS, help=f"of each reader ({RUNS})")

    def handle(self, *args: Any, packs: list[Path], runs: int, **options: Any) -> None:
        readers = readers_at_hand()
        if not any("pdftotext" in reader for reader in readers):
            self._say("pdftotext is not here (Debian: poppler-utils), so it is not timed.")
        groups = [packs] if packs else self._known_packs()
        for group in groups:
            self._compare_all(group, readers, runs)
        self._say(f"parse_pack on packs made of these pages, medians of {runs} runs")
        self._show_growth(groups[-1], runs)

    def _known_packs(self) -> list[list[Path]]:
        """The sample packs, and the real ones where they lie beside the project."""
        if not sample_packs():
            self._say(f"Typesetting the sample packs in {SAMPLES} ...")
            write_sample_packs(SAMPLES)
        samples = [pack.paper for pack in sample_packs()]
        real = sorted(REAL_PACKS.glob(REAL))
        return [samples, real] if real else [samples]

    def _compare_all(self, packs: Sequence[Path], readers: Sequence[str], runs: int) -> None:
        found = [self._compare(pack, readers, runs) for pack in packs]
        if len(packs) > 1:
            self._say(f"These {len(packs)} together: the sums of the medians, the most memory")
            self._say_all({reader: total([each[reader] for each in found]) for reader in readers})

    def _compare(self, pack: Path, readers: Sequence[str], runs: int) -> dict[str, Timing]:
        """The medians of the readers on one pack, their runs taken in turn."""
        timings: dict[str, list[Timing]] = {reader: [] for reader in readers}
        for _ in range(runs):
            for reader in readers:
                timings[reader].append(measure(reader, pack))
        medians = {reader: median(each) for reader, each in timings.items()}
        self._say(f"{pack.name}, {_pages_of(pack)} pages, medians of {runs} runs")
        self._say_all(medians)
        return medians

    def _say_all(self, timings: Mapping[str, Timing]) -> None:
        """Of each reader its seconds, processor seconds, both beside parse_pack's, and memory."""
        own = timings[OWN]
        for reader, timing in timings.items():
            self._say(
                f"  {reader:24} {timing.elapsed:7.2f} s {timing.elapsed / own.elapsed:6.2f} x"
                f"   processor {timing.processor:7.2f} s {timing.processor / own.processor:6.2f} x"
                f"   {timing.peak / 1e6:5.0f} MB"
            )

    def _show_growth(self, packs: Sequence[Path], runs: int) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for size in SIZES:
                pack = _pack_of(packs, size, Path(folder) / f"{size}.pdf")
                timing = median([measure(OWN, pack) for _ in range(runs)])
                self._say(
                    f"{size:4} pages  {timing.elapsed:6.2f} s  "
                    f"{1000 * timing.elapsed / size:5.1f} ms a page  "
                    f"processor {timing.processor:6.2f} s  "
                    f"{1000 * timing.processor / size:5.1f} ms a page  {timing.peak / 1e6:5.0f} MB"
                )

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _pages_of(pack: Path) -> int:
    with pikepdf.open(pack) as pdf:
        return len(pdf.pages)


def _pack_of(packs: Sequence[Path], size: int, target: Path) -> Path:
    """A pack of so many pages: the pages of the packs in order, over again where they run out."""
    with pikepdf.new() as whole:
        for page in _endless_pages(packs):
            if len(whole.pages) == size:
                break
            whole.pages.append(page)
        whole.save(target)
    return target


def _endless_pages(packs: Sequence[Path]) -> Iterator[pikepdf.Page]:
    while True:
        for pack in packs:
            with pikepdf.open(pack) as pdf:
                yield from pdf.pages
