"""Reading one file at two hands: what the reader asks of another process, lent to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from ingest.parsing.geometry import Page


class Fellow(Protocol):
    """Reads the last pages of a file, while the reader reads those before them."""

    def begin(self, path: Path, count: int) -> int:
        """Set it to work on a file of `count` pages. How many of the first it leaves to the
        reader: all of them, where it is of no use."""
        ...

    def pages(self) -> Sequence[Page]:
        """The others in order, waited for; empty where it did not read every one."""
        ...

    def leave(self) -> None:
        """It is needed no more, whether or not it is done."""
        ...
