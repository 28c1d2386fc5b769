"""Fills a demonstration: the sample packs go the way of every pack, upload to publication."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from django.contrib.auth.models import User
from django.core.files.base import File
from django.core.files.uploadedfile import UploadedFile

from ingest import actions
from ingest.models import IngestRun
from ingest.samples import each_sample_pack

Say = Callable[[str], object]
LOOK_EVERY = 0.5  # seconds


def fill(folder: Path, *, by: User, say: Say, check: Callable[[], None]) -> None:
    """Typeset the sample packs, have the worker read them, publish what may be published.

    `say` is told every step; `check` is called while waiting, and raises where a process ended.
    What an earlier call did is not done again.
    """
    whole = folder / ".whole"
    if not whole.exists():
        say("Typesetting the sample packs ...")
        for sample in each_sample_pack(folder):
            check()
            say(f"  {sample.path.name}: {sample.pages} pages, {sample.description}")
        whole.touch()
    runs = hand_in(sorted(folder.glob("*.pdf")), by)
    if runs:
        say(f"The worker reads {len(runs)} packs ...")
        wait_until_read(runs, say, check)
        publish(runs, by, say)


def hand_in(paths: Iterable[Path], by: User) -> list[int]:
    """Upload files as an officer would; gives the runs that have not ended."""
    runs = []
    for path in paths:
        with path.open("rb") as file:
            upload = UploadedFile(File(file), name=path.name, size=path.stat().st_size)
            run = actions.receive_pack(upload, by=by).run
        if run and not run.ended:
            runs.append(run.pk)
    return runs


def wait_until_read(run_ids: list[int], say: Say, check: Callable[[], None]) -> None:
    """Say each pack as the worker ends it; it is another process, so only rows tell."""
    waiting = set(run_ids)
    while waiting:
        check()
        time.sleep(LOOK_EVERY)
        read = IngestRun.objects.filter(pk__in=waiting).exclude(state__in=IngestRun.UNDER_WAY)
        for run in read.select_related("pack").defer("records"):
            waiting.discard(run.pk)
            outcome = run.failure or f"{run.pages_total} pages read"
            done = len(run_ids) - len(waiting)
            say(f"  {done} of {len(run_ids)}: {run.pack.original_name}: {outcome}")


def publish(run_ids: list[int], by: User, say: Say) -> None:
    """Publish what was read; a pack with exempt pages stays with the officer, as it must."""
    read = IngestRun.objects.filter(pk__in=run_ids, state=IngestRun.State.FINISHED)
    for run in read.select_related("pack").defer("records").order_by("pack__original_name"):
        try:
            actions.publish_pack(run.pack, by=by)
        except actions.PackRefused as refusal:
            say(f"  Not published: {run.pack.original_name}. {refusal}")
