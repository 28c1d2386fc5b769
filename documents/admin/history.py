"""What changed in a row, as a readable difference: word by word, and without markup."""

from collections.abc import Iterator
from typing import Any

from simple_history.models import DeletedObject, HistoricalChanges, ModelDelta
from simple_history.template_utils import HistoricalRecordContextHelper

from committees.history_admin import HistoryAdmin
from documents.editing import BOOKKEEPING
from documents.recommendations.words import Piece, side_by_side
from documents.wording.fields import label, value_in_words
from documents.wording.formatted_text import plain

FORMATTED = "formatted_text"
# Kept by the portal for itself: no reader of a history asks for them.
NOT_SHOWN = BOOKKEEPING | {"key", "slug", "routine", "position"}


class Differences(HistoricalRecordContextHelper):
    """A change of the history: each field with its words before and after."""

    def context_for_delta_changes(self, delta: ModelDelta) -> list[dict[str, Any]]:
        return list(self._changes(delta))

    def _changes(self, delta: ModelDelta) -> Iterator[dict[str, Any]]:
        row = self.model()
        for change in delta.changes:
            if change.field in NOT_SHOWN:
                continue
            before, after = self._before_and_after(row, change)
            yield {"field": label(row, change.field), "before": before, "after": after}

    def _before_and_after(self, row: Any, change: Any) -> tuple[list[Piece], list[Piece]]:
        if change.field == FORMATTED:
            old, new = plain(change.old or ""), plain(change.new or "")
            if old == new:
                return [Piece(old)], [Piece("the same words, with other formatting")]
            return side_by_side(old or "none", new or "none")
        before, after = _in_words(row, change, change.old), _in_words(row, change, change.new)
        return side_by_side(before, after)


def _in_words(row: Any, change: Any, value: Any) -> str:
    if isinstance(value, DeletedObject):  # a related row that is gone, or never was
        return "one that is no longer here" if value.pk else "nothing"
    return value_in_words(row, change.field, value)


class ReadableHistoryAdmin(HistoryAdmin):
    def get_historical_record_context_helper(
        self, request: Any, historical_record: HistoricalChanges
    ) -> HistoricalRecordContextHelper:
        return Differences(self.model, historical_record)
