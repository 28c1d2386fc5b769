"""The history of a row in the admin: to be read, not to be gone back in.

The package's page of an old version saves that version for whoever may look at it. Changes are
taken back one at a time instead, by whoever may change the row, so that page is left out.
"""

from typing import Any

from simple_history.admin import SimpleHistoryAdmin


class HistoryAdmin(SimpleHistoryAdmin):
    """Who changed what, and when."""

    def get_urls(self) -> list[Any]:
        return super(SimpleHistoryAdmin, self).get_urls()
