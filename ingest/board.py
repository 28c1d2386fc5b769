"""The officers' board: which packs need somebody, in words."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from documents.models import Pack
from ingest.models import IngestRun

PUBLISHED_SHOWN = 20  # newest first; older ones are found through search and the admin


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A pack and its newest run; `notes` is how many things there are to check."""

    pack: Pack
    run: IngestRun | None
    notes: int


@dataclass(frozen=True, slots=True)
class Board:
    to_review: list[BoardRow]
    failed: list[BoardRow]
    being_read: list[BoardRow]
    published: list[BoardRow]
    not_public: list[BoardRow]  # restricted or withdrawn

    @property
    def waiting(self) -> int:
        """How many packs need an officer."""
        return len(self.to_review) + len(self.failed)

    @property
    def is_empty(self) -> bool:
        return not any(
            (self.to_review, self.failed, self.being_read, self.published, self.not_public)
        )


def make_board() -> Board:
    """Every pack in the group its state puts it in: three queries, however many packs."""
    board = Board([], [], [], [], [])
    for row in _rows():
        _group(board, row).append(row)
    del board.published[PUBLISHED_SHOWN:]
    return board


def _rows() -> list[BoardRow]:
    newest = IngestRun.objects.order_by("pack_id", "-queued_at").distinct("pack_id").values("pk")
    runs = {
        run.pack_id: run
        for run in IngestRun.objects.filter(pk__in=newest)
        .defer("records")
        .annotate(note_count=Count("notes"))
    }
    packs = Pack.objects.select_related("meeting__committee").order_by("-uploaded_at")
    return [_row(pack, runs.get(pack.pk)) for pack in packs]


def _row(pack: Pack, run: Any) -> BoardRow:
    return BoardRow(pack, run, run.note_count if run else 0)


def _group(board: Board, row: BoardRow) -> list[BoardRow]:
    state = row.run.state if row.run else IngestRun.State.QUEUED
    if row.pack.is_published:
        return board.published
    if row.pack.withdrawn_at or row.pack.visibility == Pack.Visibility.RESTRICTED:
        return board.not_public
    if state == IngestRun.State.FINISHED:
        return board.to_review
    return board.failed if state == IngestRun.State.FAILED else board.being_read
