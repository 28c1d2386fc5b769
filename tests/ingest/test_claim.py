"""A run is read once, whoever asks, and is not lost with a worker."""

import datetime
import threading

import pytest
from django.db import connection
from django.utils import timezone

from ingest import tasks
from ingest.claim import MOST_ATTEMPTS, claimed, runs_being_read
from ingest.models import IngestRun
from ingest.waiting import PATIENCE, make_missing_runs, runs_to_send
from tests.ingest import papers

State = IngestRun.State


def in_another_connection(work):
    """Do something as another worker would, on a connection of its own."""
    found = []

    def run():
        try:
            found.append(work())
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found[0]


def claim(run):
    with claimed(run.pk) as mine:
        return mine


@pytest.mark.django_db(transaction=True)
class TestTwoWorkers:
    def test_second_worker_leaves_a_run_that_is_being_read(self):
        run = IngestRun.objects.create(pack=papers.pack())
        with claimed(run.pk) as mine:
            assert mine == run
            assert in_another_connection(lambda: claim(run)) is None
            assert in_another_connection(runs_being_read) == {run.pk}
        assert runs_being_read() == set()

    def test_run_of_a_worker_that_died_is_taken_over(self):
        run = IngestRun.objects.create(pack=papers.pack(), state=State.RUNNING, attempts=1)
        assert runs_to_send() == [run]
        assert claim(run).attempts == 2

    def test_run_being_read_is_not_sent_again(self):
        run = IngestRun.objects.create(pack=papers.pack())
        with claimed(run.pk):
            assert in_another_connection(runs_to_send) == []


@pytest.mark.django_db
class TestRuns:
    def test_ended_run_is_not_read_again(self):
        for number, state in enumerate((State.FINISHED, State.FAILED)):
            assert (
                claim(IngestRun.objects.create(pack=papers.pack(str(number)), state=state)) is None
            )

    def test_run_that_stopped_three_workers_is_given_up(self):
        run = IngestRun.objects.create(
            pack=papers.pack(), state=State.RUNNING, attempts=MOST_ATTEMPTS
        )
        assert claim(run) is None
        run.refresh_from_db()
        assert run.state == State.FAILED and "three times" in run.failure

    def test_run_just_sent_waits_for_its_turn(self):
        run = IngestRun.objects.create(pack=papers.pack(), sent_at=timezone.now())
        assert runs_to_send() == []
        IngestRun.objects.update(sent_at=timezone.now() - PATIENCE - datetime.timedelta(seconds=1))
        assert runs_to_send() == [run]

    def test_pack_without_a_run_gets_one(self):
        pack = papers.pack()
        make_missing_runs()
        make_missing_runs()
        assert pack.runs.get().state == State.QUEUED

    def test_run_that_is_gone_is_no_error(self):
        tasks.read_pack(12345)
