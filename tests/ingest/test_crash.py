"""A portal that dies in the middle of publishing: all of it became public, or nothing."""

import signal
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client

from documents.audit.models import AuditLine
from documents.models import Meeting, Minute, Pack, SearchEntry
from documents.withholding.actions import Ground
from documents.withholding.models import PageDecision, Tombstone
from ingest import actions, tasks
from ingest.models import IngestRun
from ingest.parsing.encoding import encode
from ingest.waiting import runs_to_send
from ingest.write import write_records
from tests.ingest import papers
from tests.public.canary import PLANTED, planted_pack, words_in

# Publishes as the portal does, and is killed where the search index would be made.
DIES = """
import os, signal, django
django.setup()
from documents.actions import packs
from documents.models import Pack
from ingest.actions import publish_pack
packs.index_pack = lambda pack: os.kill(os.getpid(), signal.SIGKILL)
publish_pack(Pack.objects.get(), by=None)
"""


@pytest.mark.django_db(transaction=True)
def test_nothing_is_public_where_the_portal_was_killed_while_publishing(worker_environment):
    pack = papers.pack()
    IngestRun.objects.create(
        pack=pack, state=IngestRun.State.FINISHED, records=encode(papers.NOVEMBER_PACK)
    )
    write_records(pack, papers.NOVEMBER_PACK)
    died = subprocess.run(
        [sys.executable, "-c", DIES],
        cwd=settings.BASE_DIR,
        env=worker_environment | {"DJANGO_SETTINGS_MODULE": "portal.settings"},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()
    assert not Pack.objects.published().exists()
    assert not Meeting.objects.published().exists()
    assert not Minute.objects.published().exists()
    assert not SearchEntry.objects.exists()
    assert not AuditLine.objects.filter(act="published").exists()


# Each does one thing to the one public pack, and is killed at the step that is named.
ACT = """
import os, signal, django
django.setup()
from importlib import import_module
from documents.models import Pack
from documents.withholding.actions import Ground
from ingest import actions, tasks
def die(*given, **named):
    os.kill(os.getpid(), signal.SIGKILL)
where, _, name = {step!r}.rpartition(".")
holder = import_module(where.partition(":")[0])
if ":" in where:
    holder = getattr(holder, where.partition(":")[2])
setattr(holder, name, die)
pack = Pack.objects.get()
ground = Ground(reason="It shows what may be paid.", paragraphs=("3",))
silent = lambda run: None
{act}
"""
WITHDRAW = "actions.withdraw_pack(pack, by=None, reason='A wrong figure.')"
WITHHOLD = "actions.withhold_pages(pack, [2], by=None, ground=ground, send=silent)"
READ = "tasks.read_pack(pack.runs.latest('queued_at').pk)"


def killed(environment: dict[str, str], act: str, step: str) -> None:
    died = subprocess.run(
        [sys.executable, "-c", ACT.format(act=act, step=step)],
        cwd=settings.BASE_DIR,
        env=environment | {"DJANGO_SETTINGS_MODULE": "portal.settings"},
        capture_output=True,
        timeout=240,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()


@pytest.fixture
def public() -> Pack:
    """The planted pack: its exempt pages withheld, the rest released, read and published."""
    silent = {"by": None, "send": lambda run: None}
    file = ContentFile(planted_pack(), name="pack.pdf")
    pack = actions.receive_pack(file, **silent).pack
    tasks.read_pack(pack.runs.get().pk)
    ground = Ground(reason="It shows what may be paid.", paragraphs=("3",))
    actions.withhold_pages(pack, [3, 4], ground=ground, **silent)
    actions.release_pages(pack, [0, 2, 5], reason="Looked through.", **silent)
    tasks.read_pack(pack.runs.latest("queued_at").pk)
    return actions.publish_pack(Pack.objects.get(), by=None)


def given(client: Client) -> bytes:
    """The PDF that the public gets; empty where there is none."""
    answer = client.get(f"{Pack.objects.get().get_absolute_url()}pack.pdf")
    return b"".join(answer) if answer.status_code == 200 else b""


def leaks(content: bytes) -> list[str]:
    words = words_in(content).lower() if content else ""
    return [word for word in PLANTED if word.lower() in words]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("act", "step"),
    [
        (WITHDRAW, "documents.actions.packs.hide_pack"),
        (WITHDRAW, "documents.actions.packs.bury"),
        (WITHHOLD, "ingest.actions.deciding.withdraw_pack"),
        (WITHHOLD, "ingest.actions.deciding.parse_again"),
    ],
)
def test_killed_while_taking_back_all_is_as_before(
    worker_environment, client, public: Pack, act: str, step: str
) -> None:
    before = given(client)
    decisions, lines = PageDecision.objects.count(), AuditLine.objects.count()
    killed(worker_environment, act, step)
    assert before and given(client) == before and not leaks(before)
    assert Pack.objects.published().exists() and SearchEntry.objects.exists()
    assert not Tombstone.objects.exists()
    assert (PageDecision.objects.count(), AuditLine.objects.count()) == (decisions, lines)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "step",
    [
        "ingest.public_file.make._build",
        "documents.withholding.models:PublicFile.save",
        "ingest.pipeline.parse_in_child",
    ],
)
def test_killed_while_making_it_anew_it_stays_away_and_the_next_run_repairs(
    worker_environment, client, public: Pack, step: str
) -> None:
    ground = Ground(reason="It shows what may be paid.", paragraphs=("3",))
    actions.withhold_pages(public, [2], by=None, ground=ground, send=lambda run: None)
    killed(worker_environment, READ, step)
    assert given(client) == b"" and not Pack.objects.published().exists()
    assert client.get(public.get_absolute_url()).status_code == 410
    assert not SearchEntry.objects.exists()
    [run] = runs_to_send()
    tasks.read_pack(run.pk)
    after = given(client)
    assert after and not leaks(after)
    assert PageDecision.objects.withheld().filter(page=2).exists()
