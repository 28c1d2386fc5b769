"""Keeps one embedded server running until its last user has gone, then stops it.

`leases.lease` runs `python -m portal.embedded.postgres EMBEDDED_DIR`, or the other server's module.
Every user shares a lock; the kernel drops it when the user ends, even when it is killed. Once the
keeper gets that lock alone, nobody is left.
"""

import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Protocol

from portal.embedded import leases, locks

LOOK_EVERY = 0.2  # seconds between two looks for users


class Server(Protocol):
    """What a keeper keeps; `folder` holds its locks and log."""

    folder: Path

    def start(self) -> None: ...
    def is_running(self) -> bool: ...
    def stop(self) -> None: ...


def keep(server: Server) -> None:
    """Start a server, say "ready", wait for the last user to go, stop the server."""
    with locks.hold(server.folder / leases.KEEPER):
        server.start()
        users = None
        try:
            print("ready", flush=True)
            users = _last_user_gone(server)
        finally:
            server.stop()
            # Kept until here: who comes meanwhile waits for the stop, then starts anew.
            if users:
                users.close()


def _last_user_gone(server: Server) -> IO[str] | None:
    """The users' lock, once nobody shares it; None where the server ended first."""
    while server.is_running():
        if lock := locks.take(server.folder / leases.USERS):
            return lock
        time.sleep(LOOK_EVERY)
    print("The server ended by itself; its own log says why.", file=sys.stderr)
    return None


def keep_as_asked(make_server: Callable[[Path], Server]) -> None:
    """Keep the server whose folder the command line names."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    keep(make_server(Path(sys.argv[1])))
