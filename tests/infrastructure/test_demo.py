"""The demonstration: its processes, its accounts, and the whole of it from start to Ctrl-C."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command

from documents.roles import DEMOCRATIC_SERVICES, OFFICERS
from portal.demo.accounts import demo_accounts
from portal.demo.processes import ProcessEnded, Processes

ROOT = Path(__file__).resolve().parents[2]
FIRST_TIME, SECOND_TIME, DOWN = 400, 90, 60  # seconds, on a busy machine
READY = "Ctrl-C stops everything"
PARENT = """
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(99)"])
print("up", flush=True)
time.sleep(99)
"""


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    (tmp_path / "parent.py").write_text(PARENT)
    (tmp_path / "brief.py").write_text("print('I have seen enough'); raise SystemExit(3)")
    started = Processes(tmp_path, tmp_path / "log")
    yield started
    started.stop()


def wait_for(text: str, log: Path) -> None:
    deadline = time.monotonic() + 30
    while text not in log.read_text():
        assert time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)


def test_stop_ends_what_children_started(processes: Processes) -> None:
    processes.start("parent", "parent")
    wait_for("up", processes.logs / "parent.log")
    [child] = processes.children
    family = [
        psutil.Process(child.process.pid),
        *psutil.Process(child.process.pid).children(recursive=True),
    ]
    assert len(family) == 2
    processes.check()
    processes.stop()
    _, alive = psutil.wait_procs(family, timeout=10)
    assert not alive


def test_child_that_ends_is_named_with_its_last_words(processes: Processes) -> None:
    processes.start("brief", "brief")
    processes.children[0].process.wait(timeout=30)
    with pytest.raises(ProcessEnded, match=r"brief process ended .*exit code 3") as ended:
        processes.check()
    assert "I have seen enough" in str(ended.value)


@pytest.mark.django_db
def test_accounts_are_kept_to_this_user_and_stay_the_same(tmp_path: Path) -> None:
    kept_in = tmp_path / "passwords.json"
    accounts = demo_accounts(kept_in)
    officer, editor = accounts[:2]
    assert kept_in.stat().st_mode & 0o777 == 0o600
    assert authenticate(username="officer", password=officer.password) == officer.user
    assert [group.name for group in officer.user.groups.all()] == [OFFICERS]
    assert [group.name for group in editor.user.groups.all()] == [DEMOCRATIC_SERVICES]
    assert [a.password for a in demo_accounts(kept_in)] == [a.password for a in accounts]


def test_busy_port_is_said_plainly() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} is taken .*DEMO_PORT"):
            call_command("demo", port=port)


class Demonstration:
    """`manage.py demo` in a process of its own, as a person would start it."""

    def __init__(self, var: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        environment = {
            k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL")
        }
        self.log = var.parent / "demo.log"
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(
                [sys.executable, "manage.py", "demo", f"--port={self.port}"],
                cwd=ROOT,
                env=environment | {"PORTAL_VAR": str(var), "REDIS_PREFIX": "demo"},
                stdout=out,
                stderr=out,
            )

    def wait_until_ready(self, seconds: int) -> None:
        deadline = time.monotonic() + seconds
        while READY not in self.log.read_text():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.2)

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
            return str(answer.read().decode())

    def stop(self, number: int) -> str:
        """Send a signal, and see that nothing stays behind; gives all that was said."""
        family = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(number)
        self.process.wait(timeout=DOWN)
        _, alive = psutil.wait_procs(family, timeout=10)
        assert not alive
        return self.log.read_text()


def without_port(page: str) -> str:
    """A page names its own address, and each start has another port."""
    return re.sub(r"127\.0\.0\.1(?::|%3A)\d+", "", page)


@pytest.mark.worker
def test_whole_demonstration_twice(var: Path) -> None:
    first = Demonstration(var)
    first.wait_until_ready(FIRST_TIME)
    assert json.loads(first.get("/health/")) == {"database": "ok", "broker": "ok"}
    meetings = first.get("/meetings/")
    assert "/meetings/" in meetings and "could not" not in first.log.read_text().lower()
    assert first.stop(signal.SIGINT).endswith("has stopped.\n")

    second = Demonstration(var)
    second.wait_until_ready(SECOND_TIME)
    assert without_port(second.get("/meetings/")) == without_port(meetings)
    assert "The worker reads" not in second.log.read_text()
    worker = next(
        child
        for child in psutil.Process(second.process.pid).children()
        if "worker" in child.cmdline()
    )
    worker.kill()
    second.process.wait(timeout=DOWN)
    assert "The worker process ended by itself" in second.log.read_text()
