"""What workers are asked to do: a run's id in, one call out."""

from celery import shared_task
from django.core.cache import cache
from django.utils import timezone

from documents.downloads.made_files import sweep
from ingest.claim import claimed
from ingest.matters import join
from ingest.models import IngestRun
from ingest.pipeline import ingest_pack
from ingest.waiting import look_through, make_missing_runs, runs_to_send

JOINING_ASKED = "joining-of-matters-asked"
AT_ONCE = 20  # papers of earlier portals a minute, so that today's need not wait behind them
ASK_AGAIN_AFTER = 60  # seconds: the message may have been lost


@shared_task(ignore_result=True)
def read_pack(run_id: int) -> None:
    """Read the pack of one run, unless another worker is at it or it has been read."""
    with claimed(run_id) as run:
        if run is not None:
            ingest_pack(run)


@shared_task(ignore_result=True)
def ingest_waiting_packs() -> int:
    """Send every run that nobody works at: its message was lost, or its worker died.

    Gives how many were sent. Beat calls it every minute.
    """
    make_missing_runs()
    look_through(AT_ONCE)
    runs = runs_to_send()
    for run in runs:
        send(run)
    return len(runs)


@shared_task(ignore_result=True)
def sweep_made_files() -> int:
    """Remove pictures and cut files that nobody may have any more. Beat calls it every hour."""
    return sweep()


@shared_task(ignore_result=True)
def join_matters() -> None:
    """Join what published papers say belongs together; a second time changes nothing."""
    cache.delete(JOINING_ASKED)
    join.join_matters()


def ask_to_join() -> None:
    """Ask a worker to join matters, unless one has been asked and has not begun."""
    if cache.add(JOINING_ASKED, True, timeout=ASK_AGAIN_AFTER):
        join_matters.delay()


def send(run: IngestRun) -> None:
    """Ask a worker to read a run."""
    run.sent_at = timezone.now()
    run.save(update_fields=["sent_at"])
    read_pack.delay(run.pk)
