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
from ingest.public_file.cleaning import (
    clean_document,
    clean_pages_taken_over,
    make_shown_part_of_pages,
)
from ingest.public_file.keys import keep
from ingest.public_file.said import WORD, said_by, words_of
from ingest.public_file.sheets import HEADING, drawn_page, withheld_sheet
from ingest.public_file.ways import clean_layers


class CheckFailed(Exception):
    """The file that was made is not what was asked for, so nobody gets it."""


def build(original: Path, made: Path, plan: Mapping[str, Any]) -> list[str]:
    """Make the file, look whether it is what was asked for; gives what was left out, in words.

    Raises pikepdf.PdfError or CheckFailed.
    """
    withheld = {int(page): sheet for page, sheet in plan["withheld"].items()}
    if plan.get("all_drawn"):
        drawn, count = _draw_all(original, made, withheld)
    else:
        drawn, count = set(plan["drawn"]), _take_over(original, made, withheld, set(plan["drawn"]))
    _check(made, count, set(withheld), drawn)
    return _left_out(withheld, drawn)


SAVING: dict[str, Any] = {
    "object_stream_mode": pikepdf.ObjectStreamMode.generate,
    "compress_streams": True,
    "deterministic_id": True,
}


def _take_over(original: Path, made: Path, withheld: Mapping[int, Any], drawn: set[int]) -> int:
    """The file with its own pages, but for those; gives how many pages it has."""
    with pikepdf.open(original) as source:
        count = len(source.pages)
        open_ones = set(range(1, count + 1)) - set(withheld) - drawn
        if withheld or drawn:
            _rebuild(source, original, withheld, drawn).save(made, **SAVING)
        else:
            clean_document(source, said_by(words_of(original, open_ones)))
            source.save(made, **SAVING)
    return count


def _rebuild(
    source: pikepdf.Pdf, original: Path, withheld: Mapping[int, Any], drawn: set[int]
) -> pikepdf.Pdf:
    new = pikepdf.new()
    make_shown_part_of_pages(source)
    with pypdfium2.PdfDocument(original) as pictures:
        for number, page in enumerate(source.pages, start=1):
            if number in withheld:
                shown = pictures[number - 1].get_size()
                _append(new, withheld_sheet(withheld[number], shown))
            elif number in drawn:
                _append(new, drawn_page(pictures[number - 1]))
            else:
                _forget_other_pages(page)
                new.pages.append(page)
    if "/OCProperties" in source.Root:  # without it, layers that are off would be seen
        layers = source.make_indirect(source.Root["/OCProperties"])
        new.Root["/OCProperties"] = new.copy_foreign(layers)
        clean_layers(new)
    secret = _only_on(original, {*withheld, *drawn}, len(source.pages))
    clean_pages_taken_over(new, lambda address: not secret & set(WORD.findall(address.casefold())))
    return new


def _forget_other_pages(page: pikepdf.Page) -> None:
    """Links into the file, and threads of reading, would bring the pages along that they name."""
    kept = [note for note in page.obj.get("/Annots", ()) if "/URI" in (note.get("/A") or {})]
    page.obj["/Annots"] = pikepdf.Array(kept)
    keep(page.obj, "page")


def _only_on(original: Path, closed: set[int], count: int) -> set[str]:
    """Longer words that no open page has: an address with one would tell of what is withheld."""
    words = words_of(original, closed) - words_of(original, set(range(1, count + 1)) - closed)
    return {word for word in words if len(word) >= LONG_ENOUGH}


LONG_ENOUGH = 5  # letters


def _draw_all(original: Path, made: Path, withheld: Mapping[int, Any]) -> tuple[set[int], int]:
    """The file as pictures of its pages, where it cannot be taken apart."""
    new = pikepdf.new()
    with pypdfium2.PdfDocument(original) as pictures:
        count = len(pictures)
        for number in range(1, count + 1):
            page = pictures[number - 1]
            sheet = withheld.get(number)
            _append(new, withheld_sheet(sheet, page.get_size()) if sheet else drawn_page(page))
            page.close()
    new.save(made, **SAVING)
    return set(range(1, count + 1)) - set(withheld), count


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
