"""The set as a whole: what it holds, and that it is the same wherever and whenever it is made."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from ingest.samples import SamplePack, write_sample_packs

SOME = frozenset({"cabinet-2026-03-17", "decisions-2026-11-10", "overview-2026-06-16"})
AGAIN = "import pathlib, sys; from ingest.samples import write_sample_packs; \
write_sample_packs(pathlib.Path(sys.argv[1]), frozenset(sys.argv[2:]))"


def digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_every_run_gives_the_same_bytes(samples: list[SamplePack], tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONHASHSEED": "12345", "TZ": "Pacific/Auckland"}
    command = [sys.executable, "-c", AGAIN, str(tmp_path), *SOME]
    subprocess.run(command, check=True, env=environment)
    again = digests(tmp_path)
    first = digests(samples[0].path.parent)
    assert len(again) == 2 * len(SOME)
    assert again == {name: first[name] for name in again}


def test_the_set_is_large_enough(samples: list[SamplePack]) -> None:
    assert len(samples) >= 10
    assert max(sample.pages for sample in samples) >= 60
    assert all(sample.description for sample in samples)
    assert len({sample.path.read_bytes() for sample in samples}) == len(samples)


def test_names_choose_packs(tmp_path: Path) -> None:
    written = write_sample_packs(tmp_path, frozenset({"decisions-2026-11-10"}))
    assert [sample.path.name for sample in written] == ["decisions-2026-11-10.pdf"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "decisions-2026-11-10.json",
        "decisions-2026-11-10.pdf",
    ]


def test_the_command_says_what_is_wrong_with_a_folder(tmp_path: Path) -> None:
    occupied = tmp_path / "a-file"
    occupied.write_text("not a folder")
    with pytest.raises(CommandError, match=r"could not be written to .*--to"):
        call_command("make_sample_packs", to=occupied)


def test_true_records_are_readable_json(samples: list[SamplePack]) -> None:
    for sample in samples:
        text = sample.truth_path.read_text(encoding="utf-8")
        assert json.loads(text)["pdf_pages"] == sample.pages
