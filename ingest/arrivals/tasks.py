"""What workers are asked to do with arrivals: an id in, one call out."""

from celery import shared_task
from django.conf import settings

from ingest.advisory_lock import held
from ingest.arrivals.models import Archive
from ingest.arrivals.unpack import unpack
from ingest.arrivals.watched_folder import take_in

LOCK_SPACE = 20_241_122  # apart from the space in which runs are claimed
WATCHED = 0  # archives have ids from 1


@shared_task(ignore_result=True)
def unpack_archive(archive_id: int) -> None:
    """Unpack an archive, unless another worker is at it or it is done."""
    with held(LOCK_SPACE, archive_id) as mine:
        archive = Archive.objects.filter(pk=archive_id, state__in=Archive.UNDER_WAY).first()
        if mine and archive:
            unpack(archive)


@shared_task(ignore_result=True)
def look_for_arrivals() -> None:
    """Go on with archives whose worker died, and look into the watched folder; beat calls it
    every minute."""
    for archive in Archive.objects.filter(state__in=Archive.UNDER_WAY):
        send(archive)
    if settings.WATCHED_FOLDER is None:
        return
    with held(LOCK_SPACE, WATCHED) as mine:
        if mine:
            take_in(settings.WATCHED_FOLDER, send=send)


def send(archive: Archive) -> None:
    """Ask a worker to unpack an archive."""
    unpack_archive.delay(archive.pk)
