"""A portal that dies in the middle of publishing: all of it became public, or nothing."""

import signal
import subprocess
import sys

import pytest
from django.conf import settings

from documents.audit.models import AuditLine
from documents.models import Meeting, Minute, Pack, SearchEntry
from ingest.models import IngestRun
from ingest.parsing.encoding import encode
from ingest.write import write_records
from tests.ingest import papers

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
