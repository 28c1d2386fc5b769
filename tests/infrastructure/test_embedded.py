"""The embedded servers: there when asked for, gone when nobody needs them."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from portal.embedded import leases, sockets

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 30
SERVICES = {"postgres": "postgres", "redis": "valkey-server"}

ASK_BOTH = """
import django; django.setup()
from django.core.cache import cache
from django.db import connection
from django.conf import settings
with connection.cursor() as cursor:
    cursor.execute("create table if not exists kept (n int)")
    cursor.execute("insert into kept values (1)")
    cursor.execute("select count(*) from kept")
    rows = cursor.fetchone()[0]
cache.set("broker", "answers")
print(rows, cache.get("broker"), flush=True)
"""
WAIT = "import time; time.sleep(60)"


@pytest.fixture
def var(tmp_path: Path) -> Iterator[Path]:
    """A var folder with a space in its name; whatever still runs in it is ended."""
    folder = tmp_path / "var of its own"
    yield folder
    for process in running_in(folder):
        process.kill()
    for service in SERVICES:
        shutil.rmtree(sockets.socket_folder(service, folder / "embedded"), ignore_errors=True)


def ask(var: Path, code: str = ASK_BOTH) -> subprocess.Popen[str]:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"DJANGO_SETTINGS_MODULE": "portal.settings", "PORTAL_VAR": str(var)}
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def running_in(var: Path) -> list[psutil.Process]:
    """Keepers and servers of this var folder, told by their command lines."""
    folder = str(var / "embedded")
    marks = [folder, *(str(sockets.socket_folder(s, var / "embedded")) for s in SERVICES)]
    return [
        process
        for process in psutil.process_iter(["cmdline"])
        if any(mark in " ".join(process.info["cmdline"] or []) for mark in marks)
    ]


def wait_until_none_runs(var: Path) -> None:
    deadline = time.monotonic() + SECONDS
    while left := running_in(var):
        assert time.monotonic() < deadline, f"still running: {left}"
        time.sleep(0.1)


def test_servers_start_when_asked_stop_after_the_last_user_and_keep_data(var: Path) -> None:
    assert answer(ask(var)) == "1 answers"
    wait_until_none_runs(var)
    assert not sockets.socket_folder("postgres", var / "embedded").exists()
    pair = [ask(var), ask(var)]
    assert {answer(process)[1:] for process in pair} == {" answers"}
    assert answer(ask(var)) == "4 answers"
    wait_until_none_runs(var)


def test_killed_user_leaves_nothing_running(var: Path) -> None:
    user = ask(var, ASK_BOTH + WAIT)
    assert answer(user) == "1 answers"
    user.send_signal(signal.SIGKILL)
    user.wait()
    wait_until_none_runs(var)


def test_servers_without_keepers_are_taken_over(var: Path) -> None:
    """Keepers and user are killed; the servers they leave are used again, then stopped."""
    user = ask(var, ASK_BOTH + WAIT)
    assert answer(user) == "1 answers"
    for process in running_in(var):
        if "portal.embedded." in " ".join(process.cmdline()):
            process.kill()
    user.kill()
    user.wait()
    assert running_in(var), "the servers themselves outlive their keepers"
    assert answer(ask(var)) == "2 answers"
    wait_until_none_runs(var)


def test_database_that_cannot_start_says_where_to_look(var: Path) -> None:
    (var / "embedded" / "postgres" / "data").mkdir(parents=True)
    with pytest.raises(leases.EmbeddedServerError, match=r"The whole log is .*DATABASE_URL"):
        leases.lease("postgres", var / "embedded")
    leases.release("postgres", var / "embedded")
    wait_until_none_runs(var)
