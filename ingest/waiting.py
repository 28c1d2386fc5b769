"""Which packs wait to be read though no worker is at them."""

import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from documents.models import Pack
from ingest.claim import runs_being_read
from ingest.models import IngestRun

PATIENCE = datetime.timedelta(minutes=10)  # a message may wait so long behind others


def make_missing_runs() -> None:
    """Give a run to every pack that never had one."""
    for pack in Pack.objects.filter(runs__isnull=True):
        IngestRun.objects.create(pack=pack)


def never_looked_through() -> QuerySet[Pack]:
    """Public papers without a file for the public: they were read before portals looked."""
    return Pack.objects.published().filter(public_file__isnull=True)


def look_through(most: int) -> list[IngestRun]:
    """Runs for such papers, the newest first, that a worker is to be asked for.

    One run each: a paper that cannot be read, or of which no file could be made, waits for an
    officer.
    """
    looked = IngestRun.objects.filter(Q(pack=OuterRef("pk")), Q(records__has_key="findings"))
    under_way = IngestRun.objects.filter(pack=OuterRef("pk"), state__in=IngestRun.UNDER_WAY)
    last = IngestRun.objects.filter(pack=OuterRef("pk")).order_by("-queued_at")
    packs = never_looked_through().filter(~Exists(looked), ~Exists(under_way))
    packs = packs.annotate(last=Subquery(last.values("state")[:1]))
    packs = packs.exclude(last=IngestRun.State.FAILED).order_by("-published_at")[:most]
    return [IngestRun.objects.create(pack=pack) for pack in packs]


def runs_to_send() -> list[IngestRun]:
    """Runs whose message seems lost, and runs whose worker died."""
    overdue = Q(sent_at__isnull=True) | Q(sent_at__lt=timezone.now() - PATIENCE)
    queued = Q(state=IngestRun.State.QUEUED) & overdue
    running = Q(state=IngestRun.State.RUNNING) & ~Q(pk__in=runs_being_read())
    return list(IngestRun.objects.filter(queued | running).order_by("queued_at").defer("records"))
