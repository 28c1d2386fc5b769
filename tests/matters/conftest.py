"""Papers whose matters are known: the invented council's, and real ones where they are held."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from django.utils import timezone

from documents.actions import show_pack
from documents.matters.models import Matter, Step
from documents.models import Pack
from ingest.matters.join import join_matters
from ingest.parsing.encoding import decode
from ingest.parsing.records import PackRecord
from ingest.samples import loading
from ingest.samples.binder import bind
from ingest.samples.truth import true_record
from ingest.write import write_records
from tests.ingest import papers


def publish(name: str, record: PackRecord) -> Pack:
    """A pack that is public and says what its record says."""
    pack = papers.pack(name)
    pack.published_at = timezone.now()
    pack.save()
    write_records(pack, record)
    show_pack(pack)
    return pack


def sample_records() -> Iterable[tuple[str, PackRecord]]:
    """The true records of the invented council's packs, in order of their names."""
    for pack in loading.packs():
        yield pack.name, decode(true_record(bind(pack.name)))


@pytest.fixture
def samples(db: None) -> None:
    """The invented council's papers, published and joined: some ten seconds' work."""
    for name, record in sample_records():
        publish(name, record)
    join_matters()


SHARED = Path(__file__).resolve().parents[3] / "shared" / "packs"


def matter_of(title: str) -> Matter:
    """The public matter of the steps that bear a title; the test fails where it is not one."""
    steps = Step.objects.filter(title__iexact=title, in_public=True)
    [number] = set(steps.values_list("matter", flat=True))
    return Matter.objects.published().get(pk=number)
