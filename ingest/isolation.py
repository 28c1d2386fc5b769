"""Reading a PDF in a child process, with limits of memory and time.

A file of 900 bytes can ask for 6 GB, and a damaged one can crash pdfium or keep it busy for ever;
so no worker opens an uploaded file itself. A fresh interpreter does (`python -m ingest.isolation`),
tells its progress line by line over a pipe, and sends the record as its last line.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from ingest.fellow_process import FellowProcess
from ingest.ocr import scan_reader
from ingest.parsing import unreadable
from ingest.parsing.encoding import decode, encode
from ingest.parsing.parse import Progress, ignore_progress, parse_pack
from ingest.parsing.records import PackRecord
from ingest.parsing.tripwire.look import look_for_secrets
from ingest.parsing.unreadable import UnreadablePaper

PROJECT = Path(__file__).resolve().parent.parent
KILOBYTE = 1 if sys.platform == "darwin" else 1024  # the unit of ru_maxrss, in bytes
LAST_WORDS = 2_000  # bytes of the child's error output kept for the log
MEMORY_SHARE = 0.6  # of the limit in use when the child died: memory was the reason


class ParserFault(Exception):
    """The parser itself went wrong: the portal's fault, not the file's; holds the traceback."""


def parse_in_child(
    path: Path, *, seconds: int, megabytes: int, on_progress: Progress = ignore_progress
) -> PackRecord:
    """The record of a PDF, read in a child process of at most so many seconds and megabytes.

    Raises UnreadablePaper, with a sentence for an officer, for a file that cannot be read, takes
    too long, needs too much memory or crashes the reader; its `__notes__` hold the child's last
    words for the log. Raises ParserFault where the fault is in the portal's own code.
    """
    with _child(path, seconds, megabytes) as child:
        answer = _listen(child.pipe, on_progress)
        code, peak = child.wait()
        if "record" in answer:
            return decode(answer["record"])
        if "refused" in answer:
            raise UnreadablePaper(*answer["refused"])
        if "fault" in answer:
            raise ParserFault(answer["fault"])
        raise _verdict(child, code, peak, seconds, megabytes)


class _Child:
    """The running child, its pipe, and a watch that ends it when its time is up."""

    def __init__(self, process: subprocess.Popen[bytes], pipe: IO[str], errors: IO[bytes]) -> None:
        self.process, self.pipe, self._errors = process, pipe, errors
        self.ran_out_of_time = False

    def stop(self) -> None:
        self.ran_out_of_time = True
        self.kill()

    def kill(self) -> None:
        """End the child, which has not been waited for, and whatever it started."""
        os.killpg(self.process.pid, signal.SIGKILL)

    def wait(self) -> tuple[int, int]:
        """Exit code (negative: a signal) and most memory in use, in bytes."""
        os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOWAIT)
        self.kill()  # what it started and did not end
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        return self.process.returncode, usage.ru_maxrss * KILOBYTE

    def last_words(self) -> str:
        self._errors.seek(0)
        return self._errors.read()[-LAST_WORDS:].decode("utf-8", "replace").strip()


@contextmanager
def _child(path: Path, seconds: int, megabytes: int) -> Iterator[_Child]:
    reading, writing = os.pipe()
    command = [sys.executable, "-m", "ingest.isolation", str(path.resolve())]
    command += [str(seconds), str(megabytes), str(writing)]
    with os.fdopen(reading, encoding="utf-8") as pipe, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            command,
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=errors,
            pass_fds=(writing,),
            process_group=0,
        )
        os.close(writing)
        child = _Child(process, pipe, errors)
        watch = threading.Timer(seconds, child.stop)
        watch.start()
        try:
            yield child
        finally:
            watch.cancel()
            if process.returncode is None:
                child.kill()
                process.wait()


def _listen(pipe: IO[str], on_progress: Progress) -> dict[str, Any]:
    """The child's answer; its progress is passed on. Empty where it ended without one."""
    for line in pipe:
        try:
            said = json.loads(line)
        except ValueError:  # cut off in mid-line
            break
        if "progress" not in said:
            return dict(said)
        on_progress(*said["progress"])
    return {}


def _verdict(child: _Child, code: int, peak: int, seconds: int, megabytes: int) -> UnreadablePaper:
    if child.ran_out_of_time or code == -signal.SIGXCPU:
        refusal = unreadable.took_too_long(seconds)
    elif _needed_memory(child, code, peak, megabytes):
        refusal = unreadable.too_much_memory(megabytes)
    else:
        refusal = unreadable.broke_the_reader()
    refusal.add_note(f"exit code {code}, {peak // 1_000_000} MB\n{child.last_words()}")
    return refusal


def _needed_memory(child: _Child, code: int, peak: int, megabytes: int) -> bool:
    """Did memory end the child? It had nearly all it may have, or pdfium gave up without a word.

    A child's peak begins with that of the process that started it, so a smaller one tells nothing.
    """
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTE
    full = peak > max(own, MEMORY_SHARE * megabytes * 1_000_000)
    return full or (code == -signal.SIGABRT and not child.last_words())


def limit(seconds: int, megabytes: int) -> None:
    """Hold this process to so much processor time and memory, without a core dump."""
    for what, most in (
        (resource.RLIMIT_AS, megabytes * 1_000_000),
        (resource.RLIMIT_CPU, seconds + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        _, allowed = resource.getrlimit(what)
        if allowed != resource.RLIM_INFINITY:
            most = min(most, allowed)
        resource.setrlimit(what, (most, allowed))


def main(arguments: list[str]) -> int:
    """The child: parse one file under limits, and write what comes of it to the pipe."""
    path, seconds, megabytes, pipe = Path(arguments[0]), *map(int, arguments[1:4])
    limit(seconds, megabytes)
    with os.fdopen(pipe, "w", encoding="utf-8") as out:

        def say(**said: object) -> None:
            print(json.dumps(said), file=out, flush=True)

        try:
            record = parse_pack(
                path,
                on_progress=lambda *progress: say(progress=progress),
                read_scan=scan_reader(path, seconds=seconds),
                look=look_for_secrets,
                fellow=FellowProcess(),
            )
            say(record=encode(record))
        except UnreadablePaper as refusal:
            say(refused=[refusal.reason, str(refusal)])
        except MemoryError:
            too_much = unreadable.too_much_memory(megabytes)
            say(refused=[too_much.reason, str(too_much)])
        except Exception:
            say(fault=traceback.format_exc()[-LAST_WORDS:])
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
