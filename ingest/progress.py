"""How far a reading has come, written to its run for the page that shows it."""

import time

from ingest.models import IngestRun

SECONDS_BETWEEN_WRITES = 0.5  # the page asks about once a second


class ReadingCancelled(Exception):
    """Somebody cancelled the run while it was being read."""


class ProgressOf:
    """Called by the parser for every page; writes to the run now and then."""

    def __init__(self, run: IngestRun) -> None:
        self._run = run
        self._stage = run.stage
        self._written_at = 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """`stage` in words ("reading pages"); `done` of `total` pages, or papers.

        Raises ReadingCancelled where an officer cancelled the run meanwhile.
        """
        now = time.monotonic()
        if stage == self._stage and now - self._written_at < SECONDS_BETWEEN_WRITES:
            return
        self._stage, self._written_at = stage, now
        self._write(stage=stage[:1].upper() + stage[1:], pages_done=done, pages_total=total)

    def stage(self, stage: str) -> None:
        """A stage without a count of its own."""
        self._write(stage=stage, pages_done=0, pages_total=0)

    def _write(self, **values: str | int) -> None:
        wanted = IngestRun.objects.filter(pk=self._run.pk).exclude(state=IngestRun.State.CANCELLED)
        if not wanted.update(**values):
            raise ReadingCancelled
