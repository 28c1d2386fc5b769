"""File locks that the kernel lets go of when their process ends, however it ends."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


def share(path: Path) -> IO[str]:
    """A lock held beside others who share it; waits while someone holds it alone."""
    file = path.open("a")
    fcntl.flock(file, fcntl.LOCK_SH)
    return file


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """A lock held alone; waits for it."""
    with path.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def take(path: Path) -> IO[str] | None:
    """A lock held alone, if it can be had now: None where anyone else holds it."""
    return _lock_now(path, fcntl.LOCK_EX)


def is_held(path: Path) -> bool:
    """Whether someone holds the lock alone."""
    if not path.exists():
        return False
    file = _lock_now(path, fcntl.LOCK_SH)
    if file:
        file.close()
    return file is None


def _lock_now(path: Path, kind: int) -> IO[str] | None:
    file = path.open("a")
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file
