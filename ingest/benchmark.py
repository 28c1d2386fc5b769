"""Timing readers of PDFs, each run in a process of its own (`python -m ingest.benchmark`).

Time is processor time, of the process and its children: other work on the machine disturbs it
least, and each reader keeps one core busy from its beginning to its end. The interpreter's start
and the parser's own imports are left out; what a reader imports late, is not.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.parsing.encoding import to_json
from ingest.parsing.parse import parse_pack

PROJECT = Path(__file__).resolve().parent.parent
KILOBYTE = 1 if sys.platform == "darwin" else 1024  # the unit of ru_maxrss, in bytes


@dataclass(frozen=True)
class Timing:
    """Seconds of processor time and most memory in use, in bytes: of one run, or the medians."""

    seconds: float
    peak: int


def read_with_parser(path: Path) -> int:
    """From the file to its record as JSON."""
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
        statistics.median(timing.seconds for timing in timings),
        int(statistics.median(timing.peak for timing in timings)),
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
    begun = processor_seconds()
    READERS[reader](Path(path))
    seconds = processor_seconds() - begun
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * KILOBYTE
    peak = others if "pdftotext" in reader else own_peak()
    sys.stdout.write(json.dumps({"seconds": seconds, "peak": peak}))


if __name__ == "__main__":
    main(sys.argv[1:])
