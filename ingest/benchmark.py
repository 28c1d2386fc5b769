"""Timing readers of PDFs, each run in a process of its own (`python -m ingest.benchmark`).

Two times are taken: what went by, which is what an officer waits, and processor time, of the
process and its children, which other work on the machine disturbs least. Memory is the most that
was in use, of both processes together where there are two. parse_pack is timed as the worker runs
it, with a second process (`fellow_process.py`), and alone. The interpreter's start and the parser's
own imports are left out; what a reader imports late, is not.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from ingest.fellow_process import FellowProcess
from ingest.parsing.encoding import to_json
from ingest.parsing.parse import parse_pack

PROJECT = Path(__file__).resolve().parent.parent
KILOBYTE = 1 if sys.platform == "darwin" else 1024  # the unit of ru_maxrss, in bytes


@dataclass(frozen=True)
class Timing:
    """Seconds that went by, seconds of processor time, and most memory in use, in bytes: of one
    run, or the medians."""

    elapsed: float
    processor: float
    peak: int


def read_with_parser(path: Path) -> int:
    """From the file to its record as JSON."""
    return len(to_json(parse_pack(path, fellow=FellowProcess())))


def read_with_parser_alone(path: Path) -> int:
    """The same, by one process."""
    return len(to_json(parse_pack(path)))


def read_with_pdfplumber(path: Path) -> int:
    """The words of every page, each page let go after it."""
    import pdfplumber

    words = 0
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            words += len(page.extract_words())
            page.close()
    return words


def read_with_pdftotext(path: Path) -> int:
    """poppler's `pdftotext -bbox-layout`, with the boxes of words, lines and blocks."""
    command = ["pdftotext", "-bbox-layout", str(path), os.devnull]
    return subprocess.run(command, check=True, capture_output=True).returncode


READERS: dict[str, Callable[[Path], int]] = {
    "parse_pack": read_with_parser,
    "parse_pack, one process": read_with_parser_alone,
    "pdfplumber words": read_with_pdfplumber,
    "pdftotext -bbox-layout": read_with_pdftotext,
}


def readers_at_hand() -> list[str]:
    """The readers that can run here: pdftotext is no part of the project."""
    return [name for name in READERS if "pdftotext" not in name or shutil.which("pdftotext")]


def measure(reader: str, path: Path) -> Timing:
    """One run in a fresh process. Raises CalledProcessError where it fails."""
    command = [sys.executable, "-m", "ingest.benchmark", reader, str(path.resolve())]
    done = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True)
    return Timing(**json.loads(done.stdout))


def median(timings: Sequence[Timing]) -> Timing:
    return Timing(
        statistics.median(timing.elapsed for timing in timings),
        statistics.median(timing.processor for timing in timings),
        int(statistics.median(timing.peak for timing in timings)),
    )


def total(timings: Sequence[Timing]) -> Timing:
    """Of several packs: the sums of their times, and the most memory that one of them took."""
    return Timing(
        sum(timing.elapsed for timing in timings),
        sum(timing.processor for timing in timings),
        max(timing.peak for timing in timings),
    )


def own_peak() -> int:
    """Most memory that this process had in use, in bytes.

    Linux counts what the parent had before the program began into ru_maxrss, not into VmHWM.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTE


def processor_seconds() -> float:
    """Processor time that this process and its ended children have used."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def main(arguments: Sequence[str]) -> None:
    """The child: one reader, one file, its time and memory on standard output."""
    reader, path = arguments
    clock, begun = time.perf_counter(), processor_seconds()
    READERS[reader](Path(path))
    elapsed, processor = time.perf_counter() - clock, processor_seconds() - begun
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KILOBYTE
    own = 0 if "pdftotext" in reader else own_peak()
    timing = Timing(elapsed, processor, own + others)
    sys.stdout.write(json.dumps(asdict(timing)))


if __name__ == "__main__":
    main(sys.argv[1:])
