"""What residents type leads to what they mean: scored over the golden queries, pack by pack.

The bars are those that the ranking was made for. A query that falls short is printed with what
stood in its way; a change that mends one and breaks another shows itself here.
"""

from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files import File

from documents.models import Pack
from ingest.actions import PackRefused, publish_pack, receive_pack, release_pages
from ingest.exempt import CODE as EXEMPT
from ingest.holding import open_findings
from ingest.models import IngestRun
from ingest.samples import write_sample_packs
from ingest.tasks import read_pack
from tests.search.golden import Golden, golden, mean, score

MEAN_RECIPROCAL_RANK = 0.9
RECALL_AT_5 = 0.95
SHARED = Path(__file__).resolve().parents[3] / "shared" / "packs"


def leave_to_test(run: IngestRun) -> None:
    """The test reads the run itself."""


def publish(paths: list[Path]) -> None:
    """Every pack by the way of an upload: received, read, published where that is allowed."""
    for path in paths:
        with path.open("rb") as file:
            received = receive_pack(File(file, name=path.name), by=None, send=leave_to_test)
        read_pack(received.run.pk)
        look_through(received.pack)
        try:
            publish_pack(Pack.objects.get(pk=received.pack.pk), by=None)
        except PackRefused:
            continue  # a pack with exempt pages


def look_through(pack: Pack) -> None:
    """Release what was only suspected, such as a clerk's stamp: as an officer does, and read on."""
    suspected = {found.page or 0 for found in open_findings(pack) if found.code != EXEMPT}
    if suspected:
        by = User.objects.get_or_create(username="golden")[0]
        release_pages(pack, suspected, by=by, reason="Looked through.", send=leave_to_test)
    for run in pack.runs.filter(state="queued"):
        read_pack(run.pk)


def falling_short(queries: list[Golden]) -> str:
    """Empty where the bars are met, else what fell short and by how much."""
    scores = [score(query) for query in queries]
    rank = mean([each.reciprocal_rank for each in scores])
    recall = mean([each.recall for each in scores])
    print(f"\n{len(scores)} queries: mean reciprocal rank {rank:.3f}, recall at 5 {recall:.3f}")
    if rank >= MEAN_RECIPROCAL_RANK and recall >= RECALL_AT_5:
        return ""
    short = [str(each) for each in scores if each.reciprocal_rank < 1 or each.recall < 1]
    return "\n".join([f"rank {rank:.3f}, recall {recall:.3f}", *short])


def test_there_are_enough_queries_and_none_twice() -> None:
    for name in ("golden_sample.toml", "golden_shared.toml"):
        typed = [query.typed for query in golden(name)]
        assert len(typed) == len(set(typed))
    assert len(golden("golden_sample.toml")) + len(golden("golden_shared.toml")) >= 60


@pytest.fixture
def sample_packs(db: None, tmp_path: Path) -> None:
    publish(sorted(sample.path for sample in write_sample_packs(tmp_path)))


@pytest.fixture
def shared_packs(db: None) -> None:
    paths = sorted(SHARED.glob("*.pdf"))
    if not paths:
        pytest.skip(f"no published packs beside the project (looked in {SHARED})")
    publish(paths)


def test_queries_on_the_sample_packs(sample_packs: None) -> None:
    short = falling_short(golden("golden_sample.toml"))
    assert not short, short


def test_queries_on_published_packs(shared_packs: None) -> None:
    short = falling_short(golden("golden_shared.toml"))
    assert not short, short
