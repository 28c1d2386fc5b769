"""The processes that a demonstration starts, watches and stops."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

STOP_SECONDS = 10  # a worker may finish its page; after that it is killed
LAST_LINES = 15


class ProcessEnded(Exception):
    """A process that should go on has ended; the message says which, and its last words."""


@dataclass(frozen=True, slots=True)
class Child:
    """A running process and the file that holds what it says."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def last_words(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines()[-LAST_LINES:]
        return "\n".join(f"    {line}" for line in lines)


@dataclass(slots=True)
class Processes:
    """Started together, stopped together. Each has a session of its own, so that a Ctrl-C in the
    terminal reaches only the demonstration, which then stops them in order.
    """

    folder: Path
    logs: Path
    children: list[Child] = field(default_factory=list)

    def start(self, name: str, *module_and_arguments: str) -> None:
        """Run `python -m module arguments...` until `stop`; its words go to a log."""
        self.logs.mkdir(parents=True, exist_ok=True)
        log = self.logs / f"{name}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "-m", *module_and_arguments],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.children.append(Child(name, process, log))

    def check(self) -> None:
        """Raises ProcessEnded where one is gone."""
        for child in self.children:
            code = child.process.poll()
            if code is not None:
                raise ProcessEnded(
                    f"The {child.name} process ended by itself (exit code {code}). "
                    f"Its last words, from {child.log}:\n{child.last_words()}"
                )

    def stop(self) -> None:
        """Stop all, the newest first; kill what does not stop in time, and what it started."""
        for child in reversed(self.children):
            if child.process.poll() is None:
                child.process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for child in self.children:
            with suppress(subprocess.TimeoutExpired):
                child.process.wait(timeout=max(0.1, deadline - time.monotonic()))
            _kill_session(child.process.pid)
            child.process.wait()
        self.children.clear()


def _kill_session(leader: int) -> None:
    """End what a process started and left behind."""
    with suppress(ProcessLookupError):  # nobody left: the rule
        os.killpg(leader, signal.SIGKILL)
