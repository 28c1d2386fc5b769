"""Pictures of a pack's pages, drawn when first asked for and kept beside the packs."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from django.conf import settings
from django.db.models.fields.files import FieldFile

from documents.downloads.made_files import pictures_of

WIDTH = 1000  # pixels: sharp at the width a page is shown, small enough for a phone
SECONDS = 20  # drawing one page takes well under one


class PageNotDrawn(Exception):
    """The page has no picture; the message says why."""


def page_image(file: FieldFile, number: int) -> Path:
    """The PNG of page `number` (from 1) of a file that the gate gave. Raises PageNotDrawn.

    Files are named by their hash, so that the pictures of a pack's original and of its public file
    never mix.
    """
    pdf = Path(file.path)
    image = pictures_of(pdf.stem) / f"{number}.png"
    if not image.exists():
        image.parent.mkdir(parents=True, exist_ok=True)
        _draw(pdf, number, image)
    return image


def _draw(pdf: Path, number: int, image: Path) -> None:
    """Draw in a child process, and move into place whole: two visitors may ask at once."""
    handle, drawing = tempfile.mkstemp(dir=image.parent, suffix=".part")
    os.close(handle)
    command = [sys.executable, "-m", "ingest.parsing.pictures", str(pdf), str(number), str(WIDTH)]
    try:
        subprocess.run(
            [*command, drawing],
            cwd=settings.BASE_DIR,
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
        Path(drawing).replace(image)
    except (subprocess.SubprocessError, OSError) as error:
        Path(drawing).unlink(missing_ok=True)
        raise PageNotDrawn(f"Page {number} could not be drawn as a picture.") from error
