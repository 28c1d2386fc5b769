"""Join matters anew, as the worker does after each publication."""

from typing import Any

from django.core.management.base import BaseCommand

from ingest.matters.join import join_matters


class Command(BaseCommand):
    help = "Joins what published papers say belongs together; officers' answers are kept."

    def handle(self, *args: Any, **options: Any) -> None:
        settled = join_matters()
        self.stdout.write(
            f"{settled.matters} matters, {settled.moved} steps moved, "
            f"{settled.questions} questions for an officer."
        )
