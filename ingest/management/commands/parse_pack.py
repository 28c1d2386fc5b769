"""`manage.py parse_pack PACK.pdf [--json FILE]`: the pack record of one PDF, without a database."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from ingest.fellow_process import FellowProcess
from ingest.ocr import scan_reader
from ingest.parsing.encoding import to_json
from ingest.parsing.parse import parse_pack
from ingest.parsing.unreadable import UnreadablePaper


class Command(BaseCommand):
    help = "Print the record of a PDF of committee papers, as JSON."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("pack", type=Path, help="the PDF to read")
        parser.add_argument("--json", type=Path, metavar="FILE", help="write the record here")

    def handle(self, *args: Any, pack: Path, json: Path | None, **options: Any) -> None:
        try:
            record = parse_pack(
                pack,
                read_scan=scan_reader(pack, seconds=settings.PARSE_SECONDS),
                fellow=FellowProcess(),
            )
        except UnreadablePaper as refusal:
            self.stderr.write(f"{pack.name}: {refusal}")
            sys.exit(1)
        text = to_json(record, indent=1)
        if json is None:
            self.stdout.write(text)
        else:
            json.write_text(text + "\n", encoding="utf-8")
