"""Zips and the watched folder: what is taken in, what is not and why, and going on after a stop."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from documents.actions import Refused
from documents.models import Pack
from ingest.arrivals import actions, tasks, unpack, watched_folder
from ingest.arrivals.models import Archive, ArchivedFile
from ingest.models import IngestRun
from tests.ingest.test_pipeline import typeset

pytestmark = pytest.mark.django_db
Outcome = ArchivedFile.Outcome


def zipped(**files: bytes) -> bytes:
    """A zip of files; "__" in a name stands for a folder, "_" for the stop before "pdf"."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def receive(content: bytes, name: str = "archive.zip") -> Archive:
    return actions.receive_archive(ContentFile(content, name), by=None, send=lambda archive: None)


def unpacked(content: bytes) -> Archive:
    archive = receive(content)
    tasks.unpack_archive(archive.pk)
    archive.refresh_from_db()
    return archive


def outcomes(archive: Archive) -> dict[str, str]:
    return dict(archive.files.values_list("name", "outcome"))


def test_each_paper_becomes_a_pack_and_each_file_has_its_line():
    one = typeset("One")
    archive = unpacked(
        zipped(a_pdf=one, y2023__b_pdf=typeset("Two"), y2023__copy_pdf=one, notes_txt=b"words")
    )
    assert archive.state == Archive.State.UNPACKED
    assert outcomes(archive) == {
        "a.pdf": Outcome.TAKEN_IN,
        "y2023/b.pdf": Outcome.TAKEN_IN,
        "y2023/copy.pdf": Outcome.KNOWN,
        "notes.txt": Outcome.LEFT_OUT,
    }
    assert sorted(Pack.objects.values_list("original_name", flat=True)) == ["a.pdf", "b.pdf"]
    assert IngestRun.objects.count() == 2


def test_zip_is_deleted_once_unpacked_and_known_when_it_comes_again():
    content = zipped(a_pdf=typeset("One"))
    archive = receive(content)
    path = Path(archive.file.path)
    assert path.exists()
    tasks.unpack_archive(archive.pk)
    assert not path.exists()
    assert receive(content) == archive and not path.exists()


def test_unpacking_cut_short_goes_on_where_it_was(monkeypatch):
    archive = receive(zipped(a_pdf=typeset("One"), b_pdf=typeset("Two")))
    take_in = unpack._take_in

    def die_at_the_second(archive, opened, info):
        if info.filename == "b.pdf":
            raise KeyboardInterrupt
        return take_in(archive, opened, info)

    monkeypatch.setattr(unpack, "_take_in", die_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        tasks.unpack_archive(archive.pk)
    assert outcomes(archive) == {"a.pdf": Outcome.TAKEN_IN}
    monkeypatch.undo()
    tasks.unpack_archive(archive.pk)
    assert outcomes(archive) == {"a.pdf": Outcome.TAKEN_IN, "b.pdf": Outcome.TAKEN_IN}


def test_cancelled_archive_unpacks_no_more_and_its_papers_are_not_read():
    archive = receive(zipped(a_pdf=typeset("One")))
    tasks.unpack_archive(archive.pk)
    assert actions.cancel_archive(archive, by=None) == 1
    assert IngestRun.objects.get().state == IngestRun.State.CANCELLED

    waiting = receive(zipped(b_pdf=typeset("Two")))
    actions.cancel_archive(waiting, by=None)
    tasks.unpack_archive(waiting.pk)
    assert not waiting.files.exists() and Pack.objects.count() == 1


def bomb() -> bytes:
    return zipped(big_pdf=b"%PDF-1.7" + b"\0" * 3_000_000, good_pdf=typeset("Good"))


def test_file_that_swells_is_refused_and_the_others_are_taken(settings):
    settings.MAX_PACK_MEGABYTES = 2
    archive = unpacked(bomb())
    assert outcomes(archive) == {"big.pdf": Outcome.REFUSED, "good.pdf": Outcome.TAKEN_IN}
    assert "larger than a paper may be" in archive.files.get(name="big.pdf").reason


def test_damaged_file_in_a_zip_is_refused_and_the_others_are_taken():
    content = bytearray(zipped(bad_pdf=os.urandom(5_000), good_pdf=typeset("Good")))
    content[200:400] = b"x" * 200
    archive = unpacked(bytes(content))
    assert outcomes(archive) == {"bad.pdf": Outcome.REFUSED, "good.pdf": Outcome.TAKEN_IN}
    assert "damaged" in archive.files.get(name="bad.pdf").reason


def test_file_that_is_no_zip_fails_with_a_sentence():
    archive = unpacked(b"no zip at all")
    assert archive.state == Archive.State.FAILED and "damaged or incomplete" in archive.failure
    tried_again = receive(b"no zip at all")
    assert tried_again.state == Archive.State.WAITING


def test_zip_over_the_limit_is_refused(settings):
    settings.MAX_ARCHIVE_MEGABYTES = 0
    with pytest.raises(Refused, match="larger than 0 MB"):
        receive(zipped(a_pdf=b"%PDF"))
    assert not Archive.objects.exists()


def test_names_in_a_zip_reach_no_place_on_the_disk(tmp_path: Path):
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        opened.writestr("../../../evil.pdf", typeset("Words"))
    archive = unpacked(out.getvalue())
    pack = Pack.objects.get()
    assert pack.original_name == "evil.pdf" and archive.files.get().name == "../../../evil.pdf"
    assert pack.file.name == f"{pack.sha256[:2]}/{pack.sha256}.pdf"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2024").mkdir()
    return tmp_path


def put(path: Path, content: bytes, *, age: int = 60) -> None:
    path.write_bytes(content)
    then = path.stat().st_mtime - age
    os.utime(path, (then, then))


def look(folder: Path) -> int:
    return watched_folder.take_in(folder, send=lambda archive: None)


def test_papers_of_the_watched_folder_are_taken_in_and_moved(folder: Path):
    put(folder / "2024" / "pack.pdf", typeset("One"))
    put(folder / "all.zip", zipped(b_pdf=typeset("Two")))
    put(folder / "half copied.pdf", typeset("Three"), age=0)
    put(folder / "letter.docx", b"PK")
    assert look(folder) == 2
    assert (folder / "taken in" / "2024" / "pack.pdf").exists()
    assert (folder / "taken in" / "all.zip").exists()
    assert (folder / "half copied.pdf").exists() and (folder / "letter.docx").exists()
    assert Pack.objects.get().original_name == "pack.pdf" and Archive.objects.count() == 1
    assert look(folder) == 0


def test_what_is_not_taken_in_from_the_folder_says_why_beside_it(folder: Path):
    put(folder / "wrong.pdf", b"no paper")
    assert look(folder) == 0
    refused = folder / "not taken in"
    assert (refused / "wrong.pdf").exists()
    assert "not a PDF" in (refused / "wrong.pdf.txt").read_text()


def test_second_file_of_a_name_overwrites_none(folder: Path):
    for words in ("One", "Two"):
        put(folder / "pack.pdf", typeset(words))
        look(folder)
    assert {path.name for path in (folder / "taken in").iterdir()} == {"pack.pdf", "pack (2).pdf"}


def test_link_in_the_folder_is_not_followed(folder: Path):
    secret = folder / "2024" / "secret.txt"
    put(secret, typeset("Secret"))
    (folder / "link.pdf").symlink_to(secret)
    assert look(folder) == 0 and not Pack.objects.exists()


def test_folder_that_is_not_there_is_a_sentence_and_no_crash(folder: Path):
    assert look(folder / "gone") == 0
    assert "is not there" in watched_folder.fault_of(folder / "gone")
