"""Every sample pack and, where they lie beside the project, every real one, read once."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from ingest.accuracy.packs import REAL_PACKS
from ingest.parsing.parse import parse_pack
from ingest.parsing.records import PackRecord
from ingest.samples import write_sample_packs

ReadPacks = Callable[[str], list[tuple[Path, PackRecord]]]


@pytest.fixture(scope="session")
def read_packs(tmp_path_factory: pytest.TempPathFactory) -> ReadPacks:
    """The packs of a group, "sample" or "real", with their records."""

    @cache
    def read(group: str) -> list[tuple[Path, PackRecord]]:
        if group == "sample":
            written = write_sample_packs(tmp_path_factory.mktemp("packs"))
            paths = [sample.path for sample in written]
        else:
            paths = sorted(REAL_PACKS.glob("*.pdf"))
        return [(path, parse_pack(path)) for path in paths]

    return read
