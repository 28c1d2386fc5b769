"""`manage.py bench_search`: the time of searches over a large archive of invented entries."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection

from portal.search_benchmark import fill, timings

ENTRIES = 100_000
RUNS = 5


class Command(BaseCommand):
    help = "Time searches over an archive of invented entries, in a database that is then dropped."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--entries", type=int, default=ENTRIES, help=f"({ENTRIES:,})")
        parser.add_argument("--runs", type=int, default=RUNS, help=f"of each query ({RUNS})")

    def handle(self, *args: Any, entries: int, runs: int, **options: Any) -> None:
        settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
        settings.DEBUG = False
        own = connection.settings_dict["NAME"]
        connection.settings_dict["TEST"]["NAME"] = f"bench_{own}"  # not that of the tests
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            start = time.perf_counter()
            fill(entries)
            self.stdout.write(f"{entries:,} entries in {time.perf_counter() - start:.0f} s")
            for name, seconds in timings(runs):
                self.stdout.write(f"  {name:26} {1000 * seconds:7.0f} ms")
                self.stdout.flush()
        finally:
            connection.creation.destroy_test_db(own, verbosity=0)
