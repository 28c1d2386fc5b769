"""Over 300 spoilt PDFs: each ends in a record or a plain refusal, in bounded time and memory."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from reportlab import rl_config
from reportlab.platypus import PageBreak

from ingest.isolation import PROJECT, parse_in_child
from ingest.parsing.unreadable import UnreadablePaper
from tests.hostile.mutations import mutants
from tests.parsing.typeset import body, heading, paper, ruled

OF_EACH = 6  # mutants of each kind and paper
SECONDS, MEGABYTES = 10, 900


def papers(folder: Path) -> dict[str, bytes]:
    """A plan and minutes, packed as usual, and once more with their drawing in plain sight."""
    plan = ruled(
        [["Title", "Decision maker", "Date of decision"], ["Parks", "Cabinet", "1 May 2026"]],
        [200, 150, 100],
    )
    made = {}
    for name, compression in (("packed", 1), ("plain", 0)):
        rl_config.pageCompression = compression
        made[name] = paper(
            folder / f"{name}.pdf",
            heading("The Cabinet Forward Plan - March to June 2026"),
            *body("(Publication date - 2 March 2026)", "The plan lists the decisions to come."),
            plan,
            PageBreak(),
            heading("MINUTES of the Parks Committee held on 12 May 2026"),
            *body("Present: Councillors A Field and J Marsh", "1. Apologies", "There were none."),
            *body("2. Budget", "RESOLVED: That the budget be approved."),
        ).read_bytes()
    rl_config.pageCompression = 1
    return made


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, dict[str, str]]:
    """What came of each mutant; "died" where it ended the child that read it."""
    folder = tmp_path_factory.mktemp("mutants")
    files = []
    for name, spoilt in mutants(papers(folder), OF_EACH):
        files.append(folder / f"{name}.pdf")
        files[-1].write_bytes(spoilt)
    found: dict[Path, dict[str, str]] = {}
    while len(found) < len(files):
        waiting = files[len(found) :]
        said = read(waiting)
        found |= dict(zip(waiting, said, strict=False))
        if len(said) < len(waiting):
            found[waiting[len(said)]] = {"died": ""}
    return found


def read(files: list[Path]) -> list[dict[str, str]]:
    """The answers of one child, as far as it came."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.reader", str(SECONDS), str(MEGABYTES)],
        cwd=PROJECT,
        input="".join(f"{file}\n" for file in files),
        capture_output=True,
        text=True,
        check=False,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_there_are_over_three_hundred(outcomes: dict[Path, dict[str, str]]) -> None:
    assert len(outcomes) >= 300


def test_none_ends_in_a_traceback(outcomes: dict[Path, dict[str, str]]) -> None:
    raised = {file.name: said["raised"] for file, said in outcomes.items() if "raised" in said}
    assert not raised, "\n\n".join(f"{name}\n{trace}" for name, trace in raised.items())


def test_some_are_read_and_some_refused_with_a_sentence(
    outcomes: dict[Path, dict[str, str]],
) -> None:
    read_ones = [said for said in outcomes.values() if "record" in said]
    refused = [said for said in outcomes.values() if "refused" in said]
    assert len(read_ones) > 50
    assert len(refused) > 50
    assert all(said["sentence"].endswith((".", ")")) for said in refused)


def test_no_record_holds_a_control_character(
    outcomes: dict[Path, dict[str, str]],
) -> None:
    assert [file.name for file, said in outcomes.items() if said.get("record")] == []


def test_what_ends_the_reader_does_not_end_the_worker(
    outcomes: dict[Path, dict[str, str]],
) -> None:
    """Alone it may be read after all, or be refused; anything else raised here fails."""
    died = [file for file, said in outcomes.items() if "died" in said]
    assert len(died) < 10, [file.name for file in died]
    for file in died:
        with contextlib.suppress(UnreadablePaper):
            parse_in_child(file, seconds=3 * SECONDS, megabytes=MEGABYTES)
