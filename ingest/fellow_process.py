"""A second process that reads the last half of a long pack while this one reads the first.

pdfium reads with one processor; most machines have more. The second process is a fork of this one,
opens the file for itself, and sends its pages over a pipe. Whatever goes wrong there (a crash, too
little memory, a page that pdfium cannot load): this process then reads those pages itself, and
comes to the same end as if it had been alone.
"""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NoReturn

from ingest.parsing.flat_pages import bytes_to_pages, pages_to_bytes
from ingest.parsing.geometry import Page
from ingest.parsing.reader import read_some

FEWEST_PAGES = 24  # of a pack that a second process is worth starting for
STANDARD = 3  # the first file descriptor after standard input, output and errors
MOST_FILES = 1_024  # open at once in a process that reads packs


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class FellowProcess:
    """A Fellow for one file. Only for processes of one thread: a fork takes none of the others."""

    def __init__(self) -> None:
        self._process: int | None = None
        self._pipe: BinaryIO | None = None

    def begin(self, path: Path, count: int) -> int:
        if count < FEWEST_PAGES or processors() < 2:
            return count
        own = count - count // 2
        reading, writing = os.pipe()
        try:
            process = os.fork()
        except OSError:  # no memory, or no more processes, for another
            os.close(reading)
            os.close(writing)
            return count
        if not process:
            _read_and_end(path, range(own, count), writing)
        os.close(writing)
        self._process, self._pipe = process, os.fdopen(reading, "rb")
        return own

    def pages(self) -> Sequence[Page]:
        if self._pipe is None:
            return ()
        data = self._pipe.read()
        return bytes_to_pages(data) if self._ended_well() else ()

    def leave(self) -> None:
        if self._process is not None:
            os.kill(self._process, signal.SIGKILL)
            self._ended_well()
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None

    def _ended_well(self) -> bool:
        if self._process is None:
            return False
        _, status = os.waitpid(self._process, 0)
        self._process = None
        return os.waitstatus_to_exitcode(status) == 0


def _read_and_end(path: Path, places: range, writing: int) -> NoReturn:
    """The second process: its work, and its end, which nothing that this process holds outlives."""
    done = False
    try:
        os.closerange(STANDARD, writing)  # or who waits for this process's files to close, waits on
        os.closerange(writing + 1, MOST_FILES)
        data = pages_to_bytes(read_some(path, places))
        with contextlib.closing(os.fdopen(writing, "wb")) as pipe:
            pipe.write(data)
        done = True
    finally:
        os._exit(0 if done else 1)
