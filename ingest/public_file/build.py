"""Making the public file, in a process of its own with limits (`-m ingest.public_file.build`).

Where no page is withheld, the file is cleaned: its tags for screen readers and its bookmarks stay.
Where one is, a new file is made of the pages that may be seen, each copied by itself, with sheets
between them, so that page 30 is page 30; nothing that pages shared comes along.
"""

import io
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from ingest.isolation import limit
from ingest.public_file.cleaning import clean_document, clean_page
from ingest.public_file.sheets import HEADING, drawn_page, withheld_sheet


class CheckFailed(Exception):
    """The file that was made is not what was asked for, so nobody gets it."""


def build(original: Path, made: Path, plan: Mapping[str, Any]) -> list[str]:
    """Make the file, look whether it is what was asked for; gives what was left out, in words.

    Raises pikepdf.PdfError or CheckFailed.
    """
    withheld = {int(page): sheet for page, sheet in plan["withheld"].items()}
    drawn = set(plan["drawn"])
    with pikepdf.open(original) as source:
        count = len(source.pages)
        if withheld or drawn:
            _rebuild(source, original, withheld, drawn).save(made, **SAVING)
        else:
            clean_document(source)
            source.remove_unreferenced_resources()
            source.save(made, **SAVING)
    _check(made, count, set(withheld), drawn)
    return _left_out(withheld, drawn)


SAVING: dict[str, Any] = {
    "object_stream_mode": pikepdf.ObjectStreamMode.generate,
    "compress_streams": True,
    "deterministic_id": True,
}


def _rebuild(
    source: pikepdf.Pdf, original: Path, withheld: Mapping[int, Any], drawn: set[int]
) -> pikepdf.Pdf:
    new = pikepdf.new()
    with pypdfium2.PdfDocument(original) as pictures:
        for number, page in enumerate(source.pages, start=1):
            if number in withheld:
                shown = pictures[number - 1].get_size()
                _append(new, withheld_sheet(withheld[number], shown))
            elif number in drawn:
                _append(new, drawn_page(pictures[number - 1]))
            else:
                clean_page(page, links_within=False)
                if "/StructParents" in page.obj:
                    del page.obj["/StructParents"]
                new.pages.append(page)
    new.remove_unreferenced_resources()
    return new


def _append(new: pikepdf.Pdf, made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as sheet:
        new.pages.append(sheet.pages[0])


def _check(made: Path, count: int, withheld: set[int], drawn: set[int]) -> None:
    with pikepdf.open(made) as pdf:
        if len(pdf.attachments) or "/Metadata" in pdf.Root or "/Info" in pdf.trailer:
            raise CheckFailed("something besides the pages is left in it")
    with pypdfium2.PdfDocument(made) as document:
        if len(document) != count:
            raise CheckFailed(f"it has {len(document)} pages instead of {count}")
        for number in withheld | drawn:
            text = document[number - 1].get_textpage().get_text_bounded().strip()
            if not text.startswith(HEADING if number in withheld else "") or (
                number in drawn and text
            ):
                raise CheckFailed(f"page {number} is not what was decided")


def _left_out(withheld: Mapping[int, Any], drawn: set[int]) -> list[str]:
    words = ["facts of its making, attachments, comments and scripts, where it had any"]
    if withheld:
        words.append(f"pages {', '.join(map(str, sorted(withheld)))}")
    if drawn:
        words.append(f"hidden text on pages {', '.join(map(str, sorted(drawn)))}")
    return words


def main(arguments: list[str]) -> int:
    """The child: reads the plan from its input, says what was left out, or why it failed."""
    original, made, seconds, megabytes = arguments
    limit(int(seconds), int(megabytes))
    try:
        left_out = build(Path(original), Path(made), json.load(sys.stdin))
    except (pikepdf.PdfError, CheckFailed, ValueError, TypeError, KeyError) as error:
        print(json.dumps({"failed": f"{type(error).__name__}: {error}"[:300]}))
        return 1
    print(json.dumps({"left_out": left_out}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
