"""The embedded servers: there when asked for, gone when nobody needs them."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portal.embedded import leases, sockets
from tests.infrastructure.conftest import running_in

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60

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


def ask(var: Path, code: str = ASK_BOTH) -> subprocess.Popen[str]:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"DJANGO_SETTINGS_MODULE": "portal.settings", "PORTAL_VAR": str(var)}
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )


def answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


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
