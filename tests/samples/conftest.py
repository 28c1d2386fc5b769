"""Every sample pack, typeset once for all tests here."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from ingest.samples import SamplePack, write_sample_packs
from tests.samples.paper import Paper, open_paper

Truth = dict[str, Any]


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[SamplePack]:
    return write_sample_packs(tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="session")
def truths(samples: list[SamplePack]) -> dict[str, Truth]:
    """The true records by name of pack."""
    return {
        sample.path.stem: json.loads(sample.truth_path.read_text(encoding="utf-8"))
        for sample in samples
    }


@pytest.fixture(scope="session")
def paper(samples: list[SamplePack]) -> Callable[[str], Paper]:
    """What stands on a pack's pages, read by pdfium and not by the project's parser."""
    folder: Path = samples[0].path.parent
    return cache(lambda name: open_paper(folder / f"{name}.pdf"))
