"""An uploaded file before anything is kept: is it a PDF, is it small enough, what is its hash."""

import hashlib

from django.core.files import File

from documents.actions import Refused

PDF_MARK = b"%PDF-"
MARK_WITHIN = 1024  # bytes; readers allow the mark to stand a little way into the file
BYTES_PER_MEGABYTE = 1_000_000


def check_file(file: File, *, megabytes: int) -> None:
    """Raises Refused, with what to do, for a file that is empty, too large or no PDF."""
    size = file.size or 0
    if not size:
        raise Refused("This file is empty. Fetch it again from where it was made, and upload that.")
    if size > megabytes * BYTES_PER_MEGABYTE:
        raise Refused(
            f"This file is {size / BYTES_PER_MEGABYTE:.0f} MB; the portal takes at most "
            f"{megabytes} MB. Save it with smaller pictures, or upload the pack in parts."
        )
    file.seek(0)
    if PDF_MARK not in file.read(MARK_WITHIN):
        raise Refused("This file is not a PDF. Save or print the paper as a PDF, and upload that.")


def hash_of(file: File) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal digits."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
