"""The worker, as a process of its own behind a real broker."""

import subprocess
import time

import pytest

from portal.celery import app

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.worker]


def test_worker_takes_a_task_off_the_broker(worker_process: subprocess.Popen[bytes]) -> None:
    app.send_task("ingest.tasks.ingest_waiting_packs")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        totals = [worker["total"] for worker in (app.control.inspect().stats() or {}).values()]
        if any(total.get("ingest.tasks.ingest_waiting_packs") for total in totals):
            return
    pytest.fail("The worker did not run the task within 30 seconds")
