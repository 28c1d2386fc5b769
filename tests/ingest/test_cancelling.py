"""A reading that an officer stops: before, in the middle of it, and too late."""

import threading

import pytest
from django.db import connection

from documents.models import PackPage
from ingest import actions, pipeline, tasks
from ingest.models import IngestRun
from tests.ingest.test_pipeline import read, receive, typeset

State = IngestRun.State


@pytest.mark.django_db
def test_waiting_pack_is_not_read_once_cancelled():
    received = receive(typeset("Words"))
    actions.cancel_reading(received.pack, by=None)
    tasks.read_pack(received.run.pk)
    run = IngestRun.objects.get(pk=received.run.pk)
    assert run.state == State.CANCELLED and run.attempts == 0
    assert not PackPage.objects.exists()
    with pytest.raises(actions.PackRefused, match="cancelled"):
        actions.publish_pack(received.pack, by=None)


@pytest.mark.django_db
def test_cancelled_pack_can_be_read_again():
    received = receive(typeset("Words"))
    actions.cancel_reading(received.pack, by=None)
    again = actions.parse_again(received.pack, by=None, send=lambda run: None)
    tasks.read_pack(again.pk)
    again.refresh_from_db()
    assert again.state == State.FINISHED


@pytest.mark.django_db
def test_pack_that_was_read_has_nothing_to_cancel():
    run = read(typeset("Words"))
    with pytest.raises(actions.PackRefused, match="not being read"):
        actions.cancel_reading(run.pack, by=None)


@pytest.mark.django_db(transaction=True)
def test_reading_under_way_stops_and_writes_nothing(monkeypatch):
    """Another connection cancels when the reader has told its first page."""
    received = receive(typeset("A page", "and another"))
    tell = pipeline.ProgressOf.__call__

    def cancel_then_tell(progress, *told):
        thread = threading.Thread(target=cancel)
        thread.start()
        thread.join()
        tell(progress, *told)

    def cancel():
        if IngestRun.objects.filter(state=State.RUNNING).exists():
            actions.cancel_reading(received.pack, by=None)
        connection.close()

    monkeypatch.setattr(pipeline.ProgressOf, "__call__", cancel_then_tell)
    tasks.read_pack(received.run.pk)
    run = IngestRun.objects.get(pk=received.run.pk)
    assert run.state == State.CANCELLED and run.records is None
    assert not PackPage.objects.exists()
