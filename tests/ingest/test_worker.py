"""An upload is read by a worker process, through a real broker."""

import subprocess
import time

import pytest
from django.core.files.base import ContentFile

from documents.models import Pack
from ingest import actions, tasks
from ingest.models import IngestRun
from tests.ingest.test_pipeline import typeset

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.worker]
READ_WITHIN = 60  # seconds, on a busy machine


def wait_for(run: IngestRun) -> IngestRun:
    deadline = time.monotonic() + READ_WITHIN
    while time.monotonic() < deadline:
        run.refresh_from_db()
        if run.state in (IngestRun.State.FINISHED, IngestRun.State.FAILED):
            return run
        time.sleep(0.2)
    pytest.fail(f"The pack was not read within {READ_WITHIN} seconds: {run.state}")


def upload(content: bytes) -> IngestRun:
    return actions.receive_pack(ContentFile(content, name="pack.pdf"), by=None).run


def test_upload_is_read_and_a_bad_one_does_not_stop_the_worker(
    worker_process: subprocess.Popen[bytes],
) -> None:
    bad = upload(b"%PDF-1.7 and nothing else")
    good = upload(typeset("A paper of some words", "and more"))
    assert wait_for(bad).state == IngestRun.State.FAILED
    assert wait_for(good).state == IngestRun.State.FINISHED
    assert Pack.objects.get(pk=good.pack_id).page_count == 2


def test_lost_message_loses_nothing(worker_process: subprocess.Popen[bytes]) -> None:
    content = ContentFile(typeset("A paper of some words"), name="pack.pdf")
    run = actions.receive_pack(content, by=None, send=lambda run: None).run
    tasks.ingest_waiting_packs.delay()
    assert wait_for(run).state == IngestRun.State.FINISHED
