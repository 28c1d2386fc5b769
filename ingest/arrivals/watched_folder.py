"""A folder into which another system, or a scanner, drops papers.

What was dealt with is moved, so that the folder's own contents say what is still to come: papers
into "taken in", others into "not taken in" with the reason beside them.
"""

import logging
import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.core.files import File

from documents.actions import Refused
from ingest.actions import receive_pack
from ingest.arrivals.actions import Send, is_zip, receive_archive

logger = logging.getLogger(__name__)

TAKEN_IN, NOT_TAKEN_IN = "taken in", "not taken in"
PAPERS = {".pdf", ".zip"}
AT_REST = 10  # seconds without a change: the file is there in full


def take_in(folder: Path, *, send: Send) -> int:
    """Take in every paper of the folder; gives how many. A folder that cannot be used is logged,
    and the officers' board says so too. `send` hands zips to whoever unpacks them."""
    if fault := fault_of(folder):
        logger.error(fault)
        return 0
    return sum(_take_in_one(folder, path, send) for path in list(_papers(folder)))


def fault_of(folder: Path) -> str:
    """Why the folder cannot be used, in a sentence; empty where it can."""
    if not folder.is_dir():
        return f"The watched folder {folder} is not there, so no paper is taken in from it."
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        return f"The portal may not read and move files in the watched folder {folder}."
    return ""


def _papers(folder: Path) -> Iterator[Path]:
    """Whole files only, and no links: a link could show a file from anywhere."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        dealt_with = inside.parts[0] in (TAKEN_IN, NOT_TAKEN_IN)
        if dealt_with or path.is_symlink() or path.suffix.lower() not in PAPERS:
            continue
        if path.is_file() and time.time() - path.stat().st_mtime > AT_REST:
            yield path


def _take_in_one(folder: Path, path: Path, send: Send) -> bool:
    try:
        with path.open("rb") as opened:
            file = File(opened, name=path.name)
            receive = partial(receive_archive, send=send) if is_zip(file) else receive_pack
            receive(file, by=None)
    except (OSError, Refused) as error:
        logger.warning("%s was not taken in: %s", path, error)
        refused = _move(path, folder / NOT_TAKEN_IN / path.relative_to(folder).parent)
        refused.with_name(f"{refused.name}.txt").write_text(f"{error}\n", encoding="utf-8")
        return False
    _move(path, folder / TAKEN_IN / path.relative_to(folder).parent)
    return True


def _move(path: Path, into: Path) -> Path:
    """Never over another file: a second one of a name gets a number."""
    into.mkdir(parents=True, exist_ok=True)
    target, number = into / path.name, 1
    while target.exists():
        number += 1
        target = into / f"{path.stem} ({number}){path.suffix}"
    return path.rename(target)
