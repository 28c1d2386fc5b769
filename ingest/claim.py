"""Who reads a run: one worker at a time, told by a lock that dies with its worker."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils import timezone

from ingest.advisory_lock import held, held_numbers
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
    with held(LOCK_SPACE, run_id) as mine:
        yield _begin(run_id) if mine else None


def runs_being_read() -> set[int]:
    """The runs that some living worker holds."""
    return held_numbers(LOCK_SPACE)


def _begin(run_id: int) -> IngestRun | None:
    run = IngestRun.objects.select_related("pack").filter(pk=run_id).first()
    if run is None or run.ended:
        return None
    if run.attempts >= MOST_ATTEMPTS:
        run.state, run.failure, run.finished_at = IngestRun.State.FAILED, GAVE_UP, timezone.now()
        run.save(update_fields=["state", "failure", "finished_at"])
        return None
    run.state, run.started_at = IngestRun.State.RUNNING, timezone.now()
    run.attempts += 1
    run.save(update_fields=["state", "started_at", "attempts"])
    return run
