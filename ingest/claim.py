"""Who reads a run: one worker at a time, told by a lock that dies with its worker.

PostgreSQL holds an advisory lock for as long as the connection lives. A worker that is killed
loses its connection and so its lock, and the next one that asks may take the run over: no clock
has to guess how long a worker may be silent.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.utils import timezone

from ingest.models import IngestRun

LOCK_SPACE = 20_240_206  # any number that no other user of advisory locks in the database takes
MOST_ATTEMPTS = 3
GAVE_UP = (
    "The portal began to read this pack three times, and was stopped each time before it was done. "
    "Try once more; if it happens again, tell whoever runs the portal."
)


@contextmanager
def claimed(run_id: int) -> Iterator[IngestRun | None]:
    """The run, now being read by this worker alone; None where there is nothing to do."""
    if not _lock(run_id):
        yield None
        return
    try:
        yield _begin(run_id)
    finally:
        _unlock(run_id)


def runs_being_read() -> set[int]:
    """The runs that some living worker holds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select objid from pg_locks where locktype = 'advisory' and classid = %s and database ="
            " (select oid from pg_database where datname = current_database())",
            [LOCK_SPACE],
        )
        return {row[0] for row in cursor.fetchall()}


def _begin(run_id: int) -> IngestRun | None:
    run = IngestRun.objects.select_related("pack").filter(pk=run_id).first()
    if run is None or run.state in (IngestRun.State.FINISHED, IngestRun.State.FAILED):
        return None
    if run.attempts >= MOST_ATTEMPTS:
        run.state, run.failure, run.finished_at = IngestRun.State.FAILED, GAVE_UP, timezone.now()
        run.save(update_fields=["state", "failure", "finished_at"])
        return None
    run.state, run.started_at = IngestRun.State.RUNNING, timezone.now()
    run.attempts += 1
    run.save(update_fields=["state", "started_at", "attempts"])
    return run


def _lock(run_id: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(%s, %s)", [LOCK_SPACE, run_id])
        return bool(cursor.fetchone()[0])


def _unlock(run_id: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_unlock(%s, %s)", [LOCK_SPACE, run_id])
