"""A PDF is read in a child process: what it reads comes back, what it breaks stays there."""

from __future__ import annotations

import os
import time
import zlib
from pathlib import Path

import pytest

from ingest.isolation import PROJECT, ParserFault, parse_in_child
from ingest.parsing.parse import parse_pack
from ingest.parsing.unreadable import UnreadablePaper
from tests.parsing.typesetting import Set, typeset

MEGABYTES = 600


def write_pdf(path: Path, contents: bytes = b"", filters: bytes = b"") -> Path:
    """A PDF of one page in Helvetica, with a cross-reference table as it should be."""
    contents = contents or b"BT /F1 12 Tf 72 700 Td (Minutes of the Parks Committee) Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(contents), filters, contents),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 6\n0000000000 65535 f \n%strailer << /Size 6 /Root 1 0 R >>\n" % table
    path.write_bytes(out + b"startxref\n%d\n%%%%EOF\n" % (len(out) - len(table) - 72))
    return path


def test_gives_the_record_that_parse_pack_gives_and_tells_its_progress(tmp_path: Path) -> None:
    paper = write_pdf(tmp_path / "paper.pdf")
    told: list[tuple[str, int, int]] = []
    record = parse_in_child(
        paper, seconds=60, megabytes=MEGABYTES, on_progress=lambda *progress: told.append(progress)
    )
    assert record == parse_pack(paper)
    assert record.pages[0].text == "Minutes of the Parks Committee"
    assert told[0] == ("reading pages", 1, 1)


def refusal(path: Path, *, seconds: int = 60, megabytes: int = MEGABYTES) -> UnreadablePaper:
    with pytest.raises(UnreadablePaper) as caught:
        parse_in_child(path, seconds=seconds, megabytes=megabytes)
    return caught.value


def test_a_file_that_is_no_pdf_is_refused_as_the_parser_refuses_it(tmp_path: Path) -> None:
    paper = tmp_path / "notes.pdf"
    paper.write_text("Dear Clerk,")
    assert refusal(paper).reason == "not a PDF"


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.pdf").reason == "damaged"


def test_a_file_that_takes_too_long_is_stopped(tmp_path: Path) -> None:
    stopped = refusal(write_pdf(tmp_path / "paper.pdf"), seconds=0)
    assert stopped.reason == "took too long"
    assert "print it to a new PDF" in str(stopped)


def test_a_file_that_swells_is_stopped_and_the_log_is_told(tmp_path: Path) -> None:
    bomb = zlib.compress(zlib.compress(bytes(400_000_000), 9), 9)
    paper = write_pdf(tmp_path / "bomb.pdf", bomb, b"/Filter [/FlateDecode /FlateDecode]")
    assert paper.stat().st_size < 50_000
    stopped = refusal(paper, megabytes=250)
    assert stopped.reason == "too much memory"
    assert stopped.__notes__[0].startswith("exit code -")


def test_a_fault_of_the_parser_is_not_laid_at_the_files_door(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import ingest.parsing.parse as parse\n"
        "def broken(*args, **kwargs):\n    raise IndexError('a slip of ours')\n"
        "parse.parse_pack = broken\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{PROJECT}")
    with pytest.raises(ParserFault, match="a slip of ours"):
        parse_in_child(write_pdf(tmp_path / "paper.pdf"), seconds=60, megabytes=MEGABYTES)


def test_with_the_child_goes_the_second_process_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "process"
    (tmp_path / "sitecustomize.py").write_text(
        "import os, pathlib, time\n"
        "from ingest import fellow_process\n"
        "def hangs(*_):\n"
        f"    pathlib.Path({str(told)!r}).write_text(str(os.getpid()))\n"
        "    time.sleep(600)\n"
        "fellow_process.read_some = hangs\n"
        "fellow_process.FEWEST_PAGES = 2\n"
        "fellow_process.processors = lambda: 2\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{PROJECT}")
    paper = typeset(tmp_path / "paper.pdf", [Set(72, 72, "One")], [Set(72, 72, "Two")])
    assert refusal(paper, seconds=5).reason == "took too long"
    assert ends(int(told.read_text()))


def ends(process: int) -> bool:
    """Whether the process ends soon; whoever it was left to may not have buried it yet."""
    deadline = time.monotonic() + 10  # a killed process still has to have its turn
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.05)
    return False


def test_what_the_listener_raises_stops_the_child(tmp_path: Path) -> None:
    def listener(stage: str, done: int, total: int) -> None:
        raise RuntimeError("the run was cancelled")

    with pytest.raises(RuntimeError, match="cancelled"):
        parse_in_child(
            write_pdf(tmp_path / "paper.pdf"), seconds=60, megabytes=MEGABYTES, on_progress=listener
        )
