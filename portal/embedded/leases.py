"""A process's claim on an embedded server: the server runs for as long as anyone holds one."""

import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from portal.embedded import locks

PROJECT = Path(__file__).resolve().parents[2]
PROGRAMS = {"postgres": "portal.embedded.postgres", "redis": "portal.embedded.valkey"}
VARIABLES = {"postgres": "DATABASE_URL", "redis": "REDIS_URL"}
USERS, KEEPER, STARTING = "users.lock", "keeper.lock", "starting.lock"

_held: dict[Path, IO[str]] = {}
_keepers: list[subprocess.Popen[bytes]] = []
_this_process = threading.Lock()


class EmbeddedServerError(Exception):
    """An embedded server did not start; the message says what to do."""


def server_folder(service: str, embedded_dir: Path) -> Path:
    """Where a server keeps its data, locks and log."""
    return embedded_dir / service


def lease(service: str, embedded_dir: Path) -> None:
    """Have a server running until this process ends, or `release` is called.

    Args:
        service: "postgres" or "redis".
        embedded_dir: where the servers keep their files; another folder has other servers.

    Raises:
        EmbeddedServerError: it did not start.
    """
    folder = server_folder(service, embedded_dir)
    with _this_process:
        if folder in _held and is_kept(service, embedded_dir):
            return
        folder.mkdir(parents=True, exist_ok=True)
        if folder not in _held:
            _held[folder] = locks.share(folder / USERS)
        with locks.hold(folder / STARTING):
            if not is_kept(service, embedded_dir):
                _start_keeper(service, embedded_dir)


def held_here() -> list[str]:
    """The services that this process has a claim on."""
    return [folder.name for folder in _held]


def is_kept(service: str, embedded_dir: Path) -> bool:
    """Whether a server is running, with a keeper that will stop it."""
    return locks.is_held(server_folder(service, embedded_dir) / KEEPER)


def release(service: str, embedded_dir: Path, wait_seconds: float = 15) -> None:
    """Give the claim back; where it was the last one, wait until the server has stopped."""
    folder = server_folder(service, embedded_dir)
    with _this_process:
        held = _held.pop(folder, None)
    if held is None:
        return
    held.close()
    deadline = time.monotonic() + wait_seconds
    while is_kept(service, embedded_dir) and time.monotonic() < deadline:
        if _others_hold(folder):
            return
        time.sleep(0.1)


def _others_hold(folder: Path) -> bool:
    users = locks.take(folder / USERS)
    if users is None:
        # Either others share it, or the keeper has it alone and is stopping the server.
        return not locks.is_held(folder / USERS)
    users.close()
    return False


def _start_keeper(service: str, embedded_dir: Path) -> None:
    """Start the server's keeper apart from this process, so that a Ctrl-C here spares it."""
    log = server_folder(service, embedded_dir) / "keeper.log"
    with log.open("ab") as errors:
        keeper = subprocess.Popen(
            [sys.executable, "-m", PROGRAMS[service], str(embedded_dir)],
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            start_new_session=True,
        )
    assert keeper.stdout is not None
    with keeper.stdout:
        answer = keeper.stdout.readline()
    if answer.strip() != b"ready":
        keeper.wait()
        raise EmbeddedServerError(_last_words(service, log))
    _keepers.append(keeper)


def _last_words(service: str, log: Path) -> str:
    words = log.read_text(errors="replace").strip().splitlines()[-3:]
    return (
        f"The embedded {service} server did not start: {' '.join(words)}\n"
        f"The whole log is {log}. Or name a server of your own in {VARIABLES[service]}."
    )
