"""Folders in which embedded servers of a test's own may run."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from portal.embedded import sockets

SERVICES = ("postgres", "redis")


@pytest.fixture
def var() -> Iterator[Path]:
    """A var folder with a space in its name; whatever still runs in it is ended.

    It does not lie in pytest's own folder: each pytest that starts closes that one to others, and
    where root runs the tests, PostgreSQL is another user.
    """
    with tempfile.TemporaryDirectory(prefix="council papers ") as name:
        folder = Path(name) / "var"
        yield folder
        for process in running_in(folder):
            process.kill()
        for service in SERVICES:
            shutil.rmtree(sockets.socket_folder(service, folder / "embedded"), ignore_errors=True)


def running_in(var: Path) -> list[psutil.Process]:
    """Keepers and servers of a var folder, told by their command lines."""
    folder = var / "embedded"
    marks = [str(folder), *(str(sockets.socket_folder(name, folder)) for name in SERVICES)]
    return [
        process
        for process in psutil.process_iter(["cmdline"])
        if any(mark in " ".join(process.info["cmdline"] or []) for mark in marks)
    ]
