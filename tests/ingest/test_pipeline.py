"""From an uploaded file to rows, and the ways it can fail: real files, a real child process."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from reportlab.pdfgen.canvas import Canvas

from documents.models import Pack
from ingest import actions, tasks
from ingest.models import IngestRun

pytestmark = pytest.mark.django_db
State = IngestRun.State


def typeset(*lines: str) -> bytes:
    """A PDF of one page for each line."""
    out = BytesIO()
    canvas = Canvas(out, invariant=True)
    for line in lines:
        canvas.drawString(72, 720, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def receive(content: bytes, name: str = "pack.pdf") -> actions.Received:
    return actions.receive_pack(ContentFile(content, name=name), by=None, send=lambda run: None)


def read(content: bytes) -> IngestRun:
    received = receive(content)
    tasks.read_pack(received.run.pk)
    return IngestRun.objects.get(pk=received.run.pk)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 a spreadsheet", "not a PDF"),
    ],
)
def test_wrong_file_is_refused_and_not_kept(content, words):
    with pytest.raises(actions.PackRefused, match=words):
        receive(content)
    assert not Pack.objects.exists()


def test_file_over_the_limit_is_refused(settings):
    settings.MAX_PACK_MEGABYTES = 1
    with pytest.raises(actions.PackRefused, match="2 MB; the portal takes at most 1 MB"):
        receive(b"%PDF-1.7" + b"0" * 2_000_000)


def test_same_file_twice_is_one_pack():
    first = receive(typeset("Words"), "pack.pdf")
    second = receive(typeset("Words"), "copy of pack.pdf")
    assert (first.already_known, second.already_known) == (False, True)
    assert second.pack == first.pack and second.run == first.run
    assert Pack.objects.count() == IngestRun.objects.count() == 1


def test_file_is_kept_under_its_hash():
    pack = receive(typeset("Words")).pack
    assert pack.file.name == f"{pack.sha256[:2]}/{pack.sha256}.pdf"
    assert pack.file.read() == typeset("Words")


def test_readable_paper_is_read_and_its_records_kept():
    run = read(typeset("A paper of some words", "and of a second page"))
    assert (run.state, run.pages_done, run.pages_total) == (State.FINISHED, 2, 2)
    assert run.records["pdf_pages"] == 2
    assert run.written["packpage"] == {"created": 2}
    assert run.pack.pages.get(number=1).text.strip() == "A paper of some words"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 and then nothing of the kind",
        typeset(""),
        typeset("Words")[:400],
    ],
)
def test_unreadable_paper_fails_with_a_sentence(content):
    run = read(content)
    assert run.state == State.FAILED
    assert run.failure.endswith((".", ".)")) and "Traceback" not in run.failure
    assert run.finished_at and not run.pack.pages.exists()


def test_fault_of_the_portal_fails_the_run_and_keeps_nothing(monkeypatch):
    def broken(*args):
        Pack.objects.update(title="half written")
        raise RuntimeError("a fault")

    monkeypatch.setattr("ingest.pipeline.write_records", broken)
    run = read(typeset("Words"))
    assert run.state == State.FAILED and "Something went wrong in the portal" in run.failure
    assert Pack.objects.get().title == ""


def test_pack_is_read_again_as_a_run_of_its_own():
    run = read(typeset("Words"))
    again = actions.parse_again(run.pack, by=None, send=lambda run: None)
    assert again != run
    assert actions.parse_again(run.pack, by=None, send=lambda run: None) == again
    tasks.read_pack(again.pk)
    again.refresh_from_db()
    assert again.state == State.FINISHED and again.written == {}


def test_command_takes_in_and_publishes(tmp_path: Path, capsys):
    path = tmp_path / "paper.pdf"
    path.write_bytes(typeset("A paper of some words"))
    call_command("ingest_pack", path, "--now", "--publish")
    assert Pack.objects.published().count() == 1
    assert "published" in capsys.readouterr().out


def test_command_takes_in_a_folder_and_the_folders_inside_it(tmp_path: Path, capsys):
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "paper.PDF").write_bytes(typeset("A paper of some words"))
    (tmp_path / "notes.txt").write_text("no paper")
    call_command("ingest_pack", tmp_path, "--now")
    assert Pack.objects.get().original_name == "paper.PDF"


def test_command_says_what_was_refused_and_takes_the_others(tmp_path: Path, capsys):
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(typeset("A paper of some words"))
    bad.write_bytes(b"no paper")
    with pytest.raises(CommandError, match="1 of 2 packs"):
        call_command("ingest_pack", bad, good, "--now")
    assert "bad.pdf: This file is not a PDF" in capsys.readouterr().err
    assert Pack.objects.get().original_name == "good.pdf"
