"""Take packs in from the command line, by the same path as an upload."""

import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.files import File
from django.core.management.base import BaseCommand, CommandError

from ingest import tasks
from ingest.actions import PackRefused, Received, parse_again, publish_pack, receive_pack
from ingest.matters.join import join_matters
from ingest.models import IngestRun

SECONDS_BETWEEN_LOOKS = 0.5
PATIENCE = 60  # seconds before asking whether a worker is running
UNREAD = (IngestRun.State.FAILED, IngestRun.State.CANCELLED)


class Command(BaseCommand):
    help = "Reads packs (PDF) into the portal, as an upload does; waits until they are read."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files", nargs="+", type=Path, metavar="FILE", help="a PDF, or a folder of them"
        )
        parser.add_argument("--publish", action="store_true", help="publish what was read")
        parser.add_argument("--again", action="store_true", help="read a known pack again")
        parser.add_argument(
            "--now", action="store_true", help="read in this process instead of asking a worker"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        paths = [path for named in options["files"] for path in papers_at(named)]
        taken = [self._take_in(path, options) for path in paths]
        done = [self._finish(path, received, options) for path, received in taken]
        if options["publish"] and options["now"]:
            join_matters()
        if not all(done):
            raise CommandError(f"{done.count(False)} of {len(done)} packs were not taken in.")

    def _take_in(self, path: Path, options: dict[str, Any]) -> tuple[Path, Received | None]:
        send = leave_to_caller if options["now"] else tasks.send
        try:
            with path.open("rb") as file:
                received = receive_pack(File(file, name=path.name), by=None, send=send)
        except (OSError, PackRefused) as error:
            self.stderr.write(self.style.ERROR(f"{path.name}: {error}"))
            return path, None
        unread = received.run is None or received.run.state in UNREAD
        if received.already_known and (options["again"] or unread):
            run = parse_again(received.pack, by=None, send=send)
            received = Received(received.pack, run, already_known=True)
        return path, received

    def _finish(self, path: Path, received: Received | None, options: dict[str, Any]) -> bool:
        if received is None or received.run is None:
            return False
        if options["now"]:
            tasks.read_pack(received.run.pk)
        run = self._wait(path, IngestRun.objects.get(pk=received.run.pk))
        if run.state in UNREAD:
            self.stderr.write(self.style.ERROR(f"{path.name}: {run.failure}"))
            return False
        received.pack.refresh_from_db()
        notes = run.notes.count()
        self.stdout.write(f"{path.name}: {received.pack}, {run.pages_total} pages, {notes} notes")
        return self._publish(path, received) if options["publish"] else True

    def _wait(self, path: Path, run: IngestRun) -> IngestRun:
        """The run once it has ended; says how far it is meanwhile."""
        said, since = "", time.monotonic()
        while not run.ended:
            time.sleep(SECONDS_BETWEEN_LOOKS)
            run.refresh_from_db(fields=["state", "stage", "pages_done", "pages_total"])
            progress = f"{run.stage or run.get_state_display()} {run.pages_done}/{run.pages_total}"
            if run.state == IngestRun.State.QUEUED and time.monotonic() - since > PATIENCE:
                progress = "Still waiting: is a worker running? (--now reads the pack here.)"
            if progress != said:
                self.stdout.write(f"{path.name}: {progress}")
                said = progress
        run.refresh_from_db()
        return run

    def _publish(self, path: Path, received: Received) -> bool:
        try:
            publish_pack(received.pack, by=None)
        except PackRefused as refusal:
            self.stderr.write(self.style.ERROR(f"{path.name}: {refusal}"))
            return False
        self.stdout.write(self.style.SUCCESS(f"{path.name}: published"))
        return True


def papers_at(path: Path) -> list[Path]:
    """A file itself; of a folder, every PDF in it and in the folders inside it."""
    if not path.is_dir():
        return [path]
    return sorted(inside for inside in path.rglob("*") if inside.suffix.lower() == ".pdf")


def leave_to_caller(run: IngestRun) -> None:
    """For a run that this process reads itself."""
