"""`manage.py look_through`: public papers of an earlier portal are read again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ingest import tasks
from ingest.waiting import look_through, never_looked_through


class Command(BaseCommand):
    help = (
        "Read again the public papers that have no file for the public, which were published "
        "before the portal looked for what files hide. Their PDFs are given to nobody until then."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--now", action="store_true", help="read them here, not in a worker")

    def handle(self, *args: Any, **options: Any) -> None:
        runs = look_through(never_looked_through().count())
        for run in runs:
            if options["now"]:
                tasks.read_pack(run.pk)
            else:
                tasks.send(run)
        left = never_looked_through()
        self.stdout.write(f"{len(runs)} looked through; {left.count()} without a public file.")
        for pack in left:
            self.stdout.write(f"  {pack.hash8} {pack}")
