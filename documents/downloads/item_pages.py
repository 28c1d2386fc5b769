"""One item's pages as a PDF of its own, cut when first asked for and kept."""

import hashlib
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from documents.downloads.made_files import items_of
from documents.models import AgendaItem, Pack, PackPage
from documents.withholding.gate import NotOpen, public_file
from documents.wording.titles import readable

SECONDS = 60


class NotCut(Exception):
    """The pages could not be cut out; the message says why."""


@dataclass(frozen=True, slots=True)
class ItemPages:
    """The pages (of the PDF, from 1) that the pack's stamps give to an item."""

    item: AgendaItem
    pack: Pack
    numbers: tuple[int, ...]

    @property
    def file_name(self) -> str:
        """ "2024-02-06 People and Health Overview item 8.pdf" """
        return f"{file_stem(self.item)}.pdf"


def file_stem(item: AgendaItem) -> str:
    committee = item.meeting.committee.name.removesuffix(" Committee")
    name = f"{item.meeting.date.isoformat()} {committee} item {item.number or item.slug}"
    return "".join(sign for sign in name if sign.isalnum() or sign in " -_().,'")[:120].strip()


def item_pages(item: AgendaItem) -> ItemPages | None:
    """None where no published paper of the meeting gives the item pages of its own.

    An item that is exempt, or has a withheld page among its pages, has no file at all.
    """
    if item.exempt or not item.number or item.pack is None:
        return None
    pages = PackPage.objects.filter(pack=item.pack_id, agenda_item_number=item.number)
    found = list(pages.order_by("number").values_list("number", "restricted"))
    of_meeting = item.pack.is_published and item.pack.meeting_id == item.meeting_id
    if not of_meeting or not found or any(restricted for _, restricted in found):
        return None
    return ItemPages(item, item.pack, tuple(number for number, _ in found))


def cut_file(pages: ItemPages) -> Path:
    """The file of these pages. Raises NotCut."""
    source = _public_file(pages.pack)
    wanted = ",".join(map(str, pages.numbers))
    words = f"{wanted} {pages.file_name} {source.name}"  # named by its hash
    name = hashlib.sha256(words.encode()).hexdigest()[:16]
    file = items_of(pages.pack) / f"{name}.pdf"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        _cut(pages, source, file)
    return file


def _public_file(pack: Pack) -> Path:
    try:
        return Path(public_file(pack).path)
    except NotOpen as error:
        raise NotCut(str(error)) from error


def _cut(pages: ItemPages, source: Path, file: Path) -> None:
    """In a child process, and moved into place whole: two visitors may ask at once."""
    handle, part = tempfile.mkstemp(dir=file.parent, suffix=".part")
    os.close(handle)
    title = f"{readable(pages.item.title)}: {file_stem(pages.item)}"
    command = [sys.executable, "-m", "documents.downloads.cutting", str(source), part]
    try:
        subprocess.run(
            [*command, title, *map(str, pages.numbers)],
            cwd=settings.BASE_DIR,
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
        Path(part).replace(file)
    except (subprocess.SubprocessError, OSError) as error:
        Path(part).unlink(missing_ok=True)
        raise NotCut("The pages of this item could not be taken out of the paper.") from error
