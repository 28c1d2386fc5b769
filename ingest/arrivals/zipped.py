"""The files inside a zip, taken out one at a time and never beyond a limit.

A zip names sizes that need not be true and paths that need not be harmless: names are only ever
shown, and no more bytes are taken out than a pack may have.
"""

import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import IO

from documents.actions import Refused
from ingest.received_file import BYTES_PER_MEGABYTE

MOST_FILES = 20_000  # an archive of twenty years has a few thousand
CHUNK = 1_000_000  # bytes
LOCKED = 0x1  # the bit of a zip's flags that says "with a password"
TOO_LARGE = (
    "It is larger than a paper may be here. Save it with smaller pictures, or in parts, and upload "
    "it by itself."
)
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)


def open_zip(path: Path) -> zipfile.ZipFile:
    """Raises Refused, with what to do, for a file that is no zip or holds too many files."""
    try:
        opened = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise Refused(
            "This zip file is damaged or incomplete. Make it again, or upload the papers' folder."
        ) from error
    if len(opened.infolist()) > MOST_FILES:
        opened.close()
        raise Refused(f"This zip holds more than {MOST_FILES:,} files. Upload it in parts.")
    return opened


def files_in(opened: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [info for info in opened.infolist() if not info.is_dir()]


def reason_to_leave_out(info: zipfile.ZipInfo) -> str:
    """Why a file of the zip is no paper, in a sentence; empty for one that may be a PDF."""
    path = PurePosixPath(info.filename)
    if path.suffix.lower() == ".zip":
        return "A zip inside the zip: unpack it, and upload it by itself."
    if path.suffix.lower() != ".pdf" or path.name.startswith("."):
        return "Not a PDF."
    return ""


def take_out(
    opened: zipfile.ZipFile, info: zipfile.ZipInfo, into: IO[bytes], *, megabytes: int
) -> None:
    """Write one file's bytes into an open file. Raises Refused where they cannot be had, or
    are more than so many megabytes, whatever the zip says of their number."""
    if info.flag_bits & LOCKED:
        raise Refused("It is locked with a password. Unlock it, and upload it by itself.")
    most = megabytes * BYTES_PER_MEGABYTE
    try:
        with opened.open(info) as source:
            _copy(source, into, most)
    except DAMAGED as error:
        raise Refused("It is damaged in the zip. Upload the paper by itself.") from error
    into.seek(0)


def _copy(source: IO[bytes], into: IO[bytes], most: int) -> None:
    """Copy at most so many bytes; raises Refused at the first byte beyond."""
    while chunk := source.read(CHUNK):
        most -= len(chunk)
        if most < 0:
            raise Refused(TOO_LARGE)
        into.write(chunk)
