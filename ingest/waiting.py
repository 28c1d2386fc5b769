"""Which packs wait to be read though no worker is at them."""

import datetime

from django.db.models import Q
from django.utils import timezone

from documents.models import Pack
from ingest.claim import runs_being_read
from ingest.models import IngestRun

PATIENCE = datetime.timedelta(minutes=10)  # a message may wait so long behind others


def make_missing_runs() -> None:
    """Give a run to every pack that never had one."""
    for pack in Pack.objects.filter(runs__isnull=True):
        IngestRun.objects.create(pack=pack)


def runs_to_send() -> list[IngestRun]:
    """Runs whose message seems lost, and runs whose worker died."""
    overdue = Q(sent_at__isnull=True) | Q(sent_at__lt=timezone.now() - PATIENCE)
    queued = Q(state=IngestRun.State.QUEUED) & overdue
    running = Q(state=IngestRun.State.RUNNING) & ~Q(pk__in=runs_being_read())
    return list(IngestRun.objects.filter(queued | running).order_by("queued_at").defer("records"))
