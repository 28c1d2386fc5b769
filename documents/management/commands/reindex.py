"""`manage.py reindex`: writes anew what search can find, from the published rows."""

from typing import Any

from django.core.management.base import BaseCommand

from documents.search.indexing import reindex_everything


class Command(BaseCommand):
    help = "Write anew what search can find: after an upgrade that changes how it is kept."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{reindex_everything()} entries can be found.")
