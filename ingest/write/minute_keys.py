"""Which minute a paper means: by its number, and across notices and minutes by its title.

A decision notice comes days after a meeting, the minutes weeks later. The notice numbers its
decisions as the agenda did ("(agenda item 7)"), the minutes have numbers of their own, so only the
title says that the two speak of one decision.
"""

from documents.models import Meeting, Minute, Pack
from documents.row_keys import Keys
from ingest.match.folding import words_of
from ingest.parsing.records import MinuteRecord
from ingest.write.desk import Desk

LONGEST_SLUG = 40


def is_notice(desk: Desk) -> bool:
    return desk.kind == Pack.Kind.DECISION_NOTICE


class MinuteKeys:
    """Gives each minute of one paper the key of the row that it means, or a new one."""

    def __init__(self, desk: Desk, meeting: Meeting) -> None:
        self._is_notice = is_notice(desk)
        rows = Minute.objects.filter(meeting=meeting).select_related("pack")
        self._rows = sorted(rows, key=_of_notice)  # minutes first
        self._keys = Keys(LONGEST_SLUG)
        self._adopted: set[str] = set()

    def key(self, minute: MinuteRecord, place: int) -> str:
        if self._is_notice:
            key = self._same_title(minute, self._rows)
            return key or self._keys.numbered(None, minute.title, place)
        key = self._keys.numbered(minute.number, minute.title, place)
        if any(row.slug == key for row in self._rows):
            return key
        known = (row for row in self._rows if _of_notice(row) or minute.number in _numbers(row))
        return self._same_title(minute, list(known)) or key

    def _same_title(self, minute: MinuteRecord, rows: list[Minute]) -> str | None:
        """The row of the same title that no other minute of the paper has taken."""
        title = words_of(minute.title or "")
        for row in rows:
            if title and words_of(row.title) == title and row.slug not in self._adopted:
                self._adopted.add(row.slug)
                return row.slug
        return None


def _numbers(row: Minute) -> set[str]:
    """The number that a row bears, and the one that a paper gave it."""
    return {row.number, row.parsed_values.get("number") or ""} - {""}


def _of_notice(row: Minute) -> bool:
    return row.pack is not None and row.pack.kind == Pack.Kind.DECISION_NOTICE
