"""`manage.py make_sample_packs`: the invented council's packs, for demonstrations and tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from ingest.samples import each_sample_pack

DEFAULT_FOLDER = Path("var/sample-packs")


class Command(BaseCommand):
    help = "Typeset the sample packs of an invented council, each with its true record as JSON."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--to", type=Path, default=DEFAULT_FOLDER, metavar="DIR")

    def handle(self, *args: Any, to: Path, **options: Any) -> None:
        """Writes every pack and names it; CommandError where the folder cannot be written."""
        try:
            for sample in each_sample_pack(to):
                self.stdout.write(f"{sample.path}  {sample.pages} pages  {sample.description}")
        except OSError as error:
            raise CommandError(
                f"The sample packs could not be written to {to}: {error.strerror}. "
                "Name a folder that you may write to with --to."
            ) from error
