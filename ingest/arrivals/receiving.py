"""What an upload says of each file: taken in, here before, or why not."""

from dataclasses import dataclass

from django.core.files import File
from django.urls import reverse

from documents.actions.person import Person
from ingest.actions import PackRefused, receive_pack
from ingest.arrivals.actions import is_zip, receive_archive
from ingest.arrivals.models import Archive
from ingest.arrivals.tasks import send


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one uploaded file, in a sentence, and the page on which it is watched."""

    name: str
    words: str
    address: str | None = None
    already_known: bool = False

    @property
    def refused(self) -> bool:
        return self.address is None


def receive(file: File, *, by: Person) -> Answer:
    """Take in a PDF, or a zip of them; raises nothing for a file that is neither."""
    name = file.name or "A file without a name"
    try:
        return _receive_zip(file, name, by) if is_zip(file) else _receive_pdf(file, name, by)
    except PackRefused as refusal:
        return Answer(name, str(refusal))


def _receive_pdf(file: File, name: str, by: Person) -> Answer:
    received = receive_pack(file, by=by)
    words = "Uploaded, and being read."
    if received.already_known:
        words = "Already here: the same file was uploaded before."
    return Answer(
        name, words, reverse("ingest:pack", args=[received.pack.hash8]), received.already_known
    )


def _receive_zip(file: File, name: str, by: Person) -> Answer:
    archive = receive_archive(file, by=by, send=send)
    known = archive.state == Archive.State.UNPACKED
    words = "Already here: the same zip was unpacked before." if known else "Uploaded; unpacking."
    return Answer(name, words, archive.get_absolute_url(), known)
